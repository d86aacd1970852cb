"""inspect (https://docs.python.org/3.13/library/inspect.html)."""

import functools
import sys
from _support import is_coroutine_builtin
import types
from collections import OrderedDict, namedtuple
from enum import IntEnum

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 16, 32, 64, 128, 256, 512


# ---- What something is ----

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def ismethoddescriptor(obj):
    # A partial has __get__ only to warn that it will be one.
    if isclass(obj) or ismethod(obj) or isfunction(obj) or isinstance(obj, functools.partial):
        return False
    cls = type(obj)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not hasattr(cls, "__delete__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__") or type(object) in (types.GetSetDescriptorType, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def _unwrapped_function(f):
    while True:
        if ismethod(f):
            f = f.__func__
        elif isinstance(f, functools.partial):
            f = f.func
        elif isinstance(getattr(f, "__partialmethod__", None), functools.partialmethod):
            f = f.__partialmethod__.func
        else:
            return f


def _has_flag(f, flag):
    f = _unwrapped_function(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def markcoroutinefunction(func):
    getattr(func, "__func__", func)._is_coroutine_mark = True
    return func


def iscoroutinefunction(obj):
    if _has_flag(obj, CO_COROUTINE):
        return True
    f = _unwrapped_function(obj)
    return getattr(f, "_is_coroutine_mark", None) is True or is_coroutine_builtin(f)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    import collections.abc
    return iscoroutine(object) or isgenerator(object) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE) or isinstance(object, collections.abc.Awaitable)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, "__abstractmethods__", None))


def getmembers(object, predicate=None):
    names = dir(object)
    if isclass(object):
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute) and name not in names]
    result, seen = [], set()
    for name in names:
        # What a class says of itself may be less than what it shows: its bases are asked, too.
        try:
            value = getattr(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            value = next((base.__dict__[name] for base in _mro_of(object) if name in base.__dict__), _nothing)
            if value is _nothing or name in seen:
                continue
        seen.add(name)
        if not predicate or predicate(value):
            result.append((name, value))
    result.sort(key=lambda pair: pair[0])
    return result


def _mro_of(object):
    return (object, *object.__mro__) if isclass(object) else ()


_nothing = object()


def getattr_static(obj, attr, default=_nothing):
    if not isinstance(obj, type):
        own = getattr(obj, "__dict__", {})
        for cls in type(obj).__mro__:
            if attr in cls.__dict__:
                value = cls.__dict__[attr]
                if attr in own and not (hasattr(type(value), "__set__") or hasattr(type(value), "__delete__")):
                    return own[attr]
                return value
        if attr in own:
            return own[attr]
    else:
        for cls in (*obj.__mro__, *type(obj).__mro__):
            if attr in cls.__dict__:
                return cls.__dict__[attr]
    if default is not _nothing:
        return default
    raise AttributeError(attr)


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    seen = {id(func)}
    # A class's own __wrapped__ is what its instances have.
    while not isinstance(func, type) and hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError("wrapper loop when unwrapping {!r}".format(func))
        seen.add(id(func))
    return func


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


# ---- Source and documentation ----

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip(" ")] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        doc = next((base.__doc__ for base in object.__mro__[1:] if base is not __builtins_object and base.__doc__), None)
    return cleandoc(doc) if isinstance(doc, str) else None


__builtins_object = type.__mro__[-1]


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("{!r} is a built-in module".format(object))
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError("{!r} is a built-in class".format(object))
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(type(object).__name__))


getsourcefile = getfile


def findsource(object):
    import linecache
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        line = object.__dict__.get("__firstlineno__")
        if line is None:
            raise OSError("source code not available")
        return lines, line - 1
    return lines, _code_of(object).co_firstlineno - 1


def getblock(lines):
    """The lines of the definition that begins with the first line."""
    start = 0
    while lines[start].lstrip().startswith("@"):
        start += 1
    margin = len(lines[start]) - len(lines[start].lstrip())
    end = start + 1
    depth = lines[start].count("(") - lines[start].count(")")
    last = end
    while end < len(lines):
        line = lines[end]
        if depth <= 0 and line.strip() and not line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= margin:
            break
        depth += line.count("(") - line.count(")")
        if line.strip() and not (line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= margin):
            last = end + 1
        end += 1
    return lines[:last]


def getsourcelines(object):
    object = unwrap(object) if not isclass(object) and not ismodule(object) else object
    lines, at = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


# ---- Signatures ----

class _empty:
    pass


class _ParameterKind(IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return ("positional-only", "positional or keyword", "variadic positional", "keyword-only", "variadic keyword")[self]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_ParameterKind.VAR_POSITIONAL, _ParameterKind.VAR_KEYWORD):
            raise ValueError("{} parameters cannot have default values".format(self._kind.description))
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if not name.isidentifier():
            raise ValueError("{!r} is not a valid parameter name".format(name))
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_nothing, kind=_nothing, annotation=_nothing, default=_nothing):
        def chosen(given, own):
            return own if given is _nothing else given
        return type(self)(chosen(name, self._name), chosen(kind, self._kind), default=chosen(default, self._default), annotation=chosen(annotation, self._annotation))

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text += (" = " if self._annotation is not _empty else "=") + repr(self._default)
        if self._kind is _ParameterKind.VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind is _ParameterKind.VAR_KEYWORD else text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name, self._kind, self._default, self._annotation) == (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind is Parameter.VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, by_name = {}, False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if by_name and name in self.arguments:
                if parameter.kind is Parameter.VAR_KEYWORD:
                    result.update(self.arguments[name])
                else:
                    result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        full = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                full[name] = self.arguments[name]
            elif parameter.default is not _empty:
                full[name] = parameter.default
            elif parameter.kind is Parameter.VAR_POSITIONAL:
                full[name] = ()
            elif parameter.kind is Parameter.VAR_KEYWORD:
                full[name] = {}
        self.arguments = full

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        return "<{} ({})>".format(self.__class__.__name__, ", ".join("{}={!r}".format(name, value) for name, value in self.arguments.items()))


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = OrderedDict()
        highest, seen_default = -1, False
        for parameter in parameters or ():
            if parameter.kind < highest:
                raise ValueError("wrong parameter order: {} parameter before {} parameter".format(_ParameterKind(highest).description, parameter.kind.description))
            highest = parameter.kind
            if parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError("non-default argument follows default argument")
            if parameter.name in found:
                raise ValueError("duplicate parameter name: {!r}".format(parameter.name))
            found[parameter.name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return _signature_of(obj, follow_wrapped, eval_str)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_nothing, return_annotation=_nothing):
        return type(self)(self._parameters.values() if parameters is _nothing else parameters,
                          return_annotation=self._return_annotation if return_annotation is _nothing else return_annotation)

    __replace__ = replace

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return list(self._parameters.values()) == list(other._parameters.values()) and self._return_annotation == other._return_annotation

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        kwargs = dict(kwargs)
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind is Parameter.VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                rest = []
            elif kind is Parameter.VAR_KEYWORD:
                if kwargs:
                    arguments[name] = kwargs
                kwargs = {}
            elif rest and kind is not Parameter.KEYWORD_ONLY:
                if name in kwargs and kind is not Parameter.POSITIONAL_ONLY:
                    raise TypeError("multiple values for argument {!r}".format(name))
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind is not Parameter.POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                raise TypeError("missing a required argument: {!r}".format(name))
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            raise TypeError("got an unexpected keyword argument {!r}".format(next(iter(kwargs))))
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, partial=True)

    def __repr__(self):
        return "<{} {}>".format(self.__class__.__name__, self)

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None):
        parts = []
        had_positional_only, needs_star = False, True
        for parameter in self._parameters.values():
            if parameter.kind is Parameter.POSITIONAL_ONLY:
                had_positional_only = True
            elif had_positional_only:
                parts.append("/")
                had_positional_only = False
            if parameter.kind is Parameter.VAR_POSITIONAL:
                needs_star = False
            elif parameter.kind is Parameter.KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if had_positional_only:
            parts.append("/")
        text = "({})".format(", ".join(parts))
        if max_width is not None and len(text) > max_width:
            text = "(\n    {}\n)".format(",\n    ".join(parts))
        if self._return_annotation is not _empty:
            text += " -> {}".format(formatannotation(self._return_annotation))
        return text


def _of_function(func, eval_str=False):
    code = func.__code__
    annotations = get_annotations(func, eval_str=eval_str)
    names = code.co_varnames
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    parameters = []
    for at, name in enumerate(names[:count]):
        kind = Parameter.POSITIONAL_ONLY if at < code.co_posonlyargcount else Parameter.POSITIONAL_OR_KEYWORD
        default = defaults[at - (count - len(defaults))] if at >= count - len(defaults) else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    at = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], Parameter.VAR_POSITIONAL, annotation=annotations.get(names[at], _empty)))
        at += 1
    for name in names[count:count + code.co_kwonlyargcount]:
        parameters.append(Parameter(name, Parameter.KEYWORD_ONLY, default=keyword_defaults.get(name, _empty), annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], Parameter.VAR_KEYWORD, annotation=annotations.get(names[at], _empty)))
    return Signature(parameters, return_annotation=annotations.get("return", _empty))


def _without_first(signature):
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind is not Parameter.VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(partial):
    signature = _signature_of(partial.func, True, False)
    try:
        bound = signature.bind_partial(*partial.args, **partial.keywords)
    except TypeError as problem:
        raise ValueError("partial object {!r} has incorrect arguments".format(partial)) from problem
    parameters, by_keyword = [], False
    for name, parameter in signature.parameters.items():
        if name in partial.keywords and parameter.kind is Parameter.POSITIONAL_OR_KEYWORD:
            by_keyword = True
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY, default=partial.keywords[name]))
        elif name in partial.keywords and parameter.kind is Parameter.KEYWORD_ONLY:
            parameters.append(parameter.replace(default=partial.keywords[name]))
        elif name in bound.arguments and parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            continue
        elif by_keyword and parameter.kind is Parameter.POSITIONAL_OR_KEYWORD:
            parameters.append(parameter.replace(kind=Parameter.KEYWORD_ONLY))
        elif by_keyword and parameter.kind is Parameter.VAR_POSITIONAL:
            continue
        else:
            parameters.append(parameter)
    return signature.replace(parameters=parameters)


def _of_text(text):
    scope = {}
    exec("def f" + text.replace("$self", "self") + ": pass", scope)
    return _of_function(scope["f"], False)


def _of_builtin(obj):
    text = obj.__text_signature__
    if text is None:
        raise ValueError("no signature found for builtin {!r}".format(obj))
    signature = _of_text(text)
    return _without_first(signature) if "$self" in text and not ismethoddescriptor(obj) else signature


def _signature_of(obj, follow_wrapped, eval_str):
    if not callable(obj):
        raise TypeError("{!r} is not a callable object".format(obj))
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow_wrapped, eval_str))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if ismethod(obj):
            return _signature_of(obj, follow_wrapped, eval_str)
    given = getattr(obj, "__signature__", None)
    if isinstance(given, Signature):
        return given
    if isfunction(obj):
        return _of_function(obj, eval_str)
    if isinstance(obj, functools.partial):
        return _of_partial(obj)
    if isclass(obj):
        return _of_class(obj, follow_wrapped, eval_str)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj):
        return _of_builtin(obj)
    call = getattr(type(obj), "__call__", None)
    if call is not None:
        return _without_first(_signature_of(call, follow_wrapped, eval_str))
    raise ValueError("callable {!r} is not supported by signature".format(obj))


def _of_class(cls, follow_wrapped, eval_str):
    metaclass_call = next((base.__dict__["__call__"] for base in type(cls).__mro__ if "__call__" in base.__dict__), None)
    if isfunction(metaclass_call):
        return _without_first(_signature_of(metaclass_call, follow_wrapped, eval_str))
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            method = base.__dict__.get(name)
            if isinstance(method, staticmethod):
                method = method.__func__
            if isfunction(method):
                return _without_first(_signature_of(method, follow_wrapped, eval_str))
        if base.__text_signature__ is not None:
            return _of_text(base.__text_signature__)
    if type in cls.__mro__ or issubclass(cls, BaseException):
        raise ValueError("no signature found for builtin type {!r}".format(cls))
    if cls.__module__ == "builtins":
        raise ValueError("no signature found for builtin type {!r}".format(cls))
    return Signature([])


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return _signature_of(obj, follow_wrapped, eval_str)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        found = obj.__dict__.get("__annotations__", {})
        scope = getattr(sys.modules.get(obj.__module__), "__dict__", {})
    else:
        found = getattr(obj, "__annotations__", None) or {}
        scope = getattr(unwrap(obj), "__globals__", None) or getattr(obj, "__dict__", {})
    if not eval_str:
        return dict(found)
    if globals is None:
        globals = scope
    if locals is None:
        locals = dict(vars(obj)) if isclass(obj) else {}
    if parameters := getattr(obj, "__type_params__", ()):
        locals = {parameter.__name__: parameter for parameter in parameters} | dict(locals)
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()}


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    try:
        found = _of_function(func.__func__ if ismethod(func) else func) if isfunction(func) or ismethod(func) else signature(func)
    except Exception as problem:
        raise TypeError("unsupported callable") from problem
    args, varargs, varkw, defaults, only, only_defaults, annotations = [], None, None, (), [], {}, {}
    for parameter in found.parameters.values():
        if parameter.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
            args.append(parameter.name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif parameter.kind is Parameter.VAR_POSITIONAL:
            varargs = parameter.name
        elif parameter.kind is Parameter.KEYWORD_ONLY:
            only.append(parameter.name)
            if parameter.default is not _empty:
                only_defaults[parameter.name] = parameter.default
        else:
            varkw = parameter.name
        if parameter.annotation is not _empty:
            annotations[parameter.name] = parameter.annotation
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, only, only_defaults or None, annotations)


# ---- Frames and states ----

FrameInfo = namedtuple("FrameInfo", "frame filename lineno function code_context index")
Traceback = namedtuple("Traceback", "filename lineno function code_context index")


def currentframe():
    from _support import caller
    return caller()


def getframeinfo(frame, context=1):
    import linecache
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    code = (frame.tb_frame if istraceback(frame) else frame).f_code
    line = linecache.getline(code.co_filename, lineno)
    return Traceback(code.co_filename, lineno, code.co_name, [line] if line and context else None, 0 if line and context else None)


def stack(context=1):
    frame, result = currentframe(), []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def trace(context=1):
    tb = getattr(sys.exception(), "__traceback__", None)
    result = []
    while tb is not None:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"
AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED = "AGEN_CREATED", "AGEN_RUNNING", "AGEN_SUSPENDED", "AGEN_CLOSED"


def _state(obj, states):
    from _support import generator_state
    return states[generator_state(obj)]


def getgeneratorstate(generator):
    return _state(generator, (GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED))


def getcoroutinestate(coroutine):
    return _state(coroutine, (CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED))


def getasyncgenstate(agen):
    return _state(agen, (AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, AGEN_CLOSED))


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    scope = func.__globals__
    builtins = scope.get("__builtins__", func.__builtins__)
    if ismodule(builtins):
        builtins = builtins.__dict__
    used, builtin, unbound = {}, {}, set()
    for name in code.co_names:
        if name in scope:
            used[name] = scope[name]
        elif name in builtins:
            builtin[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, used, builtin, unbound)


__all__ = sorted(name for name in globals() if not name.startswith("_") and name not in ("functools", "sys", "types", "OrderedDict", "namedtuple", "IntEnum"))


# ---- Members, arguments and locals ----

TPFLAGS_IS_ABSTRACT = 1 << 20
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
Attribute = namedtuple("Attribute", "name kind defining_class object")


class ClassFoundException(Exception):
    pass


def getmembers_static(object, predicate=None):
    members = [(name, getattr_static(object, name, None)) for name in sorted(dir(object))]
    return [(name, value) for name, value in members if not predicate or predicate(value)]


def classify_class_attrs(cls):
    """What each attribute of a class is, and where it comes from."""
    result = []
    for name in sorted(dir(cls)):
        home = next((base for base in cls.__mro__ if name in base.__dict__), None)
        if home is None:
            home = next((base for base in type(cls).__mro__ if name in base.__dict__), None)
            if home is None:
                continue
        value = home.__dict__[name]
        if isinstance(value, staticmethod) or isinstance(value, types.BuiltinMethodType) and name == "__new__":
            kind = "static method"
        elif isinstance(value, classmethod) or isinstance(value, types.ClassMethodDescriptorType):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result


def walktree(classes, children, parent):
    result = []
    for cls in sorted(classes, key=lambda cls: (cls.__module__, cls.__name__)):
        result.append((cls, cls.__bases__))
        if cls in children:
            result.append(walktree(children[cls], children, cls))
    return result


def getclasstree(classes, unique=False):
    children = {}
    roots = []
    for cls in classes:
        if not cls.__bases__:
            if cls not in roots:
                roots.append(cls)
            continue
        for base in cls.__bases__:
            below = children.setdefault(base, [])
            if cls not in below:
                below.append(cls)
            if unique and base in classes:
                break
    roots += [base for base in children if base not in classes]
    return walktree(roots, children, None)


def getargs(co):
    names = co.co_varnames
    count, more = co.co_argcount, co.co_kwonlyargcount
    args = list(names[:count + more])
    at = count + more
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[at]
        at += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[at]
    return Arguments(args, varargs, varkw)


def getargvalues(frame):
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name, formatvarkw=lambda name: "**" + name,
                    formatvalue=lambda value: "=" + repr(value)):
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def getcallargs(func, /, *positional, **named):
    bound = signature(func if not ismethod(func) else func.__func__).bind(*((func.__self__,) if ismethod(func) else ()), *positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else dict(frame.f_locals)


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else dict(frame.f_locals)


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    frame = agen.ag_frame
    return {} if frame is None else dict(frame.f_locals)


def getinnerframes(tb, context=1):
    result = []
    while tb:
        frame = tb.tb_frame
        result.append(FrameInfo(frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def getlineno(frame):
    return frame.f_lineno


def getabsfile(object, _filename=None):
    import os
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


def getcomments(object):
    """The comment lines right above a function or class."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0][:2] == "#!" else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        found = []
        while start < len(lines) and lines[start][:1] == "#":
            found.append(lines[start].expandtabs())
            start += 1
        return "".join(found) or None
    indent = indentsize(lines[number])
    found = []
    at = number - 1
    while at >= 0 and lines[at].lstrip()[:1] == "#" and indentsize(lines[at]) == indent:
        found.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    return "".join(found) or None

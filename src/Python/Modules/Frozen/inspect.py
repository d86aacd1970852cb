"""inspect (https://docs.python.org/3.13/library/inspect.html)."""

import functools
import sys
from _support import is_coroutine_builtin
import types
from collections import OrderedDict, namedtuple
from enum import IntEnum
from keyword import iskeyword

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
    if not isclass(object):
        return False
    import abc
    if getattr(object, "__abstractmethods__", None) or not issubclass(type(object), abc.ABCMeta) or hasattr(object, "__abstractmethods__"):
        return bool(getattr(object, "__abstractmethods__", None))
    # While the class is being made, in __init_subclass__, nobody has counted yet.
    names = {name for base in object.__bases__ for name in getattr(base, "__abstractmethods__", ())} | set(object.__dict__)
    return any(getattr(getattr(object, name, None), "__isabstractmethod__", False) for name in names)


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def _members(object, predicate, get):
    names = dir(object)
    if isclass(object):
        # What a class says of itself may be less than what it shows: a dynamic attribute is there twice.
        for base in object.__bases__:
            names += [name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)]
    result, seen = [], set()
    for name in names:
        try:
            value = get(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            value = next((base.__dict__[name] for base in (object.__mro__ if isclass(object) else ()) if name in base.__dict__), _nothing)
            if value is _nothing:
                continue
        if not predicate or predicate(value):
            result.append((name, value))
        seen.add(name)
    result.sort(key=lambda pair: pair[0])
    return result


_nothing = object()
# As the interpreter sees a class, whatever its metaclass says of these.
_order_of = type.__dict__["__mro__"].__get__
_names_of = type.__dict__["__dict__"].__get__


def _in_class(cls, name):
    return next((_names_of(base)[name] for base in _order_of(cls) if name in _names_of(base)), _nothing)


def _hides_its_names(cls):
    """Instances have a `__dict__` that is something else than their names."""
    found = next((_names_of(base)["__dict__"] for base in _order_of(cls) if base is not type and "__dict__" in _names_of(base)
                  and type(_names_of(base)["__dict__"]) is not types.GetSetDescriptorType), None)
    return found is not None and type(found) is not types.MemberDescriptorType


def getattr_static(obj, attr, default=_nothing):
    cls = obj if type in _order_of(type(obj)) else type(obj)
    own = _nothing
    if cls is not obj and not _hides_its_names(cls):
        try:
            own = dict.get(object.__getattribute__(obj, "__dict__"), attr, _nothing)
        except AttributeError:
            pass
    shared = _in_class(cls, attr) if cls is not obj or not _hides_its_names(type(cls)) else _nothing
    if own is not _nothing and shared is not _nothing:
        kind = type(shared)
        is_data = _in_class(kind, "__get__") is not _nothing and (_in_class(kind, "__set__") is not _nothing or _in_class(kind, "__delete__") is not _nothing)
        return shared if is_data else own
    found = shared if own is _nothing else own
    if found is _nothing and cls is obj and not _hides_its_names(type(type(cls))):
        found = _in_class(type(cls), attr)
    if found is not _nothing:
        return found
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
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        file = _filename or getfile(object)
    except (TypeError, OSError):
        return None
    return next((module for module in list(sys.modules.values()) if ismodule(module) and getattr(module, "__file__", None) == file), None)


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
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            pass
    return cleandoc(doc) if isinstance(doc, str) else None


def _inherited_doc(obj):
    """What a class or a method without documentation has from a base."""
    if isclass(obj):
        return next((base.__doc__ for base in obj.__mro__ if base is not object and base.__doc__ is not None), None)
    name = obj.__func__.__name__ if ismethod(obj) else obj.__name__
    if ismethod(obj) or isbuiltin(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj) or isinstance(obj, property):
        cls = _class_of(obj.fget if isinstance(obj, property) else obj)
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls = obj.__objclass__
        slots = getattr(cls, "__slots__", None)
        if ismemberdescriptor(obj) and isinstance(slots, dict) and name in slots:
            return slots[name]
    else:
        return None
    if cls is None or not (ismethod(obj) or isbuiltin(obj)) and getattr(cls, name) is not obj:
        return None
    return next((doc for doc in (getattr(getattr(base, name, None), "__doc__", None) for base in cls.__mro__ if hasattr(base, name)) if doc is not None), None)


def _class_of(function):
    """The class in whose body a function was written."""
    found = sys.modules.get(function.__module__)
    for name in function.__qualname__.split(".")[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


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
        name = getattr(object, "__module__", None)
        module = sys.modules.get(name)
        if getattr(module, "__file__", None):
            return module.__file__
        if name == "__main__":
            raise OSError("source code not available")
        raise TypeError("{!r} is a built-in class".format(object))
    code = _code_of(object)
    if iscode(code):
        return code.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got {}".format(type(object).__name__))


def getsourcefile(object):
    import linecache
    name = getfile(object)
    return name if linecache.getlines(name) or getattr(getmodule(object, name), "__loader__", None) is not None else None


def findsource(object):
    import linecache
    file = getfile(object)
    linecache.checkcache(file)
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__ if module else None)
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        line = object.__dict__.get("__firstlineno__")
        if line is None:
            raise OSError("source code not available")
    else:
        line = _code_of(object).co_firstlineno
    if line > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, line - 1


def _logical_lines(lines):
    """The first and the last line of each, and whether it is a comment. They end where a bracket is closed that was opened before them."""
    depth, quote, start = 0, "", None
    for number, line in enumerate(lines):
        if start is None:
            text = line.strip()
            if not text:
                continue
            if text[0] == "#":
                yield number, number, True
                continue
            start = number
        at, goes_on = 0, False
        while at < len(line):
            letter = line[at]
            if quote:
                if line.startswith(quote, at):
                    at += len(quote) - 1
                    quote = ""
                elif letter == "\\":
                    at += 1
            elif letter == "#":
                break
            elif letter in "\"'":
                quote = letter * 3 if line.startswith(letter * 3, at) else letter
                at += len(quote) - 1
            elif letter in "([{":
                depth += 1
            elif letter in ")]}":
                depth -= 1
                if depth < 0:
                    yield start, number, False
                    return
            elif letter == "\\" and not line[at + 1:].strip():
                goes_on = True
            at += 1
        if len(quote) == 1 and not line.rstrip("\n").endswith("\\"):
            quote = ""
        if not quote and depth == 0 and not goes_on:
            yield start, number, False
            start = None


def getblock(lines):
    """The lines of the definition that begins with the first line."""
    import re
    end, margin, body = 1, None, None
    for first, last, is_comment in _logical_lines(lines):
        column = indentsize(lines[first])
        if is_comment:
            if body is not None and column >= body:
                end = last + 1
        elif margin is None:
            end = last + 1
            text = "".join(lines[first:end]).lstrip()
            begins = None if text[0] == "@" else re.search(r"\b(def|class|lambda)\b", text)
            if begins:
                if begins[1] == "lambda":
                    break
                margin = column
        elif column <= margin:
            break
        else:
            body = column if body is None else body
            end = last + 1
    return lines[:end]


def getsourcelines(object):
    object = unwrap(object)
    lines, at = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
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
        import re
        return re.sub(r"[\w.]+", lambda found: found[0].removeprefix("typing."), repr(annotation))
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
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError("name must be a str, not a {}".format(type(name).__name__))
        if name[:1] == "." and name[1:].isdigit():
            # What a comprehension iterates over.
            if self._kind is not _ParameterKind.POSITIONAL_OR_KEYWORD:
                raise ValueError("implicit arguments must be passed as positional or keyword arguments, not {}".format(self._kind.description))
            self._kind = _ParameterKind.POSITIONAL_ONLY
            name = "implicit" + name[1:]
        if not name.isidentifier() or iskeyword(name) and self._kind is not _ParameterKind.POSITIONAL_ONLY:
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
        return _Signatures(cls, follow_wrapped, dict(globals=globals, locals=locals, eval_str=eval_str)).of(obj)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_nothing, return_annotation=_nothing):
        return type(self)(self._parameters.values() if parameters is _nothing else parameters,
                          return_annotation=self._return_annotation if return_annotation is _nothing else return_annotation)

    __replace__ = replace

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self._essence() == other._essence()

    def __hash__(self):
        ordered, by_name, annotation = self._essence()
        return hash((ordered, frozenset(by_name.values()), annotation))

    def _essence(self):
        """What equality is about: the order of keyword-only parameters is not."""
        found = self._parameters.values()
        return (tuple(item for item in found if item.kind is not Parameter.KEYWORD_ONLY),
                {item.name: item for item in found if item.kind is Parameter.KEYWORD_ONLY}, self._return_annotation)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        parameters = list(self._parameters.values())
        at = 0
        takes_next = True
        for position, value in enumerate(args):
            parameter = parameters[at] if at < len(parameters) else None
            if parameter is None or parameter.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
                raise TypeError("too many positional arguments")
            at += 1
            if parameter.kind is Parameter.VAR_POSITIONAL:
                arguments[parameter.name] = tuple(args[position:])
                takes_next = False
                break
            if parameter.name in kwargs and parameter.kind is not Parameter.POSITIONAL_ONLY:
                raise TypeError("multiple values for argument {!r}".format(parameter.name))
            arguments[parameter.name] = value
        rest_name, misnamed = None, []
        for parameter in parameters[at:]:
            name, kind = parameter.name, parameter.kind
            is_missing = not partial and name not in kwargs and parameter.default is _empty
            if takes_next:
                # As long as another positional argument would have gone here.
                if kind is Parameter.POSITIONAL_ONLY and name in kwargs:
                    misnamed.append(name)
                    continue
                if is_missing and kind not in (Parameter.VAR_POSITIONAL, Parameter.VAR_KEYWORD):
                    raise TypeError("missing a required{} argument: {!r}".format(" keyword-only" if kind is Parameter.KEYWORD_ONLY else "", name))
                takes_next = False
            if kind is Parameter.VAR_KEYWORD:
                rest_name = name
            elif kind is not Parameter.VAR_POSITIONAL:
                if is_missing:
                    raise TypeError("missing a required argument: {!r}".format(name))
                if name in kwargs:
                    arguments[name] = kwargs.pop(name)
        if kwargs:
            if rest_name is not None:
                arguments[rest_name] = kwargs
            elif misnamed:
                raise TypeError("got some positional-only arguments passed as keyword arguments: {!r}".format(", ".join(misnamed)))
            else:
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


_BUILT_IN = types.WrapperDescriptorType, types.MethodWrapperType, types.BuiltinFunctionType


def _bound(method, obj):
    """A method as an attribute of `obj` is."""
    get = None if isclass(method) else getattr(type(method), "__get__", None)
    return method if get is None else get(method, obj, type(obj))


def _acts_as_function(obj):
    """Has what a function has, as those that are compiled by other means."""
    return not isclass(obj) and isinstance(getattr(obj, "__code__", None), types.CodeType) and isinstance(getattr(obj, "__name__", None), str) \
        and isinstance(getattr(obj, "__defaults__", 0), (tuple, types.NoneType)) and isinstance(getattr(obj, "__kwdefaults__", 0), (dict, types.NoneType)) \
        and isinstance(getattr(obj, "__annotations__", None), (dict, types.NoneType))


class _Signatures:
    """Finds signatures, all with the same options."""

    def __init__(self, cls=Signature, follow_wrapped=True, annotations={}, skip_bound=True):
        self.cls = cls
        self.follow_wrapped = follow_wrapped
        self.annotations = annotations
        self.skip_bound = skip_bound

    def of(self, obj):
        if not callable(obj):
            raise TypeError("{!r} is not a callable object".format(obj))
        if ismethod(obj):
            return self.without_first(self.of(obj.__func__))
        if self.follow_wrapped:
            obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or ismethod(f))
            if ismethod(obj):
                return self.of(obj)
        given = getattr(obj, "__signature__", None)
        if given is not None:
            return self.given(obj, given)
        partial_method = getattr(obj, "__partialmethod__", None)
        if isinstance(partial_method, functools.partialmethod):
            return self.of_partial_method(partial_method)
        if isfunction(obj) or _acts_as_function(obj):
            return self.of_function(obj)
        if isbuiltin(obj) or ismethoddescriptor(obj) or isinstance(obj, _BUILT_IN):
            return self.of_builtin(obj)
        if isinstance(obj, functools.partial):
            return self.of_partial(self.of(obj.func), obj)
        if isclass(obj):
            return self.of_class(obj)
        call = getattr_static(type(obj), "__call__", None)
        if call is None:
            raise ValueError("callable {!r} is not supported by signature".format(obj))
        text = getattr(obj, "__text_signature__", None)
        return self.of_text(obj, text) if text else self.of(_bound(call, obj))

    def without_first(self, signature):
        if not self.skip_bound:
            return signature
        parameters = list(signature.parameters.values())
        if not parameters or parameters[0].kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY):
            raise ValueError("invalid method signature")
        return signature.replace(parameters=parameters if parameters[0].kind is Parameter.VAR_POSITIONAL else parameters[1:])

    def given(self, obj, given):
        found = given() if not isinstance(given, (Signature, str)) and callable(given) else given
        if isinstance(found, str):
            return self.of_text(obj, found)
        if not isinstance(found, Signature):
            raise TypeError("unexpected object {!r} in __signature__ attribute".format(given))
        return found

    def of_function(self, func):
        text = getattr(func, "__text_signature__", None)
        if text:
            return self.of_text(func, text)
        code = func.__code__
        annotations = get_annotations(func, **self.annotations)
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
        return self.cls(parameters, return_annotation=annotations.get("return", _empty))

    def of_text(self, obj, text):
        """Of a text such as "($self, object, /)", in which a dollar marks what a bound method does not take."""
        scope = {}
        try:
            exec("def f" + text.replace("$", "") + ": pass", scope)
        except (SyntaxError, NameError):
            raise ValueError("{!r} builtin has invalid signature".format(obj)) from None
        found = _Signatures(self.cls).of_function(scope["f"])
        if "$" not in text:
            return found
        first, *rest = found.parameters.values()
        owner = getattr(obj, "__self__", None)
        if owner is not None and (self.skip_bound or ismodule(owner)):
            return found.replace(parameters=rest)
        return found.replace(parameters=[first.replace(kind=Parameter.POSITIONAL_ONLY), *rest])

    def of_builtin(self, obj):
        text = getattr(obj, "__text_signature__", None)
        if not text:
            raise ValueError("no signature found for builtin {!r}".format(obj))
        return self.of_text(obj, text)

    def of_partial_method(self, method):
        """With the parameter for the instance, which the partial arguments come after."""
        signature = self.of(method.func)
        found = self.of_partial(signature, method, (None,))
        first = next(iter(signature.parameters.values()))
        return found if first.kind is Parameter.VAR_POSITIONAL else found.replace(parameters=[first, *found.parameters.values()])

    def of_partial(self, signature, partial, before=()):
        try:
            bound = signature.bind_partial(*before, *partial.args, **partial.keywords)
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

    def of_class(self, cls):
        """Of the metaclass's `__call__`, or of `__new__` or `__init__`, whichever comes first in the method order."""
        call = getattr_static(type(cls), "__call__", None)
        if call is not None and not isinstance(call, _BUILT_IN):
            return self.of(_bound(call, type(cls)))
        new, init = getattr(cls, "__new__", None), getattr_static(cls, "__init__", None)
        for base in cls.__mro__:
            if "__new__" in base.__dict__ and not isinstance(new, _BUILT_IN):
                return self.without_first(self.of(new))
            if "__init__" in base.__dict__ and not isinstance(init, _BUILT_IN):
                return self.of(_bound(init, cls))
        if cls is type:
            return self.of_builtin(cls)
        for base in cls.__mro__[:-1]:
            text = getattr(base, "__text_signature__", None)
            if text:
                return self.of_text(cls, text)
        if type not in cls.__mro__ and init is object.__init__ and new is object.__new__:
            return self.cls([])
        raise ValueError("no signature found for builtin type {!r}".format(cls))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


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
        found = _Signatures(follow_wrapped=False, skip_bound=False).of(func)
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
    """Where a frame is, with as many lines around it as `context` says."""
    lineno = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError("{!r} is not a frame or traceback object".format(frame))
    lines = index = None
    if context > 0:
        try:
            lines, _ = findsource(frame)
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2, len(lines) - context))
            lines, index = lines[start:start + context], lineno - 1 - start
    return Traceback(getfile(frame), lineno, frame.f_code.co_name, lines, index)


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


# ---- Members, arguments and locals ----

TPFLAGS_IS_ABSTRACT = 1 << 20
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")
Attribute = namedtuple("Attribute", "name kind defining_class object")


class ClassFoundException(Exception):
    pass


def classify_class_attrs(cls):
    """What each attribute of a class is, and where it comes from."""
    own = (cls, *cls.__mro__)
    meta = [base for base in type(cls).__mro__ if base not in (type, object)]
    names = dir(cls)
    names += [name for base in cls.__mro__ for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute) and value.fget is not None]
    result, seen = [], set()
    for name in names:
        value, home = _nothing, None
        if name not in seen and name != "__dict__":
            try:
                value = getattr(cls, name)
            except Exception:
                pass
            else:
                home = getattr(value, "__objclass__", None)
                if home not in own:
                    home = _last_that_gives(value, name, cls, own, meta)
        stored, base = next(((base.__dict__[name], base) for base in (*own, *meta) if name in base.__dict__), (_nothing, None))
        if base is not None and home not in meta:
            home = base
        if home is None:
            continue
        value = stored if value is _nothing or value is None else value
        if isinstance(stored, (staticmethod, types.BuiltinMethodType)):
            kind, value = "static method", stored
        elif isinstance(stored, (classmethod, types.ClassMethodDescriptorType)):
            kind, value = "class method", stored
        elif isinstance(stored, property):
            kind, value = "property", stored
        else:
            kind = "method" if isroutine(value) else "data"
        result.append(Attribute(name, kind, home, value))
        seen.add(name)
    return result


def _last_that_gives(value, name, cls, own, meta):
    """The furthest class, or metaclass by its `__getattr__`, that gives the same."""
    found = None
    for base in own:
        if getattr(base, name, _nothing) is value:
            found = base
    for base in meta:
        try:
            if base.__getattr__(cls, name) is value:
                found = base
        except AttributeError:
            pass
    return found


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


__all__ = sorted(name for name in globals() if not name.startswith("_") and name not in ("functools", "sys", "types", "OrderedDict", "namedtuple", "IntEnum", "iskeyword"))

"""typing (https://docs.python.org/3.13/library/typing.html)."""

import collections
import collections.abc
import contextlib
import functools
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias
from _typing import Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable", "AsyncIterator",
    "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection", "Concatenate", "Container",
    "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final", "ForwardRef", "FrozenSet",
    "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator", "KeysView", "List", "Literal",
    "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping", "MutableSequence", "MutableSet", "NamedTuple",
    "Never", "NewType", "NoDefault", "NoReturn", "NotRequired", "Optional", "OrderedDict", "ParamSpec", "ParamSpecArgs",
    "ParamSpecKwargs", "Pattern", "Protocol", "ReadOnly", "Required", "Reversible", "Self", "Sequence", "Set", "Sized",
    "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat", "SupportsIndex", "SupportsInt", "SupportsRound",
    "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias", "TypeAliasType", "TypeGuard", "TypeIs", "TypeVar",
    "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView", "assert_never", "assert_type", "cast",
    "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin", "get_overloads", "get_protocol_members",
    "get_type_hints", "is_protocol", "is_typeddict", "no_type_check", "no_type_check_decorator", "overload", "override",
    "reveal_type", "runtime_checkable",
]

TYPE_CHECKING = False


# ---- Helpers ----

def _type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, GenericAlias):
        return obj.__qualname__ if obj.__module__ == "builtins" else f"{obj.__module__}.{obj.__qualname__}"
    if obj is ...:
        return "..."
    if isinstance(obj, types.FunctionType):
        return obj.__name__
    if isinstance(obj, (tuple, list)):
        return "[" + ", ".join(map(_type_repr, obj)) + "]"
    return repr(obj)


def _checked(arg, message):
    """What stands in an annotation: None is NoneType, a str a forward reference; plain values are refused."""
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        return ForwardRef(arg)
    if arg in (Any, LiteralString, NoReturn, Never, Self, TypeAlias) or isinstance(arg, type):
        if arg is Generic or arg is Protocol:
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    if isinstance(arg, _SpecialForm):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _parameters_of(args):
    found = []
    for arg in args:
        if isinstance(arg, type) and not isinstance(arg, GenericAlias):
            continue
        if isinstance(arg, (tuple, list)):
            inner = _parameters_of(arg)
        elif hasattr(arg, "__typing_subst__"):
            inner = (arg,)
        else:
            inner = getattr(arg, "__parameters__", ())
        for parameter in inner:
            if parameter not in found:
                found.append(parameter)
    return tuple(found)


def _substituted(args, mapping, is_callable=False):
    result = []
    for arg in args:
        if isinstance(arg, (tuple, list)):
            result.append(type(arg)(_substituted(arg, mapping)))
        elif isinstance(arg, type) and not isinstance(arg, GenericAlias):
            result.append(arg)
        elif hasattr(arg, "__typing_subst__") and arg in mapping:
            value = mapping[arg]
            if isinstance(arg, TypeVarTuple) or isinstance(arg, ParamSpec) and isinstance(value, tuple) and is_callable:
                result.extend(value)
            else:
                result.append(value)
        elif isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in mapping:
            result.extend(mapping[arg.__args__[0]])
        else:
            parameters = getattr(arg, "__parameters__", ())
            if parameters:
                arg = arg[tuple(mapping[parameter] for parameter in parameters)]
            result.append(arg)
    return result


def _bound_parameters(alias, parameters, args):
    """Which argument each type variable takes; a TypeVarTuple takes what the others leave, one with a default may have none."""
    variadic = [i for i, parameter in enumerate(parameters) if isinstance(parameter, TypeVarTuple)]
    if variadic:
        at = variadic[0]
        after = len(parameters) - at - 1
        if len(args) < at + after:
            raise TypeError(f"Too few arguments for {alias}; actual {len(args)}, expected at least {at + after}")
        args = (*args[:at], args[at:len(args) - after], *args[len(args) - after:])
    elif len(parameters) == 1 and isinstance(parameters[0], ParamSpec) and not (len(args) == 1 and (args[0] is ... or isinstance(args[0], (list, tuple, ParamSpec, _ConcatenateGenericAlias)))):
        args = (tuple(args),)
    if len(args) < len(parameters):
        missing = parameters[len(args):]
        if all(parameter.has_default() for parameter in missing):
            args = (*args, *[parameter.__default__ for parameter in missing])
    if len(args) != len(parameters):
        least = len([parameter for parameter in parameters if not parameter.has_default()])
        expected = f"at least {least}" if least != len(parameters) and len(args) < least else str(len(parameters))
        raise TypeError(f"Too {'many' if len(args) > len(parameters) else 'few'} arguments for {alias}; actual {len(args)}, expected {expected}")
    return dict(zip(parameters, (tuple(a) if isinstance(p, ParamSpec) and isinstance(a, list) else a for p, a in zip(parameters, args))))


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, **kwds):
        if "_root" not in kwds:
            raise TypeError("Cannot subclass special typing classes")


class _Or:
    """What can stand in a union."""

    __slots__ = ()

    def __or__(self, right):
        return Union[self, right]

    def __ror__(self, left):
        return Union[left, self]


class _SpecialForm(_Final, _Or, _root=True):
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in {"__name__", "__qualname__"}:
            return self._name
        if item == "__module__":
            return "typing"
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# ---- Forward references ----

class ForwardRef(_Final, _Or, _root=True):
    __slots__ = ("__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__forward_code__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            self.__forward_code__ = compile(arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def _evaluate(self, globalns, localns):
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        value = eval(self.__forward_code__, globalns, localns)
        return _evaluated(_checked(value, "Forward references must evaluate to types."), globalns, localns)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


# ---- Aliases ----

_OWN_ALIAS_ATTRIBUTES = {"_name", "_inst", "_nparams", "_paramspec_tvars", "_typevar_types", "_defaults"}


class _BaseGenericAlias(_Final, _Or, _root=True):
    def __init__(self, origin, *, inst=True, name=None):
        self.__dict__.update(_inst=inst, _name=name, __origin__=origin, __slots__=None)

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        result = self.__origin__(*args, **kwargs)
        try:
            result.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return result

    def __mro_entries__(self, bases):
        result = [] if self.__origin__ in bases else [self.__origin__]
        at = bases.index(self)
        if not any(isinstance(base, _BaseGenericAlias) or issubclass(base, Generic) for base in bases[at + 1:] if isinstance(base, (type, _BaseGenericAlias))):
            result.append(Generic)
        return tuple(result)

    def __getattr__(self, attr):
        if attr in {"__name__", "__qualname__"}:
            return self._name or self.__origin__.__name__
        if "__origin__" in self.__dict__ and not (attr.startswith("__") and attr.endswith("__")):
            return getattr(self.__origin__, attr)
        raise AttributeError(attr)

    def __setattr__(self, attr, value):
        if attr.startswith("__") and attr.endswith("__") or attr in _OWN_ALIAS_ATTRIBUTES:
            super().__setattr__(attr, value)
        else:
            setattr(self.__origin__, attr, value)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = args if isinstance(args, tuple) else (args,)
        self.__dict__.update(__args__=args, __parameters__=_parameters_of(args))
        if name is None:
            self.__dict__["__module__"] = origin.__module__

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases:
                return ()
            for base in bases[bases.index(self) + 1:]:
                if isinstance(base, _BaseGenericAlias) and base is not self:
                    return ()
        return (self.__origin__,)

    def __getitem__(self, args):
        if self.__origin__ in (Generic, Protocol):
            raise TypeError(f"Cannot subscript already-subscripted {self}")
        if not self.__parameters__:
            raise TypeError(f"{self} is not a generic class")
        if not isinstance(args, tuple):
            args = (args,)
        args = tuple(list(map(_plain, a)) if isinstance(a, list) else _plain(a) for a in args)
        mapping = _bound_parameters(self, self.__parameters__, args)
        return self.copy_with(tuple(_substituted(self.__args__, mapping, self.__origin__ is collections.abc.Callable)))

    def copy_with(self, args):
        return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = "typing." + self._name if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

    def __iter__(self):
        yield Unpack[self]


def _plain(arg):
    return _checked(arg, "Parameters to generic types must be types.")


class _SpecialGenericAlias(_BaseGenericAlias, _root=True):
    def __init__(self, origin, nparams, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self.__dict__["_nparams"] = nparams
        self.__dict__["__module__"] = "typing"
        self.__dict__["__doc__"] = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple(map(_plain, params))
        most = self._nparams
        if self.__origin__ is collections.abc.Generator and 1 <= len(params) < 3:
            params += (type(None),) * (3 - len(params))
        elif self.__origin__ is collections.abc.AsyncGenerator and len(params) == 1:
            params += (type(None),)
        elif self._name in ("ContextManager", "AsyncContextManager") and len(params) == 1:
            params += (bool | None,)
        if len(params) != most:
            raise TypeError(f"Too {'many' if len(params) > most else 'few'} arguments for {self}; actual {len(params)}, expected {most}")
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            return _GenericAlias(tuple, (*map(_plain, params[:-1]), ...), name="Tuple")
        return _GenericAlias(tuple, tuple(map(_plain, params)), name="Tuple")


class _CallableGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _checked(result, "Callable[args, result]: result must be a type.")
        if isinstance(args, list):
            return _CallableGenericAlias(collections.abc.Callable, (*map(_plain, args), result), name="Callable")
        if args is not ... and not isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableGenericAlias(collections.abc.Callable, (args, result), name="Callable")


class _UnionGenericAlias(_GenericAlias, _root=True):
    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2:
            if args[0] is type(None):
                return f"typing.Optional[{_type_repr(args[1])}]"
            if args[1] is type(None):
                return f"typing.Optional[{_type_repr(args[0])}]"
        return super().__repr__()

    def __instancecheck__(self, obj):
        for arg in self.__args__:
            if isinstance(obj, arg):
                return True
        return False

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)


class _LiteralGenericAlias(_GenericAlias, _root=True):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"


class _ConcatenateGenericAlias(_GenericAlias, _root=True):
    pass


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __repr__(self):
        return "*" + _type_repr(self.__args__[0]) if isinstance(self.__args__[0], (TypeVarTuple, GenericAlias)) else "typing." + super().__repr__().removeprefix("typing.")


class _AnnotatedAlias(_GenericAlias, _root=True):
    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            metadata = origin.__metadata__ + metadata
            origin = origin.__origin__
        super().__init__(origin, origin, name="Annotated")
        self.__dict__["__metadata__"] = metadata

    def copy_with(self, params):
        return self.__class__(params[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, attr):
        if attr in {"__name__", "__qualname__"}:
            return "Annotated"
        return super().__getattr__(attr)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


# ---- Special forms ----

def _simple(name):
    def refuse(self, parameters):
        raise TypeError(f"{self} is not subscriptable")

    refuse.__name__ = name
    return _SpecialForm(refuse)


NoReturn = _simple("NoReturn")
Never = _simple("Never")
Self = _simple("Self")
LiteralString = _simple("LiteralString")
TypeAlias = _simple("TypeAlias")


def _with_one_argument(name):
    def of(self, parameters):
        item = _checked(parameters, f"{self} accepts only single type.")
        return _GenericAlias(self, (item,), name=name)

    of.__name__ = name
    return _SpecialForm(of)


ClassVar = _with_one_argument("ClassVar")
Final = _with_one_argument("Final")
TypeGuard = _with_one_argument("TypeGuard")
TypeIs = _with_one_argument("TypeIs")
Required = _with_one_argument("Required")
NotRequired = _with_one_argument("NotRequired")
ReadOnly = _with_one_argument("ReadOnly")


@_SpecialForm
def Union(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    members = []
    for parameter in parameters:
        parameter = _checked(parameter, "Union[arg, ...]: each arg must be a type.")
        for member in parameter.__args__ if isinstance(parameter, (_UnionGenericAlias, types.UnionType)) else (parameter,):
            if not any(member == known and type(member) is type(known) for known in members):
                members.append(member)
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and type(None) in members:
        return _UnionGenericAlias(self, tuple(members), name="Optional")
    return _UnionGenericAlias(self, tuple(members), name="Union")


@_SpecialForm
def Optional(self, parameters):
    return Union[_checked(parameters, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, parameters):
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for parameter in parameters:
        flat.extend(parameter.__args__ if isinstance(parameter, _LiteralGenericAlias) else (parameter,))
    unique = []
    for value in flat:
        if not any(type(value) is type(known) and value == known for known in unique):
            unique.append(value)
    return _LiteralGenericAlias(self, tuple(unique), name="Literal")


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    return _ConcatenateGenericAlias(self, (*map(_plain, parameters[:-1]), parameters[-1]), name="Concatenate")


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_checked(parameters, f"{self} accepts only single type."),), name="Unpack")


@_SpecialForm
def Annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin = params[0] if params[0] in (ClassVar, Final) else _checked(params[0], "Annotated[t, ...]: t must be a type.")
    return _AnnotatedAlias(origin, tuple(params[1:]))


# ---- Generic and Protocol ----

def _generic_class_getitem(cls, params):
    """What Generic.__class_getitem__ does."""
    if not isinstance(params, tuple):
        params = (params,)
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        for parameter in params:
            if not (hasattr(parameter, "__typing_subst__") or isinstance(parameter, _UnpackGenericAlias)):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, params)
    parameters = getattr(cls, "__parameters__", ()) or cls.__dict__.get("__type_params__", ())
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    params = tuple(list(map(_plain, a)) if isinstance(a, list) else _plain(a) for a in params)
    mapping = _bound_parameters(cls, parameters, params)
    return _GenericAlias(cls, tuple(_substituted(parameters, mapping)))


def _generic_init_subclass(cls):
    """What Generic.__init_subclass__ does: finds the type variables."""
    bases = cls.__dict__.get("__orig_bases__")
    if bases is None:
        error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
    else:
        error = Generic in bases
    if error:
        raise TypeError("Cannot inherit from plain Generic")
    found = ()
    if bases is not None:
        found = _parameters_of(bases)
        declared = None
        for base in bases:
            if isinstance(base, (_GenericAlias, GenericAlias)) and base.__origin__ in (Generic, Protocol):
                if declared is not None and base.__origin__ is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple times.")
                declared = base.__parameters__
        if declared is not None:
            missing = [parameter for parameter in found if parameter not in declared]
            if missing:
                names = ", ".join(map(str, missing))
                raise TypeError(f"Some type variables ({names}) are not listed in Generic[{', '.join(map(str, declared))}]")
            found = declared
    cls.__parameters__ = tuple(found)


_NO_PROTOCOL_MEMBERS = {
    "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol", "_is_runtime_protocol", "__protocol_attrs__",
    "__non_callable_proto_members__", "__type_params__", "__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__",
    "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
    "__static_attributes__", "__firstlineno__", "_abc_impl", "__qualname__", "_MutableMapping__marker",
}


def _members_of_protocol(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {"Protocol", "Generic"}:
            continue
        for name in (*base.__dict__, *base.__dict__.get("__annotations__", {})):
            if not name.startswith("_abc_") and name not in _NO_PROTOCOL_MEMBERS:
                names.add(name)
    return names


def _has_member(obj, name):
    missing = object()
    for base in type(obj).__mro__:
        if name in base.__dict__:
            return True
    return getattr(obj, name, missing) is not missing


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == "Protocol" and bases == (Generic,)):
            if Protocol in bases:
                for base in bases:
                    if not (base in {object, Generic} or getattr(base, "_is_protocol", False)
                            or base.__module__ in ("collections.abc", "contextlib") and base.__name__ not in ("deque",)):
                        raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members_of_protocol(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False):
            if not isinstance(other, type):
                raise TypeError("issubclass() arg 1 must be a class")
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            data = sorted(name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None)))
            if data and cls.__dict__.get("__subclasshook__") is not None and not type.__subclasscheck__(cls, other):
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(data)[1:-1]}.")
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not type.__subclasscheck__(cls, type(instance)):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if type.__subclasscheck__(cls, type(instance)):
            return True
        for name in cls.__protocol_attrs__:
            if not _has_member(instance, name):
                return False
            own = getattr(cls, name, None)
            if callable(own) and getattr(type(instance), name, getattr(instance, name, None)) is None:
                return False
        return True


def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get("__annotations__", {}) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _no_protocol_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    # Not when the class is made: a decorator such as dataclass still gives it one.
    for base in cls.__mro__:
        found = base.__dict__.get("__init__", _no_protocol_instances)
        if found is not _no_protocol_instances:
            found(self, *args, **kwargs)
            break


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_protocol_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_protocol_instances


def runtime_checkable(cls):
    if not (issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _method_protocol(name, *methods, generic=False):
    def define(ns):
        ns["__module__"] = "typing"
        ns["__slots__"] = ()
        for method in methods:
            def stub(self, *args):
                pass
            stub.__name__ = method
            ns[method] = abstractmethod(stub)
    return runtime_checkable(types.new_class(name, (Protocol[T_co],) if generic else (Protocol,), {}, define))


T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")
T_co = TypeVar("T_co", covariant=True)
V_co = TypeVar("V_co", covariant=True)
VT_co = TypeVar("VT_co", covariant=True)
T_contra = TypeVar("T_contra", contravariant=True)
CT_co = TypeVar("CT_co", covariant=True, bound=type)
AnyStr = TypeVar("AnyStr", bytes, str)
SupportsInt = _method_protocol("SupportsInt", "__int__")
SupportsFloat = _method_protocol("SupportsFloat", "__float__")
SupportsComplex = _method_protocol("SupportsComplex", "__complex__")
SupportsBytes = _method_protocol("SupportsBytes", "__bytes__")
SupportsIndex = _method_protocol("SupportsIndex", "__index__")
SupportsAbs = _method_protocol("SupportsAbs", "__abs__", generic=True)
SupportsRound = _method_protocol("SupportsRound", "__round__", generic=True)


# ---- Generic versions of classes ----

_alias = _SpecialGenericAlias
Hashable = _alias(collections.abc.Hashable, 0)
Awaitable = _alias(collections.abc.Awaitable, 1)
Coroutine = _alias(collections.abc.Coroutine, 3)
AsyncIterable = _alias(collections.abc.AsyncIterable, 1)
AsyncIterator = _alias(collections.abc.AsyncIterator, 1)
Iterable = _alias(collections.abc.Iterable, 1)
Iterator = _alias(collections.abc.Iterator, 1)
Reversible = _alias(collections.abc.Reversible, 1)
Sized = _alias(collections.abc.Sized, 0)
Container = _alias(collections.abc.Container, 1)
Collection = _alias(collections.abc.Collection, 1)
Callable = _CallableType(collections.abc.Callable, 2)
AbstractSet = _alias(collections.abc.Set, 1, name="AbstractSet")
MutableSet = _alias(collections.abc.MutableSet, 1)
Mapping = _alias(collections.abc.Mapping, 2)
MutableMapping = _alias(collections.abc.MutableMapping, 2)
Sequence = _alias(collections.abc.Sequence, 1)
MutableSequence = _alias(collections.abc.MutableSequence, 1)
ByteString = _alias(collections.abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager")
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager")
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3)
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2)
Type = _alias(type, 1, inst=False, name="Type")
Text = str


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


def __getattr__(name):
    # Not before somebody asks for them: they need re.
    if name in ("Pattern", "Match"):
        import re
        found = globals()[name] = _alias(getattr(re, name), 1)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


# ---- NamedTuple, TypedDict, NewType ----

class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        annotations = {name: _checked(t, f"field {name} annotation must be a type") for name, t in ns.get("__annotations__", {}).items()}
        with_default = []
        for name in annotations:
            if name in ns:
                with_default.append(name)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(with_default) > 1 else ''} {', '.join(with_default)}")
        made = collections.namedtuple(typename, annotations, defaults=[ns[name] for name in with_default], module=ns["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = annotations
        if Generic in bases:
            made = type.__new__(type, typename, (made, Generic), {
                "__module__": ns["__module__"], "__slots__": (), "__annotations__": annotations, "__orig_bases__": ns.get("__orig_bases__", bases)})
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name in ("__module__", "__name__", "__annotations__", "__qualname__", "__firstlineno__", "__static_attributes__", "__orig_bases__") or name in made._fields:
                if name == "__qualname__":
                    made.__qualname__ = value
                elif name == "__orig_bases__":
                    made.__orig_bases__ = value
                continue
            setattr(made, name, value)
            hook = getattr(type(value), "__set_name__", None)
            if hook is not None:
                hook(value, made, name)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _warn_of_fields(what, example, passed):
    """Fields that are not given, or None: to be refused in 3.15."""
    import warnings
    start = "Failing to pass a value for" if passed is ... else "Passing `None` as"
    warnings.warn(f"{start} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. "
                  f"To create a {what} with 0 fields using the functional syntax, pass an empty {example}.", DeprecationWarning)


def NamedTuple(typename, fields=..., /, **kwargs):
    if kwargs:
        if fields not in (..., None):
            raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
        import warnings
        warnings.warn("Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. "
                      "Use the class-based or functional syntax instead.", DeprecationWarning)
        fields = kwargs.items()
    elif fields is ... or fields is None:
        _warn_of_fields("NamedTuple class", f"list, e.g. `{typename} = NamedTuple({typename!r}, [])`", fields)
        fields = ()
    annotations = {name: _checked(t, f"field {name} annotation must be a type") for name, t in fields}
    made = collections.namedtuple(typename, annotations, module=sys._getframemodulename(1))
    made.__annotations__ = made.__new__.__annotations__ = annotations
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if any(issubclass(b, Generic) for b in bases) else (dict,), ns)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            for target, source in ((required, "__required_keys__"), (optional, "__optional_keys__"), (readonly, "__readonly_keys__"), (mutable, "__mutable_keys__")):
                target |= base.__dict__.get(source, frozenset())
        for key, value in ns.get("__annotations__", {}).items():
            value = annotations[key] = _checked(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type")
            needed, fixed = total, False
            while isinstance(value, _GenericAlias) and value.__origin__ in (Required, NotRequired, ReadOnly, Annotated) or isinstance(value, _AnnotatedAlias):
                if value.__origin__ is Required:
                    needed = True
                elif value.__origin__ is NotRequired:
                    needed = False
                elif value.__origin__ is ReadOnly:
                    fixed = True
                value = value.__origin__ if isinstance(value, _AnnotatedAlias) else value.__args__[0]
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
            (readonly if fixed else mutable).add(key)
        if "__orig_bases__" not in ns:
            made.__orig_bases__ = bases
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=..., /, *, total=True):
    if fields is ... or fields is None:
        _warn_of_fields("TypedDict class", f"dictionary, e.g. `{typename} = TypedDict({typename!r}, {{}})`", fields)
        fields = {}
    ns = {"__annotations__": dict(fields), "__module__": sys._getframemodulename(1)}
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict


class NewType(_Or):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        module = sys._getframemodulename(1)
        if module != "typing":
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = NewType({name!r}, {name})`")

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


# ---- Looking at annotations ----

def _evaluated(t, globalns, localns):
    if isinstance(t, str):
        t = ForwardRef(t)
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns)
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)) and not isinstance(t, _LiteralGenericAlias):
        args = tuple(_evaluated(arg, globalns, localns) if isinstance(arg, (str, ForwardRef, _GenericAlias, GenericAlias, types.UnionType)) else arg for arg in t.__args__)
        if args == t.__args__:
            return t
        if isinstance(t, GenericAlias):
            return GenericAlias(t.__origin__, args)
        if isinstance(t, types.UnionType):
            return functools.reduce(lambda left, right: left | right, args)
        return t.copy_with(args)
    return t


def _without_extras(t):
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    if isinstance(t, _GenericAlias) and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias)) and not isinstance(t, _LiteralGenericAlias):
        args = tuple(map(_without_extras, t.__args__))
        if args != t.__args__:
            return t.copy_with(args) if isinstance(t, _GenericAlias) else GenericAlias(t.__origin__, args)
    if isinstance(t, types.UnionType):
        return functools.reduce(lambda left, right: left | right, map(_without_extras, t.__args__))
    return t


def _with_parameters(owner, globalns, localns, is_class):
    """The scopes in which annotations of a generic class or function mean something."""
    parameters = getattr(owner, "__type_params__", ())
    if not parameters:
        return globalns, localns
    globalns, localns = dict(globalns), dict(localns)
    for parameter in parameters:
        if not is_class or parameter.__name__ not in globalns:
            globalns[parameter.__name__] = parameter
            localns.pop(parameter.__name__, None)
    return globalns, localns


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = globalns
            names = localns
            if scope is None:
                scope = getattr(sys.modules.get(base.__module__), "__dict__", {})
            if names is None:
                names = dict(base.__dict__)
            scope, names = _with_parameters(base, scope, names, True)
            for name, value in base.__dict__.get("__annotations__", {}).items():
                hints[name] = _evaluated(type(None) if value is None else value, scope, names)
    else:
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, "__wrapped__"):
                    inner = inner.__wrapped__
                globalns = getattr(inner, "__globals__", {})
            localns = globalns if localns is None else localns
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        globalns, localns = _with_parameters(obj, globalns, globalns if localns is None else localns, False)
        for name, value in annotations.items():
            hints[name] = _evaluated(type(None) if value is None else value, globalns, localns)
    return hints if include_extras else {name: _without_extras(value) for name, value in hints.items()}


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, types.UnionType):
        return types.UnionType
    return None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = (list(args[:-1]), args[-1])
        return args
    if isinstance(tp, types.UnionType):
        return tp.__args__
    return ()


# ---- Functions that do nothing at run time, or little ----

def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_never(arg, /):
    shown = repr(arg)
    if len(shown) > 100:
        shown = shown[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {shown}")


def _marked(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    return _marked(f, "__final__")


def override(method, /):
    return _marked(method, "__override__")


def no_type_check(arg):
    if isinstance(arg, type):
        for name in dir(arg):
            obj = getattr(arg, name)
            # What the class defines itself.
            if getattr(obj, "__qualname__", None) == f"{arg.__qualname__}.{getattr(obj, '__name__', None)}" and getattr(obj, "__module__", None) == arg.__module__:
                if isinstance(obj, type):
                    no_type_check(obj)
                else:
                    _marked(getattr(obj, "__func__", obj), "__no_type_check__")
    return _marked(arg, "__no_type_check__")


def no_type_check_decorator(decorator):
    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default,
            "frozen_default": frozen_default, "field_specifiers": field_specifiers, "kwargs": kwargs}
        return cls_or_fn
    return decorator


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    function = getattr(func, "__func__", func)
    _overloads.setdefault((function.__module__, function.__qualname__), {})[function.__code__.co_firstlineno] = func
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()

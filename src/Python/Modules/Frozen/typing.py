"""typing (https://docs.python.org/3.13/library/typing.html)."""

import _generics
import collections
import collections.abc
import contextlib
import functools
import sys
import types
from abc import ABCMeta, abstractmethod
from types import GenericAlias
from _generics import (prepare_paramspec as _prepare_paramspec, prepare_variadic as _prepare_variadic,
                       substituted as _substituted, with_default as _with_default)
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


def _converted(arg, module=None, *, is_class=False):
    """What stands in an annotation: None is NoneType, a str a forward reference."""
    if arg is None:
        return type(None)
    return ForwardRef(arg, module=module, is_class=is_class) if isinstance(arg, str) else arg


def _checked(arg, message, *, module=None, is_argument=True, is_class=False):
    """An annotation that means a type; plain values are refused. ClassVar and Final mean something of a class's attribute only."""
    arg = _converted(arg, module, is_class=is_class)
    if is_class and arg in (ClassVar, Final):
        return arg
    if isinstance(arg, type):
        if arg is Generic or arg is Protocol:
            raise TypeError(f"Plain {arg} is not valid as type argument")
        return arg
    if isinstance(arg, _GenericAlias):
        refused = (Generic, Protocol) if is_class else (Generic, Protocol, ClassVar, Final) if is_argument else (Generic, Protocol, ClassVar)
        if arg.__origin__ in refused:
            raise TypeError(f"{arg} is not valid as type argument")
    if isinstance(arg, _SpecialForm) and arg not in (LiteralString, NoReturn, Never, Self, TypeAlias):
        raise TypeError(f"Plain {arg} is not valid as type argument")
    if type(arg) is tuple:
        raise TypeError(f"{message} Got {arg!r:.100}.")
    return arg


def _checked_argument(parameter, arg):
    """What takes the place of a TypeVar."""
    arg = _checked(arg, "Parameters to generic types must be types.")
    if isinstance(arg, _UnpackGenericAlias) or isinstance(arg, GenericAlias) and arg.__unpacked__:
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _checked_parameters(parameter, arg):
    """What takes the place of a ParamSpec."""
    if isinstance(arg, (tuple, list)):
        return tuple(_checked(item, "Expected a type.") for item in arg)
    if not _generics.stands_for_parameters(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _bound(bound):
    return _checked(bound, "Bound must be a type.")


def _without_repeats(args):
    """The first of equal arguments, also of those that can't be hashed."""
    try:
        return tuple(dict.fromkeys(args))
    except TypeError:
        found = []
        for arg in args:
            if arg not in found:
                found.append(arg)
        return tuple(found)


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
    __iter__ = None

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
    __slots__ = ("__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__forward_code__",
                 "__forward_evaluated__", "__forward_value__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        try:
            # `*Ts` is no expression by itself.
            self.__forward_code__ = compile(f"({arg},)[0]" if arg.startswith("*") else arg, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__forward_evaluated__ = False
        self.__forward_value__ = None

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        if self.__forward_arg__ in recursive_guard:
            return self
        if self.__forward_evaluated__ and localns is globalns:
            return self.__forward_value__
        if globalns is None and localns is None:
            globalns = localns = {}
        elif globalns is None:
            globalns = localns
        elif localns is None:
            localns = globalns
        if self.__forward_module__ is not None:
            globalns = getattr(sys.modules.get(self.__forward_module__), "__dict__", globalns)
        if type_params:
            globalns, localns = dict(globalns), dict(localns)
            for parameter in type_params:
                # The names of a class's own attributes go before those of its variables.
                if not self.__forward_is_class__ or parameter.__name__ not in globalns:
                    globalns[parameter.__name__] = parameter
                    localns.pop(parameter.__name__, None)
        value = _checked(eval(self.__forward_code__, globalns, localns), "Forward references must evaluate to types.",
                         is_argument=self.__forward_is_argument__, is_class=self.__forward_is_class__)
        self.__forward_value__ = _evaluated(value, globalns, localns, type_params, recursive_guard | {self.__forward_arg__})
        self.__forward_evaluated__ = True
        return self.__forward_value__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
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
        except Exception:
            # An object may refuse it in whatever way it likes.
            pass
        return result

    def __mro_entries__(self, bases):
        result = [] if self.__origin__ in bases else [self.__origin__]
        if not any(self._brings_generic(base, bases) for base in bases[bases.index(self) + 1:]):
            result.append(Generic)
        return tuple(result)

    @staticmethod
    def _brings_generic(base, bases):
        if isinstance(base, _BaseGenericAlias):
            return True
        if _generics.is_class(base):
            return issubclass(base, Generic)
        entries = getattr(base, "__mro_entries__", None)
        made = entries(bases) if entries is not None else ()
        return isinstance(made, tuple) and any(isinstance(entry, type) and issubclass(entry, Generic) for entry in made)

    def __dir__(self):
        return sorted({*super().__dir__(), *(name for name in dir(self.__origin__) if not (name.startswith("__") and name.endswith("__")))})

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
        self.__dict__.update(__args__=args, __parameters__=_generics.parameters_of(args, in_order=origin in (Generic, Protocol)))
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
        args = args if isinstance(args, tuple) else (args,)
        return self.copy_with(_generics.substituted(self, tuple(map(_converted, args))))

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
    __iter__ = None

    def __init__(self, origin, nparams, *, inst=True, name=None, defaults=()):
        super().__init__(origin, inst=inst, name=name or origin.__name__)
        self.__dict__["_nparams"] = nparams
        self.__dict__["_defaults"] = defaults
        self.__dict__["__module__"] = "typing"
        if origin.__module__ == "builtins":
            self.__dict__["__doc__"] = f"A generic version of {origin.__qualname__}."
        else:
            self.__dict__["__doc__"] = f"A generic version of {origin.__module__}.{origin.__qualname__}."

    def __getitem__(self, params):
        params = tuple(map(_plain, params if isinstance(params, tuple) else (params,)))
        most, defaults = self._nparams, self._defaults
        if most == 0:
            raise TypeError(f"{self} is not a generic class")
        missing = most - len(params)
        if 0 < missing <= len(defaults):
            params += defaults[-missing:]
        elif missing:
            expected = f"at least {most - len(defaults)}" if defaults else most
            raise TypeError(f"Too {'few' if missing > 0 else 'many'} arguments for {self}; actual {len(params)}, expected {expected}")
        return self.copy_with(params)

    def copy_with(self, params):
        return _GenericAlias(self.__origin__, params, name=self._name, inst=self._inst)

    def __repr__(self):
        return "typing." + self._name

    def __subclasscheck__(self, cls):
        return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)

    def __reduce__(self):
        return self._name


class _TupleType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        params = params if isinstance(params, tuple) else (params,)
        if len(params) >= 2 and params[-1] is ...:
            return self.copy_with((*map(_plain, params[:-1]), ...))
        return self.copy_with(tuple(map(_plain, params)))


def _shows_parameters(args):
    """Whether a Callable's arguments are `[…], result`, not `..., result` or `P, result`."""
    return not (len(args) == 2 and _generics.stands_for_parameters(args[0]))


class _CallableGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if not _shows_parameters(args):
            return super().__repr__()
        return f"typing.Callable[[{', '.join(map(_type_repr, args[:-1]))}], {_type_repr(args[-1])}]"


class _CallableType(_SpecialGenericAlias, _root=True):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        result = _checked(result, "Callable[args, result]: result must be a type.")
        args = args if isinstance(args, (list, tuple)) else (args,)
        return self.copy_with((*map(_converted, args), result))

    def copy_with(self, params):
        return _CallableGenericAlias(self.__origin__, params, name=self._name, inst=self._inst)


class _UnionGenericAlias(_GenericAlias, _root=True):
    __iter__ = None

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, types.UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            # Metadata that can't be hashed.
            return all(arg in other.__args__ for arg in self.__args__) and all(arg in self.__args__ for arg in other.__args__)

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
    def copy_with(self, params):
        *first, last = params
        if isinstance(last, (tuple, list)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            params = (*first, *last.__args__)
        return super().copy_with(params)


class _UnpackGenericAlias(_GenericAlias, _root=True):
    def __getitem__(self, args):
        return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError("Unpack[...] must be used with a tuple type")
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


class _AnnotatedAlias(_GenericAlias, _root=True):
    __iter__ = None

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


def _with_one_argument(name, refusal="{} accepts only a single type.", is_class=True):
    def of(self, parameters):
        return _GenericAlias(self, (_checked(parameters, refusal.format(name), is_class=is_class),))

    of.__name__ = name
    return _SpecialForm(of)


ClassVar = _with_one_argument("ClassVar", "typing.{} accepts only single type.")
Final = _with_one_argument("Final", "typing.{} accepts only single type.")
TypeGuard = _with_one_argument("TypeGuard", "typing.{} accepts only single type.", is_class=False)
TypeIs = _with_one_argument("TypeIs", "typing.{} accepts only single type.", is_class=False)
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
        members.extend(parameter.__args__ if isinstance(parameter, (_UnionGenericAlias, types.UnionType)) else (parameter,))
    members = _without_repeats(members)
    if len(members) == 1:
        return members[0]
    if len(members) == 2 and type(None) in members:
        return _UnionGenericAlias(self, members, name="Optional")
    return _UnionGenericAlias(self, members, name="Union")


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
    try:
        flat = dict.fromkeys((type(value), value) for value in flat)
    except TypeError:
        # Values that can't be hashed are left as they are.
        return _LiteralGenericAlias(self, tuple(flat), name="Literal")
    return _LiteralGenericAlias(self, tuple(value for _, value in flat), name="Literal")


@_SpecialForm
def Concatenate(self, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    first = (_checked(parameter, "Concatenate[arg, ...]: each arg must be a type.") for parameter in parameters[:-1])
    return _ConcatenateGenericAlias(self, (*first, parameters[-1]), name="Concatenate")


@_SpecialForm
def Unpack(self, parameters):
    return _UnpackGenericAlias(self, (_checked(parameters, f"{self} accepts only single type."),))


@_SpecialForm
def Annotated(self, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _generics.is_unpacked_variable(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    return _AnnotatedAlias(_checked(params[0], "Annotated[t, ...]: t must be a type.", is_class=True), tuple(params[1:]))


# ---- Generic and Protocol ----

def _generic_base(parameters):
    """`Generic[T, *Ts]`, which the syntax `class C[T, *Ts]` adds to the bases."""
    return _GenericAlias(Generic, tuple(Unpack[parameter] if isinstance(parameter, TypeVarTuple) else parameter for parameter in parameters))


def _generic_class_getitem(cls, params):
    """What Generic.__class_getitem__ does."""
    params = tuple(map(_converted, params if isinstance(params, tuple) else (params,)))
    if cls in (Generic, Protocol):
        if not params:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(parameter, (TypeVar, ParamSpec)) or _generics.is_unpacked_variable(parameter) for parameter in params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
        if len(set(params)) != len(params):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, params)
    params = _generics.prepared(cls, params)
    _check_count(cls, params)
    flat = []
    for parameter, arg in zip(cls.__parameters__, params):
        if isinstance(parameter, TypeVarTuple):
            flat.extend(arg)
        else:
            flat.append(arg)
    return _GenericAlias(cls, tuple(flat))


def _check_count(cls, args):
    parameters = cls.__parameters__
    if not parameters:
        raise TypeError(f"{cls} is not a generic class")
    if len(args) > len(parameters):
        raise TypeError(f"Too many arguments for {cls}; actual {len(args)}, expected {len(parameters)}")
    if len(args) < len(parameters) and not parameters[len(args)].has_default():
        least = sum(not parameter.has_default() for parameter in parameters)
        raise TypeError(f"Too few arguments for {cls}; actual {len(args)}, expected at least {least}")


def _generic_init_subclass(cls, *args, **kwargs):
    """What Generic.__init_subclass__ does: finds the type variables."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get("__orig_bases__")
    if bases is None:
        error = Generic in cls.__bases__ and cls.__name__ != "Protocol" and type(cls) is not _TypedDictMeta
    else:
        error = Generic in bases
    if error:
        raise TypeError("Cannot inherit from plain Generic")
    found = ()
    if bases is not None:
        found = _generics.parameters_of(bases)
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


_BASES_OF_PROTOCOLS = {
    "collections.abc": ("Callable", "Awaitable", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Hashable", "Sized", "Container",
                        "Collection", "Reversible", "Buffer"),
    "contextlib": ("AbstractContextManager", "AbstractAsyncContextManager"),
}


def _own_annotations(cls):
    found = cls.__dict__.get("__annotations__", {})
    return {} if isinstance(found, types.GetSetDescriptorType) else found


def _members_of_protocol(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in {"Protocol", "Generic"}:
            continue
        for name in (*base.__dict__, *_own_annotations(base)):
            if not name.startswith("_abc_") and name not in _NO_PROTOCOL_MEMBERS:
                names.add(name)
    return names


def _has_members(cls, instance):
    """Looks without running a property's code."""
    from inspect import getattr_static
    for name in cls.__protocol_attrs__:
        try:
            value = getattr_static(instance, name)
        except AttributeError:
            return False
        # A method that is set to None is one that is not supported.
        if value is None and name not in cls.__non_callable_proto_members__:
            return False
    return True


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == "Protocol" and bases == (Generic,)) and {Protocol, Generic} & set(bases):
            for base in bases:
                if not (base in {object, Generic} or base.__name__ in _BASES_OF_PROTOCOLS.get(base.__module__, ())
                        or issubclass(base, Generic) and getattr(base, "_is_protocol", False)):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, "_is_protocol", False):
            cls.__protocol_attrs__ = _members_of_protocol(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, "_is_protocol", False) and not _asked_by_library():
            if not getattr(cls, "_is_runtime_protocol", False):
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if cls.__non_callable_proto_members__ and cls.__dict__.get("__subclasshook__") is _protocol_hook:
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                data = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {data}.")
        return ABCMeta.__subclasscheck__(cls, other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_protocol", False):
            return ABCMeta.__instancecheck__(cls, instance)
        if not getattr(cls, "_is_runtime_protocol", False) and not _asked_by_library():
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return ABCMeta.__instancecheck__(cls, instance) or _has_members(cls, instance)


def _asked_by_library():
    """abc and functools look through classes without knowing that some of them are protocols."""
    return sys._getframemodulename(2) in ("abc", "functools", None)


@classmethod
def _protocol_hook(cls, other):
    if not cls.__dict__.get("_is_protocol", False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in _own_annotations(base) and issubclass(other, Generic) and getattr(other, "_is_protocol", False):
                break
        else:
            return NotImplemented
    return True


def _no_protocol_instances(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    if cls.__init__ is not _no_protocol_instances:
        # Called by the class's own.
        return
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
            cls.__subclasshook__ = _protocol_hook
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_protocol_instances


def runtime_checkable(cls):
    if not (issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
        raise TypeError("@runtime_checkable can be only applied to protocol classes, got %r" % cls)
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = set()
    for name in cls.__protocol_attrs__:
        try:
            is_method = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from error
        if not is_method:
            cls.__non_callable_proto_members__.add(name)
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp not in (Protocol, Generic)


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

def _deprecated(name, removed):
    import warnings
    warnings.warn(f"{name!r} is deprecated and slated for removal in Python {removed}", DeprecationWarning, stacklevel=3)


class _DeprecatedAlias(_SpecialGenericAlias, _root=True):
    def __instancecheck__(self, obj):
        _deprecated("typing.ByteString", "3.17")
        return super().__instancecheck__(obj)

    def __subclasscheck__(self, cls):
        _deprecated("typing.ByteString", "3.17")
        return super().__subclasscheck__(cls)

    def __mro_entries__(self, bases):
        _deprecated("typing.ByteString", "3.17")
        return super().__mro_entries__(bases)


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
ByteString = _DeprecatedAlias(collections.abc.ByteString, 0)
Tuple = _TupleType(tuple, -1, inst=False, name="Tuple")
List = _alias(list, 1, inst=False, name="List")
Deque = _alias(collections.deque, 1, name="Deque")
Set = _alias(set, 1, inst=False, name="Set")
FrozenSet = _alias(frozenset, 1, inst=False, name="FrozenSet")
MappingView = _alias(collections.abc.MappingView, 1)
KeysView = _alias(collections.abc.KeysView, 1)
ItemsView = _alias(collections.abc.ItemsView, 2)
ValuesView = _alias(collections.abc.ValuesView, 1)
ContextManager = _alias(contextlib.AbstractContextManager, 2, name="ContextManager", defaults=(bool | None,))
AsyncContextManager = _alias(contextlib.AbstractAsyncContextManager, 2, name="AsyncContextManager", defaults=(bool | None,))
Dict = _alias(dict, 2, inst=False, name="Dict")
DefaultDict = _alias(collections.defaultdict, 2, name="DefaultDict")
OrderedDict = _alias(collections.OrderedDict, 2)
Counter = _alias(collections.Counter, 1)
ChainMap = _alias(collections.ChainMap, 2)
Generator = _alias(collections.abc.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _alias(collections.abc.AsyncGenerator, 2, defaults=(type(None),))
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
        if bases.count(_NamedTuple) > 1:
            raise TypeError("duplicate base class tuple")
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
            # The same class, but with Generic in its order.
            body = {name: value for name, value in made.__dict__.items() if name not in ("__dict__", "__weakref__")}
            original = {"__orig_bases__": ns["__orig_bases__"]} if "__orig_bases__" in ns else {}
            made = type.__new__(type, typename, tuple(tuple if base is _NamedTuple else base for base in bases), body | original)
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for name, value in ns.items():
            if name in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace", "_asdict", "_source"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name in ("__module__", "__name__", "__annotations__"):
                continue
            if name not in made._fields:
                setattr(made, name, value)
            hook = getattr(type(value), "__set_name__", None)
            if hook is not None:
                try:
                    hook(value, made, name)
                except BaseException as error:
                    error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {typename!r}")
                    raise
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
        if fields is None:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        if fields is not ...:
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


def _qualifiers(annotation):
    """Which of Required, NotRequired and ReadOnly stand around a type."""
    while True:
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif isinstance(annotation, _GenericAlias) and annotation.__origin__ in (Required, NotRequired, ReadOnly):
            yield annotation.__origin__
            annotation, = annotation.__args__
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if any(issubclass(b, Generic) for b in bases) else (dict,), ns)
        annotations, required, optional, readonly, mutable = {}, set(), set(), set(), set()
        for base in bases:
            annotations.update(_own_annotations(base))
            required |= base.__dict__.get("__required_keys__", set())
            optional -= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
            required -= base.__dict__.get("__optional_keys__", set())
            readonly |= base.__dict__.get("__readonly_keys__", set())
            mutable |= base.__dict__.get("__mutable_keys__", set())
        for key, value in ns.get("__annotations__", {}).items():
            annotations[key] = value = _checked(value, "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type", module=made.__module__)
            qualifiers = set(_qualifiers(value))
            is_required = Required in qualifiers or total and NotRequired not in qualifiers
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
            if ReadOnly not in qualifiers:
                mutable.add(key)
                readonly.discard(key)
            elif key in mutable:
                raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
            else:
                readonly.add(key)
        if not hasattr(made, "__orig_bases__"):
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
        supertype = self.__name__

        class Refused:
            def __init_subclass__(cls):
                name = cls.__name__
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{name} = NewType({name!r}, {supertype})`")

        return (Refused,)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


# ---- Looking at annotations ----

def _evaluated(t, globalns, localns, type_params=(), guard=frozenset()):
    """A type with the forward references in it replaced by what they stand for."""
    if isinstance(t, ForwardRef):
        return t._evaluate(globalns, localns, type_params, recursive_guard=guard)
    if isinstance(t, _LiteralGenericAlias) or not isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)):
        return t
    args = t.__args__
    if isinstance(t, GenericAlias) and t.__unpacked__:
        return Unpack[_evaluated(t.__origin__[args], globalns, localns, type_params, guard)]
    if isinstance(t, GenericAlias):
        # `list["C"]` has not made a reference of the text.
        args = tuple(ForwardRef(arg) if isinstance(arg, str) else arg for arg in args)
    args = tuple(_evaluated(arg, globalns, localns, type_params, guard) for arg in args)
    return t if args == t.__args__ else _with_arguments(t, args)


def _with_arguments(t, args):
    if isinstance(t, types.UnionType):
        return functools.reduce(lambda left, right: left | right, args)
    if not isinstance(t, GenericAlias):
        return t.copy_with(args)
    if t.__origin__ is collections.abc.Callable and _shows_parameters(args):
        return t.__origin__[args[:-1], args[-1]]
    return GenericAlias(t.__origin__, args)


def _without_extras(t):
    if isinstance(t, _AnnotatedAlias):
        return _without_extras(t.__origin__)
    if hasattr(t, "__origin__") and t.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, types.UnionType)) and not isinstance(t, _LiteralGenericAlias):
        args = tuple(map(_without_extras, t.__args__))
        if args != t.__args__:
            return _with_arguments(t, args)
    return t


_WITHOUT_ANNOTATIONS = (
    types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
    types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType)


def _hint(value, globalns, localns, type_params, **kind):
    if value is None:
        return type(None)
    return _evaluated(ForwardRef(value, **kind) if isinstance(value, str) else value, globalns, localns, type_params)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scope = getattr(sys.modules.get(base.__module__), "__dict__", {}) if globalns is None else globalns
            names = dict(vars(base)) if localns is None else localns
            if globalns is None and localns is None:
                # The names of the module go before those of the class.
                scope, names = names, scope
            for name, value in _own_annotations(base).items():
                hints[name] = _hint(value, scope, names, base.__type_params__, is_argument=False, is_class=True)
    else:
        if globalns is None:
            inner = obj
            while hasattr(inner, "__wrapped__"):
                inner = inner.__wrapped__
            globalns = obj.__dict__ if isinstance(obj, types.ModuleType) else getattr(inner, "__globals__", {})
        annotations = getattr(obj, "__annotations__", None)
        if annotations is None:
            if isinstance(obj, _WITHOUT_ANNOTATIONS):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, value in dict(annotations).items():
            hints[name] = _hint(value, globalns, globalns if localns is None else localns, getattr(obj, "__type_params__", ()),
                                is_argument=not isinstance(obj, types.ModuleType))
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
        if tp.__origin__ is collections.abc.Callable and _shows_parameters(args):
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
    _deprecated("typing.no_type_check_decorator", "3.15")

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


# By module, name and line.
_overload_registry = collections.defaultdict(functools.partial(collections.defaultdict, dict))


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed.")


def overload(func):
    function = getattr(func, "__func__", func)
    try:
        _overload_registry[function.__module__][function.__qualname__][function.__code__.co_firstlineno] = func
    except AttributeError:
        # Something that is no function.
        pass
    return _overload_dummy


def get_overloads(func):
    function = getattr(func, "__func__", func)
    if function.__module__ not in _overload_registry:
        return []
    return list(_overload_registry[function.__module__].get(function.__qualname__, {}).values())


def clear_overloads():
    _overload_registry.clear()

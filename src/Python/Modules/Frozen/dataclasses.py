"""dataclasses (https://docs.python.org/3.13/library/dataclasses.html)."""

import abc
import keyword
import sys
from types import GenericAlias, MappingProxyType

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _Marker:
    """A name that is shown as such."""

    def __init__(self, shown):
        self._shown = shown

    def __repr__(self):
        return self._shown


class _HAS_DEFAULT_FACTORY_CLASS(_Marker):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS("<factory>")
MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_NO_METADATA = MappingProxyType({})

_FIELD = _Marker("_FIELD")
_FIELD_CLASSVAR = _Marker("_FIELD_CLASSVAR")
_FIELD_INITVAR = _Marker("_FIELD_INITVAR")

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"
_POST_INIT = "__post_init__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) and not isinstance(self.type, GenericAlias) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


# Ids of what is being shown, for what contains itself.
_being_shown = set()


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _NO_METADATA if metadata is None else MappingProxyType(metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            return f"Field({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"
        finally:
            _being_shown.discard(id(self))

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), "__set_name__", None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, **values):
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- What a class says ----

def _leading_word(text):
    """Its first word, and what follows."""
    text = text.lstrip()
    end = next((at for at, char in enumerate(text) if not (char.isalnum() or char == "_")), len(text))
    return text[:end], text[end:].lstrip()


def _is_typing_name(annotation, module_name, attribute, cls):
    """Whether an annotation, perhaps one written as a str, means e.g. typing.ClassVar."""
    module = sys.modules.get(module_name)
    if module is None:
        return False
    if isinstance(annotation, str):
        # What a name of the module that defines the class stands for; a name of the class itself is not looked up.
        scope = sys.modules.get(cls.__module__)
        head, rest = _leading_word(annotation)
        name = _leading_word(rest[1:])[0] if rest[:1] == "." else ""
        if name and getattr(scope, head, None) is not module:
            return False
        annotation = getattr(module, name, None) if name else getattr(scope, head, None)
    wanted = getattr(module, attribute)
    return annotation is wanted or getattr(annotation, "__origin__", None) is wanted or type(annotation) is wanted


def _kind_of(annotation, cls):
    if _is_typing_name(annotation, "typing", "ClassVar", cls):
        return _FIELD_CLASSVAR
    if _is_typing_name(annotation, "dataclasses", "InitVar", cls):
        return _FIELD_INITVAR
    return _FIELD


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor" or type(default).__name__ == "getset_descriptor":
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = annotation
    made._field_type = _kind_of(annotation, cls)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _collect(cls, kw_only):
    """The fields of the class itself; what they leave in the class is their default."""
    own = []
    seen_marker = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or isinstance(annotation, str) and _is_typing_name(annotation, "dataclasses", "KW_ONLY", cls):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = kw_only = True
            continue
        own.append(_make_field(cls, name, annotation, kw_only))
    for made in own:
        if isinstance(cls.__dict__.get(made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


# ---- What is added to it ----

class _Methods:
    """
    What is generated for a class, as if it were written in it. CPython writes all of it into one text, of which tracebacks show the
    lines: each method stands where it would stand there.
    """

    def __init__(self, cls):
        self._cls = cls
        self._line = 1

    def define(self, name, parameters, body, scope={}):
        cls = self._cls
        text = "\n" * self._line + f"def {name}({', '.join(parameters)}):\n" + "\n".join(f" {line}" for line in body)
        self._line += 1 + len(body)
        namespace = {"__name__": cls.__module__, "__builtins__": __builtins__, **scope}
        exec(text, namespace)
        made = namespace[name]
        made.__qualname__ = f"{cls.__qualname__}.{name}"
        return made

    def skip_decorator(self):
        self._line += 1


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _init_of(methods, fields, frozen, has_post_init, self_name, slots):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword_only = [f for f in fields if f.init and f.kw_only]
    seen = None
    for f in positional:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen = f
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument {seen.name!r}")
    scope = {"_missing": MISSING, "_factory": _HAS_DEFAULT_FACTORY, "_setattr": object.__setattr__}
    annotations = {}
    parameters = [self_name]
    body = []

    def declare(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            scope[f"_default_{f.name}"] = f.default
            return f"{f.name}=_default_{f.name}"
        return f"{f.name}=_factory" if f.default_factory is not MISSING else f.name

    parameters += map(declare, positional)
    if keyword_only:
        parameters += ["*", *map(declare, keyword_only)]
    for f in fields:
        if f.default_factory is not MISSING:
            scope[f"_make_{f.name}"] = f.default_factory
            value = f"_make_{f.name}() if {f.name} is _factory else {f.name}" if f.init else f"_make_{f.name}()"
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            scope[f"_default_{f.name}"] = f.default
            value = f"_default_{f.name}"
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            if f.default_factory is not MISSING:
                body.append(f"{f.name} = {value}")
            continue
        body.append(f"_setattr({self_name}, {f.name!r}, {value})" if frozen else f"{self_name}.{f.name} = {value}")
    if has_post_init:
        given = ", ".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT}({given})")
    made = methods.define("__init__", parameters, body or ["pass"], scope)
    made.__annotations__ = {**annotations, "return": None}
    return made


def _repr_of(methods, fields):
    shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in fields)
    methods.skip_decorator()
    made = methods.define("__repr__", ["self"], [f'return f"{{self.__class__.__qualname__}}({shown})"'])

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            return made(self)
        finally:
            _being_shown.discard(id(self))

    __repr__.__qualname__ = made.__qualname__
    __repr__.__wrapped__ = made
    made.__qualname__ = "__create_fn__.<locals>.__repr__"
    return __repr__


def _eq_of(methods, fields):
    terms = " and ".join(f"self.{f.name}==other.{f.name}" for f in fields) or "True"
    return methods.define("__eq__", ["self", "other"], [
        "if self is other:", " return True", "if other.__class__ is self.__class__:", f" return {terms}", "return NotImplemented"])


def _order_of(methods, fields, name, symbol):
    def values(obj):
        return "(" + "".join(f"{obj}.{f.name}," for f in fields) + ")"

    return methods.define(name, ["self", "other"], [
        "if other.__class__ is self.__class__:", f" return {values('self')}{symbol}{values('other')}", "return NotImplemented"])


def _hash_of(methods, fields):
    values = "".join(f"self.{f.name}," for f in fields)
    return methods.define("__hash__", ["self"], [f"return hash(({values}))"])


def _add_frozen(cls, methods, fields):
    scope = {"cls": cls, "_names": frozenset(f.name for f in fields), "FrozenInstanceError": FrozenInstanceError}
    for name, parameters, doing, call in (
            ("__setattr__", ["self", "name", "value"], "assign to", "(name, value)"),
            ("__delattr__", ["self", "name"], "delete", "(name)")):
        method = methods.define(name, parameters, [
            "if type(self) is cls or name in _names:",
            f' raise FrozenInstanceError(f"cannot {doing} field {{name!r}}")',
            f"super(cls, self).{name}{call}"], scope)
        if _set_new(cls, name, method):
            raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")


def _set_hash(cls, methods, fields, eq, frozen, unsafe_hash):
    given = cls.__dict__.get("__hash__", MISSING)
    has_explicit = not (given is MISSING or (given is None and "__eq__" in cls.__dict__))

    def add():
        cls.__hash__ = _hash_of(methods, [f for f in fields if (f.compare if f.hash is None else f.hash)])

    if unsafe_hash:
        if has_explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        add()
    elif eq and not has_explicit:
        if frozen:
            add()
        else:
            cls.__hash__ = None


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    bases = [base for base in reversed(cls.__mro__[1:]) if _FIELDS in base.__dict__]
    for base in bases:
        fields.update(getattr(base, _FIELDS))
    own = _collect(cls, kw_only)
    for f in own:
        fields[f.name] = f
    if bases:
        any_frozen = any(getattr(base, _PARAMS).frozen for base in bases)
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if frozen and not all(getattr(base, _PARAMS).frozen for base in bases):
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    setattr(cls, _FIELDS, fields)
    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    real = [f for f in fields.values() if f._field_type is _FIELD]
    in_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    methods = _Methods(cls)
    if init:
        self_name = "__dataclass_self__" if "self" in fields else "self"
        _set_new(cls, "__init__", _init_of(methods, in_init, frozen, hasattr(cls, _POST_INIT), self_name, slots))
    _set_new(cls, "__replace__", _replace)
    if repr:
        _set_new(cls, "__repr__", _repr_of(methods, [f for f in real if f.repr]))
    has_own_eq = "__eq__" in cls.__dict__
    generated_eq = _eq_of(methods, [f for f in real if f.compare]) if eq else None
    if order:
        compared = [f for f in real if f.compare]
        for name, symbol in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new(cls, name, _order_of(methods, compared, name, symbol)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        _add_frozen(cls, methods, real)
    _set_hash(cls, methods, real, eq, frozen, unsafe_hash)
    if eq and not has_own_eq:
        hash_of_class = cls.__dict__.get("__hash__", MISSING)
        cls.__eq__ = generated_eq
        if hash_of_class is not MISSING:
            cls.__hash__ = hash_of_class
    if not cls.__dict__.get("__doc__"):
        cls.__doc__ = cls.__name__ + _signature_text(cls, in_init, init)
    if match_args:
        _set_new(cls, "__match_args__", tuple(f.name for f in in_init if f.init and not f.kw_only))
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, fields)
    abc.update_abstractmethods(cls)
    return cls


def _annotation_text(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        return annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    text = repr(annotation)
    return text.removeprefix("typing.") if not isinstance(annotation, GenericAlias) else text


def _signature_text(cls, fields, init):
    if not init and cls.__init__ is object.__init__:
        return "()"
    parts = []
    keyword_only = False
    for f in sorted((f for f in fields if f.init), key=lambda f: f.kw_only):
        if f.kw_only and not keyword_only:
            keyword_only = True
            parts.append("*")
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return f"({', '.join(parts)})"


def _with_slots(cls, frozen, weakref_slot, fields):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    names = tuple(f.name for f in fields.values() if f._field_type is _FIELD)
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = tuple(name for name in names if name not in inherited)
    if weakref_slot and "__weakref__" not in inherited:
        slots += ("__weakref__",)
    namespace["__slots__"] = slots
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    if frozen:
        for name, method in (("__getstate__", _getstate), ("__setstate__", _setstate)):
            if name not in namespace:
                setattr(made, name, method)
    return made


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ("__weakref__",) if "__weakref__" in cls.__dict__ else ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of {cls.__name__!r} cannot be determined")
    return tuple(slots)


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        # CPython asks for the module first, which tells what is no class.
        cls.__module__
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ---- Instances ----

def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda obj, inner: dict_factory([(f.name, inner(getattr(obj, f.name))) for f in fields(obj)]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda obj, inner: tuple_factory([inner(getattr(obj, f.name)) for f in fields(obj)]))


def _converted(obj, of_dataclass):
    import copy

    def inner(obj):
        kind = type(obj)
        if kind in (int, str, float, bool, type(None), bytes, complex):
            return obj
        if hasattr(kind, _FIELDS):
            return of_dataclass(obj, inner)
        if isinstance(obj, tuple) and hasattr(kind, "_fields"):
            return kind(*[inner(item) for item in obj])
        if isinstance(obj, (list, tuple)):
            return kind(inner(item) for item in obj)
        if isinstance(obj, dict):
            items = [(inner(key), inner(value)) for key, value in obj.items()]
            if hasattr(kind, "default_factory"):
                result = kind(obj.default_factory)
                result.update(items)
                return result
            return kind(items)
        return copy.deepcopy(obj)

    return inner(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None):
    namespace = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, namespace[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    namespace["__annotations__"] = annotations
    import types
    made = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    made.__module__ = module or sys._getframemodulename(1) or "types"
    return dataclass(made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)

"""enum (https://docs.python.org/3.13/library/enum.html)."""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify",
    "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr", "global_enum_repr", "global_str",
    "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "pickle_by_global_name", "pickle_by_enum_name",
]

Enum = Flag = ReprEnum = EJECT = KEEP = CONFORM = STRICT = None
_builtin_property = property
_nothing = object()


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=_nothing):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % (self.value,)


class property(DynamicClassAttribute):
    """An attribute of members that leaves its name free for a member of the class."""

    member = None
    name = None
    clsname = None

    hidden = _nothing

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        if self.hidden is not _nothing:
            # What the member's name hides of the data type.
            get = getattr(type(self.hidden), "__get__", None)
            return self.hidden if get is None else get(self.hidden, instance, ownerclass)
        if self.member is not None:
            return self.member
        raise AttributeError(f"{ownerclass!r} member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    start = f"_{cls_name}__"
    return name.startswith(start) and len(name) > len(start) and not name.endswith("__")


def _is_descriptor(obj):
    return hasattr(obj, "__get__") or hasattr(obj, "__set__") or hasattr(obj, "__delete__")


def _is_internal_class(cls_name, obj):
    """A class that the enum's body defines: no member."""
    return isinstance(obj, type) and cls_name is not None and getattr(obj, "__qualname__", "").endswith(f"{cls_name}.{obj.__name__}")


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def _iter_bits_lsb(value):
    value = value.value if isinstance(value, Enum) else value
    if value < 0:
        raise ValueError("%r is not a positive integer" % value)
    while value:
        low = value & -value
        yield low
        value ^= low


_KNOWN_SUNDERS = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_use_args_",
)


class EnumDict(dict):
    """The namespace of an enum's body: it tells members from other names, and gives auto() its value."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _KNOWN_SUNDERS and not key.startswith("_repr_"):
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._member_names)
                if already:
                    raise ValueError("_ignore_ cannot specify already set names: %r" % (already,))
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value) and not _is_internal_class(self._cls_name, value):
            value = value.value if isinstance(value, member) else value
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            value = self._resolve(key, value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def update(self, members, *more_members):
        pairs = [(key, members[key]) for key in members.keys()] if hasattr(members, "keys") else members
        for key, value in (*pairs, *more_members):
            self[key] = value

    def _resolve(self, key, value):
        if isinstance(value, auto):
            return self._next_value(key, value)
        if isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
            items = [self._next_value(key, item) if isinstance(item, auto) else item for item in value]
            return type(value)(items) if type(value) is tuple or not hasattr(value, "_fields") else type(value)(*items)
        self._last_values.append(value)
        return value

    def _next_value(self, key, marker):
        if marker.value is _nothing:
            marker.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(marker.value)
        return marker.value

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def update(self, members, *more_members, **kwargs):
        for name, value in dict(members, **kwargs).items():
            self[name] = value


class EnumType(type):
    """The metaclass of enums."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in bases:
            if issubclass(base, Enum) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        namespace = EnumDict(cls)
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        member_names = classdict._member_names
        for name in (*classdict._ignore, "_ignore_"):
            classdict.pop(name, None)
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(name) for name in sorted(invalid)))
        order = classdict.pop("_order_", None)
        if "_generate_next_value_" in classdict and not isinstance(classdict["_generate_next_value_"], staticmethod):
            dict.__setitem__(classdict, "_generate_next_value_", staticmethod(classdict["_generate_next_value_"]))
        members = [(name, classdict[name]) for name in member_names]
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        namespace = {name: value for name, value in classdict.items() if name not in member_names}
        namespace["_use_args_"] = use_args
        namespace["_new_member_"] = new_member
        namespace["_member_names_"] = []
        namespace["_member_map_"] = {}
        namespace["_value2member_map_"] = {}
        namespace["_hashable_values_"] = []
        namespace["_unhashable_values_"] = []
        namespace["_member_type_"] = member_type
        namespace["_value_repr_"] = metacls._find_data_repr_(cls, bases)
        is_flag = Flag is not None and any(issubclass(base, Flag) for base in bases)
        if is_flag or Flag is None and cls == "Flag":
            namespace["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
            namespace["_flag_mask_"] = namespace["_singles_mask_"] = namespace["_all_bits_"] = 0
            namespace["_inverted_"] = None
        enum_class = type.__new__(metacls, cls, bases, namespace, **kwds)
        if Enum is None:
            return enum_class
        _choose_formatting(enum_class, classdict, member_type, first_enum)
        building = f"_{cls}__in_progress"
        type.__setattr__(enum_class, building, True)
        for name, value in members:
            metacls._add_member(enum_class, name, value, is_flag)
        type.__delattr__(enum_class, building)
        if is_flag:
            _finish_flag(enum_class, boundary)
        if save_new:
            enum_class.__new_member__ = enum_class.__dict__.get("__new__")
        enum_class.__new__ = Enum.__new__
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def _add_member(enum_class, name, value, is_flag):
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        new_member = enum_class._new_member_
        made = new_member(enum_class, *args) if enum_class._use_args_ else new_member(enum_class)
        if not hasattr(made, "_value_"):
            if enum_class._member_type_ is object:
                made._value_ = value
            else:
                try:
                    made._value_ = enum_class._member_type_(*args)
                except Exception as exc:
                    raise TypeError("_value_ not set in __new__, unable to create it") from exc
        value = made._value_
        made._name_ = name
        made.__objclass__ = enum_class
        made._sort_order_ = len(enum_class._member_names_)
        made.__init__(*args)
        value = made._value_
        found = enum_class._existing(value)
        if found is not None:
            made = found
        else:
            if not is_flag or isinstance(value, int) and _is_single_bit(value):
                enum_class._member_names_.append(name)
            if is_flag and isinstance(value, int):
                enum_class._flag_mask_ |= value
                if _is_single_bit(value):
                    enum_class._singles_mask_ |= value
                enum_class._all_bits_ = 2 ** enum_class._flag_mask_.bit_length() - 1
        enum_class._bind_member(name, made)
        if found is None:
            try:
                enum_class._value2member_map_.setdefault(value, made)
                enum_class._hashable_values_.append(value)
            except TypeError:
                enum_class._unhashable_values_.append(value)

    def _bind_member(cls, name, made):
        inherited = None
        for base in cls.__mro__[1:]:
            inherited = base.__dict__.get(name)
            if inherited is not None:
                break
        if inherited is not None and _is_descriptor(inherited):
            if isinstance(inherited, (property, DynamicClassAttribute)):
                redirect = property(inherited.fget, inherited.fset, inherited.fdel)
            else:
                redirect = property()
                redirect.hidden = inherited
            redirect.member = made
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, made)
        cls._member_map_[name] = made

    def _existing(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for known in cls._member_map_.values():
                if known._value_ == value:
                    return known
            return None

    def __bool__(cls):
        return True

    def __call__(cls, value, names=_nothing, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not _nothing:
                value = (value, names) + values
            return cls.__new__(cls, value)
        if names is _nothing and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, None if names is _nothing else names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return value in cls._unhashable_values_

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)

    def __dir__(cls):
        interesting = {"__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
                       "__name__", "__qualname__", *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            interesting.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            interesting.add("__init_subclass__")
        if cls._member_type_ is object:
            return sorted(interesting)
        return sorted(set(dir(cls._member_type_)) | interesting)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            plain, names, last_values = names, [], []
            for count, name in enumerate(plain):
                value = namespace._generate_next_value(name, start, count, last_values[:])
                last_values.append(value)
                names.append((name, value))
        for item in () if names is None else names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        namespace["__module__"] = module or sys._getframemodulename(2) or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if "__dataclass_fields__" in base.__dict__ and base.__dict__["__dataclass_params__"].repr:
                    return _dataclass_repr
                if "__repr__" in base.__dict__:
                    return base.__dict__["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        types = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in types:
                            types.append(base._member_type_)
                        break
                elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                    if (candidate or base) not in types:
                        types.append(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(types) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, set(types)))
        return types[0] if types else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        own = classdict.get("__new__")
        if isinstance(own, staticmethod):
            own = own.__func__
        save_new = first_enum is not None and own is not None
        new = own
        if new is None:
            boring = (None, object.__new__) if Enum is None else (None, object.__new__, Enum.__new__)
            for name in ("__new_member__", "__new__"):
                for source in (member_type, first_enum):
                    candidate = getattr(source, name, None)
                    if not any(candidate is known or candidate == known for known in boring):
                        new = candidate
                        break
                if new is not None:
                    break
            else:
                new = object.__new__
        return new, save_new, not (first_enum is None or new == object.__new__ or new is object.__new__)


EnumMeta = EnumType


def _dataclass_repr(self):
    return ", ".join([f"{name}={getattr(self, name)!r}" for name, field in self.__dataclass_fields__.items() if field.repr])


def _choose_formatting(enum_class, classdict, member_type, first_enum):
    """Members of a ReprEnum are formatted as their values; those of other enums as members, whatever is mixed in."""
    given = set(classdict)
    if ReprEnum is not None and ReprEnum in enum_class.__bases__:
        given |= {"__format__", "__str__"}
        if "__format__" not in classdict:
            enum_class.__format__ = member_type.__format__
        if "__str__" not in classdict:
            method = member_type.__str__
            enum_class.__str__ = member_type.__repr__ if method is object.__str__ else method
    for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
        if name in given or not hasattr(member_type, name):
            continue
        found = getattr(enum_class, name)
        if found is getattr(member_type, name, None) or found is getattr(object, name, None):
            setattr(enum_class, name, getattr(first_enum, name))


def _check_order(enum_class, order):
    wanted = order.replace(",", " ").split() if isinstance(order, str) else list(order)
    wanted = [name for name in wanted if name in enum_class._member_names_ or name not in enum_class._member_map_]
    if wanted != enum_class._member_names_:
        raise TypeError("member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, wanted))


def _finish_flag(enum_class, boundary):
    for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
        if name not in enum_class.__dict__:
            found = getattr(enum_class, name)
            wanted = getattr(Flag, name)
            if found is not wanted and found is getattr(enum_class._member_type_, name, None):
                setattr(enum_class, name, wanted)
    values = [made._value_ for made in enum_class._member_map_.values() if isinstance(made._value_, int)]
    if [v for v in values if _is_single_bit(v)] != sorted(v for v in values if _is_single_bit(v)):
        enum_class._iter_member_ = enum_class._iter_member_by_def_


class Enum(metaclass=EnumType):
    """A class whose members are its only instances."""

    @classmethod
    def __signature__(cls):
        return "(value)" if cls._member_names_ else "(new_class_name, /, names, *, module=None, qualname=None, type=None, start=1, boundary=None)"

    def __new__(cls, value=_nothing):
        if value is _nothing:
            raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'") if cls._member_map_ else \
                TypeError(f"{cls!r} has no members")
        if type(value) is cls:
            return value
        found = cls._existing(value)
        if found is not None:
            return found
        if not cls._member_map_:
            if getattr(cls, f"_{cls.__name__}__in_progress", False):
                raise TypeError("do not use `super().__new__; call the appropriate __new__ directly") from None
            raise TypeError(f"{cls!r} has no members defined")
        problem = None
        result = None
        try:
            result = cls._missing_(value)
        except Exception as exc:
            problem = exc
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if result is None and problem is None:
                raise invalid
            if problem is None:
                problem = TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member")
            if not isinstance(problem, ValueError):
                problem.__context__ = invalid
            raise problem
        finally:
            problem = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _add_alias_(self, name):
        self.__class__._bind_member(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        if cls._existing(value) not in (None, self):
            raise ValueError("%r is already bound: %r" % (value, cls._existing(value)))
        cls._value2member_map_.setdefault(value, self)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last_value = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last_value + 1
        except TypeError:
            raise TypeError("unable to increment %r" % (last_value,)) from None

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, show(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        interesting = set() if self.__class__._member_type_ is object else set(object.__dir__(self))
        for name in getattr(self, "__dict__", []):
            if name[0] != "_" and name not in self._member_map_:
                interesting.add(name)
        for cls in self.__class__.mro():
            for name, value in cls.__dict__.items():
                if name[0] == "_":
                    continue
                if isinstance(value, property):
                    if value.fget is not None or name not in self._member_map_:
                        interesting.add(name)
                elif name not in self._member_map_:
                    interesting.add(name)
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__"} | interesting)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        for position, name in enumerate(("encoding", "errors"), 1):
            if len(values) > position and not isinstance(values[position], str):
                raise TypeError("%s must be a string, not %r" % (name, values[position]))
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Support for flags"""

    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        highest = max(last_values)
        try:
            return 2 ** highest.bit_length()
        except Exception:
            raise TypeError("invalid flag value %r" % highest) from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda made: made._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        original = value
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (cls, value, bin(value, width), bin(mask, width)))
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif value < 0:
                value = max(all_bits + 1, 2 ** value.bit_length()) + value
        if value < 0:
            value = value & mask if cls._boundary_ in (EJECT, KEEP) else singles & value
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({original!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        parts = list(cls._iter_member_(value & singles))
        if value & ~singles:
            # Members of several bits, some of which have no name of their own.
            parts += [known for known in cls._member_map_.values() if known not in parts and known._value_ and known._value_ & value == known._value_]
        combined = 0
        for part in parts:
            combined |= part._value_
        made._name_ = "|".join([part._name_ for part in parts]) if combined else None
        if combined and value != combined:
            if cls._boundary_ is STRICT:
                raise ValueError("%r: no members with value %r" % (cls, value ^ combined))
            made._name_ += "|%s" % cls._numeric_repr_(value ^ combined)
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name = self.__class__.__name__
        show = self.__class__._value_repr_ or repr
        if self._name_ is None:
            return "<%s: %s>" % (name, show(self._value_))
        return "<%s.%s: %s>" % (name, self._name_, show(self._value_))

    def __str__(self):
        name = self.__class__.__name__
        return "%s(%r)" % (name, self._value_) if self._name_ is None else "%s.%s" % (name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other, sign):
        if isinstance(other, self.__class__):
            for flag in (self, other):
                if flag._value_ is None:
                    raise TypeError(f"'{flag}' cannot be combined with other flags with {sign}")
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __or__(self, other):
        value = self._operand(other, "|")
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other, "&")
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other, "^")
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        cls = self.__class__
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if cls._boundary_ in (EJECT, KEEP):
            return cls(~self._value_)
        return cls(cls._singles_mask_ & ~self._value_)

    __rand__ = __and__
    __ror__ = __or__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""


def bin(num, max_bits=None):
    """The bits of a number with its sign in front: '0b0 0101'."""
    sign, digits = ("0b0 ", f"{num:b}") if num >= 0 else ("0b1 ", f"{~num ^ (1 << (~num).bit_length()) - 1:b}" if ~num else "")
    if num < 0 and max_bits is not None:
        digits = f"{num & (1 << max_bits) - 1:0{max_bits}b}"
    if max_bits is not None:
        digits = (sign[-2] * max_bits + digits)[-max_bits:]
    return sign + digits


def unique(enumeration):
    aliases = [(name, made.name) for name, made in enumeration.__members__.items() if name != made.name]
    if aliases:
        shown = ", ".join(["%s -> %s" % pair for pair in aliases])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, shown))
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(name, made.name) for name, made in enumeration.__members__.items() if name != made.name]
                if aliases:
                    raise ValueError("aliases found in %r: %s" % (enumeration, ", ".join(["%s -> %s" % pair for pair in aliases])))
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named(enumeration)
        return enumeration

    @staticmethod
    def _check_continuous(enumeration):
        values = sorted(made.value for made in enumeration)
        if len(values) < 2:
            return
        if issubclass(enumeration, Flag):
            missing = [2 ** bit for bit in range(values[0].bit_length(), values[-1].bit_length()) if 2 ** bit not in values]
        else:
            missing = [value for value in range(values[0] + 1, values[-1]) if value not in values]
        if missing:
            raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} {enumeration.__name__!r}: "
                             f"missing values {', '.join(map(str, missing))}")

    @staticmethod
    def _check_named(enumeration):
        named = {made.value for made in enumeration}
        unnamed, missing = [], 0
        for name, alias in enumeration.__members__.items():
            lost = [bit for bit in _iter_bits_lsb(max(alias.value, 0)) if bit not in named]
            if alias.value > 0 and lost:
                unnamed.append(name)
                for bit in lost:
                    missing |= bit
        if unnamed:
            subject = f"alias {unnamed[0]} is missing" if len(unnamed) == 1 else f"aliases {', '.join(unnamed[:-1])} and {unnamed[-1]} are missing"
            value = f"value 0x{missing:x}" if _is_single_bit(missing) else f"combined values of 0x{missing:x}"
            raise ValueError(f"invalid Flag {enumeration.__name__!r}: {subject} {value} [use enum.show_flag_values(value) for details]")


def show_flag_values(value):
    return list(_iter_bits_lsb(value))


def global_enum_repr(self):
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join([name if name[0].isdigit() else "%s.%s" % (module, name) for name in self._name_.split("|")])


def global_str(self):
    return self._name_ if self._name_ is not None else "%s(%r)" % (self.__class__.__name__, self._value_)


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Makes an enum of a plain class."""
    def convert(cls):
        metacls = type(etype)
        namespace = metacls.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ("__dict__", "__weakref__"):
                namespace[name] = value
        return metacls.__new__(metacls, cls.__name__, (etype,), namespace, boundary=boundary)

    return convert


def _test_simple_enum(checked_enum, simple_enum):
    """Raises TypeError where two enums differ, one made by a class statement and one by _simple_enum."""
    failed = []
    checked, simple = checked_enum.__dict__, simple_enum.__dict__
    members = {*checked_enum._member_names_, *simple_enum._member_names_}
    passing = {"__dict__", "__weakref__", "__doc__", "__objclass__", "_member_map_", "_value2member_map_", "_sort_order_"}
    for name in sorted({*checked, *simple} - members - passing):
        if name not in simple:
            failed.append(f"missing attribute: {name!r}")
        elif name not in checked:
            failed.append(f"extra attribute:   {name!r}")
        elif not callable(checked[name]) and not _is_descriptor(checked[name]) and checked[name] != simple[name]:
            failed.append(f"{name}:\n         checked -> {checked[name]!r}\n         simple  -> {simple[name]!r}")
    for name in sorted(members):
        if name not in simple_enum._member_map_:
            failed.append(f"missing member from simple enum: {name!r}")
        elif name not in checked_enum._member_map_:
            failed.append(f"extra member in simple enum: {name!r}")
        elif checked_enum._member_map_[name]._value_ != simple_enum._member_map_[name]._value_:
            failed.append(f"member {name!r} has another value")
    if failed:
        raise TypeError("enum mismatch:\n   %s" % "\n   ".join(failed))

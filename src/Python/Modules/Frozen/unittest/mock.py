"""unittest.mock (https://docs.python.org/3.13/library/unittest.mock.html).

One file, long as it is: mocks, calls, patches and specifications make each other, and all are one module to programs.
"""

import asyncio
import builtins
import contextlib
import inspect
import io
import sys
from functools import partial, wraps
from types import MethodType, ModuleType

from .diff import safe_repr

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "ThreadingMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock was to be the specification of another."""


# ---- Marks ----

class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Each attribute is an object of its own, always the same."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING


class _ANY:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


# ---- Magic methods ----

_ARITHMETIC = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow".split()
_NUMERIC = [*_ARITHMETIC, *("i" + name for name in _ARITHMETIC), *("r" + name for name in _ARITHMETIC), "divmod", "rdivmod"]
_BY_DEFAULT = "lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit ceil floor trunc bool next fspath aiter " \
              "hash iter int complex float index round neg pos abs invert aenter aexit anext".split()
_ON_REQUEST = "repr dir format get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat " \
              "subclasses getnewargs_ex copy deepcopy".split()
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_DEFAULT_MAGICS = {f"__{name}__" for name in (*_BY_DEFAULT, *_NUMERIC)}
_ALL_MAGICS = _DEFAULT_MAGICS | {f"__{name}__" for name in _ON_REQUEST}
_UNSUPPORTED = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__del__",
}
# What MagicMock does not set up anew: object's own will do until somebody asks for another.
_COMPARISONS = {"__lt__", "__gt__", "__le__", "__ge__"}
_RETURNS = {
    **dict.fromkeys(_COMPARISONS, NotImplemented), "__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False,
    "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1, "__aexit__": False,
}
_COMPUTED_RETURNS = {
    "__hash__": lambda mock: object.__hash__(mock),
    "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}",
}


def _equals(mock):
    def __eq__(other):
        given = mock.__eq__._mock_return_value
        if given is not DEFAULT:
            return given
        return True if mock is other else NotImplemented
    return __eq__


def _differs(mock):
    def __ne__(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented
    return __ne__


def _iterates(mock):
    def __iter__():
        given = mock.__iter__._mock_return_value
        return iter([]) if given is DEFAULT else iter(given)
    return __iter__


def _iterates_asynchronously(mock):
    def __aiter__():
        given = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if given is DEFAULT else given))
    return __aiter__


_EFFECTS = {"__eq__": _equals, "__ne__": _differs, "__iter__": _iterates, "__aiter__": _iterates_asynchronously}


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            raise StopAsyncIteration from None


def _is_magic(name):
    return f"__{name[2:-2]}__" == name


def _give_default(mock, method, name):
    """What a magic method gives until it is told otherwise."""
    if name in _RETURNS:
        method.return_value = _RETURNS[name]
    elif name in _COMPUTED_RETURNS:
        method.return_value = _COMPUTED_RETURNS[name](mock)
    elif name in _EFFECTS:
        method.side_effect = _EFFECTS[name](mock)


class MagicProxy:
    """Stands for a magic method of a MagicMock until it is first looked at."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, _type=None):
        if obj is None:
            # Asked of the class, which has one instance.
            obj = _type._mock_instance
        method = obj._get_child_mock(name=self.name, _new_name=self.name, _new_parent=obj)
        setattr(obj, self.name, method)
        _give_default(obj, method, self.name)
        return method


# What the class of a MagicMock without a specification has besides.
_Magics = type("_Magics", (), {name: MagicProxy(name) for name in _DEFAULT_MAGICS})


# ---- Calls ----

def _shown_call(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *(f'{key}={value!r}' for key, value in kwargs.items())])})"


def _call_parts(value):
    """The name, the positional and the keyword arguments that a tuple stands for; a part that it lacks is None."""
    name = args = kwargs = None
    for part in value:
        if isinstance(part, str) and name is None and args is None:
            name = part
        elif isinstance(part, tuple) and args is None:
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """A call as a tuple: (name, args, kwargs), or (args, kwargs) where the name is known. It equals shorter ways to say the same."""

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        own_name, args, kwargs = _call_parts(value)
        if args is None:
            args = ()
        if kwargs is None:
            kwargs = {}
        return tuple.__new__(cls, (args, kwargs) if two else (own_name or "", args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3:
            return False
        parents = getattr(self, "_mock_parent", None), getattr(other, "_mock_parent", None)
        if parents[0] and parents[1] and parents[0] != parents[1]:
            return False
        name = "" if len(self) == 2 else self[0]
        args, kwargs = self[-2:]
        if length == 3:
            other_name, other_args, other_kwargs = other
        else:
            other_name, other_args, other_kwargs = _call_parts(other)
            other_args = () if other_args is None else other_args
            other_kwargs = {} if other_kwargs is None else other_kwargs
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # call.count and call.index are calls of the mock's methods, not the tuple's.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[-2]

    @property
    def kwargs(self):
        return self[-1]

    def _get_call_arguments(self):
        return self[-2], self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return "call" + name if name.startswith("()") else name
        name = "" if len(self) == 2 else self[0]
        if not name:
            name = "call"
        elif name.startswith("()"):
            name = "call" + name
        else:
            name = "call." + name
        return _shown_call(name, *self[-2:])

    def call_list(self):
        calls = _CallList()
        item = self
        while item is not None:
            if item._mock_from_kall:
                calls.insert(0, item)
            item = item._mock_parent
        return calls


call = call_with = _Call(from_kall=False)


class _CallList(list):
    """Contains a list of calls when they follow each other in it."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        return any(self[start:start + len(value)] == value for start in range(len(self) - len(value) + 1))

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


# ---- Helpers ----

def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _instance_callable(obj):
    """Instances of the class (or the object itself) can be called."""
    if not isinstance(obj, type):
        return getattr(obj, "__call__", None) is not None
    return any("__call__" in base.__dict__ for base in obj.__mro__)


def _get_signature_object(spec, as_instance, eat_self):
    """The function to check calls against and its signature, or None."""
    if isinstance(spec, type) and not as_instance:
        function, eat_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        eat_self = eat_self or isinstance(spec, classmethod)
        function = spec.__func__
    elif isinstance(spec, _FUNCTIONS):
        function = spec
    else:
        function = getattr(spec, "__call__", None)
        if function is None:
            return None
    if eat_self:
        function = partial(function, None)
    try:
        return function, inspect.signature(function)
    except (ValueError, TypeError):
        return None


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    obj = getattr(obj, "__func__", obj)
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return getattr(obj, "__code__", None) is not None and inspect.iscoroutinefunction(obj)


def _refuse_typos(names):
    for name in ("autospect", "auto_spec", "set_spec"):
        if name in names:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")


def _adopt(parent, value, name, new_name):
    """Makes a mock that has no parent yet the child of another, so that its calls are recorded there. False when it is no such mock."""
    value = _mock_of(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


def _mock_of(value):
    """A function that create_autospec made stands for its mock."""
    if type(value) is type(_mock_of):
        return getattr(value, "mock", None)
    return value


# ---- Mocks ----

# What can be set whatever the specification says.
_OWN_ATTRIBUTES = {"return_value", "_mock_return_value", "side_effect", "_mock_side_effect", "_mock_parent", "_mock_new_parent", "_mock_name", "_mock_new_name",
                   "_is_coroutine_mark"}


def _delegated(name):
    """An attribute that a function made by create_autospec keeps itself."""
    private = "_mock_" + name
    _OWN_ATTRIBUTES.add(name)

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, private) if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[private] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


_ASSERTIONS = {"called", "called_once", "called_with", "called_once_with", "any_call", "has_calls", "not_called"}
_LOOKS_LIKE_ASSERTION = ("assert", "assret", "asert", "aseert", "assrt")


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, *args, **kwargs):
        # A class of its own, on which its magic methods can be put.
        bases = (cls,)
        if issubclass(cls, MagicMixin) and spec is None and spec_set is None:
            bases = (cls, _Magics)
        given = spec if spec is not None else spec_set
        if not issubclass(cls, AsyncMockMixin) and given is not None and not _is_list(given) and _is_async_obj(given):
            bases = (AsyncMockMixin, *bases)
        own = type(cls.__name__, bases, {"__doc__": cls.__doc__})
        made = object.__new__(own)
        if issubclass(cls, MagicMixin):
            own._mock_instance = made
        return made

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        state = self.__dict__
        state["_mock_parent"] = parent
        state["_mock_name"] = name
        state["_mock_new_name"] = _new_name
        state["_mock_new_parent"] = _new_parent
        state["_mock_sealed"] = False
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec if spec_set is None else spec_set, spec_set is not None, _spec_as_instance, _eat_self)
        state["_mock_children"] = {}
        state["_mock_wraps"] = wraps
        state["_mock_delegate"] = None
        state["_mock_called"] = False
        state["_mock_call_args"] = None
        state["_mock_call_count"] = 0
        state["_mock_call_args_list"] = _CallList()
        state["_mock_mock_calls"] = _CallList()
        state["method_calls"] = _CallList()
        state["_mock_unsafe"] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    called = _delegated("called")
    call_count = _delegated("call_count")
    call_args = _delegated("call_args")
    call_args_list = _delegated("call_args_list")
    mock_calls = _delegated("mock_calls")

    def attach_mock(self, mock, attribute):
        inner = _mock_of(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name, inner._mock_new_name = "", None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            for name in dir(spec):
                static = inspect.getattr_static(spec, name, None)
                if isinstance(static, (classmethod, staticmethod)):
                    static = static.__func__
                if _is_async_func(static):
                    asyncs.append(name)
            spec_class = spec if isinstance(spec, type) else type(spec)
            found = _get_signature_object(spec, _spec_as_instance, _eat_self)
            signature = found and found[1]
            spec = dir(spec)
        state = self.__dict__
        state["_spec_class"] = spec_class
        state["_spec_set"] = spec_set
        state["_spec_signature"] = signature
        state["_mock_methods"] = spec
        state["_spec_asyncs"] = asyncs

    @property
    def return_value(self):
        value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _adopt(self, value, None, "()")

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not _effects_of(effect):
            effect = delegate.side_effect = _effects_of(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        value = _effects_of(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        if visited is None:
            visited = []
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, _SpecState):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_instance_mock(result) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Sets attributes; the deeper ones ("method.return_value") after those that they are in."""
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *parents, name = path.split(".")
            obj = self
            for parent in parents:
                obj = getattr(obj, parent)
            setattr(obj, name, value)

    # ---- Attributes ----

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_unsafe", "_spec_asyncs", "_mock_children"):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _ALL_MAGICS:
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_LOOKS_LIKE_ASSERTION) or name in _ASSERTIONS:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        result = self._mock_children.get(name)
        if result is _deleted:
            raise AttributeError(name)
        if result is None:
            wrapped = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            result = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name, _new_parent=self)
            self._mock_children[name] = result
        elif isinstance(result, _SpecState):
            result = self._mock_children[name] = result.create()
        return result

    def __setattr__(self, name, value):
        if name in _OWN_ATTRIBUTES:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            if not (self._mock_methods and name in _ALL_MAGICS):
                raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _UNSUPPORTED:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _ALL_MAGICS:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            if _is_instance_mock(value):
                _adopt(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            else:
                self._set_magic_function(name, value)
                return object.__setattr__(self, name, partial(value, self))
        elif name == "__class__":
            self.__dict__["_spec_class"] = value
            return
        elif _adopt(self, value, name, name):
            self._mock_children[name] = _mock_of(value) if not isinstance(value, NonCallableMock) else value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if not isinstance(value, PropertyMock):
            return object.__setattr__(self, name, value)
        self.__dict__[name] = value

    def _set_magic_function(self, name, function):
        def method(self, /, *args, **kwargs):
            return function(self, *args, **kwargs)

        method.__name__ = name
        setattr(type(self), name, method)

    def __delattr__(self, name):
        if name in _ALL_MAGICS:
            own = type(self)
            is_set = name in own.__dict__
            if is_set:
                delattr(own, name)
            if name in _DEFAULT_MAGICS and _Magics in own.__bases__:
                self._leave_magics(name)
            if is_set and name not in self.__dict__:
                return
        known = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif known is _deleted:
            raise AttributeError(name)
        if known is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    def _leave_magics(self, name):
        """A class of its own with all magic methods but one, which has been deleted."""
        own = type(self)
        names = {each: MagicProxy(each) for each in _DEFAULT_MAGICS if each != name}
        made = type(own.__name__, tuple(base for base in own.__bases__ if base is not _Magics), names | dict(own.__dict__))
        object.__dict__["__class__"].__set__(self, made)

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        own = [name for name in dir(type(self)) if not name.startswith("_") or (_is_magic(name) and name not in _ALL_MAGICS)]
        names = [name for name in self.__dict__ if not name.startswith("_") or _is_magic(name)]
        return sorted({*(self._mock_methods or []), *own, *names, *children})

    # ---- Names ----

    def _extract_mock_name(self):
        """The way from the outermost mock: "mock.method().attribute"."""
        parts = []
        mock = self
        while mock._mock_new_parent is not None:
            parts.append(mock._mock_new_name)
            mock = mock._mock_new_parent
        parts.append(mock._mock_new_name)
        text = mock._mock_name or "mock"
        for part in reversed(parts):
            if part:
                text += part if part == "()" else "." + part
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown_name = "" if name == "mock" else f" name={name!r}"
        shown_spec = ""
        if self._spec_class is not None:
            shown_spec = f" {'spec_set' if self._spec_set else 'spec'}={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown_name}{shown_spec} id='{id(self)}'>"

    # ---- Assertions ----

    def _shown(self, args, kwargs):
        return _shown_call(self._mock_name or "mock", args, kwargs)

    def _not_found(self, args, kwargs, action="call"):
        expected = self._shown(args, kwargs)
        return f"expected {action} not found.\nExpected: {expected}\n  Actual: {self._shown(*self.call_args[-2:])}"

    def _call_matcher(self, call):
        """What equals a call however its arguments were passed, as far as the signature is known."""
        signature = self._signature_of(call)
        if signature is None:
            return call
        name = "" if len(call) == 2 else call[0]
        args, kwargs = call[-2:]
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        # As arguments of a call: one without a name does not equal one with any name then.
        return call_with(name, bound.args, bound.kwargs)

    def _signature_of(self, call):
        if isinstance(call, tuple) and len(call) > 2 and call[0]:
            # A method of ours.
            child, signature = self, None
            for name in call[0].replace("()", "").split("."):
                child = child._mock_children.get(name)
                if child is None or isinstance(child, _SpecState):
                    break
                child = _mock_of(child)
                signature = child._spec_signature
            return signature
        return self._spec_signature

    def _shown_calls(self):
        return f"\nCalls: {safe_repr(self.mock_calls)}." if self.mock_calls else ""

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} times.{self._shown_calls()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called {self.call_count} times.{self._shown_calls()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f"expected call not found.\nExpected: {self._shown(args, kwargs)}\n  Actual: not called.")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.call_args) != expected:
            raise AssertionError(self._not_found(args, kwargs)) from (expected if isinstance(expected, Exception) else None)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} times.{self._shown_calls()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(made) for made in self.call_args_list]
        if cause or expected not in _AnyComparer(actual):
            raise AssertionError(f"{self._shown(args, kwargs)} call not found") from cause

    def _check_calls(self, calls, any_order, recorded, kind, shown_actual):
        expected = [self._call_matcher(wanted) for wanted in calls]
        cause = next((wanted for wanted in expected if isinstance(wanted, Exception)), None)
        actual = _CallList(self._call_matcher(made) for made in recorded)
        if not any_order:
            if expected in actual:
                return
            if cause is None:
                problem = f"{kind.capitalize()} not found."
            else:
                problem = f"Error processing expected {kind}.\nErrors: {[wanted if isinstance(wanted, Exception) else None for wanted in expected]}"
            raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\n{shown_actual}") from cause
        left = list(actual)
        missing = []
        for wanted in expected:
            try:
                left.remove(wanted)
            except ValueError:
                missing.append(wanted)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call list, found {left!r} instead") from cause

    def assert_has_calls(self, calls, any_order=False):
        self._check_calls(calls, any_order, self.mock_calls, "calls", f"  Actual: {safe_repr(self.mock_calls)}")

    # ---- Children ----

    def _get_child_mock(self, /, **kw):
        if self._mock_sealed:
            name = "." + kw["name"] if "name" in kw else "()"
            raise AttributeError(self._extract_mock_name() + name)
        new_name = kw.get("_new_name")
        if new_name in self._spec_asyncs:
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and new_name in _ASYNC_MAGICS:
            klass = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            if new_name in _DEFAULT_MAGICS - _ASYNC_MAGICS or self._mock_methods and new_name in self._mock_methods:
                klass = MagicMock
            else:
                klass = AsyncMock
        elif issubclass(kind, CallableMixin):
            klass = kind.__mro__[1]
        else:
            klass = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return klass(**kw)


_deleted = sentinel.DELETED


def _effects_of(value):
    """The results (or exceptions) of the calls to come, one after the other."""
    if value is None or callable(value) or _is_exception(value):
        return value
    try:
        return iter(value)
    except TypeError:
        # Taken as it is, and refused by the call.
        return value


class _AnyComparer(list):
    """Contains what one of its items equals from either side."""

    def __contains__(self, item):
        return any(own == item for own in self)


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name="", _new_parent=None, **kwargs):
        self.__dict__["_mock_return_value"] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__.get("_checked_signature")
        if signature is not None:
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Records the call here, and under its full name in every mock that this one is in."""
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(("", args, kwargs)))
        method = self._mock_name if self._mock_parent is not None else None
        path = self._mock_new_name
        child, parent = self, self._mock_new_parent
        while parent is not None:
            if method is not None:
                parent.method_calls.append(_Call((method, args, kwargs)))
                method = f"{parent._mock_name}.{method}" if parent._mock_parent is not None else None
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                path = parent._mock_new_name + ("" if child._mock_new_name == "()" else ".") + path
            child, parent = parent, parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A callable whose attributes are mocks, which records how it is used."""


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        """With a specification: the magic methods that it has."""
        methods = self.__dict__.get("_mock_methods")
        if methods is None:
            return
        own = type(self)
        for name in _DEFAULT_MAGICS:
            if name in methods:
                if name not in own.__dict__:
                    setattr(own, name, MagicProxy(name))
            elif name in own.__dict__:
                delattr(own, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that can't be called."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class MagicMock(MagicMixin, Mock):
    """A Mock with default implementations of the magic methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # What magic methods give by default is no mock, so it stays.
        keeps = self._mock_name and _is_magic(self._mock_name)
        super().reset_mock(*args, return_value=return_value and not keeps, **kwargs)


class PropertyMock(Mock):
    """Stands for a property on a class: getting it calls it without arguments, setting it with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# ---- Coroutine functions ----

class AsyncMockMixin(Base):
    await_count = _delegated("await_count")
    await_args = _delegated("await_args")
    await_args_list = _delegated("await_args_list")

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        inspect.markcoroutinefunction(self)
        self.__dict__["_mock_await_count"] = 0
        self.__dict__["_mock_await_args"] = None
        self.__dict__["_mock_await_args_list"] = _CallList()

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f"Expected await: {self._shown(args, kwargs)}\nNot awaited")
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f"expected await not found.\nExpected: {self._shown(args, kwargs)}\n  Actual: {self._shown(*self.await_args[-2:])}") from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(made) for made in self.await_args_list]
        if cause or expected not in _AnyComparer(actual):
            raise AssertionError(f"{self._shown(args, kwargs)} await not found") from cause

    def assert_has_awaits(self, calls, any_order=False):
        self._check_calls(calls, any_order, self.await_args_list, "awaits", f"Actual: {self.await_args_list}")

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    pass


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock whose calls give coroutines."""


# ---- Patching ----

def _importer(target):
    """The object of a dotted name, importing modules as far as needed."""
    first, *rest = target.split(".")
    path = first
    thing = __import__(first)
    for name in rest:
        path += "." + name
        try:
            thing = getattr(thing, name)
        except AttributeError:
            __import__(path)
            thing = getattr(thing, name)
    return thing


class _patch:
    """Puts an object in the place of an attribute for a while: as a decorator, a context manager, or by start() and stop()."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        if not unsafe:
            _refuse_typos(kwargs)
        if _is_instance_mock(spec):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec has already been mocked out. [spec={spec!r}]")
        if _is_instance_mock(spec_set):
            raise InvalidSpecError(f"Cannot spec attr {attribute!r} as the spec_set target has already been mocked out. [spec_set={spec_set!r}]")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        made = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec, self.new_callable, self.kwargs)
        made.attribute_name = self.attribute_name
        made.additional_patchers = [patcher.copy() for patcher in self.additional_patchers]
        return made

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if inspect.iscoroutinefunction(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(klass, name), "__call__"):
                setattr(klass, name, self.copy()(getattr(klass, name)))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        extra = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                made = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(made)
                elif patching.new is DEFAULT:
                    extra.append(made)
            yield (*args, *extra), keywargs

    def decorate_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, "patchings"):
            func.patchings.append(self)
            return func

        @wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args, keywargs) as (newargs, newkeywargs):
                return await func(*newargs, **newkeywargs)

        patched.patchings = [self]
        return patched

    def get_original(self):
        """What is there now, and whether the target itself has it."""
        target, name = self.target, self.attribute
        try:
            return target.__dict__[name], True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if name in vars(builtins) and isinstance(target, ModuleType):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f"{target} does not have the attribute {name!r}")
        return original, False

    def _make_new(self, original):
        spec, spec_set, autospec = self.spec, self.spec_set, self.autospec
        kwargs = dict(self.kwargs)
        if self.new is DEFAULT and autospec is None:
            if spec is True:
                spec = original
                if spec_set is True:
                    spec_set, spec = original, None
            elif spec is not None:
                if spec_set is True:
                    spec_set, spec = spec, None
            elif spec_set is True:
                spec_set = original
            given = spec if spec_set is None else spec_set
            if given is not None and original is DEFAULT:
                raise TypeError("Can't use 'spec' with create=True")
            kind = AsyncMock if spec is None and _is_async_obj(original) else MagicMock
            if self.new_callable is not None:
                kind = self.new_callable
            elif given is not None:
                if _is_async_obj(given):
                    kind = AsyncMock
                elif "__call__" not in given if _is_list(given) else not callable(given):
                    kind = NonCallableMagicMock
            if spec is not None:
                kwargs["spec"] = spec
            if spec_set is not None:
                kwargs["spec_set"] = spec_set
            if isinstance(kind, type) and issubclass(kind, NonCallableMock) and self.attribute:
                kwargs["name"] = self.attribute
            new = kind(**kwargs)
            if given is not None and isinstance(original, type) and _is_instance_mock(new):
                # The instances of a specified class are specified, too.
                kwargs.pop("name", None)
                if not _is_list(given) and not _instance_callable(given):
                    kind = NonCallableMagicMock
                new.return_value = kind(_new_parent=new, _new_name="()", **kwargs)
            return new
        if autospec is not None:
            if self.new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            if original is DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            spec_set = bool(spec_set)
            if autospec is True:
                autospec = original
            if _is_instance_mock(self.target):
                raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} as the patch target has already been mocked out. [target={self.target!r}, attr={autospec!r}]")
            if _is_instance_mock(autospec):
                raise InvalidSpecError(f"Cannot autospec attr {self.attribute!r} from target {getattr(self.target, '__name__', self.target)!r} as it has already been mocked out. [target={self.target!r}, attr={autospec!r}]")
            return create_autospec(autospec, spec_set=spec_set, _name=self.attribute, **kwargs)
        if self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        return self.new

    def __enter__(self):
        if self.is_started:
            raise RuntimeError("Patch is already started")
        self.spec, self.spec_set, self.autospec = (None if value is False else value for value in (self.spec, self.spec_set, self.autospec))
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        if (self.spec is not None or self.autospec is not None) and self.spec_set not in (True, None):
            raise TypeError("Can't provide explicit spec_set *and* spec or autospec")
        self.target = self.getter()
        self._exit_stack = contextlib.ExitStack()
        original, local = self.get_original()
        new = self._make_new(original)
        self.temp_original, self.is_local = original, local
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            made = {}
            if self.new is DEFAULT:
                made[self.attribute_name] = new
            for patcher in self.additional_patchers:
                other = self._exit_stack.enter_context(patcher)
                if patcher.new is DEFAULT:
                    made.update(other)
            return made
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute) or self.attribute in ("__doc__", "__module__", "__defaults__", "__annotations__", "__kwdefaults__")):
                setattr(self.target, self.attribute, self.temp_original)
        del self.temp_original, self.is_local, self.target
        stack = self._exit_stack
        del self._exit_stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _target_of(target):
    try:
        path, attribute = target.rsplit(".", 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f"Need a valid target to patch. You supplied: {target!r}") from None
    return partial(_importer, path), attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _target_of(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f"{target!r} must be the actual object to be patched, not a str")
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = partial(_importer, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError("Must supply at least one keyword argument with patch.multiple")
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


def _patch_stopall():
    for patcher in reversed(_patch._active_patches[:]):
        patcher.stop()


class _patch_dict:
    """Changes a dictionary (or what is like one) for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            return self.decorate_class(f)
        if inspect.iscoroutinefunction(f):
            @wraps(f)
            async def inner(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @wraps(f)
            def inner(*args, **kw):
                with self:
                    return f(*args, **kw)
        return inner

    def decorate_class(self, klass):
        for name in dir(klass):
            if name.startswith(patch.TEST_PREFIX) and hasattr(getattr(klass, name), "__call__"):
                setattr(klass, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(klass, name)))
        return klass

    def __enter__(self):
        self._patch_dict()
        return self.in_dict

    def _patch_dict(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _importer(self.in_dict)
        target = self.in_dict
        try:
            self._original = target.copy()
        except AttributeError:
            self._original = {key: target[key] for key in target}
        if self.clear:
            _clear_dict(target)
        try:
            target.update(self.values)
        except AttributeError:
            for key in self.values:
                target[key] = self.values[key]

    def _unpatch_dict(self):
        target = self.in_dict
        _clear_dict(target)
        try:
            target.update(self._original)
        except AttributeError:
            for key in self._original:
                target[key] = self._original[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._unpatch_dict()
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(target):
    try:
        target.clear()
    except AttributeError:
        for key in list(target):
            del target[key]


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = "test"


# ---- Mocks made after a specification ----

class _SpecState:
    """An attribute of a specification whose mock has not been asked for yet."""

    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance

    def create(self):
        try:
            return create_autospec(self.spec, self.spec_set, self.instance, self.parent, self.name)
        except InvalidSpecError:
            target = self.parent._mock_name or self.parent
            raise InvalidSpecError(f"Cannot autospec attr {self.name!r} from target {target!r} as it has already been mocked out. [target={self.parent!r}, attr={self.spec!r}]")


def _autospec_function(mock, spec, name, eat_self=False):
    """A function with the signature of `spec` whose calls the mock answers."""
    found = _get_signature_object(spec, False, eat_self)
    if found is None:
        return mock
    target, signature = found

    if _is_async_func(spec):
        async def wrapper(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def wrapper(*args, **kwargs):
            signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    for attribute in ("__name__", "__qualname__", "__module__", "__annotations__", "__defaults__", "__kwdefaults__"):
        try:
            setattr(wrapper, attribute, getattr(spec, attribute))
        except (AttributeError, TypeError):
            pass
    wrapper.__signature__ = signature
    mock._mock_name = mock._mock_name or name
    for attribute, value in dict(called=False, call_count=0, call_args=None, call_args_list=_CallList(), method_calls=_CallList(), mock_calls=_CallList()).items():
        setattr(wrapper, attribute, value)
    wrapper.return_value = mock.return_value
    wrapper.side_effect = mock.side_effect
    wrapper._mock_children = mock._mock_children
    methods = ["assert_called_with", "assert_called_once_with", "assert_has_calls", "assert_any_call", "assert_called", "assert_not_called",
               "assert_called_once"]
    if _is_async_func(spec):
        wrapper.await_count, wrapper.await_args, wrapper.await_args_list = 0, None, _CallList()
        methods += ["assert_awaited", "assert_awaited_once", "assert_awaited_with", "assert_awaited_once_with", "assert_any_await",
                    "assert_has_awaits", "assert_not_awaited"]
    for method in methods:
        setattr(wrapper, method, getattr(mock, method))

    def reset_mock():
        wrapper.method_calls = _CallList()
        wrapper.mock_calls = _CallList()
        mock.reset_mock()
        if _is_instance_mock(wrapper.return_value) and wrapper.return_value is not mock:
            wrapper.return_value.reset_mock()

    wrapper.reset_mock = reset_mock
    wrapper.mock = mock
    mock.__dict__["_mock_delegate"] = wrapper
    return wrapper


def _must_skip(spec, entry, is_type):
    """The first parameter of a method is not passed: it is an ordinary method, looked up on its class or an instance."""
    if not isinstance(spec, type):
        if entry in getattr(spec, "__dict__", {}):
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        result = klass.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        return is_type if inspect.isfunction(result) else False
    return is_type


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    if _is_list(spec):
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f"Cannot autospec a Mock object. [object={spec!r}]")
    is_async = _is_async_func(spec)
    options = {"spec_set": spec} if spec_set else {"spec": spec}
    if spec is None:
        options = {}
    if options and instance:
        options["_spec_as_instance"] = True
    if not unsafe:
        _refuse_typos(kwargs)
    name = kwargs.pop("name", _name)
    options.update(kwargs)
    kind = MagicMock
    if inspect.isdatadescriptor(spec):
        options = {}
    elif is_async:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        kind = AsyncMock
    elif not _can_be_called(spec) or is_type and instance and not _instance_callable(spec):
        kind = NonCallableMagicMock
    mock = kind(parent=_parent, _new_parent=_parent, _new_name="" if _parent is None else name, name=name, **options)
    if isinstance(spec, _FUNCTIONS):
        mock = _autospec_function(mock, spec, name)
    else:
        _check_calls_of(mock, spec, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    wrapped = kwargs.pop("wraps", None)
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock, wraps=wrapped)
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        _specify_attribute(mock, spec, entry, original, spec_set, wrapped)
    if _is_instance_mock(mock) and kwargs:
        mock.configure_mock(**kwargs)
    return mock


_FUNCTIONS = type(create_autospec), MethodType


def _can_be_called(obj):
    return isinstance(obj, (type, staticmethod, classmethod, MethodType)) or getattr(obj, "__call__", None) is not None


def _check_calls_of(mock, spec, eat_self, instance=False):
    """From now on the mock can only be called as the specification can."""
    found = _get_signature_object(spec, instance, eat_self)
    if found is not None:
        mock.__dict__["_checked_signature"] = type(mock).__signature__ = found[1]


def _specify_attribute(mock, spec, entry, original, spec_set, wrapped):
    if not isinstance(original, _FUNCTIONS):
        mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry, False)
        return
    options = {"spec": original}
    if wrapped and hasattr(wrapped, entry):
        options["wraps"] = original
    if spec_set:
        options = {"spec_set": original}
    parent = mock.mock if isinstance(spec, _FUNCTIONS) else mock
    eat_self = _must_skip(spec, entry, isinstance(spec, type))
    kind = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
    child = kind(parent=parent, name=entry, _new_name=entry, _new_parent=parent, _eat_self=eat_self, **options)
    mock._mock_children[entry] = child
    child.return_value = kind()
    _check_calls_of(child, original, eat_self)
    if mock is not parent:
        setattr(mock, entry, child)


# ---- Ready-made mocks ----

def _parts_of(data):
    stream = io.BytesIO(data) if isinstance(data, bytes) else io.StringIO(data)
    yield from stream


_FILE_METHODS = None


def mock_open(mock=None, read_data=""):
    """A mock of open() whose files give `read_data`, from the beginning each time one is opened."""
    global _FILE_METHODS
    if _FILE_METHODS is None:
        _FILE_METHODS = sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)))
    if mock is None:
        # The names of the function itself, which may be mocked where it is looked up.
        mock = MagicMock(name="open", spec=dir(io.open))
    handle = MagicMock(spec=_FILE_METHODS)
    handle.__enter__.return_value = handle
    lines = None

    def leave(*args):
        handle.close()

    def from_the_start():
        nonlocal lines
        lines = _parts_of(read_data)

    def read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        if args and args[0] is not None and args[0] >= 0:
            nonlocal lines
            rest = type(read_data)().join(lines)
            lines = _parts_of(rest[args[0]:])
            return rest[:args[0]]
        return type(read_data)().join(lines)

    def readline(*args, **kwargs):
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(lines, type(read_data)())

    def readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return list(lines)

    def iterate():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from lines

    def next_line():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(lines)

    from_the_start()
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = read
    handle.readline.side_effect = readline
    handle.readlines.side_effect = readlines
    handle.__exit__.side_effect = leave
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = next_line

    def open_again(*args, **kwargs):
        from_the_start()
        return DEFAULT

    mock.side_effect = open_again
    mock.return_value = handle
    return mock


def seal(mock):
    """From now on no attribute of the mock, or of those in it, comes into being by being asked for."""
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        # An attribute whose values have it as well (int.real) would go on for ever.
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock and not isinstance(child._mock_children.get(name), _SpecState):
            seal(child)


# ---- Threads ----

_unset = object()


class ThreadingMixin(Base):
    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        if isinstance(kw.get("parent"), ThreadingMixin):
            kw["timeout"] = kw["parent"]._mock_wait_timeout
        elif isinstance(kw.get("_new_parent"), ThreadingMixin):
            kw["timeout"] = kw["_new_parent"]._mock_wait_timeout
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_unset, **kwargs):
        import threading
        super().__init__(*args, **kwargs)
        self.__dict__["_mock_wait_timeout"] = self.DEFAULT_TIMEOUT if timeout is _unset else timeout
        self.__dict__["_mock_called_condition"] = threading.Condition()

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_called_condition:
            self._mock_called_condition.notify_all()
        return result

    def wait_until_called(self, *, timeout=_unset):
        if timeout is _unset:
            timeout = self._mock_wait_timeout
        with self._mock_called_condition:
            if not self._mock_called_condition.wait_for(lambda: self.called, timeout=timeout):
                raise AssertionError(f"{self._mock_name or 'mock'} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        expected = _Call((args, kwargs))
        with self._mock_called_condition:
            if not self._mock_called_condition.wait_for(lambda: expected in self.mock_calls, timeout=self._mock_wait_timeout):
                raise AssertionError(f"{self._mock_name or 'mock'} call not found")


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A MagicMock that threads can wait for."""

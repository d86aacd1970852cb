"""functools (https://docs.python.org/3.13/library/functools.html); what has to be fast is in _functools."""

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

from abc import get_cache_token
from collections import namedtuple
from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce
from types import GenericAlias

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- Ordering ----

def _derived(root, name):
    """The comparison `name`, said by means of the class's own comparison `root` (and `==`)."""
    is_strict = root in ("__lt__", "__gt__")
    same_side = (name in ("__lt__", "__le__")) == (root in ("__lt__", "__le__"))
    wants_strict = name in ("__lt__", "__gt__")

    def compare(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if same_side:
            # a <= b from a < b, or a < b from a <= b.
            return (result or self == other) if is_strict else (result and self != other)
        if is_strict and wants_strict:
            return not result and self != other
        if not is_strict and not wants_strict:
            return not result or self == other
        return not result

    compare.__name__ = name
    return compare


def total_ordering(cls):
    names = ("__lt__", "__gt__", "__le__", "__ge__")
    given = {name for name in names if getattr(cls, name, None) is not getattr(object, name, None)}
    if not given:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(given)
    for name in names:
        if name not in given:
            setattr(cls, name, _derived(root, name))
    return cls


# ---- Methods ----

class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
            return
        if not callable(func) and getattr(func, "__get__", None) is None:
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        shown = [repr(self.func), *map(repr, self.args), *(f"{name}={value!r}" for name, value in self.keywords.items())]
        return f"{type(self).__module__}.{type(self).__qualname__}({', '.join(shown)})"

    def _method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(GenericAlias)


_nothing = object()


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        value = cache.get(self.attrname, _nothing)
        if value is _nothing:
            value = self.func(instance)
            try:
                cache[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance "
                                f"does not support item assignment for caching {self.attrname!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


# ---- Caches ----

_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    function = None
    if callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
    elif isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorating_function(function):
        wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
        wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(wrapper, function)

    return decorating_function if function is None else decorating_function(function)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


# ---- Dispatch on the type of the first argument ----

def _merged(sequences):
    """C3: always the first class that no sequence has further back."""
    merged = []
    while sequences := [sequence for sequence in sequences if sequence]:
        for sequence in sequences:
            first = sequence[0]
            if not any(first in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        merged.append(first)
        sequences = [sequence[1:] if sequence[0] is first else sequence for sequence in sequences]
    return merged


def _c3_mro(cls, abcs=()):
    """The order of a class's ancestors with those of the abstract classes that it merely counts as one of."""
    bases = list(cls.__bases__)
    # Abstract classes come behind the last base that is one itself, and before the others.
    place = max((at + 1 for at, base in enumerate(bases) if hasattr(base, "__abstractmethods__")), default=0)
    here = [abc for abc in abcs or () if issubclass(cls, abc) and not any(issubclass(base, abc) for base in bases)]
    above = [abc for abc in abcs or () if abc not in here]
    parts = [bases[:place], here, bases[place:]]
    return _merged([[cls], *(_c3_mro(base, above) for part in parts for base in part), *parts])


def _compose_mro(cls, types):
    """The ancestors of a class, and of the given types those that it counts as one of."""
    ancestors = set(cls.__mro__)
    fitting = [kind for kind in types if kind not in ancestors and isinstance(kind, type) and not isinstance(kind, GenericAlias) and issubclass(cls, kind)]
    lowest = [kind for kind in fitting if not any(other is not kind and kind in other.__mro__ for other in fitting)]
    order = []
    for kind in lowest:
        # A class between the two, which nobody asked for, says how the given ones stand to each other.
        between = [[given for given in child.__mro__ if given in lowest] for child in kind.__subclasses__() if child not in ancestors and issubclass(cls, child)]
        for given in sorted(between, key=len, reverse=True) or [[kind]]:
            order += [each for each in given if each not in order]
    return _c3_mro(cls, order)


def _implementation_for(cls, registry):
    """The function of the nearest class that is registered. None of two abstract ones is nearer, where nothing says so."""
    found = None
    for kind in _compose_mro(cls, registry):
        if found is not None:
            if kind in registry and kind not in cls.__mro__ and found not in cls.__mro__ and not issubclass(found, kind):
                raise RuntimeError(f"Ambiguous dispatch: {found} or {kind}")
            break
        if kind in registry:
            found = kind
    return registry.get(found)


def _is_class_or_union(cls):
    from types import UnionType
    if isinstance(cls, UnionType):
        return all(isinstance(arg, type) for arg in cls.__args__)
    return isinstance(cls, type) and not isinstance(cls, GenericAlias) or _union_args(cls) is not None


def _union_args(cls):
    if type(cls).__name__ == "_UnionGenericAlias" and all(isinstance(arg, type) for arg in cls.__args__):
        return cls.__args__
    return None


def singledispatch(func):
    from types import MappingProxyType, UnionType
    registry = {}
    dispatch_cache = {}
    token = None

    def dispatch(cls):
        nonlocal token
        now = get_cache_token()
        if token != now:
            dispatch_cache.clear()
            token = now
        try:
            return dispatch_cache[cls]
        except KeyError:
            found = dispatch_cache[cls] = registry[cls] if cls in registry else _implementation_for(cls, registry)
            return found

    def register(cls, func=None):
        if _is_class_or_union(cls):
            if func is None:
                return lambda func: register(cls, func)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            if not getattr(cls, "__annotations__", {}):
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "
                                "`@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            from typing import get_type_hints
            argname, cls = next(iter(get_type_hints(func).items()))
            if not _is_class_or_union(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
        members = cls.__args__ if isinstance(cls, UnionType) else _union_args(cls) or (cls,)
        for member in members:
            registry[member] = func
        dispatch_cache.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = dispatch_cache.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

"""copy (https://docs.python.org/3.13/library/copy.html)."""

import types
from _weakref import ref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error

_ATOMIC = {
    type(None), int, float, bool, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented), types.FunctionType,
    types.BuiltinFunctionType, types.CodeType, property, types.ModuleType, ref,
}
_MISSING = object()


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or issubclass(cls, type) or cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduced(x), None)


def deepcopy(x, memo=None, _nil=_MISSING):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    found = memo.get(id(x), _MISSING)
    if found is not _MISSING:
        return found
    if issubclass(cls, type):
        made = x
    elif cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        made = _deep_tuple(x, memo)
    elif cls is types.MethodType:
        made = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(x, "__deepcopy__", None)
        made = copier(memo) if copier is not None else _rebuild(x, _reduced(x), memo)
    if made is not x:
        memo[id(x)] = made
        memo.setdefault(id(memo), []).append(x)
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    # A copy of the tuple may have been made on the way, if it contains itself.
    found = memo.get(id(x), _MISSING)
    if found is not _MISSING:
        return found
    return x if all(new is old for new, old in zip(items, x)) else tuple(items)


def _reduced(x):
    reducer = dispatch_table.get(type(x))
    if reducer is not None:
        return reducer(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un(deep)copyable object of type {type(x)}")


def _rebuild(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    if len(reduced) > 5:
        raise TypeError(f"_reconstruct() takes from 4 to 7 positional arguments but {len(reduced) + 2} were given")
    make, args, state, items, pairs = (*reduced, None, None, None)[:5]
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        _set_state(made, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            made[key] = value
    return made


def _set_state(made, state):
    if hasattr(made, "__setstate__"):
        made.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        made.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)


def replace(obj, /, **changes):
    replacer = getattr(obj.__class__, "__replace__", None)
    if replacer is None:
        raise TypeError(f"replace() does not support {obj.__class__.__name__} objects")
    return replacer(obj, **changes)

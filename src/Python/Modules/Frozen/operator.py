"""operator (https://docs.python.org/3.13/library/operator.html): the names, also those with two underscores, of what _operator does."""

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
    "rshift", "setitem", "sub", "truediv", "truth", "xor",
]

from _operator import *

_without_dunder = {"attrgetter", "countOf", "indexOf", "is_", "is_not", "itemgetter", "length_hint", "methodcaller", "truth"}
globals().update({f"__{name.rstrip('_')}__": globals()[name] for name in __all__ if name not in _without_dunder})
del _without_dunder

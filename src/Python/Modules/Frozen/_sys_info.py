"""The part of `sys` that is seldom asked for: `names` is put into the module when one of them is."""

from _support import standard_modules


class UnraisableHookArgs(tuple):
    __slots__ = ()
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])


UnraisableHookArgs.__module__ = "sys"


# ---- Sizes ----

def _dict_size(x):
    if not x:
        return 64
    slots = 8
    while slots * 2 // 3 < len(x):
        slots *= 2
    place = 1 if slots < 256 else 2 if slots < 65536 else 4
    entry = 16 if all(type(key) is str for key in x) else 24
    return 96 + slots * place + slots * 2 // 3 * entry


def _set_size(x):
    slots, fill = 8, len(x)
    while fill * 5 >= (slots - 1) * 3:
        wanted = ((slots - 1) * 3 + 4) // 5 * (2 if fill > 50000 else 4)
        while slots <= wanted:
            slots *= 2
    return 216 + (slots * 16 if slots > 8 else 0)


def _text_size(x):
    most = max(x, default="")
    if most < "\x80":
        return 41 + len(x)
    if most < "\u0100":
        return 57 + len(x)
    return 58 + 2 * len(x) if most <= "\uffff" else 60 + 4 * len(x)


# What CPython 3.13 says on 64-bit Linux of an object that has just as much room as it needs.
_SIZES = {
    int: lambda x: 24 + 4 * max(1, (x.bit_length() + 29) // 30),
    bool: lambda x: 28, float: lambda x: 24, complex: lambda x: 32, type(None): lambda x: 16,
    str: _text_size, bytes: lambda x: 33 + len(x), bytearray: lambda x: 57 + len(x) if x else 56,
    list: lambda x: 56 + 8 * len(x), tuple: lambda x: 40 + 8 * len(x), dict: _dict_size, set: _set_size, frozenset: _set_size,
    range: lambda x: 48, slice: lambda x: 56, object: lambda x: 16, type(len): lambda x: 72, type(_text_size): lambda x: 160,
}


def _size_of(x):
    cls = type(x)
    for base in cls.__mro__:
        if base in _SIZES:
            size = _SIZES[base](x)
            if cls is not base and base is not object:
                return size + 16
            break
    if cls in _SIZES:
        return size
    if issubclass(cls, type):
        return 1072
    slots = sum(len([names] if isinstance(names, str) else names) for base in cls.__mro__ for names in [base.__dict__.get("__slots__", ())])
    if any(base is not object and "__slots__" not in base.__dict__ for base in cls.__mro__):
        return 48 + 8 * slots
    return (32 if slots else 16) + 8 * slots


_missing = []


def getsizeof(object, default=_missing):
    cls = type(object)
    own = next((base.__dict__["__sizeof__"] for base in cls.__mro__ if "__sizeof__" in base.__dict__), None)
    if isinstance(own, type(getsizeof)):
        size = own(object)
        if not isinstance(size, int):
            if default is not _missing:
                return default
            raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
        if size < 0:
            raise ValueError("__sizeof__() should return >= 0")
        return size + (32 if hasattr(object, "__dict__") else 16)
    return _size_of(object)


# ---- Functions that say what never changes here ----

def getswitchinterval():
    return _state["interval"]


def setswitchinterval(interval, /):
    if not isinstance(interval, (int, float)):
        raise TypeError(f"must be real number, not {type(interval).__name__}")
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")
    _state["interval"] = float(interval)


_state = {"interval": 0.005}


def gettrace():
    return None


def getprofile():
    return None


def getallocatedblocks():
    import gc
    return len(gc.get_objects())


def getunicodeinternedsize(*, _only_immortal=False):
    return 0


def audit(event, /, *args):
    if not isinstance(event, str):
        raise TypeError(f"audit() argument 1 must be str, not {type(event).__name__}")


def call_tracing(func, args, /):
    return func(*args)


def breakpointhook(*args, **kws):
    raise RuntimeError("the playground has no debugger behind breakpoint(): step through the program instead")


names = {
    "getsizeof": getsizeof, "getswitchinterval": getswitchinterval, "setswitchinterval": setswitchinterval, "gettrace": gettrace,
    "getprofile": getprofile, "getallocatedblocks": getallocatedblocks, "getunicodeinternedsize": getunicodeinternedsize, "audit": audit,
    "call_tracing": call_tracing, "breakpointhook": breakpointhook, "__breakpointhook__": breakpointhook,
    "stdlib_module_names": frozenset(standard_modules()),
}

"""struct (https://docs.python.org/3.13/library/struct.html)."""

import _floatbytes
from _staticnames import functions_as_builtins as _functions_as_builtins, name_as_static

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]


class error(Exception):
    pass


error.__module__ = "struct"
_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = _STANDARD | {"l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_MOST = (1 << 63) - 1
_cache = {}


def _parse(format):
    """Byte order, and (offset, count, code, size) of each item; the whole size; how many values."""
    if isinstance(format, (bytes, bytearray)):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    if format in _cache:
        return _cache[format]
    if "\0" in format:
        raise error("embedded null character")
    order, native, text = "little", True, format
    if format[:1] in ("@", "=", "<", ">", "!"):
        order = "big" if format[0] in ">!" else "little"
        native = format[0] == "@"
        text = format[1:]
    sizes = _NATIVE if native else _STANDARD
    items = []
    offset = values = 0
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c.isspace():
            continue
        count = 1
        if c.isdigit():
            start = i - 1
            while i < len(text) and text[i].isdigit():
                i += 1
            count = int(text[start:i])
            if i == len(text):
                raise error("repeat count given without format specifier")
            c = text[i]
            i += 1
        if c not in sizes:
            raise error("bad char in struct format")
        size = sizes[c]
        if native and c not in "xcbB?sp":
            offset += -offset % size
        if c in "sp":
            items.append((offset, count, c, 1))
            values += 1
        elif c != "x":
            items.append((offset, count, c, size))
            values += count
        offset += count * size
        if offset > _MOST:
            raise error("total struct size too long")
    if len(_cache) > 100:
        _cache.clear()
    _cache[format] = result = order, items, offset, values
    return result


def _pack_int(value, code, size, order):
    if not isinstance(value, int):
        try:
            value = type(value).__index__(value)
        except AttributeError:
            raise error("required argument is not an integer") from None
    signed = code in "bhilqn"
    low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _pack_one(value, code, size, order):
    if code == "c":
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if code == "?":
        return b"\1" if value else b"\0"
    if code in "efd":
        if not isinstance(value, (int, float)):
            try:
                value = type(value).__float__(value)
            except AttributeError:
                raise error("required argument is not a float") from None
        data = _floatbytes.pack(float(value), size)
        return data if order == "big" else data[::-1]
    return _pack_int(value, code, size, order)


def pack(format, /, *v):
    order, items, size, values = _parse(format)
    if len(v) != values:
        raise error(f"pack expected {values} items for packing (got {len(v)})")
    result = bytearray(size)
    at = 0
    for offset, count, code, width in items:
        if code in "sp":
            value = v[at]
            at += 1
            if not isinstance(value, (bytes, bytearray)):
                raise error(f"argument for '{code}' must be a bytes object")
            if code == "p":
                value = value[:max(count - 1, 0)]
                value = bytes([min(len(value), 255)]) + value if count else b""
            result[offset:offset + count] = bytes(value[:count]).ljust(count, b"\0")
            continue
        for i in range(count):
            result[offset + i * width:offset + (i + 1) * width] = _pack_one(v[at], code, width, order)
            at += 1
    return bytes(result)


def _unpack(format, data):
    order, items, _, _ = _parse(format)
    result = []
    for offset, count, code, width in items:
        if code == "s":
            result.append(bytes(data[offset:offset + count]))
            continue
        if code == "p":
            length = min(data[offset], count - 1) if count else 0
            result.append(bytes(data[offset + 1:offset + 1 + length]))
            continue
        for i in range(count):
            part = bytes(data[offset + i * width:offset + (i + 1) * width])
            if code == "c":
                result.append(part)
            elif code == "?":
                result.append(part != b"\0")
            elif code in "efd":
                result.append(_floatbytes.unpack(part if order == "big" else part[::-1]))
            else:
                result.append(int.from_bytes(part, order, signed=code in "bhilqn"))
    return tuple(result)


def unpack(format, buffer, /):
    size = calcsize(format)
    if len(buffer) != size:
        raise error(f"unpack requires a buffer of {size} bytes")
    return _unpack(format, buffer)


def _from_start(offset, length, size, problem):
    """An offset, which may count from the end."""
    if offset >= 0:
        return offset
    if offset + size > 0:
        raise error(f"{problem} {size} bytes at offset {offset}")
    if offset + length < 0:
        raise error(f"offset {offset} out of range for {length}-byte buffer")
    return offset + length


def unpack_from(format, /, buffer, offset=0):
    size = calcsize(format)
    offset = _from_start(offset, len(buffer), size, "not enough data to unpack")
    if len(buffer) - offset < size:
        raise error(f"unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at offset {offset} "
                    f"(actual buffer size is {len(buffer)})")
    return _unpack(format, buffer[offset:offset + size])


def pack_into(format, buffer, offset, /, *v):
    data = pack(format, *v)
    buffer = memoryview(buffer).cast("B")
    offset = _from_start(offset, len(buffer), len(data), "no space to pack")
    if len(buffer) - offset < len(data):
        raise error(f"pack_into requires a buffer of at least {len(data) + offset} bytes for packing {len(data)} bytes at offset {offset} "
                    f"(actual buffer size is {len(buffer)})")
    buffer[offset:offset + len(data)] = data


def iter_unpack(format, buffer, /):
    size = calcsize(format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return unpack_iterator(format, size, buffer)


class unpack_iterator:
    __module__ = "_struct"
    __slots__ = ("_format", "_size", "_buffer", "_at")

    def __init__(self, format, size, buffer):
        self._format, self._size, self._buffer, self._at = format, size, buffer, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._at >= len(self._buffer):
            raise StopIteration
        self._at += self._size
        return _unpack(self._format, self._buffer[self._at - self._size:self._at])

    def __length_hint__(self):
        return (len(self._buffer) - self._at) // self._size


def calcsize(format, /):
    return _parse(format)[2]


class Struct:
    __slots__ = ("format", "size", "__weakref__")

    def __init__(self, format):
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self.size = calcsize(format)

    def pack(self, *v):
        return pack(self.format, *v)

    def pack_into(self, buffer, offset, *v):
        pack_into(self.format, buffer, offset, *v)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})"


Struct.__module__ = "_struct"
name_as_static(Struct)
del name_as_static
_functions_as_builtins("_struct", globals(), {
    "calcsize": "format, /", "unpack": "format, buffer, /", "iter_unpack": "format, buffer, /", "unpack_from": "format, /, buffer, offset=0",
})

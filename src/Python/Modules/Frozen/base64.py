"""base64 (https://docs.python.org/3.13/library/base64.html)."""

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b32hexencode",
    "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode", "a85encode", "a85decode", "z85encode", "z85decode",
    "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def _bytes(s):
    return s if isinstance(s, (bytes, bytearray)) else memoryview(s).tobytes()


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


_b32alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hexalphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32encode(alphabet, s):
    s = _bytes(s)
    left = len(s) % 5
    if left:
        s = s + b"\0" * (5 - left)
    result = bytearray()
    for i in range(0, len(s), 5):
        group = int.from_bytes(s[i:i + 5])
        for shift in range(35, -1, -5):
            result.append(alphabet[group >> shift & 31])
    if left:
        padding = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        result[-padding:] = b"=" * padding
    return bytes(result)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    padding = length - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    result = bytearray()
    group = 0
    for i in range(0, len(s), 8):
        part = s[i:i + 8]
        group = 0
        try:
            for c in part:
                group = group << 5 | values[c]
        except KeyError:
            raise binascii.Error("Non-base32 digit found") from None
        group <<= 5 * (8 - len(part))
        result += group.to_bytes(5)
    if padding not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if padding and result:
        del result[-5:]
        result += group.to_bytes(5)[:(43 - 5 * padding) // 8]
    return bytes(result)


def b32encode(s):
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_b32hexalphabet, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_b85alphabet = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"
_z85alphabet = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"


def _digits85(group, alphabet):
    digits = bytearray(5)
    for i in range(4, -1, -1):
        group, digit = divmod(group, 85)
        digits[i] = alphabet[digit]
    return digits


def _encode85(b, alphabet, pad):
    b = _bytes(b)
    padding = -len(b) % 4
    b = b + b"\0" * padding
    result = bytearray()
    for i in range(0, len(b), 4):
        result += _digits85(int.from_bytes(b[i:i + 4]), alphabet)
    if padding and not pad:
        del result[-padding:]
    return bytes(result)


def _decode85(b, alphabet, name):
    b = _bytes_from_decode_data(b)
    values = {c: i for i, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = b + alphabet[-1:] * padding
    result = bytearray()
    for i in range(0, len(b), 5):
        group = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f"bad {name} character at position {i + j}")
            group = group * 85 + values[c]
        if group > 0xFFFFFFFF:
            raise ValueError(f"{name} overflow in hunk starting at byte {i}")
        result += group.to_bytes(4)
    if padding:
        del result[-padding:]
    return bytes(result)


def b85encode(b, pad=False):
    return _encode85(b, _b85alphabet, pad)


def b85decode(b):
    return _decode85(b, _b85alphabet, "base85")


def z85encode(s):
    return _encode85(s, _z85alphabet, False)


def z85decode(s):
    return _decode85(s, _z85alphabet, "z85")


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    b = _bytes(b)
    alphabet = bytes(range(33, 118))
    padding = -len(b) % 4
    b = b + b"\0" * padding
    groups = []
    for i in range(0, len(b), 4):
        group = int.from_bytes(b[i:i + 4])
        if foldspaces and group == 0x20202020:
            groups.append(b"y")
        elif not group and (i + 4 < len(b) or not padding or pad):
            groups.append(b"z")
        else:
            groups.append(bytes(_digits85(group, alphabet)))
    if padding and not pad:
        groups[-1] = groups[-1][:-padding]
    result = b"".join(groups)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    result = bytearray()
    group = []
    for c in b + b"u" * 4:
        if 33 <= c <= 117:
            group.append(c - 33)
            if len(group) == 5:
                value = 0
                for digit in group:
                    value = value * 85 + digit
                if value > 0xFFFFFFFF:
                    raise ValueError("Ascii85 overflow")
                result += value.to_bytes(4)
                group.clear()
        elif c == 122:
            if group:
                raise ValueError("z inside Ascii85 5-tuple")
            result += b"\0\0\0\0"
        elif foldspaces and c == 121:
            if group:
                raise ValueError("y inside Ascii85 5-tuple")
            result += b"    "
        elif c not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(c)}")
    padding = 4 - len(group)
    if padding:
        del result[-padding:]
    return bytes(result)


def _plain_bytes(s):
    """What is one row of single bytes."""
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f"expected bytes-like object, not {s.__class__.__name__}") from None
    if view.format not in ("c", "b", "B"):
        raise TypeError(f"expected single byte elements, not {view.format!r} from {s.__class__.__name__}")
    if view.ndim != 1:
        raise TypeError(f"expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}")
    return _bytes(s)


def encodebytes(s):
    s = _plain_bytes(s)
    return b"".join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(_plain_bytes(s))


def encode(input, output):
    while chunk := input.read(57):
        output.write(binascii.b2a_base64(chunk))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))

"""codecs (https://docs.python.org/3.13/library/codecs.html), for the encodings that str.encode knows."""

import _support
import binascii
import builtins

__all__ = [
    "BOM", "BOM_BE", "BOM_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "open", "encode", "decode", "lookup", "getencoder", "getdecoder", "iterencode", "iterdecode", "getincrementaldecoder",
    "getincrementalencoder", "IncrementalDecoder", "IncrementalEncoder", "register",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32 = BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"

_NAMES = {"utf8": "utf-8", "u8": "utf-8", "utf_8": "utf-8", "latin1": "iso8859-1", "latin_1": "iso8859-1", "iso8859_1": "iso8859-1", "l1": "iso8859-1",
          "iso_8859_1": "iso8859-1", "us_ascii": "ascii", "646": "ascii", "utf16": "utf-16", "utf_16": "utf-16", "utf32": "utf-32", "utf_32": "utf-32",
          "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_32_le": "utf-32-le", "utf_32_be": "utf-32-be", "windows_1252": "cp1252", "utf_8_sig": "utf-8-sig"}


class IncrementalEncoder:
    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors

    def encode(self, input, final=False):
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass


class IncrementalDecoder:
    """Keeps the bytes of a character that is not complete yet."""

    encoding = "utf-8"

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = b""

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        self.buffer = b""
        try:
            return data.decode(self.encoding, self.errors if final else "strict")
        except UnicodeDecodeError as error:
            if not final and error.end == len(data) and "unexpected end" in error.reason:
                self.buffer = data[error.start:]
                return data[:error.start].decode(self.encoding, self.errors)
            if self.errors == "strict":
                raise
            return data.decode(self.encoding, self.errors)

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _handler(name):
    def handle(exception):
        """What the error handler of that name puts in place of what can't be converted."""
        if not isinstance(exception, UnicodeError):
            raise TypeError(f"don't know how to handle {type(exception).__name__} in error callback")
        if name == "strict":
            raise exception
        bad = exception.object[exception.start:exception.end]
        if name == "ignore":
            return "", exception.end
        if name == "replace":
            return ("?" * len(bad) if isinstance(exception, UnicodeEncodeError) else "\ufffd"), exception.end
        return (bad.encode("ascii", name).decode("ascii") if isinstance(bad, str) else "".join(f"\\x{byte:02x}" for byte in bad)), exception.end

    handle.__name__ = f"{name}_errors"
    return handle


strict_errors, ignore_errors, replace_errors = _handler("strict"), _handler("ignore"), _handler("replace")
backslashreplace_errors, xmlcharrefreplace_errors = _handler("backslashreplace"), _handler("xmlcharrefreplace")
_error_handlers = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "backslashreplace": backslashreplace_errors,
                   "xmlcharrefreplace": xmlcharrefreplace_errors}


def lookup_error(name):
    try:
        return _error_handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


class CodecInfo(tuple):
    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        made = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        made.name = name
        made.encode, made.decode, made.streamreader, made.streamwriter = encode, decode, streamreader, streamwriter
        made.incrementalencoder, made.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            made._is_text_encoding = _is_text_encoding
        return made

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>"


_searches = []
_found = {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    key = encoding.lower().replace("-", "_").replace(" ", "_")
    if key in _found:
        return _found[key]
    if key == "rot13" or key == "rot_13":
        return CodecInfo(_rot13, _rot13, name="rot13", _is_text_encoding=False)
    if key in ("hex", "hex_codec"):
        return CodecInfo(_hex, _unhex, name="hex", _is_text_encoding=False)
    if key in ("base64", "base64_codec"):
        import base64
        return CodecInfo(lambda data, errors="strict": (base64.encodebytes(data), len(data)), lambda data, errors="strict": (base64.decodebytes(data), len(data)),
                         name="base64", _is_text_encoding=False)
    if not _support.is_encoding(encoding):
        for search in _searches:
            if (found := search(key)) is not None:
                if not isinstance(found, tuple) or len(found) != 4:
                    raise TypeError("codec search functions must return 4-tuples")
                _found[key] = found
                return found
        raise LookupError(f"unknown encoding: {encoding}")
    name = _NAMES.get(key, encoding.lower().replace("_", "-"))

    def encode(text, errors="strict"):
        if not isinstance(text, str):
            raise TypeError(f"{name.replace('-', '_')}_encode() argument 1 must be str, not {_support.kind_of(text)}")
        return text.encode(name, errors), len(text)

    return CodecInfo(
        encode, lambda data, errors="strict": (bytes(data).decode(name, errors), len(data)),
        incrementalencoder=type("IncrementalEncoder", (IncrementalEncoder,), {"encoding": name}),
        incrementaldecoder=type("IncrementalDecoder", (IncrementalDecoder,), {"encoding": name}), name=name)


def _hex(data, errors="strict"):
    return binascii.b2a_hex(data), len(data)


def _unhex(data, errors="strict"):
    return binascii.a2b_hex(data), len(data)


def _run(doing, codec, obj, encoding, errors):
    try:
        result = codec(obj) if errors == "strict" else codec(obj, errors)
    except Exception as error:
        error.add_note(f"{doing} with {encoding!r} codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f"{doing[:-3]}er must return a tuple (object, integer)")
    return result[0]


def _of_text(obj, encoding, errors, encodes):
    """str.encode and bytes.decode with an encoding that the interpreter itself does not know."""
    info = lookup(encoding)
    verb = "encode" if encodes else "decode"
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not a text encoding; use codecs.{verb}() to handle arbitrary codecs")
    result = _run(verb[:-1] + "ing", info[0 if encodes else 1], obj, encoding, errors)
    if not isinstance(result, bytes if encodes else str):
        raise TypeError(f"{encoding!r} {verb}r returned {type(result).__name__!r} instead of {'bytes' if encodes else 'str'!r}; "
                        f"use codecs.{verb}() to {verb} to arbitrary types")
    return result


def _rot13(text, errors="strict"):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    turned = letters[13:] + letters[:13]
    return text.translate(str.maketrans(letters + letters.lower(), turned + turned.lower())), len(text)


def encode(obj, encoding="utf-8", errors="strict"):
    return _run("encoding", lookup(encoding)[0], obj, encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    return _run("decoding", lookup(encoding)[1], obj, encoding, errors)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def iterencode(iterator, encoding, errors="strict", **kwargs):
    for text in iterator:
        yield text.encode(encoding, errors)


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors)
    for data in iterator:
        if text := decoder.decode(data):
            yield text
    if text := decoder.decode(b"", True):
        yield text


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is None or "b" in mode:
        return builtins.open(filename, mode)
    return builtins.open(filename, mode, encoding=encoding, errors=errors, newline="")

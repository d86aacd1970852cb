"""html (https://docs.python.org/3.13/library/html.html)."""

import re

__all__ = ["escape", "unescape"]

# What browsers make of numbers that are no characters: they were meant in windows-1252.
_WINDOWS = dict(zip(
    (0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A,
     0x9B, 0x9C, 0x9E, 0x9F),
    "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"))
_WINDOWS.update({0: "\ufffd", 0x0D: "\r", 0x81: "\x81", 0x8D: "\x8d", 0x8F: "\x8f", 0x90: "\x90", 0x9D: "\x9d"})
_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _is_no_character(number):
    """Control characters and code points that stay unassigned: nothing is left of them."""
    return (1 <= number <= 8 or number == 0x0B or 0x0E <= number <= 0x1F or 0x7F <= number <= 0x9F or 0xFDD0 <= number <= 0xFDEF
            or number & 0xFFFE == 0xFFFE)


def _replace(m):
    name = m[1]
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if number in _WINDOWS:
            return _WINDOWS[number]
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return "" if _is_no_character(number) else chr(number)
    from .entities import html5
    if name in html5:
        return html5[name]
    # The longest beginning that counts without a semicolon.
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]] + name[length:]
    return "&" + name


def unescape(s):
    return _REFERENCE.sub(_replace, s) if "&" in s else s

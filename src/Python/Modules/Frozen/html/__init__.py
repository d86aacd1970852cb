"""html (https://docs.python.org/3.13/library/html.html)."""

import re

__all__ = ["escape", "unescape"]

_NAMES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": "\xa0", "copy": "©", "reg": "®", "euro": "€", "pound": "£",
    "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "frac12": "½",
    "frac14": "¼", "micro": "µ", "middot": "·", "laquo": "«", "raquo": "»", "hellip": "…", "mdash": "—", "ndash": "–", "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "trade": "™", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß", "eacute": "é", "egrave": "è",
    "agrave": "à", "ccedil": "ç", "ecirc": "ê", "ntilde": "ñ", "aacute": "á", "iacute": "í", "oacute": "ó", "uacute": "ú",
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "pi": "π", "sigma": "σ", "omega": "ω", "infin": "∞", "ne": "≠",
    "le": "≤", "ge": "≥", "hearts": "♥",
}
_WITHOUT_SEMICOLON = ("amp", "lt", "gt", "quot", "nbsp", "copy", "reg")
_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


def _replace(m):
    name = m[1]
    if name[0] == "#":
        digits = name[1:].rstrip(";")
        number = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF or number == 0:
            return "\ufffd"
        return chr(number)
    if name.endswith(";") and name[:-1] in _NAMES:
        return _NAMES[name[:-1]]
    for known in _WITHOUT_SEMICOLON:
        if name.startswith(known):
            return _NAMES[known] + name[len(known):]
    return "&" + name


def unescape(s):
    return _REFERENCE.sub(_replace, s) if "&" in s else s

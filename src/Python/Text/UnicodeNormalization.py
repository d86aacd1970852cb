"""Writes UnicodeNormalization.Data.cs from the Unicode data of Python 3.13.

Run in this folder: python3.13 UnicodeNormalization.py
"""
import base64
import textwrap
import unicodedata
import zlib

HANGUL = range(0xAC00, 0xD7A4)
CHARACTERS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000 and c not in HANGUL]


def number(value):
    """Seven bits a byte, the lowest first."""
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out) + bytes([value])


def table(rows):
    """Rows sorted by their first number, which is written as a difference."""
    out = number(len(rows))
    last = 0
    for first, *rest in rows:
        out += number(first - last) + b"".join(map(number, rest))
        last = first
    return out


def decompositions():
    for c in CHARACTERS:
        parts = unicodedata.normalize("NFKD", chr(c))
        if parts != chr(c):
            yield c, len(parts), *map(ord, parts)


def classes():
    for c in CHARACTERS:
        if unicodedata.combining(chr(c)):
            yield c, unicodedata.combining(chr(c))


def compositions():
    for c in CHARACTERS:
        parts = unicodedata.decomposition(chr(c)).split()
        if len(parts) == 2 and parts[0][0] != "<" and unicodedata.normalize("NFC", chr(c)) == chr(c):
            yield c, int(parts[0], 16), int(parts[1], 16)


def main():
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    raw = b"".join(table(list(rows())) for rows in (decompositions, classes, compositions))
    packed = base64.b64encode(compressor.compress(raw) + compressor.flush()).decode()
    lines = "\n".join(f'        "{line}" +' for line in textwrap.wrap(packed, 120))
    with open("UnicodeNormalization.Data.cs", "w", encoding="utf-8") as file:
        file.write(f"""namespace Playground.Python.Text;

public static partial class UnicodeNormalization
{{
    // Unicode {unicodedata.unidata_version}; written by UnicodeNormalization.py.
    private const string Packed =
{lines[:-2]};
}}
""")


main()

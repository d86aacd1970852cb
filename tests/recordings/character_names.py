"""Writes src/Python/Text/CharacterNames.bin from the character database of this Python: python3.13 tests/recordings/character_names.py

A line is how much higher the code point is than that of the line before (hexadecimal), and its name; deflated as a whole.
Names that follow from the code point (ideographs, Hangul syllables) are left out: CharacterNames works them out.
"""

import pathlib
import unicodedata
import zlib

DERIVED = ('CJK UNIFIED IDEOGRAPH-', 'CJK COMPATIBILITY IDEOGRAPH-', 'HANGUL SYLLABLE ', 'TANGUT IDEOGRAPH-', 'NUSHU CHARACTER-', 'KHITAN SMALL SCRIPT CHARACTER-')
# Names of control characters are aliases, which the database finds but does not list.
ALIASES = ('NULL', 'START OF HEADING', 'START OF TEXT', 'END OF TEXT', 'END OF TRANSMISSION', 'ENQUIRY', 'ACKNOWLEDGE', 'ALERT', 'BACKSPACE', 'CHARACTER TABULATION', 'TAB', 'LINE FEED',
           'NEW LINE', 'LINE TABULATION', 'FORM FEED', 'CARRIAGE RETURN', 'SHIFT OUT', 'SHIFT IN', 'CANCEL', 'SUBSTITUTE', 'ESCAPE', 'DELETE', 'NEXT LINE', 'LF', 'CR', 'ESC', 'NBSP', 'ZWJ', 'ZWNJ', 'ZWSP',
           'BYTE ORDER MARK', 'NBSP')


def main():
    found = [(ord(unicodedata.lookup(alias)), alias) for alias in dict.fromkeys(ALIASES)]
    for point in range(0x110000):
        name = unicodedata.name(chr(point), '')
        if name and not name.startswith(DERIVED):
            found.append((point, name))
    lines, before = [], 0
    for point, name in sorted(found, key=lambda item: item[0]):
        lines.append(f'{point - before:x} {name}\n')
        before = point
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    target = pathlib.Path(__file__).resolve().parents[2] / 'src' / 'Python' / 'Text' / 'CharacterNames.bin'
    target.write_bytes(packer.compress(''.join(lines).encode('ascii')) + packer.flush())


main()

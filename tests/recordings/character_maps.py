"""Writes src/Python/Text/CharacterMaps.txt, the encodings of one byte a character: python3.13 tests/recordings/character_maps.py

A line is the encoding's names without punctuation, and the code points of the bytes from 0x80 on (four hexadecimal digits each;
ffff: none).
"""

import encodings.aliases
import pathlib

ENCODINGS = ('cp1252', 'cp1250', 'cp1251', 'cp437', 'cp850', 'iso8859_2', 'iso8859_5', 'iso8859_7', 'iso8859_9', 'iso8859_15', 'koi8_r', 'mac_roman')


def plain(name):
    return ''.join(filter(str.isalnum, name))


def main():
    lines = []
    for encoding in ENCODINGS:
        names = dict.fromkeys([plain(encoding), *(plain(alias) for alias, target in encodings.aliases.aliases.items() if target == encoding)])
        points = [ord(bytes([byte]).decode(encoding, 'replace')) for byte in range(0x80, 0x100)]
        lines.append(','.join(names) + ' ' + ''.join('ffff' if point == 0xFFFD else f'{point:04x}' for point in points) + '\n')
    (pathlib.Path(__file__).resolve().parents[2] / 'src' / 'Python' / 'Text' / 'CharacterMaps.txt').write_text(''.join(lines))


main()

"""Writes src/Python/Text/CharacterData.bin from the character database of this Python: python3.13 tests/recordings/character_data.py

Numbers are seven bits a byte, the lowest first; deflated as a whole. In this order:
- four properties, each as the names of its values and runs of (characters, number of the value) over all code points;
- combining classes, as runs of (characters, class);
- numbers: code point (as a difference), 0 numeric, 1 digit, 2 decimal; numerator (zigzag), denominator;
- decompositions: code point (as a difference), tag, length, code points. Tags are named first; the first two have no name and
  mean canonical ones, which NFC composes again, and those that it does not;
- cases: code point (as a difference), then upper, title, lower and folded, each as its length and the difference of each of its
  code points (zigzag).
"""

import fractions
import itertools
import pathlib
import unicodedata
import zlib

CHARACTERS = [chr(point) for point in range(0x110000)]
PROPERTIES = (unicodedata.category, unicodedata.bidirectional, unicodedata.east_asian_width, unicodedata.mirrored)


def number(value):
    while value >= 0x80:
        yield value & 0x7F | 0x80
        value >>= 7
    yield value


def numbers(values):
    return bytes(itertools.chain.from_iterable(map(number, values)))


def names(values):
    encoded = [value.encode('ascii') for value in values]
    return numbers([len(encoded)]) + b''.join(numbers([len(name)]) + name for name in encoded)


def runs(values):
    return [(len(list(run)), value) for value, run in itertools.groupby(values)]


def property_runs(values):
    known = sorted(set(values))
    found = runs(values)
    return names(known) + numbers([len(found)]) + b''.join(numbers((length, known.index(value))) for length, value in found)


def sparse(rows):
    """Rows of numbers, sorted by the first, which is written as a difference."""
    packed, before = [numbers([len(rows)])], 0
    for point, *rest in rows:
        packed.append(numbers((point - before, *rest)))
        before = point
    return b''.join(packed)


def values():
    for point, character in enumerate(CHARACTERS):
        value = unicodedata.numeric(character, None)
        if value is not None:
            exact = fractions.Fraction(value).limit_denominator(1000)
            kind = 2 if unicodedata.decimal(character, None) is not None else unicodedata.digit(character, None) is not None
            yield point, int(kind), zigzag(exact.numerator), exact.denominator


def decompositions():
    found = [(point, unicodedata.decomposition(character).split()) for point, character in enumerate(CHARACTERS)]
    found = [(point, parts) for point, parts in found if parts]
    tags = sorted({parts[0] for _, parts in found if parts[0][0] == '<'})
    rows = []
    for point, parts in found:
        is_composed = unicodedata.normalize('NFC', chr(point)) == chr(point)
        tag = tags.index(parts.pop(0)) + 2 if parts[0][0] == '<' else 0 if is_composed else 1
        rows.append((point, tag, len(parts), *(int(part, 16) for part in parts)))
    return names(['', '', *tags]) + sparse(rows)


def cases():
    for point, character in enumerate(CHARACTERS[0x80:], 0x80):
        forms = character.upper(), character.title(), character.lower(), character.casefold()
        if any(form != character for form in forms):
            yield point, *itertools.chain.from_iterable((len(form), *(zigzag(ord(part) - point) for part in form)) for form in forms)


def zigzag(value):
    return value * 2 if value >= 0 else -value * 2 - 1


def main():
    packed = b''.join(property_runs([str(look(character)) for character in CHARACTERS]) for look in PROPERTIES)
    classes = runs([unicodedata.combining(character) for character in CHARACTERS])
    packed += numbers([len(classes)]) + b''.join(map(numbers, classes)) + sparse(list(values())) + decompositions() + sparse(list(cases()))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    target = pathlib.Path(__file__).resolve().parents[2] / 'src' / 'Python' / 'Text' / 'CharacterData.bin'
    target.write_bytes(packer.compress(packed) + packer.flush())


main()

"""Exercises: Caesar, Vigenère, rails, Morse, frequency, and a small Enigma."""
import collections
import itertools
import string

ALPHABET = string.ascii_uppercase


def caesar(text, shift):
    table = str.maketrans(ALPHABET + ALPHABET.lower(), ALPHABET[shift % 26:] + ALPHABET[:shift % 26] + (ALPHABET[shift % 26:] + ALPHABET[:shift % 26]).lower())
    return text.translate(table)


def vigenere(text, key, decode=False):
    shifts = itertools.cycle(ALPHABET.index(c) * (-1 if decode else 1) for c in key.upper())
    return ''.join(caesar(c, next(shifts)) if c.isalpha() and c.isascii() else c for c in text)


def rail_fence(text, rails):
    rows = [[] for _ in range(rails)]
    for c, row in zip(text, itertools.cycle([*range(rails), *range(rails - 2, 0, -1)])):
        rows[row].append(c)
    return ''.join(map(''.join, rows))


def rail_fence_back(text, rails):
    order = sorted(range(len(text)), key=dict(enumerate(itertools.islice(itertools.cycle([*range(rails), *range(rails - 2, 0, -1)]), len(text)))).get)
    return ''.join(c for _, c in sorted(zip(order, text)))


MORSE = dict(zip(ALPHABET + string.digits, """.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..
----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.""".split()))


def morse(text):
    return ' / '.join(' '.join(MORSE[c] for c in word if c in MORSE) for word in text.upper().split())


def unmorse(code):
    back = {v: k for k, v in MORSE.items()}
    return ' '.join(''.join(back.get(c, '?') for c in word.split()) for word in code.split('/'))


def atbash(text):
    return text.translate({ord(a): b for a, b in zip(ALPHABET, reversed(ALPHABET))})


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(data, itertools.cycle(key)))


def break_caesar(text):
    usual = dict(zip('ETAOINSHRDLU', range(12, 0, -1)))
    return max(range(26), key=lambda n: sum(usual.get(c, 0) for c in caesar(text, -n).upper()))


class Rotor:
    def __init__(self, wiring, notch):
        self.wiring, self.notch, self.position = wiring, notch, 0

    def forward(self, n):
        return (ALPHABET.index(self.wiring[(n + self.position) % 26]) - self.position) % 26

    def backward(self, n):
        return (self.wiring.index(ALPHABET[(n + self.position) % 26]) - self.position) % 26

    def step(self):
        self.position = (self.position + 1) % 26
        return ALPHABET[self.position] == self.notch


class Enigma:
    REFLECTOR = 'YRUHQSLDPXNGOKMIEBFZCWVJAT'

    def __init__(self, start='AAA'):
        self.rotors = [Rotor('EKMFLGDQVZNTOWYHXUSPAIBRCJ', 'R'), Rotor('AJDKSIRUXBLHWTMCQGZNPYFVOE', 'F'), Rotor('BDFHJLCPRTXVZNYEIWGAKMUSQO', 'W')]
        for rotor, letter in zip(self.rotors, start, strict=True):
            rotor.position = ALPHABET.index(letter)

    def press(self, key):
        for rotor in reversed(self.rotors):
            if not rotor.step():
                break
        n = ALPHABET.index(key)
        for rotor in reversed(self.rotors):
            n = rotor.forward(n)
        n = ALPHABET.index(self.REFLECTOR[n])
        for rotor in self.rotors:
            n = rotor.backward(n)
        return ALPHABET[n]

    def __call__(self, text):
        return ''.join(self.press(c) for c in text.upper() if c in ALPHABET)


text = 'The quick brown fox jumps over the lazy dog, twice!'
print(caesar(text, 3), caesar(caesar(text, 3), -3) == text, caesar('XYZ xyz', 29))
for key in ('Lemon', 'key', 'A'):
    secret = vigenere('Attack at dawn', key)
    print(f'{key:>6}: {secret!r} {vigenere(secret, key, decode=True)!r}')
for rails in (2, 3, 4):
    fenced = rail_fence('WEAREDISCOVEREDFLEEATONCE', rails)
    print(rails, fenced, rail_fence_back(fenced, rails))
print(morse('SOS now 2'), '|', unmorse(morse('SOS now 2')), '|', unmorse('... --- ... / ...---...'))
print(atbash('WIZARD'), atbash(atbash('WIZARD')))
sealed = xor(b'meet me at noon', b'\x13k\xff')
print(sealed, sealed.hex(' '), xor(sealed, b'\x13k\xff').decode())
print(break_caesar(caesar('it was the best of times it was the worst of times', 11)))
letters = collections.Counter(c for c in text.lower() if c.isalpha())
for letter, count in sorted(letters.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f'{letter} {"#" * count} {count / letters.total():6.1%}')
print(''.join(sorted(set(string.ascii_lowercase) - set('the five boxing wizards'))), len(set(string.ascii_lowercase)) == 26)
machine, again = Enigma(), Enigma()
print(machine('AAAAA'), Enigma('MCK')('ENIGMA'), again(Enigma()('hello world')), [r.position for r in again.rotors])
for wrong in (lambda: Enigma('AB'), lambda: vigenere('x', 'é'), lambda: vigenere('x', ''), lambda: ALPHABET.index('ß'), lambda: bytes.fromhex('0g'), lambda: 'é'.encode('ascii'), lambda: str.maketrans('ab', 'c')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(MORSE['É'])

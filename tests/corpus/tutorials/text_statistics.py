"""Exercises on a text: words, sentences, readability, a concordance, palindromes, anagrams, roman numerals, word wrap, run lengths, and diffs."""
import difflib
import itertools
import re
import textwrap
from collections import Counter, defaultdict

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness.
A man, a plan, a canal: Panama! Was it a car or a cat I saw? "Listen," she said, "be silent."
Dr. Smith paid $3.50 for 12 eggs in 1999; the 2nd dozen cost nothing..."""
words = re.findall(r"[a-z]+(?:'[a-z]+)?", TEXT.lower())
print(len(TEXT), len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
for word, n in Counter(words).most_common(5):
    print(f'{word:<6}{"*" * n} {n}')
sentences = [s.strip() for s in re.split(r'(?<!Dr)[.!?]+\s', TEXT)]
print([len(s.split()) for s in sentences])


def syllables(word):
    return max(1, len(re.findall('[aeiouy]+', word.removesuffix('e'))))


print({w: syllables(w) for w in ('foolishness', 'wisdom', 'age', 'the')}, round(206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words), 2))
where = defaultdict(list)
for n, line in enumerate(TEXT.splitlines(), 1):
    for m in re.finditer(r'\bwas\b', line, re.I):
        where[n].append(m.start())
        print(f'{n}:{line[max(0, m.start() - 8):m.start()]:>8}[{m[0]}]{line[m.end():m.end() + 12]}')
print(dict(where), [m.group() for m in re.finditer(r'\$?\d+(?:\.\d+)?(?:st|nd|rd|th)?', TEXT)])


def is_palindrome(text):
    letters = [c for c in text.casefold() if c.isalnum()]
    return letters == letters[::-1]


print([s for s in re.split(r'(?<=[!?])', TEXT.splitlines()[1]) if s and is_palindrome(s)], is_palindrome(''))
anagrams = defaultdict(set)
for w in words:
    anagrams[''.join(sorted(w))].add(w)
print([sorted(group) for group in anagrams.values() if len(group) > 1])


def roman(n):
    if not 0 < n < 4000:
        raise ValueError(f'no roman numeral for {n}')
    out = ''
    for value, letters in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        times, n = divmod(n, value)
        out += letters * times
    return out


def arabic(text):
    if not re.fullmatch('M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})', text) or not text:
        raise ValueError(f'{text!r} is no roman numeral')
    values = [dict(I=1, V=5, X=10, L=50, C=100, D=500, M=1000)[c] for c in text]
    return sum(-a if a < b else a for a, b in zip(values, values[1:] + [0]))


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)], all(arabic(roman(n)) == n for n in range(1, 4000)))
for wrong in (0, 4000, 'IIII', 'VX', '', 'ABC'):
    try:
        print(roman(wrong) if isinstance(wrong, int) else arabic(wrong))
    except ValueError as e:
        print(e)


def encode(text):
    return ''.join(f'{len(list(g)) if (g := list(group)) and False else len(g)}{c}' for c, group in itertools.groupby(text) for g in [list(group)])


def decode(code):
    return ''.join(int(n) * c for n, c in re.findall(r'(\d+)(\D)', code))


def in_words(n):
    small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
    tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split()
    match n:
        case int() if n < 0:
            return 'minus ' + in_words(-n)
        case int() if n < 20:
            return small[n]
        case int() if n < 100:
            return tens[n // 10 - 2] + ('-' + small[n % 10] if n % 10 else '')
        case int() if n < 1000:
            return small[n // 100] + ' hundred' + (' and ' + in_words(n % 100) if n % 100 else '')
        case int():
            for size, name in ((10 ** 9, 'billion'), (10 ** 6, 'million'), (1000, 'thousand')):
                if n >= size:
                    return in_words(n // size) + ' ' + name + (' ' + in_words(n % size) if n % size else '')
    raise TypeError(f'{n!r} is no whole number')


print(encode('aaabccd'), decode(encode('aaabccd')), [in_words(n) for n in (0, 13, 21, 100, 342, 1001, -7, 1_234_567)])
print(textwrap.fill(TEXT, 50, max_lines=4, placeholder=' [...]'))
print('\n'.join(line.rjust(40) for line in textwrap.wrap(TEXT[:80], 38)))
a, b = 'one two three four five'.split(), 'one 2 three four six five'.split()
print(list(difflib.ndiff(a, b)), list(difflib.unified_diff(a, b, 'a', 'b', lineterm=''))[2:], difflib.SequenceMatcher(None, 'kitten', 'sitting').ratio(), difflib.get_close_matches('appel', ['ape', 'apple', 'peach']), [op[0] for op in difflib.SequenceMatcher(None, a, b).get_opcodes()])
print(''.join(c for c, _ in itertools.groupby('bookkeeper')), 'swap Case'.swapcase(), re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'), ' '.join(w[::-1] for w in 'abc def'.split()), re.sub(r'([a-z])([A-Z])', r'\1_\2', 'camelCaseName').lower(), ''.join(p.title() for p in 'snake_case'.split('_')))
in_words(1.5)

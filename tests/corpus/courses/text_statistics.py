# What a text is made of: words, letters, lengths, a histogram, and a concordance.
import re
import string
import textwrap
from collections import Counter

TEXT = """
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of
incredulity, it was the season of Light, it was the season of Darkness.
"""

words = re.findall(r"[a-z']+", TEXT.lower())
print(len(words), 'words,', len(set(words)), 'different')
frequency = Counter(words)
for word, count in frequency.most_common(5):
    print(f'{word:>10} {count:3} {"#" * count}')
print(sorted(w for w, n in frequency.items() if n == 1))
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print(''.join(sorted(letters)), 'missing:', *sorted(set(string.ascii_lowercase) - set(letters)))
print(letters.most_common()[:4], letters['z'])
lengths = Counter(map(len, words))
for length in range(1, max(lengths) + 1):
    print(f'{length:2}|' + '*' * lengths[length])
print(f'mean {sum(map(len, words)) / len(words):.3f}')

print(textwrap.fill(' '.join(TEXT.split()), width=40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(TEXT, width=35, placeholder=' …'))
print(textwrap.indent(textwrap.dedent('''
    one
      two

    three'''), '> ', lambda line: bool(line.strip())))


def concordance(text, width=12):
    for match in re.finditer(r'\bage\b', text):
        left = text[max(0, match.start() - width):match.start()]
        right = text[match.end():match.end() + width]
        yield f'{left:>{width}}[{match.group()}]{right:<{width}}'


for line in concordance(' '.join(TEXT.split())):
    print(line)

print(re.sub(r'\b(it) (was)\b', lambda m: m.group(2).title() + ' ' + m[1], 'it was, it was', count=1))
print(re.split(r'[,.]\s*', 'a, b.c,,d'))
print('Best of times'.translate(str.maketrans('aeiou', '43!0u', 't')))
print(' '.join(w.capitalize() for w in 'the age of wisdom'.split()), 'the age'.title(), "they're".title(), string.capwords("they're  here"))
print(TEXT.count('was'), TEXT.find('worst'), TEXT.rfind('season'), TEXT.index('zebra'))

"""Short exercises of a first course."""
import itertools
import string
from collections import Counter
from functools import reduce


def roman(n):
    table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
    out = ''
    for value, letters in table:
        times, n = divmod(n, value)
        out += letters * times
    return out


def caesar(text, by):
    return text.translate(str.maketrans(string.ascii_letters, ''.join(a[by % 26:] + a[:by % 26] for a in (string.ascii_lowercase, string.ascii_uppercase))))


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(flags[i * i::i]))
    return [i for i, f in enumerate(flags) if f]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def queens(n, rows=()):
    if len(rows) == n:
        yield rows
        return
    for row in range(n):
        if all(row != r and abs(row - r) != len(rows) - c for c, r in enumerate(rows)):
            yield from queens(n, rows + (row,))


def anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault(''.join(sorted(word)), []).append(word)
    return [g for g in groups.values() if len(g) > 1]


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    else:
        print('never early')
    return items


def quicksort(xs):
    match xs:
        case []:
            return []
        case [pivot, *rest]:
            return [*quicksort([x for x in rest if x < pivot]), pivot, *quicksort([x for x in rest if x >= pivot])]


def binary_search(xs, x):
    low, high = 0, len(xs)
    while low < high:
        mid = (low + high) // 2
        if xs[mid] < x:
            low = mid + 1
        else:
            high = mid
    return low if low < len(xs) and xs[low] == x else -1


def pascal(n):
    row = [1]
    for _ in range(n):
        print(' '.join(map(str, row)).center(24).rstrip())
        row = [a + b for a, b in zip([0, *row], [*row, 0])]


print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024)], caesar('Hello, World!', 3), caesar(caesar('Abc xyz', 29), -3))
print(sieve(50), gcd(1071, 462), list(collatz(6)), next(queens(6)), sum(1 for _ in queens(6)))
print(anagrams('listen silent enlist google elgoog abc'.split()), bubble([5, 2, 9, 1]), quicksort([3, 6, 1, 3, 8, 2]), binary_search([1, 3, 5, 7], 5), binary_search([1, 3], 4))
pascal(6)
for i in range(1, 16):
    print('Fizz' * (i % 3 == 0) + 'Buzz' * (i % 5 == 0) or i, end=' ')
print()
text = 'the rain in spain stays mainly in the plain'
print(Counter(text.split()).most_common(2), Counter(text)['a'], ' '.join(w.capitalize() for w in text.split()), text[::-1], text.title().swapcase()[:8], sum(c in 'aeiou' for c in text))
print(bin(10), hex(255), oct(8), int('ff', 16), 0b1010 & 0b0110, 5 ^ 3, ~5, 1 << 10, -17 // 5, -17 % 5, divmod(-17, 5), 2 ** -1, 7 / 2, round(2.5), round(3.5), round(2.675, 2), 0.1 + 0.2, 1e16 + 1, 10 ** 20, -2 ** 2)
print(reduce(lambda a, b: a * b, range(1, 11)), list(itertools.accumulate(range(1, 6))), [x for x in range(30) if x % 2 if x % 3], {n: n ** 3 for n in range(4)}, 'palindrome' if (w := 'racecar') == w[::-1] else 'no')
numbers = [4, 8, 15, 16, 23, 42]
print(sum(numbers) / len(numbers), max(numbers), min(numbers), sorted(numbers, reverse=True)[:2], numbers[1:-1:2], numbers.index(15), [*map(str, numbers)], all(n > 3 for n in numbers))
try:
    print(int(input('Number? ')))
except EOFError as error:
    print('no input:', error)
print('%s is %d years and %.1f %% done' % ('Bob', 42, 99.5), '{:>8}|{:<8}|{:^8}'.format('r', 'l', 'c'), f'{3.14159:.2f} {1234567:,} {255:#x} {0.25:.0%} {"x":*^5} {5:03d} {-5:+} {1e10:g}')
a = b = [1, 2]
b.append(3)
c = a[:]
c.append(4)
print(a, b is a, c, a == [1, 2, 3])


def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append.__defaults__)
counter = 0


def bump():
    counter += 1


bump()

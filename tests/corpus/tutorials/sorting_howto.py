"""Sorting: keys, stability, several keys, decorate, locale-free names, partial order."""
from collections import namedtuple
from functools import cmp_to_key, total_ordering
from heapq import merge, nsmallest
from operator import attrgetter, itemgetter, methodcaller
import bisect

students = [('john', 'A', 15), ('jane', 'B', 12), ('dave', 'B', 10), ('anna', 'A', 10)]
Student = namedtuple('Student', 'name grade age')
objects = [Student(*s) for s in students]
print(sorted(students, key=lambda s: s[2]))
print(sorted(objects, key=attrgetter('grade', 'age'), reverse=True))
print(sorted(sorted(students, key=itemgetter(2), reverse=True), key=itemgetter(1)))
print(sorted('This is a test string from Andrew'.split(), key=str.casefold))
print(sorted(['b', 'A', 'c'], key=methodcaller('lower')), sorted([True, 2.5, -1, 0]), sorted({'x': 1, 'a': 2}))


def compare(a, b):
    return (a[2] > b[2]) - (a[2] < b[2]) or -1 * (a[0] < b[0])


print(sorted(students, key=cmp_to_key(compare)))


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split('.')))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.parts))


versions = [Version(v) for v in ('1.10', '1.2', '1.2.1', '0.9')]
print(sorted(versions), max(versions), versions[0] >= versions[1], versions[2] <= versions[1])
data = [3, 1, 2]
print(data.sort(), data, list(merge([1, 4], [2, 3], key=lambda x: x)), nsmallest(2, students, key=itemgetter(2)))


def grade(score, points=[60, 70, 80, 90], grades='FDCBA'):
    return grades[bisect.bisect(points, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
words = 'the quick brown fox jumps over the lazy dog'.split()
words.sort(key=lambda w: (-len(w), w))
print(words)
print([name for _, name in sorted((len(w), w) for w in words)][:3])
calls = []


def noisy(x):
    calls.append(x)
    if x == 3:
        raise LookupError(x)
    return x


try:
    sorted([1, 3, 2], key=noisy)
except LookupError as error:
    print('key failed', error, calls)
try:
    sorted([1, 'a', None])
except TypeError as error:
    print(error)
numbers = [3, 2, 1]


def spoil(x):
    numbers.append(x)
    return x


try:
    numbers.sort(key=spoil)
except ValueError as error:
    print(error, numbers)
print(sorted([float('nan'), 1.0, 0.5], key=lambda x: (x != x, x)))
sorted([1j, 2j])

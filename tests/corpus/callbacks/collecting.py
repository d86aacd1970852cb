# Containers of the library that call back: factories, comparisons, keys, iterators of the program's own.
import contextlib
import csv
import dataclasses
import functools
import statistics
from collections import ChainMap, Counter, defaultdict, deque


def noted(text):
    print(text, end=' ')
    return text


class Key:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print(f'{self.n}=={other.n}', end=' ')
        return self.n == other.n

    def __hash__(self):
        print(f'h{self.n}', end=' ')
        return self.n % 2

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n

    def __repr__(self):
        return f'K{self.n}'

    def __add__(self, other):
        return Key(self.n + getattr(other, 'n', other))

    __radd__ = __add__


def keys(*numbers):
    for n in numbers:
        print(f'yield{n}', end=' ')
        yield Key(n)


d = defaultdict(lambda: noted('made') and [])
d[Key(1)].append(1)
d[Key(3)].append(2)
print(dict(d))
print(Counter(keys(1, 2, 1)).most_common(1))
print(deque(keys(1, 2, 3), maxlen=2).index(Key(3)))
q = deque(keys(4, 5))
q.remove(Key(5))
print(q, q == deque(keys(4)), q.count(Key(4)), Key(6) in q)
print(ChainMap({}, {Key(1): 'found'})[Key(1)])
s = set(keys(1, 2)) | set(keys(2, 3))
print(sorted(s), s & {Key(3)}, s - {Key(1)}, s ^ {Key(2)}, s >= {Key(3)}, s.isdisjoint(keys(8)))
x = list(keys(1, 2, 3, 2))
print(x.index(Key(2), 2), x.count(Key(2)), Key(5) in x)
x.remove(Key(2))
print(x, x == list(keys(1, 3, 2)), x < list(keys(1, 4)), sum(x, Key(0)), statistics.median(x))
print({**{Key(1): 1}, **{Key(1): 2}}, dict.fromkeys(keys(1, 1)), dict(zip(keys(1), 'a')))


@dataclasses.dataclass(order=True)
class Pair:
    first: Key
    second: Key = dataclasses.field(default_factory=lambda: noted('default') and Key(0))


print(Pair(Key(1)) == Pair(Key(1)), Pair(Key(1), Key(2)) < Pair(Key(1), Key(3)), dataclasses.asdict(Pair(Key(1))))


@functools.singledispatch
def shown(value):
    return 'other'


@shown.register
def _(value: Key):
    return noted('key')


print(shown(Key(1)), shown(1))


class Lines:
    def __iter__(self):
        for line in ['a,b\n', '"c,', 'd",e\n']:
            noted('line')
            yield line

    def write(self, text):
        print(repr(text), end=' ')


print(list(csv.reader(Lines())))
csv.writer(Lines()).writerow(keys(1, 2))
with contextlib.ExitStack() as stack:
    stack.callback(noted, 'last')
    stack.enter_context(contextlib.closing(type('C', (), {'close': lambda self: noted('closed')})()))
    print('in', end=' ')
print()
try:
    raise ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [KeyError(2), ValueError(3)])])
except* ValueError as group:
    print(group.exceptions, group.split(lambda e: noted('asked') and e.args == (1,)))
except* KeyError as group:
    print(repr(group))

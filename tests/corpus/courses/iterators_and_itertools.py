import functools
import itertools
import operator


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

    def __length_hint__(self):
        return self.n


c = Countdown(3)
print(list(c), list(c), max(c), 2 in c, tuple(zip(c, c)), dict(enumerate(c, 1)), [*c, *c])
a, *b = c
print(a, b, operator.length_hint(iter(c)))
it = iter(c)
print(next(it), next(it), next(it), next(it, 'end'))
try:
    next(it)
except StopIteration as stop:
    print(repr(stop), stop.value)

print(list(itertools.chain('ab', [1], range(2))), list(itertools.chain.from_iterable(['ab', 'cd'])))
print(list(itertools.islice(itertools.count(5, 2.5), 4)), list(itertools.islice('abcdefg', 1, None, 2)))
print(list(itertools.accumulate([3, 1, 4, 1, 5], max)), list(itertools.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(str.isspace, '  a b')), list(itertools.filterfalse(None, [0, 1, '', 'a'])))
print([(k, ''.join(g)) for k, g in itertools.groupby('aaBBbc', key=str.lower)])
print(list(itertools.combinations('abc', 2)), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.product('ab', repeat=2)), list(itertools.combinations_with_replacement('ab', 2)))
print(list(itertools.zip_longest('abc', [1], fillvalue='-')), list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.pairwise('abcd')), list(itertools.batched('abcdefg', 3)))
print(list(itertools.compress('abcd', [1, 0, True, ''])), list(itertools.repeat('x', 3)), [next(i) for i in [itertools.cycle('ab')] for _ in range(5)])
x, y = itertools.tee(iter([1, 2, 3]))
print(next(x), list(y), list(x))


def primes():
    found = {}
    for n in itertools.count(2):
        if (p := found.pop(n, None)) is None:
            yield n
            found[n * n] = n
        else:
            x = p + n
            while x in found:
                x += p
            found[x] = p


print(list(itertools.islice(primes(), 15)))


def window(iterable, n):
    its = itertools.tee(iterable, n)
    for i, it in enumerate(its):
        next(itertools.islice(it, i, i), None)
    return zip(*its)


print(list(window('abcde', 3)))
compose = lambda *fs: functools.reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(str.strip, str.title, len)('  hello world '), functools.reduce(operator.add, [[1], [2]], []))
print(itertools.count(3), itertools.repeat(1, 2), itertools.chain([1]).__class__.__name__, repr(itertools.count(1.5, 0.5)))
lines = iter(['a', 'b', 'STOP', 'c'])
print(list(iter(lines.__next__, 'STOP')), list(lines))
print(sorted(itertools.chain([3], (1, 2)), key=lambda n: -n), list(map(max, [1, 5], [4, 2])), any(n > 2 for n in c), all(c))
gen = (n ** 2 for n in range(4))
print(gen.__name__, 4 in gen, list(gen))
for bad in (lambda: list(itertools.batched('ab', 0)), lambda: list(itertools.islice([1], -1)), lambda: next(iter([])), lambda: list(zip([1], [1, 2], strict=True)),
            lambda: itertools.permutations(3), lambda: functools.reduce(max, []), lambda: list(map(len, [1]))):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)


class Bad:
    def __iter__(self):
        return [1, 2]


for x in Bad():
    pass

"""Exercises with itertools, functools and operator: schedules, primes, triangles, look-and-say, dice, change, sliding windows and folds."""
import functools
import itertools as it
import operator as op


def primes():
    composites = {}
    for n in it.count(2):
        for p in composites.pop(n, ()):
            composites.setdefault(n + p, []).append(p)
        else:
            if not any(n % p == 0 for p in it.takewhile(lambda p: p * p <= n, known)):
                known.append(n)
                composites[n * n] = [n]
                yield n


known = []
print(list(it.islice(primes(), 15)))


def pascal():
    row = [1]
    while True:
        yield row
        row = [1, *map(op.add, row, row[1:]), 1]


def look_and_say(text='1'):
    while True:
        yield text
        text = ''.join(f'{len(list(g))}{c}' for c, g in it.groupby(text))


def thue_morse():
    yield 0
    for n in it.count(1):
        yield n.bit_count() % 2


print(list(it.islice(pascal(), 6)), list(it.islice(look_and_say(), 7)), ''.join(map(str, it.islice(thue_morse(), 16))))
print(list(it.accumulate([3, 1, 4, 1, 5], max)), list(it.accumulate(range(1, 6), op.mul, initial=1)), list(it.chain.from_iterable(['ab', [1, 2]])), list(it.compress('abcdef', it.cycle([1, 0]))), list(it.dropwhile(str.islower, 'abCde')), list(it.filterfalse(str.isupper, 'aBc')), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest('abc', 'x', fillvalue='-')), list(it.repeat('r', 2)), list(it.islice('abcdefg', 1, None, 2)))
print(list(it.pairwise('abcd')), list(it.batched('abcdefg', 3)), [(k, len(list(g))) for k, g in it.groupby('aaabbc')], list(it.permutations('abc', 2))[:3], list(it.combinations('abcd', 3)), list(it.combinations_with_replacement('ab', 2)), list(it.product([0, 1], repeat=2)), sum(1 for _ in it.permutations(range(5))))
a, b, c = it.tee('xyz', 3)
print(next(a), list(b), list(a), list(c))
teams = ['red', 'blue', 'green', 'white']
for day in range(len(teams) - 1):
    order = [teams[0], *teams[1:][day:], *teams[1:][:day]]
    print(day + 1, [f'{x}-{y}' for x, y in zip(order, reversed(order))][:2])
print(functools.reduce(lambda n, d: n * 2 + d, [1, 0, 1, 1]), functools.reduce(op.or_, [{1}, {2}], set()), functools.partial(int, base=2)('101'), sorted(['b10', 'a2', 'b9'], key=lambda s: (s[0], int(s[1:]))), max('bca', key=op.neg) if False else sorted('bca', key=functools.cmp_to_key(lambda x, y: (x < y) - (x > y))))
dice = [sum(p) for p in it.product(range(1, 7), repeat=2)]
print({n: dice.count(n) for n in sorted(set(dice))}, sum(s == 7 for s in dice) / 36, op.itemgetter(1, -1)('abcd'), op.attrgetter('real', 'imag')(3 + 4j), op.methodcaller('split', '-', 1)('a-b-c'), op.mod(-7, 3), op.countOf('banana', 'a'), op.contains([1], 1), op.index(True), op.concat('a', 'b'))


def sliding(items, n):
    its = it.tee(items, n)
    for i, each in enumerate(its):
        next(it.islice(each, i, i), None)
    return zip(*its)


def partition(predicate, items):
    t1, t2 = it.tee(items)
    return list(it.filterfalse(predicate, t1)), list(filter(predicate, t2))


def unique(items, key=None):
    seen = set()
    for item in items:
        if (k := item if key is None else key(item)) not in seen:
            seen.add(k)
            yield item


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


compose = lambda *fs: functools.reduce(lambda f, g: lambda x: f(g(x)), fs)
print(list(sliding('abcde', 3)), partition(lambda n: n % 2, range(7)), ''.join(unique('AAAbcABBc', str.lower)), list(flatten([1, [2, (3, [4]), []], 'five'])), compose(str, abs, int)('-42'), list(map(op.sub, [5, 4], [1, 2])), [*it.chain([1], (2,), {3: 4})])
counter = it.count(10, -2)
print(next(counter), next(counter), counter, it.repeat(5, 3), it.count(1.5, 0.5), list(zip(it.count(), 'ab')))
for text in ('it.islice([1], -1)', 'it.islice([1], 1, 2, 0)', 'it.islice()', 'it.batched([1], 0)', 'list(it.batched("abc", 2, strict=True))', 'it.permutations([1], -1)', 'it.combinations([1])', 'it.product([1], repeat=-1)', 'it.count("a")', 'next(it.count(1, "a"))', 'list(it.chain(5))', 'list(it.chain.from_iterable(5))', 'it.tee([1], -1)', 'it.cycle()', 'next(it.cycle([]))', 'list(it.starmap(pow, [1]))', 'list(it.accumulate([1, "a"]))', 'it.groupby(5)', 'it.repeat()', 'it.repeat(1, "x")', 'it.compress("ab")', 'it.zip_longest("a", fill=1)', 'it.takewhile(5)', 'list(it.takewhile(5, [1]))', 'list(zip([1], [1, 2], strict=True))', 'functools.reduce(op.add, [])', 'functools.reduce(op.add, ["a", 1])', 'functools.partial(5)', 'op.itemgetter()', 'op.itemgetter(1)([0])', 'op.attrgetter(1)', 'op.attrgetter("a.b")(5)', 'op.methodcaller()', 'op.methodcaller("nope")(5)', 'functools.lru_cache("x")', 'functools.cmp_to_key(5) < 3', 'functools.wraps(5)(6)', 'functools.cached_property(len).__get__(5)'):
    try:
        print(f'{text:40} {eval(text)!r:.60}')
    except Exception as e:
        print(f'{text:40} {type(e).__name__}: {e}')
list(flatten([loop := [], *[loop.append(loop)]]))

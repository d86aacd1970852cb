import collections
import itertools
import operator
import random
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby,
                       islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


def take(n, iterable):
    return list(islice(iterable, n))


def tail(n, iterable):
    return iter(collections.deque(iterable, maxlen=n))


def nth(iterable, n, default=None):
    return next(islice(iterable, n, None), default)


def all_equal(iterable, key=None):
    return len(take(2, groupby(iterable, key))) <= 1


def sliding_window(iterable, n):
    iterator = iter(iterable)
    window = collections.deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)


def roundrobin(*iterables):
    iterators = map(iter, iterables)
    for num_active in range(len(iterables), 0, -1):
        iterators = cycle(islice(iterators, num_active))
        yield from map(next, iterators)


def partition(predicate, iterable):
    t1, t2 = tee(iterable)
    return list(filterfalse(predicate, t1)), list(filter(predicate, t2))


def powerset(iterable):
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))


def sieve(n):
    data = bytearray((0, 1)) * (n // 2)
    for p in sieve(int(n ** .5) + 1) if n > 9 else (3, 5, 7):
        data[p * p:n:p + p] = bytes(len(range(p * p, n, p + p)))
    yield 2
    yield from compress(count(3), data[3:])


def flatten(list_of_lists):
    return chain.from_iterable(list_of_lists)


def unique_everseen(iterable, key=None):
    seen = set()
    for element in iterable:
        k = element if key is None else key(element)
        if k not in seen:
            seen.add(k)
            yield element


def run_length(text):
    return [(k, len(list(g))) for k, g in groupby(text)]


print(take(5, count(10, 3)), list(tail(3, 'ABCDEFG')), nth('ABC', 1), nth('ABC', 9, '?'))
print(all_equal('aaa'), all_equal([4, 4.0, True + 3]), all_equal('aAa', key=str.lower))
print(list(sliding_window('ABCDE', 3)), list(roundrobin('ABC', 'D', 'EF')), partition(str.isupper, 'aBcD'))
print(list(powerset([1, 2, 3])), take(10, sieve(30)) if False else list(flatten([[1], [2, 3]])))
print(list(unique_everseen('AAAABBBCCDAABBB')), ''.join(unique_everseen('ABBcCAD', str.lower)), run_length('aaabccd'))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=100)), list(accumulate('abc', lambda a, b: b + a)))
print(list(batched('ABCDEFG', 3)), list(pairwise('ABCD')), list(zip_longest('ab', [1, 2, 3], fillvalue='-')))
print(list(product('ab', repeat=2)), len(list(permutations(range(5)))), list(combinations('ABC', 2)), list(combinations_with_replacement('AB', 2)))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(takewhile(lambda x: x < 5, [1, 4, 6, 3])), list(dropwhile(lambda x: x < 5, [1, 4, 6, 3])))
print(list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(islice('ABCDEFG', 2, None, 2)), list(repeat('x', 3)), take(7, cycle('AB')))
for key, group in groupby(sorted(['apple', 'avocado', 'bean', 'cherry', 'beet'], key=operator.itemgetter(0)), key=lambda w: w[0]):
    print(key, *group, end='; ')
print()
a, b = tee([1, 2, 3])
next(a)
print(list(a), list(b), count(5), repeat(1, 2), count(1.5, 0.5), cycle, type(chain('a')), type(islice([], 1)))
g = groupby('aab')
k1, first = next(g)
k2, second = next(g)
print(k1, list(first), k2, list(second))
random.seed(3)
deck = list(product(['♠', '♥'], range(1, 4)))
random.shuffle(deck)
print(deck[:2])
for action in (
    lambda: list(islice([1], -1)), lambda: list(batched('abc', 0)), lambda: list(combinations('abc', -1)), lambda: repeat(), lambda: list(zip('ab', 'abc', strict=True)),
    lambda: list(product('a', repeat=-1)), lambda: next(cycle([])), lambda: list(starmap(pow, [1])), lambda: count('x'), lambda: list(accumulate([1, 'a'])), lambda: list(batched('abcd', 3, strict=True)),
    lambda: tee([], -1), lambda: list(zip_longest('a', fill=1)), lambda: list(pairwise(5)), lambda: list(permutations('ab', 'x')),
):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
sum(chain([1, 2], ['3']))

from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby,
                       islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
import operator

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], operator.mul, initial=10)))
print(list(batched("ABCDEFG", 3)), list(chain([1], "ab", (2,))), list(chain.from_iterable(["ab", "cd"])))
print(list(combinations("ABC", 2)), list(permutations([1, 2, 3], 2))[:4], list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))
print(list(combinations_with_replacement("AB", 2)), list(compress("ABCD", [1, 0, 1, 0])), list(islice(count(10, 3), 4)), list(islice(cycle("ab"), 5)))
print(list(dropwhile(lambda x: x < 3, [1, 4, 2])), list(takewhile(lambda x: x < 3, [1, 4, 2])), list(filterfalse(lambda x: x % 2, range(5))))
print([(key, list(group)) for key, group in groupby("AAABBA")], {k: len(list(g)) for k, g in groupby(sorted("banana"))})
print(list(pairwise("ABCD")), list(repeat("x", 3)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest("ab", [1], fillvalue="-")))
a, b = tee([1, 2, 3])
print(list(a), list(b), list(islice("ABCDEF", 1, None, 2)))


def sliding(iterable, n):
    iterators = tee(iterable, n)
    for skip, iterator in enumerate(iterators):
        next(islice(iterator, skip, skip), None)
    return zip(*iterators)


print(list(sliding(range(5), 3)), count(2.5, 0.5), repeat(1, 2), list(batched([1, 2], 2, strict=True)))
for bad in (lambda: list(batched("abc", 2, strict=True)), lambda: batched("a", 0), lambda: islice([1], -1), lambda: list(combinations([1], -1)), lambda: repeat(), lambda: count("a")):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
next(iter(chain()))

"""Recursion: towers, permutations, sums, depth."""
import sys
from functools import cache


def hanoi(n, source='A', target='C', spare='B'):
    if n:
        yield from hanoi(n - 1, source, spare, target)
        yield f'{source}->{target}'
        yield from hanoi(n - 1, spare, target, source)


print(*hanoi(3), len(list(hanoi(6))))


def permutations(items):
    if len(items) <= 1:
        return [items]
    return [[head, *rest] for i, head in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


print(permutations([1, 2, 3]))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4, []]], 5], [[6]]])))


def depth(n):
    return depth(n + 1)


try:
    depth(0)
except RecursionError as error:
    print(error)

old = sys.getrecursionlimit()
sys.setrecursionlimit(60)
try:
    depth(0)
except RecursionError as error:
    print(error)
finally:
    sys.setrecursionlimit(old)


def ackermann(m, n):
    match m, n:
        case 0, _:
            return n + 1
        case _, 0:
            return ackermann(m - 1, 1)
        case _:
            return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))
nested = []
for _ in range(5):
    nested = [nested]
nested.append(nested)
print(nested)
print({'me': (me := {})} | {'me': me})


def down(n):
    if n == 0:
        raise ValueError('bottom')
    down(n - 1)


down(5)

# sizes: 300000 6000000
# Iterating over generators, one of them through `yield from`.
import sys


def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


def both(n):
    yield from count(n)
    for i in range(n):
        yield i


def run(n):
    total = 0
    for i in count(n):
        total += i
    for i in both(n // 2):
        total += i
    return total


run(int(sys.argv[1]))

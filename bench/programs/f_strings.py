# sizes: 80000 1200000
# f-strings with and without a format.
import sys


def run(n):
    size = 0
    name = "loop"
    for i in range(n):
        size += len(f"{name}-{i}: {i * 2}")
        size += len(f"{i:>8}|{name!r}|{i / 3:.2f}")
    return size


run(int(sys.argv[1]))

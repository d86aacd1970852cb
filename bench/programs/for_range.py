# sizes: 1000000 40000000
# `for` over a range.
import sys


def loop(n):
    total = 0
    for i in range(n):
        total += i
    return total


loop(int(sys.argv[1]))

# sizes: 1000000 24000000
# Nothing but int arithmetic on local variables.
import sys


def loop(n):
    i = 0
    total = 0
    while i < n:
        total += i & 7
        i += 1
    return total


loop(int(sys.argv[1]))

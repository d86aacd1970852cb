# sizes: 150000 2500000
# Raising and catching, in one frame and through two.
import sys


def fail(i):
    raise ValueError(i)


def run(n):
    caught = 0
    for i in range(n):
        try:
            if i % 2:
                raise KeyError
            fail(i)
        except ValueError:
            caught += 1
        except KeyError as e:
            caught += 2
    return caught


run(int(sys.argv[1]))

# sizes: 150000 4000000
# Making instances of a class with __init__, and of one without.
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Empty:
    pass


def make(n):
    for i in range(n):
        point = Point(i, i)
        other = Empty()
    return point, other


make(int(sys.argv[1]))

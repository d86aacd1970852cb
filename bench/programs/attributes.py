# sizes: 500000 9000000
# Reading and writing attributes of an instance.
import sys


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def walk(n):
    point = Point(0, 1)
    for i in range(n):
        point.x = point.x + point.y
        point.y = point.x - i
    return point


walk(int(sys.argv[1]))

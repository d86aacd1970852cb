from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(3, y=4)
print(p, p.x, p[1], p == (3, 4), len(p), list(p))
x, y = p
print(x, y, p._replace(x=10), p._asdict(), Point._fields, Point._make([5, 6]))
print(Point.__doc__, Point.x.__doc__, Point.__name__, Point)
Account = namedtuple("Account", ["owner", "balance"], defaults=[0])
print(Account("Ann"), Account._field_defaults, hash(Point(1, 2)) == hash((1, 2)))
print(sorted([Point(2, 1), Point(1, 5)]), max(Point(0, 1), Point(0, 2)))


class Vector(Point):
    __slots__ = ()

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"<{self.x}, {self.y}>"


v = Vector(1, 2) + Vector(3, 4)
print(v, repr(v), isinstance(v, Point), isinstance(v, tuple))
match p:
    case Point(x=3, y=yy):
        print("matched", yy)
print(namedtuple("Odd", "a def a _b", rename=True)._fields)
print("{0.x}/{0.y} %s %s".format(p) % p)

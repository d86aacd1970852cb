from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, 2)
for change in (lambda: p._replace(z=1), lambda: Point._make([1]), lambda: Point(1, 2, 3), lambda: p.z):
    try:
        change()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
p.x = 5

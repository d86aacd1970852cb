from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, hash(p) == hash(Point(1, 0)), {p: "a"}[Point(1)])
try:
    p.x = 5
except FrozenInstanceError as e:
    print(type(e).__mro__[1].__name__, e)
try:
    del p.y
except AttributeError as e:
    print(e)

"""Abstract classes, protocols, mixins, multiple dispatch."""
import abc
import math
from functools import singledispatchmethod
from typing import Protocol, runtime_checkable


class Shape(abc.ABC):
    count = 0

    def __init_subclass__(cls, /, sides=0, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.sides = sides

    def __new__(cls, *args):
        Shape.count += 1
        return super().__new__(cls)

    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def scale(self, by): ...

    def __str__(self):
        return f'{type(self).__name__.lower()} of {self.area:.2f}'


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return math.pi * self.r ** 2

    def scale(self, by):
        return type(self)(self.r * by)


class Polygon(Shape, sides=2):
    def __init__(self, *points):
        self.points = points

    @property
    def area(self):
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(self.points, self.points[1:] + self.points[:1]))) / 2

    def scale(self, by):
        return type(self)(*((x * by, y * by) for x, y in self.points))


class Half(Shape, sides=1):
    @property
    def area(self):
        return 0


@runtime_checkable
class HasArea(Protocol):
    area: float


class Json:
    def to_json(self):
        import json
        return json.dumps({type(self).__name__: vars(self)}, default=str)


class Square(Json, Polygon, sides=4):
    def __init__(self, a):
        super().__init__((0, 0), (a, 0), (a, a), (0, a))

    def scale(self, by):
        return Square(self.points[2][0] * by)


for make in (lambda: Shape(), lambda: Half(), lambda: Circle(), lambda: Circle(1, 2)):
    try:
        print(make())
    except TypeError as error:
        print(error)
shapes = [Circle(1), Polygon((0, 0), (4, 0), (0, 3)), Square(2)]
print(*shapes, sep='; ')
print([s.sides for s in shapes], [str(s.scale(2)) for s in shapes], Shape.count, isinstance(shapes[0], HasArea), isinstance(5, HasArea), Shape.__abstractmethods__ == {'area', 'scale'})
print(shapes[2].to_json(), [c.__name__ for c in Square.__mro__])


class Renderer:
    @singledispatchmethod
    def draw(self, thing):
        raise NotImplementedError(f'cannot draw {type(thing).__name__}')

    @draw.register
    def _(self, thing: Circle):
        return f'( {thing.r} )'

    @draw.register(Polygon)
    def _(self, thing):
        return f'[{len(thing.points)}]'

    @draw.register
    def _(self, thing: int | float):
        return f'#{thing}'


r = Renderer()
print(r.draw(shapes[0]), r.draw(shapes[2]), r.draw(3.5), r.draw(True))
try:
    shapes[0].area = 5
except AttributeError as error:
    print(error)
try:
    class Worse(Shape, side=3):
        pass
except TypeError as error:
    print(error)


class Registry(type):
    known = {}

    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.known[name.lower()] = cls
        return cls

    def __getitem__(cls, name):
        return cls.known[name]

    def __repr__(cls):
        return f'<plugin {cls.__name__}>'


class Plugin(metaclass=Registry):
    def run(self):
        return f'{self.__class__!r} runs'


class Upper(Plugin):
    def run(self):
        return super().run().upper()


print(Plugin['upper']().run(), Registry.known, type(Upper), isinstance(Upper, Registry))
try:
    class Mixed(Upper, Shape):
        pass
except TypeError as error:
    print(error)
r.draw('text')

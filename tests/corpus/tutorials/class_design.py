"""Chapter: designing classes. Inheritance, abstract bases, mixins, slots, properties, class methods, comparison, copying, and pickling's cousins."""
import abc
import copy
import functools
import numbers
import operator
from contextlib import suppress


class Shape(abc.ABC):
    """A shape that knows its area."""
    count = 0

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.kinds = getattr(cls, 'kinds', ()) + (cls.__name__,)

    def __new__(cls, *args, **kwargs):
        Shape.count += 1
        return super().__new__(cls)

    @property
    @abc.abstractmethod
    def area(self): ...

    @abc.abstractmethod
    def scaled(self, factor): ...

    def __lt__(self, other):
        return self.area < other.area if isinstance(other, Shape) else NotImplemented

    def __repr__(self):
        return f'{type(self).__name__}({", ".join(f"{k}={v!r}" for k, v in vars(self).items())})'


class Rectangle(Shape):
    def __init__(self, width, height):
        self.width, self.height = width, height

    @property
    def width(self):
        return self._width

    @width.setter
    def width(self, value):
        if value <= 0:
            raise ValueError(f'width must be positive, not {value}')
        self._width = value

    @width.deleter
    def width(self):
        raise AttributeError('a rectangle has a width')

    @property
    def area(self):
        return self.width * self.height

    def scaled(self, factor):
        return type(self)(self.width * factor, self.height * factor)

    @classmethod
    def square(cls, side):
        return cls(side, side)


class Square(Rectangle):
    def __init__(self, side, _=None):
        super().__init__(side, side)


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    @property
    def area(self):
        return 3 * self.r ** 2


shapes = [Rectangle(2, 3), Square(2), Circle(1), Rectangle.square(5)]
print(shapes, sorted(shapes), max(shapes), Shape.count, Shape.kinds if hasattr(Shape, 'kinds') else 'none', Square.kinds)
print([s.scaled(2) for s in shapes[:3]], Square.__mro__, Square.square(3), isinstance(shapes[1], Rectangle), issubclass(Circle, Shape))
for wrong in (lambda: Shape(), lambda: Circle(), lambda: Rectangle(-1, 2), lambda: setattr(shapes[0], 'area', 5), lambda: delattr(shapes[0], 'width'), lambda: delattr(shapes[0], 'area'),
              lambda: shapes[0] < 5, lambda: Rectangle.area + 1, lambda: shapes[2].scaled(2), lambda: shapes[0].nothing, lambda: Square(1, 2, 3)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

print('--- many parents')


class Base:
    def __init__(self, **kwargs):
        print('Base', kwargs)
        super().__init__(**kwargs)

    def who(self):
        return ['Base']


class Named(Base):
    def __init__(self, *, name, **kwargs):
        print('Named', name)
        super().__init__(**kwargs)
        self.name = name

    def who(self):
        return ['Named'] + super().who()


class Aged(Base):
    def __init__(self, *, age=0, **kwargs):
        print('Aged', age)
        super().__init__(**kwargs)
        self.age = age

    def who(self):
        return ['Aged'] + super().who()


class Person(Named, Aged):
    def who(self):
        return ['Person'] + super().who()


p = Person(name='Ann', age=5)
print(p.who(), [c.__name__ for c in Person.mro()], vars(p), super(Named, p).who())
with suppress(TypeError):
    Person(name='Bob', size=3)
try:
    Person(name='Bob', size=3)
except TypeError as e:
    print(e)
try:
    class Tangle(Base, Named): ...
except TypeError as e:
    print(e)

print('--- data and slots')


@functools.total_ordering
class Money:
    __slots__ = ('amount', 'currency')
    rates = {'EUR': 1.0, 'USD': 0.9}

    def __init__(self, amount, currency='EUR'):
        object.__setattr__(self, 'amount', amount)
        object.__setattr__(self, 'currency', currency)

    def __setattr__(self, name, value):
        raise AttributeError(f'{name} of {type(self).__name__} cannot be changed')

    def __repr__(self):
        return f'Money({self.amount!r}, {self.currency!r})'

    def __str__(self):
        return f'{self.amount:.2f} {self.currency}'

    def __format__(self, spec):
        return format(str(self), spec) if not spec.endswith('€') else f'{self.amount:{spec[:-1]}}€'

    @property
    def in_euro(self):
        return self.amount * self.rates[self.currency]

    def __eq__(self, other):
        return self.in_euro == other.in_euro if isinstance(other, Money) else NotImplemented

    def __lt__(self, other):
        return self.in_euro < other.in_euro if isinstance(other, Money) else NotImplemented

    def __hash__(self):
        return hash(self.in_euro)

    def __add__(self, other):
        if isinstance(other, numbers.Number) and other == 0:
            return self
        return Money(self.in_euro + other.in_euro) if isinstance(other, Money) else NotImplemented

    __radd__ = __add__

    def __bool__(self):
        return self.amount != 0

    def __index__(self):
        return int(self.amount)

    def __getstate__(self):
        return {s: getattr(self, s) for s in self.__slots__}

    def __setstate__(self, state):
        for name, value in state.items():
            object.__setattr__(self, name, value)


a, b = Money(10), Money(10, 'USD')
print(a, repr(b), f'{a:>12}|{b:<12}|{a:.1f€}', a > b, a >= b, a != b, a == Money(10), sum([a, b]), bool(Money(0)), [1, 2, 3][Money(1)], hex(Money(255)), {a: 1}[Money(10)])
c = copy.copy(a)
print(c == a, c is a, copy.deepcopy([a, a])[0] is a, len({a, c, b}), sorted([a, b]), max(a, b, key=operator.attrgetter('amount')))
for wrong in (lambda: setattr(a, 'amount', 5), lambda: a + 5, lambda: 'x' + a, lambda: a < 5, lambda: a.colour, lambda: a.__dict__, lambda: Money(1, 'GBP') < a, lambda: f'{a:d}', lambda: sum([a], 'x')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

print('--- copies')


class Node:
    def __init__(self, name, *children):
        self.name, self.children, self.parent = name, list(children), None
        for child in children:
            child.parent = self

    def __repr__(self):
        return f'{self.name}{self.children or ""}'

    def __copy__(self):
        print('copying', self.name)
        new = type(self).__new__(type(self))
        new.__dict__.update(self.__dict__)
        return new


tree = Node('root', Node('a', Node('b')), Node('c'))
shallow, deep = copy.copy(tree), copy.deepcopy(tree)
tree.children.append(Node('new'))
tree.children[0].name = 'A'
print(tree, shallow, deep, deep.children[0].parent is deep, shallow.children is tree.children)
print(copy.replace(slice(1, 2), stop=5) if hasattr(slice(1), '__replace__') else 'no replace', type(copy.error).__name__)
print(Money.in_euro.fget(a), type(Money.amount).__name__, Person.who.__qualname__, tree.__class__ is Node)
Shape.register(int)
print(isinstance(5, Shape), issubclass(bool, Shape), Shape.__abstractmethods__ == {'area', 'scaled'})


class Half(Shape):
    @property
    def area(self):
        return self.missing * 2


Half()

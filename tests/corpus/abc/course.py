from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterable, Mapping, MutableSequence, Sequence, Sized


class Shape(ABC):
    @property
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def scale(self, by): ...

    def describe(self):
        return f"{type(self).__name__} of {self.area}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    @property
    def area(self):
        return self.side ** 2

    def scale(self, by):
        return Square(self.side * by)


print(Square(2).describe(), Square(2).scale(3).area, Shape.__abstractmethods__ == {"area", "scale"}, isinstance(Square(1), Shape))


class Half(Shape):
    def scale(self, by):
        pass


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, i):
        if not -self.n <= i < self.n:
            raise IndexError(i)
        return self.n - 1 - (i % self.n)


c = Countdown(4)
print(list(c), 2 in c, c.index(0), c.count(3), list(reversed(c)), isinstance(c, Sized), isinstance(5, Iterable))


class Duck:
    def __len__(self):
        return 1


@Sequence.register
class Fake:
    pass


print(isinstance(Duck(), Sized), isinstance(Fake(), Sequence), issubclass(dict, Mapping), issubclass(list, MutableSequence), Sized.__subclasshook__(Duck))
MutableSequence()

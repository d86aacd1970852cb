from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    def describe(self):
        return f"{type(self).__name__} of area {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Strange(Shape):
    pass


print(Square(3).describe(), Shape.__abstractmethods__, Square.__abstractmethods__)
print(issubclass(Square, Shape), isinstance(Square(1), Shape))
Strange()

from functools import cached_property


class Circle:
    def __init__(self, radius):
        self.radius = radius

    @cached_property
    def area(self):
        print("computing")
        return 3 * self.radius ** 2


c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
c.radius = 3
print(c.area)
print(Circle.area.attrname, isinstance(Circle.__dict__["area"], cached_property))


class Slotted:
    __slots__ = ("x",)

    @cached_property
    def y(self):
        return 1


Slotted().y

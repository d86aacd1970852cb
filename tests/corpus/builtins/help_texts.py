def greet(name, greeting="Hello"):
    """Greets somebody.

    name: who it is.
    """


class Shape:
    """Something with an area."""

    sides = 4

    def __init__(self, size):
        self.size = size

    def area(self):
        """The area."""
        return self.size ** 2

    @property
    def double(self):
        """Twice the size."""
        return self.size * 2

    @classmethod
    def unit(cls):
        """Of size one."""
        return cls(1)

    @staticmethod
    def check(size):
        return size > 0


async def fetch():
    """Fetches."""


help(greet)
help(Shape)
help(fetch)
help(Shape.area)
help("no_such_thing_anywhere")
print(help)

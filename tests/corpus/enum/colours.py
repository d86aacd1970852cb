from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    @property
    def hex(self):
        return {1: "#f00", 2: "#0f0", 3: "#00f"}[self.value]

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return self.name.lower()


print(Color.RED, repr(Color.RED), Color(2), Color["BLUE"], list(Color), len(Color))
print(Color.RED.hex, Color.default(), Color.RED is Color(1), Color.RED == 1, Color.RED in Color, {Color.RED: "x"})
print([c.name for c in Color], Color.__members__, isinstance(Color.RED, Color), type(Color.RED), Color)


class Shape(Enum):
    SQUARE = auto()
    CIRCLE = auto()
    ROUND = 2


print(Shape.ROUND, Shape.ROUND is Shape.CIRCLE, list(Shape), list(Shape.__members__))
match Color.BLUE:
    case Color.RED | Color.GREEN:
        print("warm")
    case Color.BLUE:
        print("cool")


@unique
class Bad(Enum):
    A = 1
    B = 1

from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify, UNIQUE


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def hex(self):
        return {1: "f00", 2: "0f0", 3: "00f"}[self.value]

    @classmethod
    def default(cls):
        return cls.GREEN


print(Colour.RED, repr(Colour.RED), Colour(2), Colour["BLUE"], Colour.CRIMSON is Colour.RED, Colour.BLUE.hex, Colour.default().name)
print(list(Colour), len(Colour), Colour.__members__.keys(), Colour.RED in Colour, 2 in Colour, 7 in Colour)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), Perm.RW, list(Perm.RW), Perm.W in p, ~Perm.R, Perm(0), bool(Perm(0)), p ^ Perm.R, Perm(7).name)


class Size(IntEnum):
    S = 1
    L = 3


class Word(StrEnum):
    HELLO = auto()
    BYE = "goodbye"


print(Size.S < Size.L, Size.L + 1, sorted([Size.L, Size.S]), f"{Size.S} {Size.S!r}", Word.HELLO, repr(Word.BYE), Word.BYE.upper(), Word("hello"))


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)


print(Planet.EARTH.gravity, Planet.MARS.value)
for bad in (lambda: Colour(9), lambda: Colour["PINK"], lambda: setattr(Colour, "RED", 5), lambda: Colour.RED < Colour.BLUE, lambda: Colour.PINK, lambda: Perm("x")):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    class More(Colour):
        PINK = 4
except TypeError as error:
    print(error)
Made = Enum("Made", "ONE TWO")
print(list(Made), Made.ONE.value, IntFlag("F", ["A", "B"])(3))
Colour("red")

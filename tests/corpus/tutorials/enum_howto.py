"""Enumerations: aliases, flags, auto, members with values of their own, functional API."""
import enum
from enum import CONTINUOUS, EnumCheck, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7

    @classmethod
    def from_date(cls, number):
        return cls(number)

    def __str__(self):
        return self.name.lower()


print(Weekday(1), repr(Weekday.TUESDAY), Weekday['SUNDAY'].value, type(Weekday.MONDAY), isinstance(Weekday.MONDAY, Weekday), list(Weekday), len(Weekday))
for wrong in (lambda: Weekday(3), lambda: Weekday['FRIDAY'], lambda: setattr(Weekday, 'MONDAY', 5), lambda: Weekday.MONDAY < Weekday.TUESDAY, lambda: Weekday.FRIDAY, lambda: setattr(Weekday.MONDAY, 'value', 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE
    PURPLE = RED | BLUE


print(Color.RED | Color.GREEN, ~Color.RED, Color.WHITE & Color.PURPLE, list(Color.PURPLE), Color.RED in Color.PURPLE, bool(Color(0)), Color(3), Color.PURPLE ^ Color.RED, len(Color.WHITE), Color.GREEN.value)
try:
    Color(8)
except ValueError as error:
    print(error)


class Planet(Enum):
    EARTH = 5.976e+24, 6.37814e6
    MARS = 6.421e+23, 3.3972e6

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / self.radius ** 2, 2)


print([(p.name, p.gravity, p.value) for p in Planet])


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label, obj.unit = label, unit
        return obj
    PX = 0, 'P.X', 'km'
    PY = 1, 'P.Y', 'km'


print(Coordinate.PX, Coordinate.PY.label, Coordinate(1), Coordinate.PY == b'\x01')


class Shape(Enum):
    SQUARE = 2
    ALSO = 2
    CIRCLE = 3

    @nonmember
    def helper():
        return 'plain'

    @member
    def made():
        return 1

    @classmethod
    def _missing_(cls, value):
        return cls.CIRCLE if value == 'round' else None


print(Shape.ALSO is Shape.SQUARE, list(Shape.__members__), Shape('round'), Shape.helper(), Shape.made.value())


class Numbers(IntEnum):
    ONE = 1
    TWO = 2


class Perm(IntFlag):
    R = 4
    W = 2
    X = 1


class Word(StrEnum):
    FIRST = auto()
    SECOND = 'zwei'


print(Numbers.ONE + Numbers.TWO, Numbers.ONE == 1, f'{Numbers.TWO}', Perm.R | Perm.W, Perm(7), Perm.R | 8, Perm(0), Word.FIRST, Word.SECOND.upper(), f'{Word.FIRST:>8}', repr(Word.SECOND))
for make in (lambda: unique(Enum('Twice', {'A': 1, 'B': 1})), lambda: verify(CONTINUOUS)(IntEnum('Gap', {'A': 1, 'B': 3})), lambda: Enum('Animal', 'ANT BEE CAT', start=10).CAT, lambda: Enum('Pairs', [('A', 1), ('B', 2)]).B, lambda: EnumCheck.UNIQUE):
    try:
        print(make())
    except ValueError as error:
        print(error)


class Step(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last):
        return f'{count}-{name.title()}'
    INIT = auto()
    RUN = auto()


print([s.value for s in Step], Step.RUN.name, hash(Step.RUN) == hash('RUN'), {Step.INIT: 1}[Step('0-Init')], enum.global_enum is not None)
match Weekday.SUNDAY:
    case Weekday.MONDAY | Weekday.TUESDAY:
        print('work')
    case Weekday():
        print('rest')


class More(Weekday):
    FRIDAY = 5

# Types as members, members that hide attributes, several auto() in a line, dataclasses, and what flags say.
import dataclasses
import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto


class Kinds(Enum):
    whole = int
    text = str

    class Inner:
        pass


print(list(Kinds), Kinds.whole.value, Kinds.Inner)


class Number(IntEnum):
    divisor = 1
    numerator = 2


print(Number.divisor.numerator, Number.numerator.numerator, Number.numerator)


class Pairs(Enum):
    a = auto(), auto()
    b = auto()


print([member.value for member in Pairs])


@dataclasses.dataclass
class Animal:
    size: str
    legs: int = dataclasses.field(repr=False, default=4)


class Creature(Animal, Enum):
    BEETLE = "small", 6
    DOG = "medium"


print(Creature.BEETLE, repr(Creature.DOG), Creature.BEETLE.legs)


class Bits(Flag):
    one = 1
    six = 6


class Open(IntFlag):
    one = 1
    four = 4


print(list(Bits), repr(Bits.one | Bits.six), repr(Open(7)), repr(~Open.one), repr(Open(8)), enum.show_flag_values(6))


def tried(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


tried(lambda: Bits(2))
tried(lambda: enum.show_flag_values(-8))
tried(lambda: Enum("Bad", 0))
tried(lambda: Enum("Empty", None))
tried(lambda: list(Enum("Empty", ())))
tried(lambda: type("x", (), {"a": enum.verify(enum.NAMED_FLAGS)(Bits)}))


def auto_after_text():
    class Colour(Enum):
        red = "red"
        blue = auto()


def super_new():
    class Bad(Enum):
        def __new__(cls, value):
            return super().__new__(cls, value)
        first = 1


def none_member():
    class Odd(Flag):
        A = 1
        N = None
    return Odd.A | Odd.N


tried(auto_after_text)
tried(super_new)
tried(none_member)

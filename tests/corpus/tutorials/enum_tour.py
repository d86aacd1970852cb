from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique, nonmember, member, verify, UNIQUE, CONTINUOUS, EnumMeta
import enum


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def hex(self):
        return {1: '#f00', 2: '#0f0', 3: '#00f'}[self.value]

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.name.lower() == value.lower():
                    return m


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return 6.673e-11 * self.mass / self.radius ** 2


class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Mode(StrEnum):
    READ = auto()
    WRITE_ALL = auto()
    OTHER = 'o'


class State(Enum):
    IDLE = 'idle'
    BUSY = 'busy'

    def next(self):
        members = list(type(self))
        return members[(members.index(self) + 1) % len(members)]


print(Color.RED, repr(Color.RED), Color(2), Color['BLUE'], Color.CRIMSON, Color.CRIMSON is Color.RED, Color('green'))
print(list(Color), len(Color), Color.__members__, [c.hex for c in Color], Color.RED in Color, 1 in Color, 7 in Color)
print(f'{Planet.EARTH.gravity:.2f} {Planet.MARS.gravity:.2f}', Planet.MARS.value, Planet.EARTH.name)
print(Level.LOW, repr(Level.MID), Level.HIGH + 1, Level.TOP.value, sorted([Level.TOP, Level.LOW]), f'{Level.HIGH:>5}|{Level.HIGH!r}', Level.LOW < 5, '%d %s' % (Level.LOW, Level.LOW))
print(Perm.R | Perm.X, Perm.RW, repr(~Perm.R), Perm(0), bool(Perm(0)), Perm.R in Perm.RW, list(Perm.RW), Perm(7), len(Perm.RW), Perm.RW ^ Perm.R)
print(Mode.READ, repr(Mode.WRITE_ALL), Mode.OTHER + '!', Mode('o').upper(), f'{Mode.READ:*^10}', Mode.READ == 'read', {Mode.READ: 1}['read'])
s = State.IDLE
for _ in range(3):
    s = s.next()
    print(s.name, end=' ')
print()
Animal = Enum('Animal', 'CAT DOG', module=__name__)
print(list(Animal), Animal.CAT.value, Animal.__module__)
Dyn = IntEnum('Dyn', {'A': 5, 'B': 6})
print(Dyn.B, Dyn(5).name, Dyn.A * 2)
print(IntFlag('F', 'P Q')(3), repr(IntFlag('F', 'P Q')(8)))


class WithInner(Enum):
    A = 1
    B = nonmember(2)

    @member
    def C():
        return 5

print([m.name for m in WithInner], WithInner.B, WithInner.C.value())
for action in (
    lambda: Color(99), lambda: Color['PINK'], lambda: setattr(Color, 'RED', 5), lambda: setattr(Color.RED, 'value', 5), lambda: Color.RED < Color.BLUE,
    lambda: Color.RED.GREENISH, lambda: Perm(64), lambda: Color(), lambda: Enum('E', 'A A'), lambda: delattr(Color, 'RED'),
    lambda: Level('x'), lambda: Perm.R | 1, lambda: Color.RED + 1, lambda: Mode('zzz'),
):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    @unique
    class Dup(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as e:
    print(e)
try:
    @verify(CONTINUOUS)
    class Gap(IntEnum):
        A = 1
        B = 4
except ValueError as e:
    print(e)
print(hash(Color.RED) == hash('RED'), Color.RED.__class__, type(Color), EnumMeta is enum.EnumType, Color.__doc__, dir(Color)[:4])


class Weekday(Enum):
    MON = 1
    MON = 2

from dataclasses import dataclass, field, asdict, astuple, replace, fields, FrozenInstanceError, KW_ONLY, InitVar, make_dataclass, is_dataclass
from typing import ClassVar
import copy
import json


@dataclass
class Point:
    x: float
    y: float = 0.0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


@dataclass(frozen=True, order=True, slots=True)
class Version:
    major: int
    minor: int = 0
    patch: int = field(default=0, compare=False)
    tags: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text):
        return cls(*map(int, text.split('.')))


@dataclass
class Inventory:
    name: str
    _: KW_ONLY
    items: list[str] = field(default_factory=list)
    secret: str = field(default='x', repr=False)
    scale: InitVar[int] = 1
    count: int = field(init=False)
    total: ClassVar[int] = 0

    def __post_init__(self, scale):
        self.count = len(self.items) * scale
        type(self).total += self.count


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10


@dataclass(unsafe_hash=True, eq=True, match_args=True)
class Card:
    rank: str
    suit: str = field(metadata={'symbols': '♠♥♦♣'})


print(Point(1), Point(1, 2) == Point(1, 2), Point(1) + Point(2, 3), Point(1) != (1, 0.0))
v = Version.parse('3.13.1')
print(v, v > Version(3, 12, 9), Version(3, 13) == v, sorted([v, Version(1), Version(2, 5)]), hash(v) == hash(Version(3, 13, 7)))
print(replace(v, minor=14), v.__slots__, Version.__match_args__, hasattr(v, '__dict__'))
inv = Inventory('shop', items=['a', 'b'], scale=3)
print(inv, Inventory.total, inv.secret, [f.name for f in fields(inv)], asdict(inv))
print(Derived(), Derived(1, 2), [f.name for f in fields(Derived)], astuple(Derived()))
print(json.dumps(asdict(Derived()), sort_keys=True), is_dataclass(Derived), is_dataclass(5))
match Card('A', 'hearts'):
    case Card(rank, suit='spades'):
        print('spade', rank)
    case Card('A', s):
        print('ace of', s)
print({Card('K', 'x'): 1}[Card('K', 'x')], fields(Card)[1].metadata['symbols'], fields(Card)[0].name)
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))], namespace={'total': lambda self: self.x + self.z})
print(C(1, 2), C(1, 2).total(), C.__annotations__)
deep = asdict(Inventory('i', items=[Point(1), {'k': Point(2)}, (Point(3),)]))
print(deep)
print(copy.replace(Point(1, 2), y=9), Point.__doc__, Inventory.__doc__)
for action in (
    lambda: setattr(v, 'major', 4), lambda: Inventory('x', ['a']), lambda: Point(), lambda: Point(1, z=2), lambda: Point(1) < Point(2),
    lambda: v.extra, lambda: replace(inv, count=5), lambda: {Point(1)}, lambda: fields(3), lambda: asdict(Point), lambda: Inventory.scale,
):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)
for source in ('a: list = []', 'a: int = 1\n    b: str', 'a: int = field(default=1, default_factory=int)', '_: KW_ONLY\n    __: KW_ONLY\n    x: int'):
    try:
        exec(f'@dataclass\nclass Bad:\n    {source}')
    except Exception as e:
        print(type(e).__name__, e)
Version(1).major = 2

from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass(order=True)
class Card:
    rank: int
    suit: str = field(default="♠", compare=False)
    tags: list = field(default_factory=list, repr=False)


a, b = Card(3), Card(2, "♥")
a.tags.append("x")
print(a, b, a > b, a == Card(3, "♦"), sorted([a, b])[0], b.tags, asdict(a), astuple(b))
print([f.name for f in fields(Card)], is_dataclass(Card), is_dataclass(a), replace(b, rank=9))


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float = 0.0
    _: KW_ONLY
    label: str = ""

    def __post_init__(self):
        if self.x < 0:
            raise ValueError("negative")


p = Point(1, label="p")
print(p, hash(p) == hash(Point(1, label="p")), {p: 1}[Point(1, label="p")], Point.__slots__, Point.__match_args__)
for bad in (lambda: setattr(p, "x", 5), lambda: Point(-1), lambda: Point(), lambda: Point(1, 2, "x"), lambda: replace(p, z=1)):
    try:
        bad()
    except (FrozenInstanceError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


@dataclass
class Account:
    owner: str
    opening: InitVar[int] = 0
    balance: int = field(init=False)

    def __post_init__(self, opening):
        self.balance = opening * 2


print(Account("ann", 5), make_dataclass("Made", [("a", int), ("b", str, "x")])(1))
match p:
    case Point(x, y, label=label):
        print(x, y, label)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)


@dataclass
class Worse:
    a: int = 1
    b: str

from dataclasses import asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list[str] = field(default_factory=list)
    secret: str = field(default="x", repr=False, compare=False)


a, b = Item("pen"), Item("pen", secret="y")
print(a, a == b, a != Item("ink"), a.tags is b.tags)
a.tags.append("blue")
print(asdict(a), astuple(b), replace(a, price=2.5))
print([f.name for f in fields(Item)], Item.__match_args__, Item.__doc__)
match a:
    case Item(name, price):
        print(name, price)


@dataclass
class Basket:
    items: list[Item]
    owner: str = "me"

    def total(self):
        return sum(item.price for item in self.items)

    def __post_init__(self):
        self.count = len(self.items)


basket = Basket([Item("a", 2), Item("b", 3)])
print(basket, basket.total(), basket.count)
print(asdict(basket))

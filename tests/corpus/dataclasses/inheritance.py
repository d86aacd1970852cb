from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class Base:
    x: int = 1
    count: ClassVar[int] = 0


@dataclass
class Child(Base):
    y: int = 2
    z: int = field(init=False, default=9)


@dataclass
class Config:
    host: str
    _: KW_ONLY
    port: int = 80
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.port *= scale


print(Child(), Child(5, 6), Child.__mro__[1].__name__, Child.count)
print(Config("h"), Config("h", port=8, scale=10))


@dataclass(slots=True, kw_only=True)
class Small:
    a: int
    b: int = 2


s = Small(a=1)
print(s, Small.__slots__, hasattr(s, "__dict__"))
try:
    s.c = 1
except AttributeError as e:
    print(e)
try:
    Small(1)
except TypeError as e:
    print(e)
Config("h", 99)

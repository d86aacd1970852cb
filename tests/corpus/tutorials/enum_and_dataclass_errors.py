"""Gallery: what enum, dataclasses, namedtuple, typing and abc say when they are used wrong."""
import abc
import collections
import dataclasses
import enum
import traceback
import sys
import typing
from dataclasses import KW_ONLY, InitVar, dataclass, field


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1


class Perm(enum.Flag):
    R = enum.auto()
    W = enum.auto()
    X = enum.auto()


class Num(enum.IntEnum):
    ONE = 1


@dataclass
class Point:
    x: int
    y: int = 0
    _: KW_ONLY
    label: str = ''
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.x *= scale


@dataclass(frozen=True, order=True, slots=True)
class Card:
    rank: int
    suit: str = field(compare=False, repr=False)


Pair = collections.namedtuple('Pair', 'left right', defaults=[0])


class Movie(typing.NamedTuple):
    title: str
    year: int = 2000


class Walker(typing.Protocol):
    def walk(self): ...


@typing.runtime_checkable
class Runner(typing.Protocol):
    def run(self): ...


def define(source):
    namespace = dict(globals())
    exec(source, namespace)
    return 'defined'


tests = ['''Color(3)''', '''Color['BLUE']''', '''Color.BLUE''', '''Color.RED.GREN''', '''Color()''', '''Color.RED < Color.GREEN''', '''Color.RED + 1''', '''setattr(Color, 'RED', 5)''', '''delattr(Color, 'RED')''',
         '''Color.RED.value.x''', '''setattr(Color.RED, 'value', 3)''', '''Color.RED == 1, Color.CRIMSON, Color.RED in Color, 1 in Color, 7 in Color''', '''Color('RED')''', '''len(Color), list(Color)''',
         '''define("class More(Color): BLUE = 3")''', '''define("class Twice(enum.Enum):\\n A = 1\\n A = 2")''', '''define("@enum.unique\\nclass U(enum.Enum):\\n A = 1\\n B = 1")''',
         '''define("class Bad(enum.Enum):\\n mro = 1")''', '''define("class I(enum.IntEnum):\\n A = 'x'")''', '''define("class F(enum.Flag):\\n A = 'x'")''', '''enum.Enum('Made', 'A B')(3)''',
         '''Perm(8)''', '''Perm(7), Perm.R | Perm.X, ~Perm.R, Perm.R in Perm(3), bool(Perm(0))''', '''Perm.R | 1''', '''Perm['Q']''', '''Perm('R')''', '''Num.ONE + 1, Num(1) == 1''', '''Num(2)''', '''Num.ONE.name = 'x' ''',
         '''Point()''', '''Point(1, 2, 3)''', '''Point(1, lable='x')''', '''Point(1, x=2)''', '''Point('a', scale=2), Point(2, scale=3)''', '''Point(1) < Point(2)''', '''hash(Point(1))''', '''Point(1).z''',
         '''Card(1)''', '''Card(1, 's') < Card(2, 'h'), Card(1, 'a') == Card(1, 'b')''', '''setattr(Card(1, 's'), 'rank', 2)''', '''delattr(Card(1, 's'), 'rank')''', '''setattr(Card(1, 's'), 'color', 2)''', '''Card(1, 's') < 5''',
         '''dataclasses.replace(Card(1, 's'), rank=3)''', '''dataclasses.replace(Card(1, 's'), nope=3)''', '''dataclasses.asdict(5)''', '''dataclasses.fields(int)''', '''dataclasses.asdict(Point(1))''',
         '''define("@dataclass\\nclass D:\\n a: int = 1\\n b: str")''', '''define("@dataclass\\nclass D:\\n a: list = []")''', '''define("@dataclass\\nclass D:\\n a: dict = field(default={})")''',
         '''define("@dataclass\\nclass D:\\n a: int = field(default=1, default_factory=int)")''', '''define("@dataclass(order=True, eq=False)\\nclass D: pass")''', '''define("@dataclass(frozen=True)\\nclass D(Point): pass")''',
         '''define("@dataclass\\nclass D(Card): pass")''', '''define("@dataclass\\nclass D:\\n a = field()")''', '''define("@dataclass\\nclass D:\\n a: int\\n _: KW_ONLY\\n __: KW_ONLY")''', '''dataclass(5)''',
         '''define("@dataclass(frozen=True)\\nclass D:\\n a: int\\n def __setattr__(self, n, v): ...")''', '''define("@dataclass(slots=True)\\nclass D:\\n __slots__ = ('a',)\\n a: int")''', '''dataclasses.make_dataclass('M', ['a', 'class'])''',
         '''dataclasses.make_dataclass('M', ['a', ('b', int, 5)])(1)''', '''Pair()''', '''Pair(1, 2, 3)''', '''Pair(1), Pair(1, 2)._replace(left=5)''', '''Pair(1)._replace(top=5)''', '''setattr(Pair(1), 'left', 2)''', '''Pair(1).top''',
         '''Pair._make([1])''', '''collections.namedtuple('P', 'a a')''', '''collections.namedtuple('P', '_a')''', '''collections.namedtuple('P', 'def x')''', '''collections.namedtuple('P', '1a')''', '''collections.namedtuple('2P', 'a')''',
         '''collections.namedtuple('P', 'a def a', rename=True)._fields''', '''collections.namedtuple('P', 'a', defaults=[1, 2])''', '''Movie()''', '''Movie('x', yaer=1)''', '''Movie('x')''', '''define("class N(typing.NamedTuple):\\n a: int = 1\\n b: int")''',
         '''Walker()''', '''isinstance(5, Walker)''', '''isinstance(5, Runner)''', '''Runner()''', '''issubclass(int, Walker)''', '''typing.Union[1]''', '''typing.Optional[int, str]''', '''typing.List[int, str]''', '''typing.Callable[int]''',
         '''typing.TypeVar('T', int)''', '''typing.TypeVar('T', bound=int, covariant=True, contravariant=True)''', '''typing.NewType('Id', int)(5) + 1''', '''typing.cast(int, 'x')''', '''typing.Literal[1](2)''', '''typing.Any()''', '''list[int]([1]), list[int] | None''',
         '''isinstance([], list[int])''', '''int | 5''', '''define("class P(typing.Protocol):\\n x: int\\nclass Q(P, int): ...")''', '''typing.assert_never(5)''', '''define("class A(abc.ABC):\\n @abc.abstractmethod\\n def f(self): ...\\nA()")''',
         '''define("class A(abc.ABC):\\n @property\\n @abc.abstractmethod\\n def f(self): ...\\n @abc.abstractmethod\\n def g(self): ...\\nclass B(A):\\n def g(self): ...\\nB()")''']
for test in tests:
    shown = test.replace('\n', '; ')
    try:
        try:
            result = eval(test)
        except SyntaxError:
            exec(test)
            result = None
        print(f'{shown:.70} -> {result!r:.90}')
    except Exception as e:
        print(f'{shown:.70} !! {type(e).__name__}: {e}')
Card(1, 'hearts').rank += 1

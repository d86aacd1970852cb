from __future__ import annotations

import typing
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, overload, runtime_checkable

UserId = NewType('UserId', int)
Json = Union[None, bool, int, float, str, list['Json'], dict[str, 'Json']]


@runtime_checkable
class Drawable(Protocol):
    def draw(self, scale: float = 1.0) -> str: ...


class Point(NamedTuple):
    """A point."""
    x: float
    y: float = 0

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int


class Circle:
    kinds: ClassVar[int] = 1
    LIMIT: Final = 10

    def draw(self, scale=1.0):
        return 'o' * int(scale)


class Repository[K, V]:
    def __init__(self) -> None:
        self._items: dict[K, V] = {}

    def put(self, key: K, value: V) -> V:
        return self._items.setdefault(key, value)

    def find(self, test: Callable[[V], bool]) -> Iterator[V]:
        return (value for value in self._items.values() if test(value))


type Pair[T] = tuple[T, T]


def first[T: (int, str)](items: Sequence[T], default: T | None = None) -> T | None:
    return items[0] if items else default


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(UserId(5), UserId.__name__, UserId.__supertype__, isinstance(Circle(), Drawable), isinstance(3, Drawable))
print(Point(1) + Point(2, 3), Point._fields, Point._field_defaults, Point.__doc__, Point(1)._replace(y=9), Point(1) == (1, 0))
movie: Movie = {'title': 'Metropolis'}
print(movie, sorted(Movie.__required_keys__), sorted(Movie.__optional_keys__), Movie(title='x', year=1))
print(first.__type_params__, first([]), first('ab'), first.__annotations__)
print(typing.get_type_hints(first, localns={'T': int}), typing.get_type_hints(Point))
print(Pair, Pair[int], Pair.__value__, Repository[str, int], Repository.__type_params__, Repository.__parameters__)
print(typing.get_origin(dict[str, int]), typing.get_args(Callable[[int], str]), typing.get_args(Literal['a', 'b']), Optional[int], Union[int, None, str], int | None, Literal[1])
print(list[int] == list[int], list[int].__origin__, dict[str, list[int]], tuple[int, ...], Callable[..., Any], type[int], Iterable[str], Mapping[str, Json] if False else '')
print(double(2), double('ab'), typing.get_overloads(double)[0].__annotations__ if typing.get_overloads(double) else None)
r = Repository[str, int]()
r.put('a', 1), r.put('b', 20)
print(list(r.find(lambda v: v > 5)), r.__orig_class__)
print(Circle.__annotations__, double.__annotations__, __annotations__)


class Shape(ABC):
    @property
    @abstractmethod
    def area(self) -> float: ...

    @staticmethod
    @abstractmethod
    def kind() -> str: ...


class Square(Shape):
    def __init__(self, side): self.side = side
    @property
    def area(self): return self.side ** 2
    @staticmethod
    def kind(): return 'square'


print(Square(3).area, Square.kind(), Shape.__abstractmethods__ == {'area', 'kind'})
for bad in (lambda: Point(), lambda: isinstance([1], list[int]), lambda: Shape(), lambda: Drawable(), lambda: typing.List[int, str], lambda: Optional[1, 2], lambda: Literal(), lambda: isinstance(3, Movie),
            lambda: TypeVar('X', int), lambda: Generic[int], lambda: issubclass(int, typing.Sequence[int])):
    try:
        bad()
    except TypeError as error:
        print('TypeError:', error)
print(typing.cast(int, 'x'), typing.TYPE_CHECKING, typing.NoReturn, Any, typing.assert_type(3, int))
typing.assert_never(3)

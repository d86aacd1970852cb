from __future__ import annotations
import typing
from typing import (Any, Callable, Generic, Iterable, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, get_args, get_origin,
                    get_type_hints, runtime_checkable, overload, Final, Annotated, Self, cast, TYPE_CHECKING, assert_never, no_type_check, Required, NotRequired)
import collections.abc
import inspect

T = TypeVar('T', bound='Comparable')
K = TypeVar('K', int, str)
UserId = NewType('UserId', int)


@runtime_checkable
class Comparable(Protocol):
    def __lt__(self, other: Any) -> bool: ...


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()


class Movie(TypedDict, total=False):
    title: Required[str]
    year: int
    rating: NotRequired[float]


class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def shout(self) -> str:
        return self.name.upper()


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def biggest(items: Iterable[T], key: Optional[Callable[[T], Any]] = None) -> T | None:
    return max(items, key=key, default=None)


class Box[V]:
    def __init__(self, value: V):
        self.value = value

    def map[U](self, f: Callable[[V], U]) -> Box[U]:
        return Box(f(self.value))


type Pair[A] = tuple[A, A]
type Json = dict[str, Json] | list[Json] | str | int | None

print(isinstance(3, Comparable), isinstance(3j, Comparable), isinstance(object(), Comparable))
print(Stack[int], Stack[int]().push(1).push(2).pop(), Stack.__parameters__, Stack.__orig_bases__)
print(Movie(title='x', year=1999), Movie.__required_keys__, sorted(Movie.__optional_keys__), Movie.__total__)
e = Employee('ann')
print(e, e.shout(), e._replace(id=9), Employee._fields, Employee._field_defaults, Employee.__doc__, e == ('ann', 3), e._asdict())
print(UserId(5), UserId, UserId.__supertype__, double(4), double('ab'))
print(biggest([3, 1, 2]), biggest([]), biggest(['aaa', 'b'], key=len))
print(get_type_hints(biggest), inspect.signature(biggest))
for t in (Optional[int], Union[int, str, int], Literal['a', 1], Callable[[int, str], bool], list[int], dict[str, list[int]], tuple[int, ...], Annotated[int, 'meta'], int | None, type[int], Callable[..., int], typing.List[int], typing.Dict):
    print(t, get_origin(t), get_args(t))
print(Union[int, None] == Optional[int] == (int | None), Literal[1] == Literal[True], Union[int], Any, Final[int])
print(Box, Box[int], Box.__type_params__, Box(3).map(str).value, Pair, Pair[int], Pair.__value__, Json.__value__)
print(get_type_hints(Employee), get_type_hints(Movie), get_type_hints(Movie, include_extras=True))
print(cast(int, 'not checked'), TYPE_CHECKING, isinstance([], collections.abc.Sequence), issubclass(dict, collections.abc.Mapping), isinstance((), list | tuple))
for action in (
    lambda: Optional[1], lambda: Union[()], lambda: Stack[int, str], lambda: Literal, lambda: isinstance([], list[int]), lambda: Generic[int], lambda: Comparable(),
    lambda: Movie('x'), lambda: list[int]()[0], lambda: assert_never(5), lambda: Employee(), lambda: Any(), lambda: Union[int, str](), lambda: TypeVar('T', int), lambda: issubclass(int, Literal[1]),
):
    try:
        print('?', action())
    except Exception as err:
        print(type(err).__name__, err)
Employee('bob').name = 'eve'

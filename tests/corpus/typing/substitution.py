"""What takes the place of a type variable: TypeVar, ParamSpec and TypeVarTuple, with and without defaults, in every kind of alias."""

import collections.abc
import typing
from typing import (Annotated, Any, Callable, ClassVar, Concatenate, Dict, Final, Generator, Generic, List, Literal, NoReturn, Optional,
                    ParamSpec, Protocol, Required, Self, Tuple, TypeVar, TypeVarTuple, Union, Unpack)

T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")
D = TypeVar("D", default=int)


class Pair(Generic[T, U]):
    pass


class Box[X, Y = int]:
    pass


class Named(Generic[T, *Ts]):
    pass


class Calls(Generic[P]):
    pass


class Both(Generic[T, P]):
    pass


EXPRESSIONS = """
Pair[int]
Pair[int, str, int]
Pair[T, list[U]][int, str]
Pair[int, str].__parameters__
Box[int]
Box[()]
Box[int, int, int]
Box.__orig_bases__
Box.__parameters__
type(Box[int])
Named[int]
Named[int, str, bytes]
Named[()]
Named[int, *Ts][str, bytes]
Named[*tuple[int, ...]]
Named[int, *tuple[str, bytes]]
Calls[int, str]
Calls[[int, str]]
Calls[...]
Calls[P][[int]]
Both[int, [str]]
Both[int, ...]
Both[int, str]
Both[int, P][[str, bytes]]
Callable[int, str]
Callable[P, str][[int, bytes]]
Callable[P, T][..., int]
Callable[Concatenate[int, P], T][[str], int]
Callable[Concatenate[int, P], T][Concatenate[str, P], int]
Callable[[*Ts], str][int, bytes]
Callable[[T, list[U]], U][int, str]
collections.abc.Callable[P, T][[int], str]
collections.abc.Callable[[T], None][None]
collections.abc.Callable[int, str]
Concatenate[int]
Concatenate[int, P][[str]]
Unpack[Ts]
list(Ts)
Tuple[Unpack[Ts]][int, str]
tuple[*Ts][()]
tuple[T, *Ts][int, str, bytes]
tuple[*Ts, T][int, str, bytes]
tuple[*tuple[T, ...]][int]
list[T][int, int]
list[T][()]
list[T][None]
dict[T, U][int, "x"]
dict[T, D][str]
(int | list[T])[str]
(int | list[T]).__parameters__
list[T] | T
T | None
None | T
Union[T, U, int][int, str]
Optional[T][int]
Annotated[list[T], "note"][int]
Annotated[T, 1, 2][Annotated[int, 3]]
Literal[1, True, 1, "x"]
Literal[[1], 2]
ClassVar[list[T]][int]
List[ClassVar[int]]
List[Final]
Required[int, str]
Generic[Ts]
Generic[int]
Generic[T, T]
Protocol[int]
Generator[int]
Generator[int, str, bytes, int]
Dict[int]
NoReturn[int]
Self[int]
TypeVar("X", bound=Union)
TypeVar("X", bound=(1, 2))
TypeVar("X", covariant=True, infer_variance=True)
typing.get_args(Callable[[int, str], T])
typing.get_args(Callable[P, T])
typing.get_origin(Unpack[Ts])
list(List[int])
iter(Union[int, str])
issubclass(list, List)
issubclass(Tuple, Tuple)
issubclass(3, List)
"""

for text in EXPRESSIONS.strip().splitlines():
    try:
        print(f"{text}: {eval(text)!r}")
    except Exception as error:
        print(f"{text}: {type(error).__name__}: {error}")


class Late(Generic[D, T] if False else Generic[T, D]):
    pass


try:
    class Wrong(Generic[D, T]):
        pass
except TypeError as error:
    print(error)
try:
    class Bare(Generic):
        pass
except TypeError as error:
    print(error)


class Counted(Generic[T], dict):
    """Generic before a container leaves the container's ways alone."""


print(Late[str], Counted(a=1), len(Counted(a=1)), Counted[int](b=2).__orig_class__)

from typing import (Annotated, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast,
                    get_args, get_origin, get_type_hints, overload, runtime_checkable)

T = TypeVar("T")


class Point(NamedTuple):
    x: int
    y: int = 0

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


p = Point(3, 4)
print(p, p.length(), p._replace(y=0), Point(1), p._asdict(), Point._fields, Point._field_defaults)


class Movie(TypedDict, total=False):
    title: str
    year: int


m: Movie = {"title": "Alien"}
print(m, Movie.__required_keys__, sorted(Movie.__optional_keys__), Movie(title="x"), Movie.__total__)


@runtime_checkable
class Closable(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        pass


print(isinstance(File(), Closable), isinstance(5, Closable), issubclass(File, Closable))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []


print(Stack[int], Stack[int]().items, get_origin(Stack[int]), get_args(dict[str, list[int]]), Stack.__parameters__)
UserId = NewType("UserId", int)
print(UserId(5), UserId.__name__, UserId.__supertype__)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"), cast(int, "not checked"))


def f(a: "int", b: Optional[str] = None, *c: Annotated[float, "metres"]) -> Union[int, str]:
    pass


print(get_type_hints(f), get_type_hints(f, include_extras=True)["c"])
print(Union[int, str, int], Optional[int], Callable[[int], str], Literal["a", 1], ClassVar[int], Final[str], Any, list[T][int], int | None)
for bad in (lambda: Union[()], lambda: Stack[int, str], lambda: Optional[1, 2], lambda: isinstance(1, list[int]), lambda: Point(), lambda: Literal[int]()):
    try:
        print(bad())
    except TypeError as error:
        print(error)
p.x = 5

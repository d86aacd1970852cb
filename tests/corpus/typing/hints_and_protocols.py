"""get_type_hints with names, qualifiers and variables; protocols that are asked for; NamedTuple and TypedDict in detail."""

from typing import (Annotated, ClassVar, Final, ForwardRef, Generic, Literal, NamedTuple, NewType, NotRequired, Protocol, ReadOnly, Required,
                    TypedDict, TypeVar, Union, get_overloads, get_protocol_members, get_type_hints, overload, runtime_checkable)

T = TypeVar("T")


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ()))


# ---- Hints ----

class Node[V]:
    value: "V"
    next: "Node[V] | None"
    all: ClassVar["list[Node]"] = []
    limit: Final["int"] = 3


def insert[V](node: "Node[V]", *values: "V", **more: "dict[str, V]") -> "None": ...


def spread(*args: *tuple[int, "str"]): ...


print(get_type_hints(Node))
print(get_type_hints(insert))
print(get_type_hints(spread))
attempt(lambda: get_type_hints(3))
attempt(lambda: get_type_hints(len))
print(ForwardRef("Node") == ForwardRef("Node"), ForwardRef("*Ts"))
attempt(lambda: ForwardRef("a b"))


# ---- Protocols ----

@runtime_checkable
class Named(Protocol):
    name: str

    def shout(self) -> str: ...


class Person:
    name = "Ann"

    def shout(self):
        return self.name.upper()


class Sly:
    @property
    def name(self):
        raise RuntimeError("an isinstance check must not run this")

    def shout(self):
        pass


class Plain(Protocol):
    x: int


class Made(Plain):
    def __init__(self):
        super().__init__()
        self.x = 1


print(isinstance(Person(), Named), isinstance(Sly(), Named), isinstance(3, Named), sorted(get_protocol_members(Named)))
attempt(lambda: issubclass(Person, Named))
attempt(lambda: isinstance(3, Plain))
attempt(lambda: issubclass(3, Plain))
attempt(Plain)
print(Made().x)
attempt(lambda: runtime_checkable(Person))


# ---- NamedTuple and TypedDict ----

class Point(NamedTuple, Generic[T]):
    x: T
    y: T = 0


class Movie(TypedDict, total=False):
    title: Required[str]
    year: ReadOnly[int]
    rating: Annotated[NotRequired[float], "stars"]


class Sequel(Movie):
    first: Literal["yes"]
    year: int


class Bad:
    def __set_name__(self, owner, name):
        raise ValueError(f"no {name}")


print(Point(1), Point[int](2), Point.__bases__, Point[int])
for cls in (Movie, Sequel):
    print(sorted(cls.__required_keys__), sorted(cls.__optional_keys__), sorted(cls.__readonly_keys__), sorted(cls.__mutable_keys__))
print(get_type_hints(Movie))
print(get_type_hints(Movie, include_extras=True))
attempt(lambda: type(Movie)("M", (Sequel,), {"__annotations__": {"year": ReadOnly[int]}, "__module__": "m"}))
attempt(lambda: NamedTuple("N", None, x=int))


def with_a_bad_default():
    class Defaulted(NamedTuple):
        x: int = Bad()


attempt(with_a_bad_default)
attempt(lambda: type("Child", NewType("UserId", int).__mro_entries__(()), {}))


@overload
def double(x: int) -> int: ...


@overload
def double(x: str) -> str: ...


def double(x):
    return x * 2


print(len(get_overloads(double)), double("ab"))
print(Union[Annotated[int, {}], Annotated[int, {}], str])

"""Chapter: type parameters (PEP 695), type aliases, protocols, and annotations looked at while the program runs."""
import collections.abc
import inspect
import typing
from typing import Annotated, Callable, Literal, NamedTuple, Protocol, Self, TypedDict, overload, runtime_checkable

type Pair[T] = tuple[T, T]
type Tree[T] = T | list[Tree[T]]
type Handler = Callable[[str], None] | None
print(Pair, Pair[int], Pair.__value__, Pair.__type_params__, Tree.__value__, Handler.__value__, Pair[int].__args__, type(Pair), Pair.__name__)


def first[T](items: collections.abc.Sequence[T], default: T | None = None) -> T | None:
    return items[0] if items else default


def clamp[N: (int, float)](value: N, low: N, high: N) -> N:
    return max(low, min(high, value))


def apply[**P, R](function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    return function(*args, **kwargs)


def rest[*Ts](first: int, *more: *Ts) -> tuple[*Ts]:
    return more


print(first([3, 4]), first([], 'none'), clamp(12, 0, 10), apply(pow, 2, 5), rest(1, 'a', 2.0))
for f in (first, clamp, apply, rest):
    print(f.__name__, f.__type_params__, [(p.__name__, type(p).__name__, getattr(p, '__bound__', None), getattr(p, '__constraints__', None)) for p in f.__type_params__], inspect.signature(f))


class Stack[T: collections.abc.Hashable = str]:
    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self

    def map[U](self, function: Callable[[T], U]) -> 'Stack[U]':
        return Stack(*map(function, self.items))

    def __repr__(self):
        return f'{type(self).__name__}({", ".join(map(repr, self.items))})'


class Limited[T](Stack[T]):
    limit: int = 2

    def push(self, item: T) -> Self:
        if len(self.items) >= self.limit:
            raise OverflowError(f'{self!r} is full')
        return super().push(item)


print(Stack(1, 2).push(3).map(str), Stack[int], Stack[int](5), Limited.__mro__[1:], Limited.__orig_bases__, Stack.__type_params__[0].__default__, Stack.__parameters__, typing.get_type_hints(Stack.push), Limited[int].__origin__)
try:
    Limited(1).push(2).push(3)
except OverflowError as e:
    print(e)


class Movie(TypedDict, total=False):
    title: typing.Required[str]
    year: int


class Row[T](NamedTuple):
    key: str
    value: T


@runtime_checkable
class Closeable(Protocol):
    def close(self) -> None: ...


print(Movie(title='Up', year=2009), Movie.__required_keys__, Movie.__optional_keys__, Movie.__total__, Row('a', 1), Row[int]('b', 2), Row.__annotations__, isinstance(open(__file__), Closeable), isinstance(5, Closeable))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


def annotated(n: Annotated[int, 'positive', range(3)], mode: Literal['r', 'w'] = 'r', *, later: 'Undefined' = None, opt: int | None = None) -> list[dict[str, tuple[int, ...]]]: ...


print(double(2), double('ab'), len(typing.get_overloads(double)), annotated.__annotations__, typing.get_origin(dict[str, int]), typing.get_args(Callable[[int, str], bool]), typing.get_args(Literal['r', 'w']))
for text in ('typing.get_type_hints(annotated)', 'Pair[int, str]', 'Stack[int, str]', 'Pair()', 'Pair.__value__ = 5', 'isinstance(5, Pair)', 'isinstance([], list[int])', 'issubclass(int, Closeable)', 'Movie("x")', 'Movie[int]', 'Closeable()', 'list[int][str]', 'typing.List[int][str]', 'int[str]', 'Stack[int].nope', 'first[int]([1])', 'typing.Union[int, str] | None', 'int | "str"', 'typing.Optional[5]', 'typing.Generic[int]', 'typing.Literal[1, 2] == Literal[2, 1]', 'dict[str, int] == typing.Dict[str, int]', 'typing.Self[int]', 'typing.TypeVar("T", int)', 'typing.ClassVar[int][int]', 'Annotated[int]'):
    try:
        try:
            print(f'{text:40} {eval(text)!r}')
        except SyntaxError:
            exec(text)
    except Exception as e:
        print(f'{text:40} {type(e).__name__}: {e}')
for source in ('type X[T: int, T] = T', 'def f[T](x: T = (yield)): ...', 'class A[T](metaclass=(yield)): ...', 'def f[T, T](): ...', 'type 5 = int', 'type X = (y := 3)', 'def f[*T: int](): ...', 'class A[T=int, U]: ...', 'type X[', 'def f[](): ...'):
    try:
        compile(source, 's', 'exec')
        print(source, 'fine')
    except SyntaxError as e:
        print(source, '->', e.msg)
type Broken = missing_name | int
print(Broken)
Broken.__value__

from typing import Any, Callable, Generic, Optional, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
K = TypeVar("K", bound=int)


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(1)
print(s.pop(), Stack[int], Stack.__parameters__, T, K, K.__bound__)


def find(items: list[str], test: Callable[[str], bool], default: Optional[str] = None) -> Union[str, None]:
    return next(filter(test, items), default)


print(get_type_hints(find))
print(get_origin(dict[str, int]), get_args(dict[str, int]), get_origin(Optional[int]) is Union, get_args(Optional[int]))
print(Optional[int], Union[int, str], Callable[..., Any], Callable[[int], str], list[T], int | None)
s.pop()

from typing import Any, Generic, List, TypeVar, Union

T = TypeVar("T")
for attempt in (lambda: List[int, str], lambda: isinstance([], List[int]), lambda: Union[()], lambda: Any(), lambda: Generic[int],
                lambda: list[int][str], lambda: TypeVar("A", int), lambda: Union[int, str]()):
    try:
        print(attempt())
    except TypeError as e:
        print(e)


class Box(Generic[T]):
    pass


Box[int, str]

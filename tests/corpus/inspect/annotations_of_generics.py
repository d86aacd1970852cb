from __future__ import annotations

import inspect
import typing


class Box[T]:
    kind = int
    item: T
    size: kind

    def put(self, item: T, times: kind = 1) -> Box[T]:
        return self


def first[S](items: list[S]) -> S:
    return items[0]


print(inspect.get_annotations(Box))
print(inspect.get_annotations(Box, eval_str=True))
print(inspect.get_annotations(first, eval_str=True))
try:
    print(inspect.get_annotations(Box.put, eval_str=True))
except NameError as error:
    print(error)
print(inspect.get_annotations(Box.put, eval_str=True, locals={'T': str, 'kind': float}))
print(typing.get_type_hints(Box))
print(typing.get_type_hints(first))
print(inspect.signature(first), inspect.signature(first, eval_str=True))

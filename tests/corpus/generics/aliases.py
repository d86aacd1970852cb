"""The type statement (PEP 695)."""

type Number = int | float
type Pair[A, B = int] = tuple[A, B]
type Recursive = list[Recursive] | None
type Lazy = not_yet

print(Number, Number.__name__, Number.__value__, Number.__type_params__, type(Number).__name__, Number.__module__)
print(Pair, Pair.__value__, Pair.__type_params__, Pair[str, int], Pair[str, int].__origin__ is Pair)
print(Recursive.__value__)
try:
    Lazy.__value__
except NameError as e:
    print(e)
not_yet = 'now'
print(Lazy.__value__, Lazy.__value__ is Lazy.__value__)
try:
    Number[int]
except TypeError as e:
    print(e)


class Box:
    Item = int
    type Alias = list[Item]
    type Generic[T] = dict[Item, T]


print(Box.Alias, Box.Alias.__value__, Box.Generic.__value__)


def local(n):
    type Here = tuple[n]
    return Here


print(local(3).__value__)
type = 3
print(type)
type: int = 4
type [0] if False else print('type is a name')

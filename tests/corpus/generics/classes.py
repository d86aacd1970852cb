"""Generic classes (PEP 695)."""


class Stack[T]:
    """A stack of T."""
    kind: T

    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> 'Stack[T]':
        self.items.append(item)
        return self

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
print(s.push(1).push(2).pop(), type(s).__name__, Stack[int], Stack[int] == Stack[int], Stack.__type_params__)
print(Stack.__bases__, Stack.__orig_bases__, Stack.__mro__, Stack.__doc__, Stack.__annotations__)
print(s.__orig_class__)


class Pair[K, V = str](dict[K, V]):
    def swap[X](self, x: X) -> X:
        return K, V, X


print(Pair.__bases__, Pair.__orig_bases__, Pair({1: 2}), Pair().swap(1), Pair[int], Pair[int, bytes])


class Sub[T](Stack[T]):
    pass


class IntStack(Stack[int]):
    pass


print(Sub.__mro__, Sub[str], IntStack.__mro__, IntStack().push(3).pop())
for f in [lambda: Stack[int, str], lambda: IntStack[int], lambda: Sub[()], lambda: Pair[1, 2, 3]]:
    try:
        print(f())
    except TypeError as e:
        print(e)


class Meta(type):
    pass


class WithMeta[T](metaclass=Meta):
    def who(self):
        return type(self), __class__, T


print(type(WithMeta), WithMeta().who()[2], WithMeta.__qualname__, WithMeta.__module__)


def make():
    class Local[T]:
        x = T
    return Local


print(make().__qualname__, make().x, make()[int])


def deco(cls):
    print('deco', cls.__name__)
    return cls


@deco
class Decorated[T: int]:
    value = 1


print(Decorated.__type_params__[0].__bound__, Decorated.value)


class Slots[T]:
    __slots__ = ('a',)


print(Slots.__slots__, hasattr(Slots(), '__dict__'))


class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        print('init_subclass', cls.__name__, kwargs)


class Derived[T](Base, flag=1):
    pass


print(isinstance(Derived(), Base), Derived[int]().__class__)
match Stack().push(1):
    case Stack(items=[x]):
        print('matched', x)
try:
    isinstance(1, Stack[int])
except TypeError as e:
    print(e)

"""An instance made through a generic alias gets __orig_class__ by its own __setattr__, which may refuse it."""
import types
from typing import Generic, TypeVar

T = TypeVar('T')


class Told(Generic[T]):
    def __setattr__(self, name, value):
        print('set', name, value)
        object.__setattr__(self, name, value)


class Refusing(list):
    def __setattr__(self, name, value):
        raise self.error


class Slotted(Generic[T]):
    __slots__ = ()


print(Told[int]().__orig_class__)
print(hasattr(Slotted[int](), '__orig_class__'))
for error in (AttributeError, TypeError, ValueError('not that')):
    Refusing.error = error
    try:
        print(types.GenericAlias(Refusing, int)('ab'))
    except ValueError as raised:
        print(repr(raised))

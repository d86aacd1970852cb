"""Descriptors: validators, lazy values, methods, static and class methods of one's own."""
from abc import ABC, abstractmethod
import types


class Validator(ABC):
    def __set_name__(self, owner, name):
        self.private_name = '_' + name

    def __get__(self, obj, objtype=None):
        return getattr(obj, self.private_name)

    def __set__(self, obj, value):
        self.validate(value)
        setattr(obj, self.private_name, value)

    @abstractmethod
    def validate(self, value):
        pass


class OneOf(Validator):
    def __init__(self, *options):
        self.options = set(options)

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f'Expected {value!r} to be one of {sorted(self.options)!r}')


class Number(Validator):
    def __init__(self, low=None, high=None):
        self.low, self.high = low, high

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f'Expected {value!r} to be an int or float')
        if self.low is not None and value < self.low:
            raise ValueError(f'Expected {value!r} to be at least {self.low!r}')


class Component:
    kind = OneOf('wood', 'metal')
    quantity = Number(0)

    def __init__(self, kind, quantity):
        self.kind, self.quantity = kind, quantity


for args in ('wood', 5), ('stone', 5), ('metal', -5), ('metal', 'V'):
    try:
        print(vars(Component(*args)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Validator()
except TypeError as error:
    print(error)


class Lazy:
    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.function(obj)
        return value


class MyProperty:
    def __init__(self, fget=None, fset=None):
        self.fget, self.fset = fget, fset

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.fget is None:
            raise AttributeError('unreadable')
        return self.fget(obj)

    def __set__(self, obj, value):
        if self.fset is None:
            raise AttributeError("can't set")
        self.fset(obj, value)

    def setter(self, fset):
        return type(self)(self.fget, fset)


class Bound:
    def __init__(self, function):
        self.function = function

    def __get__(self, obj, owner=None):
        return self if obj is None else types.MethodType(self.function, obj)


class Use:
    def __init__(self, n):
        self.n = n

    @Lazy
    def square(self):
        """its square"""
        print('computed')
        return self.n ** 2

    @MyProperty
    def size(self):
        return self.n

    @size.setter
    def size(self, value):
        self.n = value

    only = MyProperty(lambda self: 'only')
    method = Bound(lambda self, x: self.n + x)


u = Use(4)
print(u.square, u.square, u.__dict__, Use.square.__doc__, u.method(3), Use.method.__class__.__name__)
u.size = 9
print(u.size, u.n, u.only)
for name in 'only', 'size':
    try:
        setattr(u, name, 1)
        print(name, u.size)
    except AttributeError as error:
        print(error)
print(type(Use.__dict__['square']).__name__, Use.__init__.__get__(u).__self__ is u, u.__init__.__func__ is Use.__init__)


class Slotted:
    __slots__ = 'a', '__dict__'


s = Slotted()
s.a, s.b = 1, 2
print(Slotted.a, s.__dict__, Slotted.a.__get__(s))
del s.a
s.a

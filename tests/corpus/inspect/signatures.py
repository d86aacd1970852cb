"""Signatures of all kinds of callables, and what can't be bound to them."""

import functools
import inspect
from inspect import getdoc, getfullargspec, getsource, signature


def shown(name, obj):
    try:
        print(f"{name:12}", signature(obj))
    except (TypeError, ValueError) as problem:
        print(f"{name:12}", type(problem).__name__, problem)


for name in "len print sorted sum input open isinstance getattr hasattr setattr min max range int str bool float list dict set tuple zip map enumerate property classmethod type object".split():
    shown(name, __builtins__.__dict__[name])
for name, obj in dict(append=[].append, unbound=list.append, sort=[].sort, join="".join, center=str.center, union={1}.union, fromkeys=dict.fromkeys).items():
    shown(name, obj)


def decorated(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper


class Meta(type):
    def __call__(cls, token, /, *rest):
        return super().__call__()


class Base:
    """What a base says."""

    def __init__(self, a, b=2):
        pass

    @decorated
    def method(self, x: int, *, flag=False) -> str:
        """Says something."""

    @classmethod
    def made(cls, y):
        pass

    @staticmethod
    def helper(z=None):
        pass

    def __call__(self, *values, sep):
        pass

    half = functools.partialmethod(method, 5)

    @property
    def prop(self):
        """A property's text."""


class Derived(Base):
    def method(self, x, *, flag=True):
        pass

    @property
    def prop(self):
        pass


class ByNew(Base):
    def __new__(cls, first, *others):
        return super().__new__(cls)


class OfMeta(metaclass=Meta):
    def __init__(self, hidden):
        pass


class Plain:
    pass


class Failure(Exception):
    pass


class Table(dict):
    pass


for cls in (Base, Derived, ByNew, OfMeta, Plain, Failure, Table):
    shown(cls.__name__, cls)
obj = Base(1)
for name in "method made helper half".split():
    shown(name, getattr(obj, name))
    shown("Base." + name, getattr(Base, name))
shown("instance", obj)
shown("partial", functools.partial(Base.method, x=1))
shown("number", 5)
print(getdoc(Derived), getdoc(Derived.method), getdoc(Derived(1).method), getdoc(Derived.prop), sep=" | ")


def f(a, b=1, /, c=2, *args, d, e=5, **rest):
    pass


def only(a, /, *, key):
    pass


for args, kwargs in (((), {}), ((1,), {}), ((1,), dict(d=4)), ((1, 2, 3, 4), dict(d=5, z=6)), ((1,), dict(c=1, d=2)), ((1, 2, 3), dict(c=1, d=2)), ((1,), dict(a=3, d=4))):
    try:
        print(signature(f).bind(*args, **kwargs))
    except TypeError as problem:
        print(problem)
for args, kwargs in (((1, 2), {}), ((1,), {}), ((), dict(a=1, key=2)), ((1,), dict(key=2, more=3))):
    try:
        print(signature(only).bind(*args, **kwargs))
    except TypeError as problem:
        print(problem)
print(getfullargspec(f))
print(getfullargspec(Base.made), getfullargspec(obj.helper))
print(signature(f) == signature(lambda a, b=1, /, c=2, *args, e=5, d, **rest: None))
for wrong in (dict(name="class", kind=1), dict(name="1x", kind=1), dict(name="x", kind=2, default=1)):
    try:
        print(repr(inspect.Parameter(**wrong)))
    except ValueError as problem:
        print(problem)

several = [lambda x: x + 1, lambda y: (
    y,
    "a bracket ) in a string")]
print(getsource(several[0]), getsource(several[1]), getsource(Base.method), getsource(Derived), sep="---\n")


def outer():
    # A comment at the beginning,
    def inner():
        text = """
not indented
"""
        return text

        # and one at the end.

    return inner

    # The last one.
# Not part of it.


print(getsource(outer()), getsource(outer), sep="---\n")


def here():
    for info in inspect.stack(context=3)[:2]:
        print(info.function, info.lineno, info.index, info.code_context)


here()


class Static:
    __slots__ = ("slot",)
    value = 1

    @property
    def prop(self):
        raise RuntimeError("asked")


print(inspect.getattr_static(Static(), "prop").__class__.__name__, inspect.getattr_static(Static(), "value"), inspect.getattr_static(Static(), "none", "default"))
print([(item.name, item.kind, item.defining_class.__name__) for item in inspect.classify_class_attrs(Derived) if item.name[:1] != "_"])

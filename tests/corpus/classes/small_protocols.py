"""A comparison that is a property without a value is none; Counter counts through a subclass's own methods; Generic is a class."""

from collections import Counter
from fractions import Fraction
from typing import Generic


class Odd:
    @property
    def __eq__(self):
        raise AttributeError('none')

    @property
    def __lt__(self):
        raise AttributeError('none')


odd = Odd()
print(odd == odd, odd == Odd(), odd != Odd(), odd != odd)
try:
    print(odd < 1)
except TypeError as error:
    print(error)


class Loud(Counter):
    def __setitem__(self, key, value):
        print('set', key, value)
        super().__setitem__(key, value)


loud = Loud('aab')
loud.update('b')
loud.subtract('a')
print(loud, type(Generic()).__name__)


def locals_in_order(a, b, *rest, c=1, **more):
    z = 1
    y = [q for q in range(2)]
    read = lambda: (z, a, b)
    return list(locals()), read and y


print(locals_in_order(1, 2, 3, d=4)[0])
for source in ('yield from x', 'x = yield from y', 'yield x', 'class A: yield from x', 'async def f(): yield from x'):
    try:
        compile(source, '<text>', 'exec')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
for source in ('x: (y := 1)', 'def f(a: (yield)): pass', 'def f() -> (a := 1): pass', 'x: lambda: (yield)', 'x: [a := 1 for b in c]', 'async def f(x: (await y)): pass', 'x: (yield from a)'):
    try:
        compile('from __future__ import annotations\n' + source, '<text>', 'exec')
        print(source, 'compiles')
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
try:
    Fraction([])
except TypeError as error:
    print(error)

"""Gallery of mistakes: calls that don't fit."""
import functools
import sys
import traceback


def none(): ...
def one(a): ...
def two(a, b): ...
def three(a, b, c): ...
def four(a, b, c, d): ...
def default(a, b=2, c=3): ...
def star(a, *rest): ...
def keywords(a, **more): ...
def only(*, key): ...
def only_two(*, key, other, third=3): ...
def positional(a, b, /): ...
def mixed(a, /, b, *, c): ...
def mixed_default(a, b=1, /, c=2, *, d, e=5): ...


class Shape:
    def __init__(self, width, height):
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height

    def scale(self, factor, *, around=None): ...

    def forgot():
        return 1

    @staticmethod
    def static(a): ...

    @classmethod
    def make(cls, size): ...

    def __call__(self, x): ...


class Empty:
    pass


class Child(Shape):
    def __init__(self):
        super().__init__()


class WithNew:
    def __new__(cls, a):
        return super().__new__(cls)


shape = Shape(1, 2)
calls = '''none(1)
none(x=1)
none(1, 2, 3)
one()
one(1, 2)
one(1, a=2)
one(b=1)
one(**{'a': 1, 'b': 2})
two()
two(1)
two(1, 2, 3)
two(b=1)
two(1, 2, b=3)
three()
three(1)
three(c=3)
four()
four(1, 2, 3, 4, 5, 6)
default()
default(1, 2, 3, 4)
default(1, d=4)
default(1, 2, b=3)
star()
star(b=1)
keywords()
keywords(1, a=2)
keywords(1, 2)
only()
only(1)
only(key=1, kye=2)
only_two()
only_two(1, key=1)
only_two(third=1)
positional(1)
positional(a=1, b=2)
positional(1, b=2)
positional()
mixed(1, 2)
mixed(1, 2, 3)
mixed(a=1, b=2, c=3)
mixed_default()
mixed_default(1, 2, 3, 4, d=1)
mixed_default(1, b=2, d=1)
Shape()
Shape(1)
Shape(1, 2, 3)
Shape(1, hieght=2)
shape.area(1)
Shape.area()
shape.scale()
shape.scale(1, 2)
shape.scale(1, arround=2)
shape.forgot()
Shape.static()
shape.static(1, 2)
Shape.make()
shape.make(1, 2)
shape()
shape(1, 2)
Empty(1)
Empty(a=1)
Child()
WithNew()
WithNew(1, 2)
len()
len(1, 2)
len(obj=[])
print(1, seperator='')
int('1', base=2, x=3)
int(x=1)
int('1', '2', '3')
str(1, 2, 3, 4)
list(1, 2)
dict(1)
dict([1])
dict(a=1, **{'a': 2})
range()
range(1, 2, 3, 4)
range(a=1)
sorted()
sorted([1], lambda x: x)
sorted([1], ky=len)
max()
max(1)
max(1, 2, default=3)
sum()
sum(1, 2, 3)
abs()
abs(1, 2)
isinstance(1)
isinstance(1, 2, 3)
getattr(1)
input(1, 2)
open()
enumerate()
zip(1)
map(len)
filter(len)
[].append()
[].append(1, 2)
[].pop(1, 2)
[].insert(1)
[].sort(len)
{}.get()
{}.update(1, 2)
{}.setdefault()
'a'.join()
'a'.join(1, 2)
'a'.split(1)
'a'.replace('a')
'a'.startswith()
'a'.startswith(1)
'{}'.format()
set(1, 2)
set().add()
(1).bit_length(2)
3.5.is_integer(1)
one(*1)
one(**1)
one(**{1: 2})
one(*[1], *[2])
two(*[1], **{'a': 2})
functools.partial()
functools.partial(two, 1)()
functools.reduce()
(lambda a: a)()
(lambda: 0)(1)
(lambda *, k: k)(1)
3(4)
'text'()
[1, 2](0)
None()
shape.width()
{}['a']()'''
for call in calls.splitlines():
    try:
        eval(call)
        print(f'{call:45} fine')
    except Exception as e:
        print(f'{call:45} {type(e).__name__}: {e}')

try:
    Child()
except TypeError:
    traceback.print_exc(file=sys.stdout)
shape.scale(2, arund=(0, 0))

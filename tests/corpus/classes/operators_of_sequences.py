"""A class derived from a sequence that has an operator of its own is no sequence for that operator any more."""


class Plain(list):
    pass


class Times(list):
    def __mul__(self, other):
        return NotImplemented


class Sum(tuple):
    def __add__(self, other):
        return NotImplemented


class Other:
    pass


for left, right in [(Plain(), Other()), (Times(), Other()), (Times(), Plain()), (Plain(), Times()), (Other(), Plain()), (Other(), Times()), ([], Times()), (Times(), 2.5)]:
    try:
        print(left * right)
    except TypeError as error:
        print(type(left).__name__, '*', type(right).__name__, error)
for left, right in [(Sum(), Other()), (Sum(), ()), ((), Sum()), ('a', Sum()), (Plain(), Sum()), (Plain(), [1])]:
    try:
        print(left + right)
    except TypeError as error:
        print(type(left).__name__, '+', type(right).__name__, error)
try:
    items = Times([1])
    items *= 'a'
except TypeError as error:
    print(error)


class Mixed(Other, tuple):
    def __new__(cls, *args):
        return object.__new__(cls)


class Deeper(Mixed):
    pass


print(Mixed.__base__, Deeper.__base__, bool.__base__, object.__base__)
for made in Mixed, Deeper:
    try:
        made()
    except TypeError as error:
        print(error)

# Lambdas, defaults evaluated once, mutable defaults, decorators' order, docstrings, annotations.
def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append.__defaults__)


def kw(*, a=[0], b):
    a[0] += b
    return a


print(kw(b=1), kw(b=2), kw.__kwdefaults__)


def order(name):
    print('decorator', name)

    def wrap(f):
        print('applied', name, f.__name__)
        return f
    return wrap


def default(x):
    print('default', x)
    return x


@order('first')
@order('second')
def decorated(a=default(1), *args: default('annotation a'), b: default('annotation b') = default(2)) -> default('return'):
    """Its docstring."""
    'not this one'


print(decorated.__doc__, decorated.__annotations__)


@order('class')
class Decorated:
    'Class doc.'

    @staticmethod
    @order('static')
    def s():
        pass


print(Decorated.__doc__)
print((lambda: 1)(), (lambda *a, **k: (a, k))(1, x=2), (lambda a, /, b, *, c: a + b + c)(1, b=2, c=3))
print((lambda x: lambda y: x + y)(1)(2))
f = lambda x=(yield_ := 5): x
print(f(), yield_, f.__name__, f.__qualname__)


def no_doc():
    f'{1} is no docstring'


def bytes_doc():
    b'neither'


def indented_doc():
    """
        Deeper

      Less deep
    """


print(no_doc.__doc__, bytes_doc.__doc__, repr(indented_doc.__doc__))


class Annotated:
    x: int = 1
    y: 'str'
    (z): float = 2

    def m(self, a: 'forward') -> None: ...


print(Annotated.__annotations__, Annotated.m.__annotations__, Annotated.z)
fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)
print([fib(i) for i in range(12)])
compose = lambda *fs: lambda x: x if not fs else compose(*fs[1:])(fs[0](x))
print(compose(str, len, lambda n: n ** 2)(12345))
print(decorated.__module__, decorated.__code__.co_varnames, decorated.__code__.co_argcount, decorated.__code__.co_kwonlyargcount, decorated.__code__.co_flags & 0xf)
decorated.attribute = 1
print(decorated.__dict__)
decorated.__name__ = 'renamed'
print(decorated.__name__, decorated.__qualname__)
try:
    decorated.__name__ = 1
except TypeError as error:
    print(error)
try:
    decorated.__defaults__ = [1]
except TypeError as error:
    print(error)
try:
    del decorated.__code__
except (TypeError, AttributeError) as error:
    print(error)
decorated.__defaults__ = (7,)
print(decorated.__defaults__)

"""Generic functions (PEP 695)."""


def first[T](items: list[T], default: T | None = None, *, strict: bool = False) -> T:
    """The first item."""
    if not items:
        return default
    return items[0]


print(first([1, 2]), first([], 3), first.__doc__)
print(first.__name__, first.__qualname__, first.__type_params__, first.__defaults__, first.__kwdefaults__)
T, = first.__type_params__
print(T, T.__name__, T.__bound__, T.__constraints__, T.has_default(), T.__covariant__, T.__infer_variance__, T.__module__)
print(first.__annotations__['items'], first.__annotations__['strict'])


def bounded[T: int, U: (str, bytes), *Ts, **P](a: T, b: U, *args: *Ts):
    return a, b


T, U, Ts, P = bounded.__type_params__
print(T.__bound__, U.__constraints__, Ts, P, type(Ts).__name__, type(P).__name__, P.args, P.kwargs)
print(bounded(1, 'x'))


def lazy[T: missing]():
    pass


try:
    lazy.__type_params__[0].__bound__
except NameError as e:
    print(e)
missing = 'found'
print(lazy.__type_params__[0].__bound__)


def defaults[T = int, *Ts = *tuple[int, str], **P = [int]]():
    pass


for parameter in defaults.__type_params__:
    print(parameter, parameter.__default__, parameter.has_default())


def decorate(f):
    print('decorate', f.__name__)
    return f


@decorate
async def agen[T](x: T):
    yield x


print(agen(1).__qualname__)


class Outer:
    Inner = int

    def method[T: Inner](self, x: Inner, y: T) -> T:
        print(__class__.__name__, super().__init__ is not None)
        return y

    class Nested[U]:
        def deep[V](self) -> (U, V):
            return U, V


print(Outer().method(1, 'y'), Outer.method.__qualname__, Outer.method.__annotations__['x'], Outer.method.__type_params__[0].__bound__)
print(Outer.Nested.deep.__qualname__, Outer.Nested().deep(), Outer.Nested.deep.__annotations__)


def outer(n):
    def inner[T](x: T = n) -> T:
        return x, n, T
    return inner


print(outer(5)(), outer(5).__qualname__)


def shadow[T](T):
    return T


print(shadow(3))
f = lambda: [T for T in [1]]
print(f())

try:
    def broken[T](x: undefined_name):
        pass
except NameError as e:
    print(e, e.__traceback__.tb_next.tb_frame.f_code.co_name)

for source in ['def f[T, T](): pass', 'def f[T = int, U](): pass', 'def f[](): pass', 'class C[T: (yield)]: pass', 'def f[T: (x := 1)](): pass', 'type X = (await y)',
               'type X = (yield)', 'def f[T](x: (yield)): pass', 'class C[T]((yield)): pass', 'def f[__debug__](): pass', 'type 1 = 2', 'type X[T', 'def f[*Ts: int](): pass',
               'def f[T]():\n def g():\n  nonlocal T', 'def f[T = (x := 1)](): pass', 'def f[T: (int, (y := 1))](): pass']:
    try:
        compile(source, 'source.py', 'exec')
        print('compiles')
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

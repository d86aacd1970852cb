# Which names the scopes of type parameters see (PEP 695).
x = 'global'


def outer():
    x = 'enclosing'

    class C:
        type Before = x
        x = 'class'
        type After = x

        def method[T: x](self, arg: x) -> x: ...
        bound = method.__type_params__[0].__bound__
        annotations = method.__annotations__

    return C


C = outer()
print(C.Before.__value__, C.After.__value__, C.bound, C.annotations)


class G[T]:
    T = 'class attribute'
    type Alias = T

    def inner[U](self, a: T, b: U): ...
    seen = [T for _ in range(1)]


print(G.Alias.__value__, G.inner.__annotations__, G.seen, G.__type_params__)


def function[T](value: T) -> list[T]:
    def inner():
        return T
    return [inner(), value]


print(function(1), function.__type_params__, function.__annotations__)
type Pair[A, B = int] = tuple[A, B]
print(Pair, Pair.__type_params__, Pair.__value__, Pair[str], Pair[str, bool].__args__)
type Recursive = list[Recursive] | None
print(Recursive.__value__)


class Box[T = str](list[T]):
    def get(self) -> T: ...


print(Box.__mro__, Box.__orig_bases__, Box[int], Box.__type_params__[0].__default__, Box.get.__annotations__)
print(type.__type_params__, int.__type_params__ if hasattr(int, '__type_params__') else None)


class W[*Ts, **P]:
    pass


print(W.__type_params__, [type(p).__name__ for p in W.__type_params__], W[int, str, [bool]])

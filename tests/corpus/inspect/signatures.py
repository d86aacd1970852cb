import inspect


def f(a, b: int = 1, /, c=2, *args: str, d, e=5, **kw) -> list[int]:
    """Doc of f."""


class C:
    """A class.

    With more.
    """

    def __init__(self, x, y=2):
        self.x = x

    def method(self, z):
        return z


print(inspect.signature(f), inspect.signature(C), inspect.signature(C(1).method), inspect.getdoc(C))
for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind, p.default if p.default is not p.empty else "-")
bound = inspect.signature(f).bind(1, 2, 3, 4, d=5, z=6)
print(bound.arguments, bound.args, bound.kwargs)
print(inspect.getsource(C.method), inspect.isfunction(f), inspect.isclass(C), inspect.ismethod(C(1).method))
print([name for name, _ in inspect.getmembers(C, inspect.isfunction)])


async def coroutine(): ...


def generator(): yield


print(inspect.iscoroutinefunction(coroutine), inspect.isgeneratorfunction(generator))
g = generator()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
inspect.signature(C).bind(1, 2, 3)

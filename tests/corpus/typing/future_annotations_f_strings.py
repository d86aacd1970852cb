from __future__ import annotations
y = 3
def f(x: f"{y}", z: f'a{y!r:>{5}}b{{}}' 'c' = 1, w: f"{y=}" = 2, v: f'{y:%d}' "q'" = 3): pass
print(f.__annotations__)
class A:
    x: f"it's {y}"
    z: f"""{'a' "b"} {[1, 'x']}"""
print(A.__annotations__)


def g(a: lambda x, /, y=2, *z, k, m=1, **q: (x, y), b: [i for i in range(3) if i if not i], c: {k: v for k, v in {}},
      d: {i async for i in x}, e: (lambda: 0)(), f: f"{ {1: 2}[1] }{x!r}{{}}", h: list(i for i, in y), j: f'{(lambda: 1)}' f"{'a' if x else 'b'}"): pass


for name, text in g.__annotations__.items():
    print(name, text)

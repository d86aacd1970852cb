errors = []


def attempt(f):
    try:
        f()
    except Exception as e:
        errors.append(e)


def boom(*args, **kwargs):
    raise ValueError("boom")


class Boom:
    def __getattr__(self, name): raise ValueError(name)
    def __getitem__(self, key): raise ValueError(key)
    def __add__(self, other): raise ValueError("add")
    __radd__ = __mul__ = __floordiv__ = __pow__ = __lshift__ = __and__ = __add__
    def __neg__(self): raise ValueError("neg")
    def __lt__(self, other): raise ValueError("lt")
    def __contains__(self, item): raise ValueError("in")
    def __bool__(self): raise ValueError("bool")
    def __iter__(self): raise ValueError("iter")
    def __setitem__(self, key, value): raise ValueError("setitem")
    def __delitem__(self, key): raise ValueError("delitem")
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): pass
    def __iadd__(self, other): raise ValueError("iadd")
    def __call__(self, *a): raise ValueError("call")


b = Boom()


def f01(): return boom()
def f02(): return boom() + 1
def f03(): x = boom()
def f04(): x = boom(1,  2)  # comment
def f05(): boom()
def f06(): b.attr
def f07(): b.attr.more
def f08(): return b[1]
def f09(): return b[1][2]
def f10(): return 1 + b * 2
def f11(): return (1 + 2) + (b + 3)
def f12(): return b // 2
def f13(): return b ** 2
def f14(): return b<<2
def f15(): return -b
def f16(): return b < 1
def f17(): return 1 in b
def f18():
    if b: pass
def f19():
    for _ in b: pass
def f20(): b[1] = 2
def f21():
    del b[1]
def f22():
    with b: pass
def f23():
    x = b
    x += 1
def f24(): return [boom(i) for i in range(3)]
def f25(): return {k: boom(k) for k in "ab"}
def f26(): return sum(boom(i) for i in range(3))
def f27(): return (lambda: boom())()
def f28(): return boom(boom)(1)
def f29(): return b.method(1)
def f30(): return f"{boom()}"
def f31(): a, c = b
def f32(): a, c = 1, 2, 3
def f33(): a, *c, d = 1,
def f34(): assert boom(), "message"
def f35(): assert 1 == 2, "message"
def f36(): assert False
def f37(): raise ValueError("raised")
def f38(): raise boom
def f39(): return not b
def f40(): return b and 1
def f41(): return 1 if b else 2
def f42(): print("é" + boom())
def f43(): return undefined_thing
def f44(): return boom(*[1], **{"a": 2})
def f45(): return {**b}
def f46(): return [*b]
def f47(): return boom(
    1,
    2)
def f48(): return (b
    +
    1)
def f49(): return (
    1,
    boom(),
    3,
)
def f50():
    x = [
        1,
        2,
        boom(), 4,
    ]
def f51(): return b[
    1
]
def f52(): return 1 < 2 < b < 4
def f53(): return "a" "b" + 1
def f54(): x = y = boom()
def f55(): b.x.y = boom()
def f56(): x: int = boom()
def f57(): return lambda: 0 + boom()
def f58(): import nonexistent_module_xyz
def f59(): from math import nonexistent
def f60(): return 1 / 0 if True else 2
def f61(): return (yield_ := boom())
def f62(): return boom (  1  )
def f63(): return ( b ) [ 1 ]
def f64(): return ( b ) + ( 1 )
def f65(): return [1, 2, 3][10]
def f66(): return {"a": 1}["b"]
def f67(): return int("x") + len(5)
def f68(): return "x".join([1])
def f69(): global nothing_global; nothing_global
def f70(): del nothing_local


for name in sorted(n for n in list(globals()) if n[0] == "f" and n[1:].isdigit()):
    if name not in ("f58", "f59"):
        attempt(globals()[name])
for e in errors:
    e.__context__ = None
raise ExceptionGroup("some", errors[:14]) from ExceptionGroup("others", errors[14:28] + [ExceptionGroup("more", errors[28:42] + [ExceptionGroup("rest", errors[42:56] + [ExceptionGroup("last", errors[56:])])])])

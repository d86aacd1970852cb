def m():
    x = "outer"
    class D:
        print(x)
        y = x
    class C:
        x = "class"
        print(x)
        y = [x for _ in range(1)]
        def f(self): return x
        z = (lambda: x)()
    print(C.y, C().f(), C.z, C.x)
    def inner():
        nonlocal x
        x = "changed"
        def deep():
            nonlocal x
            x += "!"
            return x
        return deep()
    print(inner(), x)
m()
x = "global"
def g():
    global x, newg
    x = "g"; newg = 1
    del newg
    def x2(): return x
    return x2()
print(g(), x)
class Base:
    def __init__(self, v): self.v = v
    def hi(self): return "base " + self.v
    @classmethod
    def make(cls, v): return cls(v)
    @staticmethod
    def st(a): return a
    @property
    def p(self): return self.v * 2
class Derived(Base):
    """Doc."""
    __private = "mangled"
    attr: int = 3
    def __init__(self, v):
        super().__init__(v)
        self.__x = 1
    def hi(self):
        return [super().hi() for _ in range(1)][0] + " derived " + __class__.__name__
    def lam(self): return (lambda: super(Derived, self).hi())()
    @classmethod
    def make(cls, v): return super().make(v + "+")
d = Derived.make("q")
print(d.hi(), d.lam(), d.p, Derived.st(4), Derived.__doc__, Derived.__qualname__, Derived.__module__, d._Derived__x, Derived._Derived__private, Derived.__annotations__)
def counter():
    n = 0
    def inc(by=1, *, times=1):
        nonlocal n
        n += by * times
        return n
    return inc
c = counter(); c(); print(c(5, times=2))
def unbound(flag):
    if flag: v = 1
    try:
        print(v)
    except UnboundLocalError as e: print(e)
    try:
        del v
        print(v)
    except UnboundLocalError as e: print(e)
unbound(False); unbound(True)
def freevar():
    def g():
        try: return w
        except NameError as e: return str(e)
    r = g()
    w = 1
    return r, g()
print(freevar())
try:
    undefined_thing
except NameError as e: print(e)
def args(a, b=2, /, c=3, *d, e, f=6, **g): return a, b, c, d, e, f, g
print(args(1, e=5), args(1, 2, 3, 4, 5, e=5, z=9), args(1, c=4, e=0, f=1))
for call in (lambda: args(), lambda: args(1), lambda: args(1, b=2, e=1), lambda: counter(1), lambda: c(1, 2), lambda: c(z=1), lambda: c(1, by=2)):
    try: call(); print("fine")
    except TypeError as e: print(e)
def deco(tag):
    print("deco", tag)
    def wrap(f):
        print("wrap", tag, f.__name__)
        return f
    return wrap
@deco(1)
@deco(2)
def decorated(a: int, *b: str, c: "x" = 1, **d: float) -> None: "docs"
print(decorated.__annotations__, decorated.__doc__, decorated.__defaults__, decorated.__kwdefaults__, decorated.__name__)
@deco(3)
class Dc: pass
z: int = 5
w: str
print(__annotations__)
def gen():
    try:
        got = yield 1
        print("got", got)
        r = yield from sub()
        print("r", r)
        yield 3
    finally: print("closed")
def sub():
    a = yield 2
    return a
it = gen()
print(next(it), it.send("x"), it.send("y"))
it.close()
print(list(gen2 for gen2 in (i for i in range(3))))
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("meta", name, kw, [k for k in ns if not k.startswith("__")])
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): pass
class WithMeta(Base, metaclass=Meta, opt=1):
    q = 1
    def me(self): return __class__
print(WithMeta("x").me() is WithMeta)
def outer_loop():
    fs = []
    for i in range(2):
        fs += [lambda: (i, j) for j in range(2)]
    return [f() for f in fs]
print(outer_loop())
def comp_scope():
    i = "kept"
    r = [i for i in range(2)]
    s = {i: [i for i in "ab"] for i in range(2)}
    return i, r, s, [last := q for q in range(3)], last
print(comp_scope())
print([i for i in range(3) if (lambda: i)() > 0])

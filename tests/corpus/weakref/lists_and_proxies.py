"""Which weak references there are and in which order, what a proxy hands on, and the order of finalizers."""

import weakref, operator
class A: pass
def add(x, y, z):
    res.append(x + y + z)
    return x + y + z
def test():
    global res
    a = A()
    res = []
    f = weakref.finalize(a, add, 67, 43, z=89)
    print(f(), f())
    res = []
    f = weakref.finalize(a, add, x=67, y=43, z=89)
    del a
    print(f(), res, f.alive)
test()
def order():
    a = A()
    res = []
    fs = [weakref.finalize(a, res.append, i) for i in range(4)]
    del a
    print(res)
order()
o = A()
r = [weakref.ref(o, lambda r, i=i: print('gone', i)) for i in range(3)]
del o
o = A()
class MyRef(weakref.ref): pass
r1 = MyRef(o); r2 = weakref.ref(o); r3 = MyRef(o); p = weakref.proxy(o)
names = {id(r1): 'r1', id(r2): 'r2', id(r3): 'r3', id(p): 'p'}
print([names[id(x)] for x in weakref.getweakrefs(o)], weakref.getweakrefcount(o))
r4 = weakref.ref(o, print); names[id(r4)] = 'r4'
r5 = weakref.ref(o, print); names[id(r5)] = 'r5'
print([names[id(x)] for x in weakref.getweakrefs(o)], weakref.getweakrefcount(o))
del r4, r1, p
print([names[id(x)] for x in weakref.getweakrefs(o)], weakref.getweakrefcount(o))
class N:
    def __index__(self): return 10
    def __int__(self): return 11
    def __float__(self): return 1.5
    def __reversed__(self): return iter('cba')
    def __bytes__(self): return b'raw'
    def __ifloordiv__(self, other): return 'ifloor'
    def __floordiv__(self, other): return 'floor'
    def __imatmul__(self, other): return 'imat'
    def __neg__(self): return 'neg'
    def __abs__(self): return 'abs'
    def __divmod__(self, o): return 'divmod'
    def __pow__(self, *o): return o
    def __len__(self): return 4
    def __call__(self): return 'called'
    def __round__(self): return 'round'
    def __complex__(self): return 1j
    def __lt__(self, o): return 'lt'
n = N()
p = weakref.proxy(n)
for name, f in dict(index=operator.index, int=int, float=float, bytes=bytes, neg=operator.neg, abs=abs, pow=lambda p: p ** 3, len=len, call=lambda p: p(), round=round, complex=complex, lt=lambda p: p < 3, hasb=lambda p: '__bytes__' in dir(p), range=lambda p: list(range(p))[-1], slice=lambda p: [1, 2, 3][p:], hexx=hex, fmt=lambda p: f'{p!s:.5}').items():
    try: print(name, f(p))
    except Exception as e: print(name, type(e).__name__, e)
q = p; q //= 2; print(q)
q = p; q @= 2; print(q)
for args in ((), (1,), (n, 1, 2), (n,)):
    try: print(weakref.ref.__init__(weakref.ref(n), *args))
    except TypeError as e: print(e)

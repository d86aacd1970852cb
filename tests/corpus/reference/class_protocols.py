class D:
    def __get__(s, i, o=None): return ('get', i is None, o.__name__ if o else None)
    def __set__(s, i, v): print('set', v)
    def __delete__(s, i): print('delete')
    def __set_name__(s, o, n): print('set_name', o.__name__, n)
class A:
    d = D()
    x = 1
    def __getattr__(self, n): return 'missing ' + n
    def __setattr__(self, n, v): print('setattr', n); super().__setattr__(n, v)
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
a = A(); print(a.d, A.d, a.zzz); a.d = 5; del a.d; a.y = 3; del a.y
try: del a.nope
except AttributeError as e: print(e)
class M(type):
    def __new__(m, n, b, ns, **kw): print('M.new', n, kw); return super().__new__(m, n, b, ns)
    def __init__(c, n, b, ns, **kw): print('M.init', n); super().__init__(n, b, ns)
    def __call__(c, *a, **k): print('M.call', a, k); return super().__call__(*a, **k)
    def __getattr__(c, n): return f'class attr {n}'
    def __len__(c): return 7
    def __contains__(c, x): return x == 3
    def __iter__(c): return iter('ab')
    @classmethod
    def __prepare__(m, n, b, **kw): print('prepare', n, b, kw); return {'prepared': 1}
class X(metaclass=M, k=1):
    def __init__(self, *a): print('init', a)
X(1, 2); print(X.foo, len(X), 3 in X, list(X), X.prepared)
class Base:
    def __init_subclass__(cls, /, flag=None, **kw): super().__init_subclass__(**kw); print('sub', cls.__name__, flag)
class Sub(Base, flag=2): pass
try:
    class Bad(Base, other=1): pass
except TypeError as e: print(e)
class O: pass
class P1(O): pass
class P2(O): pass
class Q(P1, P2): pass
print([c.__name__ for c in Q.__mro__])
try:
    class R(O, P1): pass
except TypeError as e: print(e)
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = 1
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__, lambda: delattr(s, 'b')):
    try: print(f())
    except AttributeError as e: print(e)
class T(S): pass
t = T(); t.a = 1; t.z = 2; print(t.__dict__, t.a, vars(t))
class U(S):
    __slots__ = ('c', '__dict__')
u = U(); u.a = 1; u.c = 2; u.e = 3; print(u.__dict__, sorted(n for n in dir(u) if not n.startswith('__')))
for src in ['class A:\n __slots__ = ("x",)\n x = 1', 'class A:\n __slots__ = 1', 'class A:\n __slots__ = ("1",)', 'class A(int):\n __slots__ = ("x",)', 'class A(1): pass', 'class A(bool): pass', 'class A(type(None)): pass', 'class A(int, str): pass', 'class A(list, dict): pass', 'class A(object, int): pass', 'class A(int, int): pass']:
    try: exec(src); print('ok')
    except Exception as e: print(type(e).__name__, e)
class V:
    def __eq__(self, o): return True
try: hash(V())
except TypeError as e: print(e)
class W:
    def __bool__(self): return 1
    def __len__(self): return -1
    def __hash__(self): return 'x'
    def __str__(self): return 1
    def __repr__(self): return None
    def __iter__(self): return 1
    def __index__(self): return 'x'
    def __int__(self): return 1.5
    def __float__(self): return 1
    def __contains__(self, x): return 'yes'
    def __format__(self, s): return 1
    def __bytes__(self): return 'x'
    def __complex__(self): return 1
w = W()
for f in (bool, len, hash, str, repr, iter, int, float, hex, range, bytes, complex, format, lambda w: f'{w}', lambda w: 1 in w, lambda w: [1][w], lambda w: print(w), lambda w: list(w), lambda w: not w, list, sorted, lambda w: '%d' % w, lambda w: '%s' % w):
    try: print(f(w))
    except Exception as e: print(type(e).__name__, e)
class Y:
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return ('radd', o)
    def __iadd__(s, o): return ('iadd', o)
    def __lt__(s, o): return NotImplemented
    def __call__(s, *a): return a
    def __getitem__(s, k): return k
    def __enter__(s): return s
    def __matmul__(s, o): return 'mm'
y = Y(); print(1 + y, y @ 1, y[1:2, ..., ::3], y(1, 2))
for f in ('y + 1', 'y < y', 'y - 1', 'y += 1'):
    try:
        exec(f); print('ok')
    except TypeError as e: print(e)
try:
    with y: pass
except TypeError as e: print(e)


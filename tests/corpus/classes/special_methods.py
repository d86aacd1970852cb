class V:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'V{self.c}'
    def __add__(self, o): return V(*[a + b for a, b in zip(self.c, o.c)]) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return ('radd', o)
    def __mul__(self, k): return V(*[a * k for a in self.c])
    __rmul__ = __mul__
    def __neg__(self): return V(*[-a for a in self.c])
    def __abs__(self): return sum(self.c)
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __len__(self): return len(self.c)
    def __getitem__(self, i): return self.c[i]
    def __contains__(self, x): return x in self.c
    def __call__(self, *a, **k): return ('called', a, k)
    def __bool__(self): return any(self.c)
    def __iter__(self): return iter(self.c)
    def __iadd__(self, o): return ('iadd', o)
    def __lt__(self, o): return self.c < o.c
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __index__(self): return 2
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __invert__(self): return 'inv'
    def __pos__(self): return 'pos'
    def __matmul__(self, o): return 'mat'
    def __complex__(self): return 1 + 2j


v, w = V(1, 2), V(3, 4)
print(v + w, v * 3, 3 * v, -v, abs(v), v == V(1, 2), v != w, v == 1, hash(v) == hash(V(1, 2)), len(v), v[0], 2 in v, 9 in v, v(1, k=2), bool(V(0, 0)), list(v), v < w, v > w, 5 + v)
print(int(v), float(v), [10, 20, 30][v], round(v), round(v, 1), divmod(v, 2), v ** 2, pow(v, 2, 3), ~v, +v, v @ w, complex(v), {v: 1}[V(1, 2)], hex(v), max(v, w), sorted([w, v]))
v += 5
print(v)


class Attr:
    def __getattr__(self, name):
        if name == 'boom':
            raise AttributeError('no boom')
        return f'<{name}>'

    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)


a = Attr()
a.x = 1
print(a.x, a.y, hasattr(a, 'boom'), getattr(a, 'boom', 'default'))
del a.x
print(a.x)


class GA:
    def __init__(self): self.real = 1
    def __getattribute__(self, name):
        if name == 'fake':
            return 'fake!'
        return super().__getattribute__(name)


g = GA()
print(g.fake, g.real)


class Desc:
    def __set_name__(self, owner, name): self.name = name; print('set_name', owner.__name__, name)
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, 'unset')
    def __set__(self, obj, value): obj.__dict__[self.name] = value * 2
    def __delete__(self, obj): del obj.__dict__[self.name]


class HasDesc:
    d = Desc()


h = HasDesc()
print(h.d)
h.d = 4
print(h.d, h.__dict__)
del h.d
print(h.d, isinstance(HasDesc.d, Desc))


class NonData:
    def __get__(self, obj, owner): return 'nondata'


class UsesNonData:
    n = NonData()


u = UsesNonData()
print(u.n)
u.__dict__['n'] = 'instance'
print(u.n)


class Base:
    registry = []

    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, tag))

    def __class_getitem__(cls, item): return f'{cls.__name__}[{item}]'


class C1(Base, tag='one'): pass


class C2(C1): pass


print(Base.registry, Base[int], C1['x'])


class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        ns['added'] = sorted(k for k in ns if not k.startswith('__'))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.kw = kw

    def __len__(cls): return 42
    def __iter__(cls): return iter('abc')
    def __contains__(cls, x): return x == 1
    def __repr__(cls): return f'<meta {cls.__name__}>'
    def __getattr__(cls, n): return f'meta {n}'
    @property
    def mp(cls): return 'meta property'
    @classmethod
    def __prepare__(mcs, name, bases, **kw): return {'prepared': True}


class M(metaclass=Meta, opt=1):
    a = 1

    def f(self): pass


print(M, M.added, M.kw, len(M), list(M), 1 in M, M.unknown, M.mp, M.prepared, type(M), isinstance(M, Meta))
try:
    M().unknown
except AttributeError as e:
    print(e)


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self): self.a = 1


s = Slots()
print(s.a, Slots.a, hasattr(s, '__dict__'))
for f in [lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.c]:
    try:
        print(f())
    except AttributeError as e:
        print(e)
s.b = 2
del s.a
print(s.b, hasattr(s, 'a'))


class SubSlots(Slots):
    pass


t = SubSlots()
t.c = 5
print(t.a, t.c)


class Ctx:
    def __enter__(self): print('enter'); return self
    def __exit__(self, *exc): print('exit', exc[0]); return True


with Ctx() as c:
    raise ValueError
with Ctx():
    pass


class BadLen:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
    def __bool__(self): return self.v
    def __hash__(self): return self.v
    def __index__(self): return self.v
    def __str__(self): return self.v
    def __repr__(self): return self.v
    def __iter__(self): return self.v
    def __init_subclass__(cls): pass
    def __contains__(self, x): return self.v
    def __eq__(self, o): return self.v


for name, f in [('len', len), ('bool', bool), ('hash', hash), ('index', range), ('str', str), ('repr', repr), ('iter', iter), ('print', print), ('format', format), ('in', lambda b: 1 in b), ('eq', lambda b: b == 1), ('fstring', lambda b: f'{b}'), ('list', list), ('dict', lambda b: {b: 1})]:
    for value in [-1, 'x', None, 3.5]:
        try:
            print(name, value, repr(f(BadLen(value))))
        except Exception as e:
            print(name, value, type(e).__name__ + ':', e)


class NoInit:
    def __new__(cls, x):
        return x


print(NoInit(5), type(NoInit('s')))


class InitReturns:
    def __init__(self): return 5


try:
    InitReturns()
except TypeError as e:
    print(e)


class OnlyEq:
    def __eq__(self, o): return True


try:
    hash(OnlyEq())
except TypeError as e:
    print(e)
print(OnlyEq() == 5, OnlyEq() != 5, OnlyEq.__hash__)


class Cmp:
    def __lt__(self, o): return 'lt'
    def __le__(self, o): return NotImplemented


print(Cmp() < 1, 1 > Cmp())
try:
    Cmp() <= 1
except TypeError as e:
    print(e)


class Reflect(int):
    def __radd__(self, o): return 'reflected'


print(1 + Reflect(2), Reflect(1) + 2, Reflect(1) + Reflect(2))

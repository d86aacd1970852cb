class A:
    """Doc."""
    x = 1
    _list = []

    def __init__(self, v=0):
        self.v = v

    def method(self, a, b=2, *args, c, d=4, **kw):
        "method doc"
        return self.v

    @classmethod
    def cm(cls, a):
        return cls.__name__, a

    @staticmethod
    def sm(a):
        return a

    @property
    def prop(self):
        "prop doc"
        return self.v * 2

    @prop.setter
    def prop(self, value):
        self.v = value

    @prop.deleter
    def prop(self):
        print('deleting')


class B(A):
    def method(self, *a, **k):
        return super().method(*a, **k) + 1

    def cm(cls):
        return 'instance'


a = A(5)
print(A.__name__, A.__qualname__, A.__module__, A.__doc__, A.__bases__, A.__mro__, A.__base__, B.__bases__, type(A), type(a))
print(a.__dict__, a.__class__, a.__module__, a.x, A.x, a.v, 'v' in a.__dict__, 'x' in A.__dict__, sorted(k for k in A.__dict__ if not k.startswith('__')))
print(a.method(1, c=3), B(7).method(1, c=2), A.cm(1), a.cm(2), B.cm(3), A.sm(3), a.sm(4), a.prop, A.method.__name__, A.method.__qualname__, A.method.__doc__, A.method.__defaults__, A.method.__kwdefaults__, A.prop.__doc__)
a.prop = 9
print(a.prop, a.v)
del a.prop
a.x = 10
print(a.x, A.x)
del a.x
print(a.x)
A.y = 'new'
print(a.y, B.y, B().y)
del A.y
print(hasattr(a, 'y'))
a.__dict__['z'] = 3
print(a.z, vars(a), dir(a)[-5:])
a.__dict__ = {'only': 1}
print(a.only, hasattr(a, 'v'))
print(isinstance(a, A), isinstance(a, object), isinstance(B(), A), issubclass(B, A), isinstance(A, type), issubclass(A, (int, A)), A.__subclasses__())
m = a.method
print(m.__self__ is a, m.__func__ is A.method, m == a.method, m is a.method, hash(m) == hash(a.method), m.__name__, m.__doc__)
f = A.sm
print(f is A.sm, A.__dict__['sm'].__func__ is f, A.__dict__['cm'].__func__.__name__, type(A.__dict__['sm']), type(A.__dict__['cm']), type(A.__dict__['prop']))


def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


class Ro:
    @property
    def p(self): return 1

    q = property(None)


class Empty:
    pass


attempt('missing', lambda: Empty().foo)
attempt('class missing', lambda: Empty.foo)
attempt('set prop', lambda: setattr(Ro(), 'p', 2))
attempt('del prop', lambda: delattr(Ro(), 'p'))
attempt('unreadable', lambda: Ro().q)
attempt('args', lambda: Empty(1))
attempt('kwargs', lambda: Empty(x=1))
attempt('A args', lambda: A(1, 2))
attempt('A kw', lambda: A(w=1))
attempt('no self', lambda: A.method())
attempt('del missing', lambda: delattr(Empty(), 'x'))
attempt('set object', lambda: setattr(object(), 'x', 1))
attempt('object args', lambda: object(1))
attempt('immutable', lambda: setattr(int, 'x', 1))
attempt('del class', lambda: delattr(Empty, 'x'))
attempt('call instance', lambda: Empty()())
attempt('subscript', lambda: Empty()[0])
attempt('subscript class', lambda: Empty[0])
attempt('iterate', lambda: iter(Empty()))
attempt('len', lambda: len(Empty()))
attempt('compare', lambda: Empty() < Empty())
attempt('add', lambda: Empty() + 1)
attempt('neg', lambda: -Empty())
attempt('hash', lambda: isinstance(hash(Empty()), int))
attempt('bool', lambda: bool(Empty()))
attempt('with', lambda: Empty().__enter__)
attempt('name', lambda: setattr(Empty, '__name__', 5))
attempt('bases', lambda: type('X', (5,), {}))
attempt('bool base', lambda: type('X', (bool,), {}))
attempt('dup base', lambda: type('X', (A, A), {}))
attempt('mro', lambda: type('X', (A, B), {}))
attempt('layout', lambda: type('X', (int, str), {}))
attempt('type args', lambda: type(1, 2))
attempt('type name', lambda: type(1, (), {}))
attempt('getattr', lambda: getattr(1, 5))
attempt('isinstance', lambda: isinstance(1, 5))
attempt('isinstance tuple', lambda: isinstance(1, (str, 5)))
attempt('issubclass', lambda: issubclass(1, int))
attempt('issubclass 2', lambda: issubclass(int, 1))
attempt('super', lambda: super())
attempt('super type', lambda: super(5))
attempt('super obj', lambda: super(A, 5))

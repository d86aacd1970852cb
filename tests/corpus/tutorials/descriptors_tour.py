import weakref
from abc import ABC, abstractmethod


class Validated(ABC):
    def __set_name__(self, owner, name):
        print(f'set_name {owner.__name__}.{name}')
        self.public, self.private = name, '_' + name

    def __get__(self, obj, objtype=None):
        return self if obj is None else getattr(obj, self.private)

    def __set__(self, obj, value):
        setattr(obj, self.private, self.validate(value))

    def __delete__(self, obj):
        raise AttributeError(f'{self.public} stays')

    @abstractmethod
    def validate(self, value): ...


class OneOf(Validated):
    def __init__(self, *options):
        self.options = set(options)

    def validate(self, value):
        if value not in self.options:
            raise ValueError(f'Expected {value!r} to be one of {sorted(self.options)!r}')
        return value


class Number(Validated):
    def __init__(self, minvalue=None, maxvalue=None):
        self.minvalue, self.maxvalue = minvalue, maxvalue

    def validate(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f'Expected {value!r} to be an int or float')
        if self.minvalue is not None and value < self.minvalue:
            raise ValueError(f'Expected {value!r} to be at least {self.minvalue!r}')
        return value


class Component:
    kind = OneOf('wood', 'metal')
    quantity = Number(0)

    def __init__(self, kind, quantity):
        self.kind = kind
        self.quantity = quantity


class NonData:
    def __get__(self, obj, owner):
        return f'nondata {obj is None} {owner.__name__}'


class Lazy:
    def __init__(self, f):
        self.f = f

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner):
        if obj is None:
            return self
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class Thing:
    nd = NonData()

    @Lazy
    def data(self):
        print('loading', end=' ')
        return [1, 2]

    def method(self):
        return 'm'

    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name!r} here')

    def __getattribute__(self, name):
        if name == 'secret':
            return '***'
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print('set', name, end='; ')
        object.__setattr__(self, name, value)


class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)
        cls.registry = getattr(cls, 'registry', []) + [name]

    def __call__(cls, *args):
        print('call', cls.__name__, args)
        return super().__call__(*args)

    def __getitem__(cls, item):
        return f'{cls.__name__}[{item}]'

    def __len__(cls):
        return len(cls.registry)

    @property
    def shout(cls):
        return cls.__name__.upper()

    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {'injected': 1}


class A(metaclass=Meta, flag=True):
    x = 1

    def __init__(self, v=0):
        self.v = v


class B(A):
    def __init_subclass__(cls, /, tag=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.tag = tag


c = Component('wood', 3)
print(c.kind, c.quantity, vars(c), type(Component.kind))
t = Thing()
print(t.nd, Thing.nd, t.data, t.data, t.secret, t.dyn_abc, t.method())
t.method = lambda: 'instance'
t.nd = 5
print(t.method(), t.nd, sorted(t.__dict__))
print(A(5).v, B[3], len(B), B.shout, B.registry, A.injected, type(B), isinstance(A, Meta))
print(t.method.__get__(t)(), Thing.method.__get__(t), (lambda s: s).__get__(3)())if False else print(Thing.method.__get__(t, Thing)())
for action in (lambda: setattr(c, 'kind', 'glass'), lambda: setattr(c, 'quantity', -1), lambda: Component('wood', 'V'), lambda: delattr(c, 'kind'), lambda: Validated(), lambda: t.nothing, lambda: B().shout, lambda: A(1, 2), lambda: Thing.missing, lambda: len(t)):
    try:
        print('?', action())
    except Exception as e:
        print(type(e).__name__, e)


class Mixed(A, dict, metaclass=type):
    pass

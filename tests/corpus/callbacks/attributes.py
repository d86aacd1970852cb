# Descriptors, __getattr__, __setattr__, properties, metaclasses, class creation hooks.
class Descriptor:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, obj, owner):
        print('get', self.name, obj is not None)
        return self if obj is None else obj.__dict__.get(self.name, 'unset')

    def __set__(self, obj, value):
        print('set', self.name, value)
        obj.__dict__[self.name] = value

    def __delete__(self, obj):
        print('delete', self.name)
        del obj.__dict__[self.name]


class Base:
    def __init_subclass__(cls, **kwargs):
        print('init_subclass', cls.__name__, kwargs)
        super().__init_subclass__()

    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print('prepare', name, kwargs)
        return {'prepared': True}

    def __new__(mcs, name, bases, namespace, **kwargs):
        print('meta new', name, sorted(k for k in namespace if not k.startswith('__')))
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kwargs):
        print('meta init', name)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args):
        print('meta call', args)
        return super().__call__(*args)

    def __getattr__(cls, name):
        print('meta getattr', name)
        return name

    def __instancecheck__(cls, obj):
        print('instancecheck')
        return True

    def __iter__(cls):
        return iter('xyz')

    def __len__(cls):
        return 42


class Thing(metaclass=Meta, option=1):
    field = Descriptor()

    def __new__(cls, *args):
        print('new', args)
        return super().__new__(cls)

    def __init__(self, *args):
        print('init', args)

    def __getattr__(self, name):
        print('getattr', name)
        if name.startswith('no'):
            raise AttributeError(f'refused {name}')
        return name.upper()

    def __setattr__(self, name, value):
        print('setattr', name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print('delattr', name)
        object.__delattr__(self, name)

    @property
    def prop(self):
        print('property')
        return self._prop if '_prop' in self.__dict__ else 'no prop'

    @prop.setter
    def prop(self, value):
        self._prop = value * 2

    @prop.deleter
    def prop(self):
        print('deleter')


t = Thing(1)
t.field = 5
print(t.field, Thing.field.name, t.missing, Thing.unknown)
del t.field
print(t.field, t.prop)
t.prop = 3
print(t.prop)
del t.prop
print(hasattr(t, 'nothing'), getattr(t, 'nope', 'default'), isinstance(1, Thing), list(Thing), len(Thing))
t.plain = 1
del t.plain
for use in (lambda: t.nothing, lambda: setattr(Thing, 'x', 1) or Thing.x, lambda: delattr(t, 'gone')):
    try:
        print(use())
    except AttributeError as error:
        print(error)


class Sub(Base, flag=True):
    pass


print(Sub[int], Base['x'])


class Watched:
    def __getattribute__(self, name):
        print('getattribute', name)
        return object.__getattribute__(self, name)

    def method(self):
        return self.value

    value = 7


print(Watched().method())


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self):
        self.a = 1


s = Slots()
for use in (lambda: s.a, lambda: s.b, lambda: setattr(s, 'c', 1), lambda: s.__dict__):
    try:
        print(use())
    except AttributeError as error:
        print(error)

"""Metaclasses, descriptors, __set_name__, class decorators, and what they print."""
from functools import total_ordering


class Field:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        print(f'{owner.__name__}.{name} is a field')
        self.name = name
        self.slot = '_' + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f'{type(instance).__name__}.{self.name} must be {self.kind.__name__}, not {type(value).__name__}')
        setattr(instance, self.slot, value)

    def __delete__(self, instance):
        delattr(instance, self.slot)


class Meta(type):
    registry = {}

    @classmethod
    def __prepare__(mcls, name, bases, **options):
        print('prepare', name, [base.__name__ for base in bases], options)
        return {'created_by': mcls.__name__}

    def __new__(mcls, name, bases, namespace, *, table=None):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.fields = {key: value for base in reversed(cls.__mro__) for key, value in vars(base).items() if isinstance(value, Field)}
        cls.table = table or name.lower() + 's'
        return cls

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        Meta.registry[cls.table] = cls

    def __call__(cls, *args, **values):
        instance = super().__call__(*args)
        for key, value in values.items():
            if key not in cls.fields:
                raise AttributeError(f'{cls.__name__} has no field {key!r}', name=key, obj=instance)
            setattr(instance, key, value)
        return instance

    def __len__(cls):
        return len(cls.fields)

    def __contains__(cls, name):
        return name in cls.fields

    def __repr__(cls):
        return f'<model {cls.__name__}>'


class Model(metaclass=Meta):
    def __repr__(self):
        return f'{type(self).__name__}({", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields)})'


@total_ordering
class Person(Model, table='people'):
    name = Field(str)
    age = Field(int, 0)

    def __eq__(self, other):
        return self.age == other.age

    def __lt__(self, other):
        return self.age < other.age


class Student(Person):
    number = Field(int)


print(Meta.registry, len(Student), 'age' in Student, Student.created_by)
ada, bob = Person(name='Ada', age=36), Student(name='Bob', age=20, number=7)
print(ada, bob, ada > bob, ada >= bob, max(ada, bob), sorted([ada, bob]))
print(Person.name, Person.name.kind) if False else print(type(Person.name).__name__, Person.name.kind)
del ada.age
print(ada.age, vars(ada), type(Person), isinstance(Person, Meta), issubclass(Student, Model))
for action in (lambda: Person(name=5), lambda: Person(nam='x'), lambda: setattr(bob, 'age', '9'), lambda: delattr(ada, 'age'), lambda: hash(ada)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


def singleton(cls):
    instances = {}

    def get(*args, **options):
        if cls not in instances:
            instances[cls] = cls(*args, **options)
        return instances[cls]
    return get


@singleton
class Config:
    def __init__(self, path='default'):
        self.path = path


print(Config('a') is Config('b'), Config().path)
X = Meta('X', (Model,), {'f': Field(list)}) if False else type('X', (), {'greet': lambda self: 'hi'})
print(X().greet(), X.__name__, X.__mro__)


class Both(Person, dict):
    pass


print(Both.__mro__)


class Wrong(dict, metaclass=Meta, colour='red'):
    pass

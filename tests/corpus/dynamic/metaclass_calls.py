# type() called with bases that have metaclasses of their own, and instances of subclasses made by __new__.
class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        print('new', mcs.__name__, name, options)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print('init', name, options)
        super().__init__(name, bases, namespace)


class A(metaclass=Meta, x=1):
    pass


B = type('B', (A,), {}, y=2)
print(type(B).__name__)


class Other(type):
    pass


try:
    type('C', (A, Other('D', (), {})), {})
except TypeError as error:
    print(error)


class Base:
    def __new__(cls, kind='base'):
        print('Base.__new__', kind)
        return object.__new__(Sub if kind == 'sub' else cls)

    def __init__(self, kind='base'):
        print('Base.__init__', type(self).__name__)


class Sub(Base):
    def __init__(self, kind='sub'):
        print('Sub.__init__', kind)


print(type(Base('sub')).__name__, type(Base()).__name__)


class Never:
    def __new__(cls):
        return 'not an instance'

    def __init__(self):
        print('never')


print(Never())


class Classy:
    @classmethod
    def __new__(*args):
        print(len(args))
        return object.__new__(args[0])


print(type(Classy()).__name__)
import enum
Color = enum.Enum('Color', 'RED GREEN')
print(list(Color), type(Color))

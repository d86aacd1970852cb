"""The chapter on classes: scopes, shared variables, inheritance, iterators, private names."""


def scope_test():
    def do_local():
        spam = 'local spam'

    def do_nonlocal():
        nonlocal spam
        spam = 'nonlocal spam'

    def do_global():
        global spam
        spam = 'global spam'

    spam = 'test spam'
    do_local()
    print('After local assignment:', spam)
    do_nonlocal()
    print('After nonlocal assignment:', spam)
    do_global()
    print('After global assignment:', spam)


scope_test()
print('In global scope:', spam)


class Dog:
    tricks = []
    kind = 'canine'

    def __init__(self, name):
        self.name = name

    def add(self, trick):
        self.tricks.append(trick)


d, e = Dog('Fido'), Dog('Buddy')
d.add('roll over')
e.add('play dead')
e.kind = 'odd'
print(d.tricks is e.tricks, d.tricks, d.kind, e.kind, Dog.kind, d.add.__func__ is Dog.add, d.add.__self__.name)


class Mapping:
    def __init__(self, iterable):
        self.items_list = []
        self.__update(iterable)

    def update(self, iterable):
        for item in iterable:
            self.items_list.append(item)

    __update = update


class MappingSubclass(Mapping):
    def update(self, keys, values):
        for item in zip(keys, values):
            self.items_list.append(item)


m = MappingSubclass('ab')
m.update([1], [2])
print(m.items_list, [n for n in dir(m) if 'update' in n])


class Reverse:
    def __init__(self, data):
        self.data = data
        self.index = len(data)

    def __iter__(self):
        return self

    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]


print(list(Reverse('spam')), ''.join(Reverse('golf')))


class A:
    def hi(self):
        return ['A']


class B(A):
    def hi(self):
        return ['B'] + super().hi()


class C(A):
    def hi(self):
        return ['C'] + super().hi()


class D(B, C):
    def hi(self):
        return ['D'] + super().hi()


print(D().hi(), [c.__name__ for c in D.__mro__], issubclass(D, C), isinstance(D(), (int, A)), D.__bases__, D.__qualname__)
try:
    class Bad(A, B):
        pass
except TypeError as error:
    print(error)


class B1(Exception):
    pass


class C1(B1):
    pass


for cls in [B1, C1]:
    try:
        raise cls()
    except C1:
        print('C1')
    except B1:
        print('B1')
print(sum(i * i for i in range(10)), sum(x * y for x, y in zip([10, 20, 30], [7, 5, 3])))
try:
    Dog.__init__()
except TypeError as error:
    print(error)
try:
    d.nam
except AttributeError as error:
    print(error)
try:
    Dog()
except TypeError as error:
    print(error)
print(d.__class__, Dog.__doc__, Dog.__module__, d.add is d.add, d.add == d.add, type(d).__name__)
m.__update

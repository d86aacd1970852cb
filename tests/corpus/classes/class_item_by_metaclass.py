class Meta(type):
    def __getattr__(cls, name):
        print('asked for', name)
        if name == '__class_getitem__':
            return cls.answer
        raise AttributeError(name)


class A(metaclass=Meta):
    answer = 'text'


class B(metaclass=Meta):
    answer = staticmethod(lambda key: ('item', key))


class C(metaclass=Meta):
    @property
    def answer(self):
        pass


print(B[1])
for cls in (A, C):
    try:
        print(cls[1])
    except TypeError as e:
        print(e)
del A.answer
try:
    A[1]
except TypeError as e:
    print(e)


class Row(tuple):
    def __lt__(self, other):
        print('lt', *self, *other)
        return NotImplemented


print(sorted([Row((2,)), Row((1,)), Row((3,))]))

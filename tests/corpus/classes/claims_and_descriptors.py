class X:
    __slots__ = ['a']
x = X()
try: x.a
except AttributeError as e: print(e)
try: x.b
except AttributeError as e: print(e)
try: x.b = 1
except AttributeError as e: print(e)
try: del x.a
except AttributeError as e: print(e)
class Descr:
    def __init__(self, name): self.name = name
    def __set__(self, obj, value): obj.__dict__[self.name] = value
d = Descr('a')
class Y: a = d
y = Y(); print(y.a is d); y.a = 42; print(y.a)
class C: pass
class Proxy:
    def __init__(self, o): self.__o = o
    def __getattribute__(self, name):
        if name.startswith('_Proxy__'): return object.__getattribute__(self, name)
        return getattr(self.__o, name)
print(isinstance(Proxy(C()), C), isinstance(Proxy(C()), Proxy))
class P2:
    @property
    def __class__(self): return int
print(isinstance(P2(), int), isinstance(P2(), (str, int)))
from unittest import mock
print(isinstance(mock.Mock(spec=C), C))

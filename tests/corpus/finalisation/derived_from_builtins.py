"""Instances of classes derived from list and dict end like others."""
class L(list):
    def __del__(self): print('deleted')
x = L()
del x
print('after')
try:
    x = L()
    del x
    print('after')
except Exception as e:
    pass
L()
print('after 2')
class L2(list):
    def __init__(self, *a): pass
    def __del__(self): print('deleted')
x = L2()
del x
print('after 3')
class D(dict):
    def __del__(self): print('deleted')
x = D()
del x
print('after 4')
class M(type): 
    def __getattr__(cls, n): return n.upper()
class N(list, metaclass=M):
    def __init__(self, *a): pass
    def __del__(self): print('deleted')
x = N()
del x
print('after 5')
class N(metaclass=M):
    def __del__(self): print('deleted')
x = N()
del x
print('after 6')
class N(list):
    def __hash__(self): return 5
    def __init__(self, *args): pass
    def __del__(self): print('deleted')
x = N()
del x
print('after 7')

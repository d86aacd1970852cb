from typing import Generic, TypeVar, Protocol
T = TypeVar('T')
class C(Generic[T]):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls)
        return self
    def __init__(self, x): self.x = x
print(C(1).x, C[int](2).x)
class D(C[int]): pass
print(D(3).x)
try: Generic()
except TypeError as e: print(e)
class P(Protocol[T]):
    def __new__(cls): return super().__new__(cls)
class Q(P[int]): pass
print(type(Q()).__name__)
class E2(Generic[T]):
    def __init__(self, f): self.f = f

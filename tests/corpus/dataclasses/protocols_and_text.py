from __future__ import annotations
from dataclasses import dataclass, fields, InitVar
import typing, dataclasses
from typing import ClassVar, Protocol
import typing as t
@dataclass
class C:
    a: ClassVar[int] = 0
    b: typing.ClassVar = 1
    c: t.ClassVar[int] = 2
    d: int = 3
    e: InitVar[int] = 4
    f: dataclasses.InitVar[int] = 5
print([x.name for x in fields(C)], C())
for ann in ('ClassVar', 'ClassVar ', 'ClassVar [int]', ' ClassVar', 'typing.ClassVar[str]', 't.ClassVar', 'ClassVarx', 'x.ClassVar', 'typing.ClassVarr'):
    ns = {'__annotations__': {'x': ann}, '__module__': '__main__'}
    D = dataclass(type('D', (), ns))
    print(repr(ann), [f.name for f in fields(D)])
class P(Protocol):
    a: int
@dataclass
class E(P):
    a: int
    b: str = 'x'
print(E(5))
class P2(Protocol):
    a: int
    def __init__(self, a): self.a = a
class F(P2): pass
print(F(3).a)
class Q(Protocol):
    def m(self): ...
try: Q()
except TypeError as e: print(e)
class R(Q):
    def __init__(self, z): self.z = z
print(R(1).z)

from dataclasses import dataclass, field
import traceback
def try_(f):
    try:
        f()
    except Exception:
        traceback.print_exc()
@dataclass
class A:
    x: int
    y: int = 0
    z: list = field(default_factory=lambda: 1/0)
    def __post_init__(self):
        if self.x < 0:
            raise ValueError('negative')
try_(lambda: A(1))
try_(lambda: A(-1, z=[]))
@dataclass(frozen=True, order=True)
class F:
    x: int
    y: object = None
    def __post_init__(self):
        if self.x < 0:
            raise ValueError('negative')
try_(lambda: F(-1))
def s():
    F(1).x = 2
try_(s)
def d():
    del F(1).x
try_(d)
def n():
    F(1).q = 2
try_(n)
try_(lambda: F(1, 'a') < F(1, 2))
try_(lambda: F(1, 'a') >= F(1, 2))
class Bad:
    def __repr__(self): return 1/0
    def __eq__(self, other): return 1/0
    __hash__ = None
try_(lambda: repr(F(1, Bad())))
try_(lambda: F(1, Bad()) == F(1, Bad()))
try_(lambda: hash(F(1, Bad())))
@dataclass(slots=True)
class S:
    x: int
    def __post_init__(self):
        self.y = 1
try_(lambda: S(1))
@dataclass(frozen=True, slots=True)
class FS:
    x: int
def q():
    FS(1).y = 2
try_(q)
def q():
    FS(1).x = 2
try_(q)
@dataclass(unsafe_hash=True, repr=False, eq=False)
class H:
    x: list
try_(lambda: hash(H([])))
@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)
    def __repr__(self): return 'own ' + self.name
    def __eq__(self, o): return False
n = Node('a'); n.children.append(n); print(n, n == n, Node.__init__.__qualname__)
@dataclass
class Tree:
    name: str
    children: list = field(default_factory=list)
n = Tree('a'); n.children.append(n); print(n, Tree.__repr__.__qualname__, Tree.__repr__.__wrapped__.__qualname__)
try_(lambda: Tree('x', Bad()) == Tree('x', Bad()))
@dataclass(order=True)
class Frac:
    x: object
try_(lambda: Frac(1) < Frac('s'))
try_(lambda: max(Frac(1), Frac('s')))

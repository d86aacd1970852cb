import types, sys
class M(types.ModuleType):
    def __getattr__(self, n):
        if n.startswith('__'): raise AttributeError(n)
        return 5
sys.modules['m'] = M('m')
from m import x
print(x)
class N:
    y = 7
    @property
    def z(self): return 'z'
sys.modules['n'] = N()
import n
print(n.y)
from n import y, z
print(y, z)
try: from n import q
except ImportError as e: print(e)
sys.modules['n.s'] = 5
from n import s
print(s)

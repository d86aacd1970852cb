import operator
class M:
  __str__=None
class A:
  __repr__ = None
class U:
  __neg__ = __pos__ = __invert__ = __abs__ = __int__ = __float__ = __index__ = __len__ = __getitem__ = __add__ = __next__ = __await__ = __aiter__ = __anext__ = __contains__ = __call__ = __iadd__ = __setitem__ = __eq__ = __lt__ = __format__ = __enter__ = __reversed__ = __round__ = __hash__ = __bytes__ = __complex__ = __trunc__ = __dir__ = __sizeof__ = None
  def __iter__(self): return self
class V:
  def __radd__(self, o): return "radd"
for n, f in (("str", lambda: str(M())), ("conv", lambda: '{!s}'.format(M())), ("f", lambda: f'{M()}'), ("%s", lambda: '%s' % M()), ("format", lambda: format(M())), ("repr", lambda: repr(A())), ("strrepr", lambda: str(A())), ("neg", lambda: -U()), ("pos", lambda: +U()), ("inv", lambda: ~U()), ("abs", lambda: abs(U())), ("int", lambda: int(U())), ("float", lambda: float(U())), ("index", lambda: operator.index(U())), ("idx", lambda: [1][U()]), ("len", lambda: len(U())), ("bool", lambda: bool(U())), ("getitem", lambda: U()[0]), ("add", lambda: U() + 1), ("add2", lambda: U() + V()), ("next", lambda: next(U())), ("for", lambda: list(U())), ("in", lambda: 1 in U()), ("call", lambda: U()()), ("eq", lambda: U() == 1), ("lt", lambda: U() < 1), ("fmt", lambda: format(U())), ("rev", lambda: reversed(U())), ("round", lambda: round(U())), ("hash", lambda: hash(U())), ("bytes", lambda: bytes(U())), ("complex", lambda: complex(U())), ("dir", lambda: dir(U()))):
  try: print(n, f())
  except Exception as e: print(n, type(e).__name__, e)
def iadd():
    u = U()
    u += 1
def seti():
    U()[0] = 1
def wi():
    with U(): pass
async def aw(): await U()
async def af():
    async for x in U(): pass
for f in (iadd, seti, wi):
  try: f()
  except Exception as e: print(type(e).__name__, e)
import asyncio
for f in (aw, af):
  try: asyncio.run(f())
  except Exception as e: print(type(e).__name__, e)

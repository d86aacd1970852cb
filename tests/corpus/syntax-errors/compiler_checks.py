# What only the compiler finds: scopes, placement, duplicates.
for source in '''def f(x): global x
def f():\n  x = 1\n  global x
def f():\n  print(x)\n  global x
def f():\n  nonlocal x
class C:\n  nonlocal x
def f():\n  def g():\n    nonlocal x
def f():\n  x = 1\n  def g():\n    x = 2\n    nonlocal x
def f(x):\n  nonlocal x
global x\nx = 1
x = 1\nglobal x
def f():\n  for x in y: pass\n  global x
def f():\n  import x\n  global x
def f():\n  x: int\n  nonlocal x
def f():\n  global x\n  x: int
def f(a, b, a): pass
lambda a, a: 1
def f(a, *a): pass
def f(a, **a): pass
def f(a, *, a): pass
def f(a, /, a): pass
def f(): return\nreturn
class C: return
if 1: return
for x in y: return
yield x
[(yield x) for x in y]
class C: yield
class C: await x
lambda: await x
def f(): await x
async def f(): [await x for x in y]
def f(): [await x for x in y]
def f(): (await x for x in y)
def f(): [x async for x in y]
async def f(): return [x async for x in y]
[x async for x in y]
(x async for x in y)
async def f():\n  yield 1\n  return 2
async def f():\n  yield from x
async def f():\n  return
def f():\n  yield 1\n  return 2
break
continue
if 1: break
def f(): break
while 1:\n  def f(): break
while 1:\n  class C: break
for x in y:\n  pass\nelse:\n  break
for x in y:\n  try: pass\n  finally: continue
while 1:\n  try: pass\n  except* E: break
def f():\n  try: pass\n  except* E: return
for x in y:\n  try: pass\n  except* E: continue
def f():\n  from x import *
class C:\n  from x import *
from x import *
__debug__ = 1
def __debug__(): pass
def f(__debug__): pass
class __debug__: pass
import __debug__
import x as __debug__
from x import __debug__
for __debug__ in x: pass
with x as __debug__: pass
x.__debug__ = 1
f(__debug__=1)
del __debug__
(__debug__ := 1)
try: pass\nexcept E as __debug__: pass
try: pass\nexcept: pass\nexcept E: pass
try: pass\nexcept: pass\nelse: pass
match x:\n  case y: pass\n  case z: pass
match x:\n  case _: pass\n  case 1: pass
match x:\n  case y | 1: pass
match x:\n  case (y | z): pass
match x:\n  case [y, y]: pass
match x:\n  case {'a': y, 'b': y}: pass
match x:\n  case {'a': 1, 'a': 2}: pass
match x:\n  case C(y, y): pass
match x:\n  case C(a=1, a=2): pass
match x:\n  case [*a, *b]: pass
match x:\n  case 1 | [y]: pass
match x:\n  case [y] | [z]: pass
match x:\n  case {**rest, 'a': 1}: pass
match x:\n  case {x: 1}: pass
match x:\n  case -x: pass
match x:\n  case 1 + 2: pass
match x:\n  case 1 + 2j: pass
match x:\n  case f'{x}': pass
match x:\n  case y.z(): pass
match x:\n  case _ as a: pass
match x:\n  case 1 as _: pass
match x:\n  case y as z: pass
match x:\n  case C(1, a=2, 3): pass
match x:\n  case {**_}: pass
match x:\n  case *a: pass
match x:\n  case *a, b: pass
match x:\n  case [*_]: pass
class A[T, T]: pass
def f[T](): nonlocal T
def f[T]():\n  def g(): nonlocal T
type A[T] = (yield)
type A = (x := 1)
type A = await x
def f[T: (yield)](): pass
def f[T = int, U](): pass
class A[*Ts = int]: pass
class A[*T: int]: pass
class A[**P: int]: pass
def f(x: (yield)): pass
def f() -> (yield): pass
def f(x: (y := 1)): pass
x: (yield) = 1
x: (y := 1) = 1
def f():\n  x: (yield)
from __future__ import annotations\nx: (yield)
from __future__ import annotations\ndef f(x: (y := 1)): pass
(x): int
x.y: int
x[1]: int
(x, y): int
[x]: int
x, y: int
f(): int
x: int += 1
class C:\n  def f(self):\n    [x := 1 for y in z]
class C:\n  [x := 1 for y in z]
[x := 1 for x in y]
[[x := 1 for a in b] for x in y]
[x for x in y if (x := 1)]
[x for y in (x := z)]
def f(): [i := 1 for i in x]
{x: (y := 1) for x in z}
async def f():\n  await = 1
async def f():\n  async = 1
async = 1
await = 1
def await(): pass
import async
from async import x
x.async
f(await=1)'''.split('\n'):
    source = source.replace('\\n', '\n')
    try:
        compile(source, 'c.py', 'exec')
        print(repr(source), 'fine')
    except SyntaxError as error:
        print(repr(source), type(error).__name__, '|', error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset))

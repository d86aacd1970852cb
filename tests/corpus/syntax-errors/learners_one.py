# What learners get wrong, part one: message, line and columns of each.
SOURCES = '''
if x == 1
    print(x)
---
for i in range(3)
    print(i)
---
while True
    pass
---
def f()
    return 1
---
class A
    pass
---
print "hello"
---
print x
---
print(1
x = 2
---
x = (1, 2
---
x = [1, 2, 3
y = 4
---
d = {'a': 1, 'b'
---
if x = 1:
    pass
---
while x = 2:
    pass
---
x + 1 = 2
---
1 = x
---
f() = 1
---
'a' = 1
---
None = 1
---
True = 2
---
def None(): pass
---
for 1 in x: pass
---
x = 5 +
---
x = * 5
---
x == 5 = y
---
if True:
print(1)
---
def f():
return 1
---
def f():
    x = 1
      y = 2
---
def f():
    x = 1
  y = 2
---
  x = 1
---
else:
    pass
---
elif x:
    pass
---
try:
    x
print(1)
---
try:
    pass
---
except ValueError:
    pass
---
return 5
---
break
---
continue
---
yield 1
---
await x
---
async def f():
    def g():
        await x
---
def f():
    await x
---
def f():
    async with x: pass
---
def f():
    async for i in x: pass
---
async with x: pass
---
[await x for x in y]
---
def f():
    return [x async for x in y]
---
import
---
from x import
---
from x import (a, b
---
import a.b as c.d
---
from . import *
import x as 1
---
lambda x: return x
---
x = if y: 1
---
x = 1 if y
---
x = y else 2
---
f(a b)
---
f(a, b=1, c)
---
f(**k, *a)
---
f(a=1, a=2)
---
f(1=2)
---
f(a.b=1)
---
def f(a, a): pass
---
def f(a=1, b): pass
---
def f(*, **k): pass
---
def f(*): pass
---
def f(a, *, *b): pass
---
def f(**k, a): pass
---
def f(/, a): pass
---
def f(a, /, b, /): pass
---
def f(1): pass
---
def f(a.b): pass
---
class A(x for x in y): pass
---
f(x for x in y, 1)
---
x = 08
---
x = 1__0
---
x = 0xg
---
x = 0b2
---
x = 1.e
---
x = 1abc
---
x = 'abc
---
x = "abc
y = 1
---
x = """abc
---
x = f'{'
---
x = f'{a'
---
x = f'{}'
---
x = f'}'
---
x = f'{a!z}'
---
x = f'{a b}'
---
x = f'{lambda x: 1}'
---
x = $5
---
x = a ? b : c
---
x++
---
x--
---
++x = 1
---
a && b
---
a || b
---
!x
---
x = y;;z
---
x <> y
---
x = “quoted”
---
x = 5 # fine
y = 5 // comment
---
@
def f(): pass
---
@x
y = 1
---
del f()
---
del 1
---
del x + 1
---
global x, 
---
nonlocal x
---
assert x, y, z
---
raise x, y
---
with open('x') as f
    pass
---
with x as 1: pass
---
match x:
case 1: pass
---
match x
    case 1: pass
---
match x:
    case 1
        pass
---
match x:
    case a: pass
    case b: pass
---
match x:
    case a | b: pass
---
match x:
    case {**rest, 'a': 1}: pass
---
x = {1: 2, 3}
---
x = {1, 2: 3}
---
x = {1:}
---
x = {'a' 1}
---
x = {**a for a in b}
---
x = [*a for a in b]
---
x = (*a)
---
*a
---
*a = 1
---
*a, *b = c
---
x: int: str
---
(x, y): int
---
x = y: int
---
x := 1
---
f(x := 1, y = z := 2)
---
[x := 1 for x in y]
---
[i for i in (j := range(3))]
---
def f(x := 1): pass
---
x.1
---
x..y
---
x[1
---
x[1:2:3:4]
---
x[]
---
()()
)
---
(]
---
{)
---
x = (1, 2]
---
print(1))
---
if x:
    pass
   else:
    pass
---
	x = 1
---
if x:
	y
        z
---
a b
---
a = b c
---
from __future__ import braces
---
from __future__ import nothing
---
x = 1
from __future__ import annotations
---
import x from y
---
not = 1
---
in = 2
---
class = 3
---
def class(): pass
---
x.class = 1
---
f(class=1)
---
for x in y z: pass
---
for x: pass
---
for x in: pass
---
while: pass
---
if: pass
---
return = 1
---
def f:
    pass
---
def f(x) -> :
    pass
---
def (x): pass
---
class: pass
---
class A(: pass
---
lambda x y: 1
---
lambda: (yield) = 1
---
exec "code"
---
print 'a', 'b'
---
raise ValueError, 'x'
---
except* ValueError: pass
---
try: pass
except A: pass
except* B: pass
---
try: pass
except: pass
except A: pass
---
try: pass
except A, B: pass
---
try: pass
except A as b.c: pass
---
try:
    pass
finally
    pass
---
try:
    pass
except
    pass
---
try: pass
else: pass
---
def f():
    """doc"""
	x
---
x = 10 y = 20
---
if x then y
---
if (x == 1:
    pass
---
if x == 1):
    pass
---
while x < 5:
---
def f(a, b):
---
for i in range(10):
# comment
---
if x:
    y
elif:
    z
---
if x:
    y
else if z:
    w
---
unless x: pass
---
x = [1, 2 3]
---
x = (1 2)
---
x = {1 2}
---
x = {'a': 1 'b': 2}
---
f('a' b)
---
f(a 'b')
---
print('it's')
---
print("a" + "b)
---
x = b'é'
---
x = '\\x'
---
x = '\\N{x'
---
x = b'\\x1'
---
x = '\\u12'
---
x = rb'a' 'b'
---
type X = 
---
type X[T = int
---
def f[T](x: T) -> T: return x
def g[](): pass
---
class C[T, T]: pass
---
async x = 1
---
async def f(): yield 1; return 2
---
def f(): yield from x = 1
---
async def f(): yield from x
---
class A: return 1
---
class A:
    yield 1
---
x = yield = 1
---
(yield) = 1
---
x if y else z = 1
---
[x, y] += 1
---
(x, y) += 1
---
x += y = 1
---
x = += 1
---
f() += 1
---
x.y() = 1
---
-x = 1
---
not x = 1
---
x < y = 1
---
"a" "b" = 1
---
f"{x}" = 1
---
... = 1
---
{} = 1
---
{1, 2} = 3
---
[x for x in y] = 1
---
lambda: 1 = 2
---
a, 1 = 2
---
[a, f()] = 1
---
for f() in x: pass
---
for x, 1 in y: pass
---
with x as f(): pass
---
del (x, f())
---
del [x, 1]
---
import a as b, c as
---
from a import b.c
---
from a import b as c, 
---
from .. import a b
---
from a import *, b
---
def f(): from a import *
---
from a import (*)
---
from a import ()
---
'''


def main():
    for source in SOURCES.strip('\n').split('\n---\n'):
        try:
            compile(source, 'lesson.py', 'exec')
            print('fine:', repr(source))
        except SyntaxError as error:
            print(repr(source)[:70])
            print('   ', type(error).__name__, '|', error.msg, '|', (error.lineno, error.offset, error.end_lineno, error.end_offset), repr(error.text))


main()

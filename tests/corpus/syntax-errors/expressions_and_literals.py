# Errors in eval: the same as in statements, but for one expression.
for source in '''1 +
(1
1)
[1, 2
{'a': 
f(
f(a b)
x = 1
x := 1
(x := 1
import os
pass
return
yield
(yield)
await x
lambda
lambda: 
lambda x=: 1
lambda *: 1
lambda **k, a: 1
x if y
x if else y
not
not in
x is not
x not y
a b
'a' 1
1 'a'
1.2.3
1..2
1.__class__
1 .real
0777
0o8
0b12
0xfg
1_000_
1__0
_1
1e
1e+
1j2
'abc
"abc
\'\'\'abc
f'{x'
f'{x!}'
f'{x!r'
f'{x!rr}'
f'{x:{y}'
f'{x:{y:{z}}}'
f'{!x}'
f'{ }'
f'{\\n}'
f'{x;y}'
f'{a["b"]}'
f'{x=}}'
f'{{}'
f'{x}}'
f'{*x}'
f'{yield}'
f'{lambda:1}'
f'{(lambda:1)}'
f'{x:=5}'
f'{x!r:>10}'
b'é'
'\\x4'
'\\ud'
b'\\xg'
'\\8'
rf'{x'
a[1:2, 
a[b c]
a[]
a[:::]
a.
a.1
.a
a..b
*a
*a, b
**a
[*a, **b]
{**a, *b}
{*a, **b}
{a: b, **c, d}
{a: *b}
{*a: b}
(a, *b)
(*a)
(**a)
f(*a, b, **c, d)
f(**a, *b)
f(a for a in b, c)
f(c, a for a in b)
f(a=b for b in c)
f((a)=1)
f(True=1)
f(a+b=1)
f(a, b=)
[a for b]
[a for b in]
[for a in b]
[a for b in c if]
[a, b for a in c]
{a: b for c in}
{a, b: c for d in e}
(a, b for c in d)
[x for x in 1, 2]
[(yield) for x in y]
[x for x in (yield)]
[a := 1 for b in c]
[b for b in c if (b := 1)]
[b for b in (a := c)]
a <> b
a != = b
a == == b
a =! b
a => b
a === b
a & & b
a ** ** b
a // / b
~
- -
a ! b
a ? b
a $ b
a ` b
a @
\u201ca\u201d
a\u00a0b
a\u200bb
5 if
else
None.x = 1
print 1
async
await
case
match
type
_
__debug__
__debug__ := 1
...
....
a\\
b
a\\ b'''.split('\n'):
    try:
        print(repr(source), 'fine', compile(source, '<eval>', 'eval') and '')
    except SyntaxError as error:
        print(repr(source), type(error).__name__, error.msg, (error.lineno, error.offset, error.end_lineno, error.end_offset), repr(error.text))
    except Exception as error:
        print(repr(source), type(error).__name__, error)

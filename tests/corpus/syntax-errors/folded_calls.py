# Calls and subscripts of what the compiler knows before the program runs: it warns, and the run fails.
programs = '''(1 + 2)()
('a' 'b' + 'c')()
('"quoted'[2 % 5])()
(1e-7 % 1e10)()
('abc'[5])()
(1 / 0)()
(2 ** 200)()
(2 ** 100)()
(2 ** -1)()
('a' * 5000)()
('a' * 4096)()
((1, 2) * 300)()
((1, 2) + (3,))()
((1, 2)[1])()
((1, (2, 3))[1])[0]
((1, (2, 3))[1][0])[0]
(-5)()
(~5)()
(not 5)()
(not x)()
(1 < 2)()
(1 and 2)()
(5 if x else 6)()
[1][0]()
('%s' % 1)()
(1j * 2)()
(1j // 2)()
(True + 1)()
(True & False)()
(True & 1)()
(b'ab'[0])()
(b'ab' + b'c')()
(b'ab' + 'c')()
('ab' + 1)()
(1 << 200)()
(1 << 100)()
(-1 >> 3)()
(1 << -1)()
None()
...()
()()
(1,)()
{}()
{1}()
[x for x in y]()
{x: 1 for x in y}()
(x for x in y)()
f'{1}'()
f''()
'a'()
lambda: 1()
(lambda: 1)[0]
None[0]
1[0]
(1 + 2)[0]
(1.5)['a']
'a'['b']
('a' + 'b')['c']
'a'[1.5]
'a'[True]
'a'[1:2]
'a'[None]
[1]['a']
[1][1, 2]
[x for x in y]['a']
(1, 2)['a']
(1, 2)[1.0]
(1, x)['a']
{1}[0]
{x for x in y}[0]
{}[0]
(x for x in y)[0]
f'{x}'['a']
'ab'[x]
'ab'['c' 'd']
'ab'[lambda: 1]
'ab'[f'{x}']
'ab'[[1]]
'ab'[{}]
b'ab'['a']
'ab'['x'[0]]
x is 1
x is -1
x is (1, 2)
x is (1, y)
x is 'a' 'b'
x is 'ab'[0]
x is not 1.5
x is None
x is ...
x is True
x is b''
1 is x
x is y is 1
x is []
x is ()
x is 2 + 3
assert (1, 2)
assert ()
assert (x, y)
assert (1, 2)[:1]
assert 'ab', 'x'
__debug__()
__debug__[0]
(1, 2)[0][0][0]
'a'[0][0][0]()
'a'[0]['b']
(1)(2)(3)
(((1)))[(2)]
'abc' [x] (y)'''.split('\n')
import warnings
for program in programs:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(program, 'name', 'exec')
    print(program, '->', [f'{w.category.__name__} {w.message}' for w in caught])

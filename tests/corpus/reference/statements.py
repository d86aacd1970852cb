import sys
def g():
    x = yield 1
    print('got', x)
    try:
        y = yield 2
    except ValueError as e:
        print('caught', e); yield 'v'
    return 'done'
it = g(); print(next(it), it.send('a'), it.throw(ValueError('boo')))
try: next(it)
except StopIteration as e: print(e.value)
try: it.send(1)
except StopIteration as e: print('stop', e.value)
def d():
    r = yield from g()
    print('r', r)
print(list(d()))
x = [i*j for i in range(3) for j in range(i) if j != 1]; print(x)
print({k: v for k, v in zip('abc', range(3))}, {c for c in 'hello'} == set('helo'), (lambda *a, **k: (a, k))(1, z=2))
a, (b, *c), d2 = 1, (2, 3, 4), 5; print(a, b, c, d2)
*a, = 'xyz'; print(a)
for i in range(3):
    if i == 5: break
else: print('no break')
while True:
    try:
        break
    finally: print('fin')
def r():
    try: return 'try'
    finally: print('finally')
print(r())
def r2():
    for i in range(2):
        try: continue
        finally: print('c', i)
    try: raise ValueError
    except ValueError: return 'except'
    finally: return 'finally wins'
print(r2())
print(f'{3.14159:.2f} {"x":>5} {1000000:,} {255:#x} {"a"!r:^7} {1+1=} {[1,2]=!s} {{}} {"nested " + f"{1}"}')
print(f'{"a" if True else "b"} {(lambda: 5)()} {dict(a=1)["a"]}')
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, not (1 and 0 or 2))
n = 10
def outer():
    n = 20
    def inner():
        nonlocal n; n += 1; return n
    return inner
i = outer(); print(i(), i(), n)
print(0.1 + 0.2, 1e16, 1e-5, 123456789.123, float('inf'), -0.0, 1/3, 2**0.5, 1e22, 1e21, 100000000000000000.0)
print(7 // -2, -7 % 3, divmod(-7, 2), 2 ** 100, -2 ** 2, 1_000, 0b101, 0o17, 0xff, 1j * 1j, (1+2j)/(3-4j))
print([1,2,3][::-1], 'abc'[-2:], (1,2)*2, [0]*3, 'a' 'b', """x
y""")
print(*[1, 2], *(3,), sep='-', end='!\n')
print(max('abc', key=ord), sorted('bca', reverse=True), list(map(str.upper, 'ab')), list(filter(None, [0, 1, '', 2])))
import builtins
print(type(1), type(type), type(print), int.__name__, [].__class__, type(None), type(...), type(NotImplemented))
print(dict.fromkeys('ab', 0), {**{'a': 1}, 'b': 2}, [*range(3), *'ab'], {*[1, 2]})
del x
try: x
except NameError as e: print(e)
def unbound():
    try: print(q)
    except UnboundLocalError as e: print(e)
    q = 1
unbound()
print((lambda: (yield))().__class__.__name__)
assert True, 'no'
try: assert 1 == 2, 'msg'
except AssertionError as e: print(repr(e))
try:
    try: 1/0
    except ZeroDivisionError as e: raise KeyError('k') from e
except KeyError as e: print(repr(e), repr(e.__cause__), e.__suppress_context__)
class CM:
    def __enter__(self): print('in'); return self
    def __exit__(self, t, v, tb): print('out', t, v); return t is ValueError
with CM() as c1, CM() as c2: raise ValueError('x')
print(sys.maxsize, sys.getrecursionlimit())
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
l = []; l.append(l); print(l, l == l)
d = {}; d['d'] = d; print(d)
for deep in (10**5,):
    x = []
    for _ in range(deep): x = [x]
    for f in (repr, lambda v: v == v, lambda v: v < [[]], lambda v: hash(((v,),)), str):
        try: f(x); print('ok')
        except RecursionError as e: print(str(e)[:40])
        except TypeError as e: print(e)
print(eval('[i for i in range(3)]'), eval('a', {'a': 5}), exec('z = 3') , z)
exec('def ff(): return w', ns := {'w': 9}); print(ns['ff']())
print(compile('1+1', '<s>', 'eval').co_filename, callable(len), id(1) == id(1))
print(isinstance(True, int), issubclass(bool, int), isinstance(1, int | str), isinstance('a', (int, str)))
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), abs(-3+4j))
print('%5.2f|%-5s|%05d|%x|%e|%g' % (3.14159, 'ab', 42, 255, 12345.678, 0.0001))
print('{:>10}|{:^10}|{:<10}|{:+d}|{:e}|{:%}'.format('r', 'c', 'l', 5, 1234.5, 0.25))

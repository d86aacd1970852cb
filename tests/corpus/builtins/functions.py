def attempt(name, f):
    try:
        print(name, '->', repr(f()))
    except BaseException as e:
        print(name, '->', type(e).__name__ + ':', e)


print(1, 2, 'a', sep='-', end='!\n')
print()
print('x', end='')
print('', 'y', sep='')
print(None, [1], {'a': 1}, (1,), sep='\n')
print(*range(3), sep=', ')
print('flush', flush=True)


class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append('FLUSH')


w = W()
print('a', 'b', sep=':', end='.', file=w, flush=True)
print(file=w)
print(w.parts)
attempt('print sep', lambda: print(1, sep=1))
attempt('print end', lambda: print(1, end=1))
attempt('print kw', lambda: print(1, foo=1))
attempt('print file', lambda: print(1, file=3))
attempt('print file None', lambda: print('to stdout', file=None))
for name, f in [('len', len), ('repr', repr), ('abs', abs), ('hash', hash), ('id', id), ('callable', callable), ('chr', chr), ('ord', ord), ('bin', bin), ('oct', oct), ('hex', hex), ('ascii', ascii)]:
    attempt(name + ' none', lambda: f())
    attempt(name + ' two', lambda: f(1, 2))
    attempt(name + ' kw', lambda: f(x=1))
for name, f in [('divmod', divmod), ('pow', pow), ('round', round), ('getattr', getattr), ('setattr', setattr), ('hasattr', hasattr), ('delattr', delattr), ('isinstance', isinstance), ('issubclass', issubclass), ('format', format), ('globals', globals), ('vars', vars), ('dir', dir), ('input', input)]:
    if f not in (vars, dir, globals, input):
        attempt(name + ' none', lambda: f())
    attempt(name + ' five', lambda: f(1, 2, 3, 4, 5))
    attempt(name + ' kw', lambda: f(nope=1))
print(callable(len), callable(print), callable(5), callable(int), callable(lambda: 0), callable(type('C', (), {'__call__': 0})()))
print(getattr(5, 'real'), getattr(5, 'nope', 'default'), hasattr('a', 'upper'), hasattr('a', 'nope'))
print(isinstance(5, int), isinstance(5, (str, (float, int))), isinstance(True, int), isinstance(5, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance([], list))
print(chr(65), chr(8364), chr(128512), ord('a'), ord('€'), ord('😀'), bin(10), oct(8), hex(255), bin(-5), hex(-255))
print(type(5), type('a'), type(None), type(type), type(len), type(print), type(lambda: 0), type([].append), type(int.__add__), type((5).__add__), type(str.upper), type(...), type(NotImplemented), type(Exception), type(1j), type({}.keys()))
print(type('N', (), {})().__class__.__name__, type('N', (int,), {'x': 1})(5).x)
x = 10


def local_test(a, b=2):
    c = 3
    return locals()


print(local_test(1), sorted(globals())[:3], vars() is globals(), 'x' in dir(), globals()['x'])
print(eval('1 + 2'), eval('x * 2'), eval('a + b', {'a': 1}, {'b': 2}), eval(' 5 '), eval(compile('x + 1', '<c>', 'eval')))
exec('y = x + 1\nprint("exec", y)')
print(y)
ns = {}
exec('def f(n):\n    return n * 2\nz = f(4)', ns)
print(ns['z'], sorted(k for k in ns if k != '__builtins__'))
loc = {}
exec('q = 5', {}, loc)
print(loc)


def exec_in_function():
    v = 1
    exec('v = 2')
    return v


print(exec_in_function())
attempt('eval syntax', lambda: eval('1 +'))
attempt('eval statement', lambda: eval('x = 1'))
attempt('eval name', lambda: eval('undefined_name'))
attempt('eval int', lambda: eval(5))
attempt('exec int', lambda: exec(5))
attempt('eval globals', lambda: eval('1', 5))
attempt('exec globals', lambda: exec('1', 5))
attempt('compile mode', lambda: compile('1', 'f', 'bad'))
attempt('input', lambda: input('prompt> '))
print(id(5) == id(5), id(None) == id(None), hash(1) == hash(1.0) == hash(True), hash('a') == hash('a'), hash((1, 2)) == hash((1, 2)))
print(repr(len), repr(int), repr(Exception), repr(None), repr(...), repr(NotImplemented), str(int), repr(type), repr(str.upper), repr(int.__add__), repr('a'.upper)[:30], repr((5).__add__)[:30], repr(int.from_bytes)[:35], repr(dict.fromkeys)[:30], repr(int.real), repr(object), repr(type(None)))
print(__name__, __doc__, __debug__, type(__builtins__))
print(int | None, int | str | None, (int | str) == (str | int), int | int, type(int | str), (int | str).__args__)
attempt('int | 5', lambda: int | 5)
print(len.__name__, len.__qualname__, len.__module__, str.upper.__name__, str.upper.__qualname__, [].append.__name__, [].append.__self__, [].append.__qualname__, int.__add__.__objclass__, print.__self__)

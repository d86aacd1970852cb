# exec, eval, compile: namespaces, modes, bytes, mappings, closures.
x = 'global'
names = {'x': 1}
exec('y = x + 1', names)
print(names['y'], sorted(k for k in names if k != '__builtins__'), '__builtins__' in names)
print(eval('x'), eval('x', {'x': 2}), eval('x + y', {'x': 1}, {'y': 5}), eval(' \t1 + 1'), eval('(1,\n2)'))
exec('def f():\n    return x\nclass C:\n    z = x', names)
print(names['f'](), names['C'].z, names['C'].__module__ if '__name__' in names else 'no name')


def function():
    local = 1
    exec('local = 2; made = 3')
    print(local, 'made' in locals(), eval('local'), sorted(locals()))
    scope = {}
    exec('a = local', globals(), {'local': local, **scope})
    return [eval('local + n', {'local': local}, {'n': n}) for n in range(2)]


print(function())
code = compile('a = 1\nb = a + 1\n', 'given.py', 'exec')
print(code.co_filename, code.co_name, code.co_names, code.co_flags & 0x40 == 0x40 or True)
space = {}
exec(code, space)
print(space['b'], eval(compile('space["b"] * 2', '<e>', 'eval')))
exec(compile('1 + 1; "text"; None; x', '<single>', 'single'))
exec(compile('for i in range(3): i\n', '<single>', 'single'))
exec(b'print("from bytes")')
exec(bytearray(b'print(1)'))
print(eval(b'2 + 2'))


class Mapping:
    def __init__(self):
        self.d = {}

    def __getitem__(self, key):
        print('get', key)
        return self.d[key]

    def __setitem__(self, key, value):
        print('set', key)
        self.d[key] = value

    def __delitem__(self, key):
        print('del', key)
        del self.d[key]


m = Mapping()
exec('q = 1\nr = q + len([q])\ndel q', {}, m)
print(m.d)
exec('global g\ng = 5\nh = 6', globals(), m)
print(g, 'h' in m.d)
exec('def later():\n    global made_global\n    made_global = 1\nmade_global = 0', globals(), m)
print(made_global)


class Dict(dict):
    def __missing__(self, key):
        if key.startswith('no'):
            raise KeyError(key)
        return f'missing {key}'


print(eval('anything', {}, Dict()))
try:
    eval('nothing', {}, Dict())
except NameError as error:
    print(error)
for bad in ("exec('x', 1)", "exec('x', {}, 1)", "eval('x', [])", "eval('x = 1')", "exec('return')", "compile('x', 'f', 'other')", "eval(compile('x = 1', 'f', 'exec'))", "exec(1)", "eval(None)", "exec('x\\0')", "exec(function)"):
    try:
        print(bad, eval(bad))
    except Exception as error:
        print(bad, type(error).__name__, str(error)[:90])


def outer():
    captured = 1

    def inner():
        return captured
    return inner


try:
    exec(outer().__code__)
except TypeError as error:
    print(error)
print(eval('__builtins__', {'__builtins__': {'len': len}}), eval('len("abc")', {'__builtins__': {'len': len}}))
try:
    eval('print(1)', {'__builtins__': {}})
except NameError as error:
    print(error)
try:
    exec('\n\nraise ValueError("in exec")', {})
except ValueError as error:
    print(error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_frame.f_code.co_filename)
exec('x: int = 1\ny: str', notes := {})
print(notes['__annotations__'])
kept = {'__annotations__': {'before': int}}
exec('after: str', kept)
print(kept['__annotations__'])
exec('''
from math import floor as fl
import math, os.path as p
print(fl(2.5), math.pi > 3, p.join("a", "b"))
''')
print([eval(f'{a} {op} {b}') for a in (1, 2) for op in '+-' for b in (3,)])

"""Chapter: modules and names. What a module is, made here by hand, since a program can be of one file too."""
import builtins
import importlib
import math
import sys
import types

print('--- a module made by hand')
source = '''
"""Fibonacci numbers module"""
__all__ = ['fib', 'fib2']
_cache = {}

def fib(n):
    """Print Fibonacci series up to n."""
    a, b = 0, 1
    while a < n:
        print(a, end=' ')
        a, b = b, a + b
    print()

def fib2(n):
    result = []
    a, b = 0, 1
    while a < n:
        result.append(a)
        a, b = b, a + b
    return result

if __name__ == '__main__':
    print('run as a program')
print('loading', __name__)
'''
fibo = types.ModuleType('fibo')
exec(source, fibo.__dict__)
sys.modules['fibo'] = fibo
print(fibo.__name__, fibo.__doc__)
exec(source, {'__name__': '__main__'})

import fibo
fibo.fib(1000)
print(fibo.fib2(100), fibo)
fib = fibo.fib
fib(500)
from fibo import fib2 as numbers
print(numbers(10), numbers.__module__, numbers.__qualname__)
from fibo import *
print('fib2' in globals(), '_cache' in globals())
try:
    from fibo import fibb
except ImportError as e:
    print(e, '|', e.name, e.name_from)
try:
    import fibo.more
except ModuleNotFoundError as e:
    print(type(e).__mro__[1].__name__, str(e).split(';')[-1])
try:
    fibo.fibonacci
except AttributeError as e:
    print(e, e.name, e.obj is fibo)

print('--- dir')
print([name for name in dir(fibo) if not name.startswith('__')], 'pi' in dir(math), 'ValueError' in dir(builtins))
a = [1, 2, 3, 4, 5]
print(sorted(name for name in dir() if not name.startswith('_')))
print(sys.modules['fibo'] is fibo, 'math' in sys.modules, __name__, type(sys.path), importlib.import_module('math') is math)

print('--- scopes')


def scope_test():
    def do_local():
        spam = 'local spam'

    def do_nonlocal():
        nonlocal spam
        spam = 'nonlocal spam'

    def do_global():
        global spam
        spam = 'global spam'

    spam = 'test spam'
    do_local()
    print('After local assignment:', spam)
    do_nonlocal()
    print('After nonlocal assignment:', spam)
    do_global()
    print('After global assignment:', spam)


scope_test()
print('In global scope:', spam)

len = lambda x: 42
print(len([]), builtins.len([]))
del len
print(len([]))
try:
    del len
except NameError as e:
    print(e)
x = 'global'


class K:
    x = 'class'
    y = [x for _ in range(1)]
    z = [x + str(i) for i in range(2)]

    def f(self):
        return x


print(K.y, K.z, K().f())


def outer():
    x = 'outer'

    class Inner:
        print(x)
        x = x + ' in a class' if 'x' in dir() else x + ' first'
        print(x)

        def show(self):
            return x
    return Inner


print(outer()().show())
functions = [lambda: i for i in range(3)]
print([f() for f in functions], [f() for f in [lambda i=i: i for i in range(3)]])


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count
    return step


c = counter()
print(c(), c(), c.__closure__[0].cell_contents, c.__code__.co_freevars)
try:
    exec('def bad():\n    nonlocal nothing\n')
except SyntaxError as e:
    print(e)
fibo.fib(limit=3)

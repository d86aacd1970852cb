"""The import statement calls the __import__ of its builtins."""
import builtins

original = builtins.__import__


def told(name, globals=None, locals=None, fromlist=(), level=0):
    if globals.get('__name__') == '__main__':
        print('import', name, fromlist, level, type(locals).__name__)
    return original(name, globals, locals, fromlist, level)


names = dict(vars(builtins), __import__=told)
code = '''
import sys, os.path as p
from os import getenv, path
from math import *
print(sys.platform, p is path, floor(2.5))

def inside():
    import json.decoder as d, re
    return d.__name__, re.__name__

class Body:
    import string

print(inside(), Body.string.__name__)
'''
exec(code, {'__builtins__': names, '__name__': '__main__'})

builtins.__import__ = told
import keyword
from bisect import insort
builtins.__import__ = original
import fractions

builtins.__import__ = lambda *args: {'made': 'up'}
import no_such_module
print(no_such_module)
try:
    from no_such_module import made
except ImportError as error:
    print(type(error).__name__, error)
builtins.__import__ = original

for own in ({'print': print}, {'__import__': 5}, {'__import__': lambda: None}):
    try:
        exec('import sys', {'__builtins__': own})
    except (ImportError, TypeError) as error:
        print(type(error).__name__, str(error).split('.')[-1])


def refusing(name, *args):
    raise ImportError(f'{name} is not allowed here', name=name)


try:
    exec('import os', {'__builtins__': {'__import__': refusing}})
except ImportError as error:
    print(error, error.name)

import contextlib
import io
import sys
import time
from contextlib import contextmanager, closing, ExitStack, redirect_stdout, suppress, ContextDecorator, chdir, nullcontext, redirect_stderr


class Timer:
    def __init__(self, label):
        self.label = label

    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *exc):
        self.elapsed = time.perf_counter() - self.start
        print(f'{self.label}: {self.elapsed >= 0}, exc={exc[0].__name__ if exc[0] else None}')


@contextmanager
def tag(name, **attrs):
    text = ''.join(f' {k}="{v}"' for k, v in attrs.items())
    print(f'<{name}{text}>')
    try:
        yield name
    except ZeroDivisionError as e:
        print(f'<!-- {e} -->')
    finally:
        print(f'</{name}>')


class trace(ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, *exc):
        print('exit', self.name, exc[1])
        return False


@trace('f')
def f(x):
    return 1 / x


class Resource:
    def __init__(self, n):
        self.n = n

    def close(self):
        print('closed', self.n)


class Indenter:
    level = 0

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *exc):
        self.level -= 1

    def print(self, text):
        print('    ' * self.level + text)


with Timer('outer') as t, suppress(KeyError):
    {}['missing']
with tag('div', id='main'):
    with tag('p') as p:
        print('text in', p)
        1 / 0
        print('not reached')
print(f(2))
try:
    f(0)
except ZeroDivisionError as e:
    print('caught', e)
with closing(Resource(1)) as r:
    print('using', r.n)
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
    help
print('captured', repr(out.getvalue()))
with redirect_stderr(sys.stdout):
    print('to stderr', file=sys.stderr)
with ExitStack() as stack:
    for i in range(3):
        stack.enter_context(closing(Resource(i)))
    stack.callback(print, 'last registered runs first')
    moved = stack.pop_all()
print('nothing closed yet')
moved.close()
with Indenter() as ind:
    ind.print('one')
    with ind:
        ind.print('two')
    ind.print('three')


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def swallows():
    try:
        yield
    except BaseException as e:
        print('swallowed', repr(e))


for make in (no_yield, two_yields):
    try:
        with make():
            pass
    except RuntimeError as e:
        print(e)
with swallows():
    raise KeyboardInterrupt
with swallows():
    sys.exit(3)
try:
    with swallows() as s:
        raise StopIteration('x')
finally:
    print('after')
cm = tag('once')
with cm:
    pass
try:
    with cm:
        pass
except (AttributeError, RuntimeError) as e:
    print(type(e).__name__, e)
for bad in (5, open, Resource(1)):
    try:
        with bad:
            pass
    except TypeError as e:
        print(e)
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.push(lambda *exc: print('saw', exc[0]))
        raise KeyError('k')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
with (tag('a'), tag('b') as b):
    raise ValueError('escapes both')

"""Chapter: context managers. with, several of them, suppression, ExitStack, generators, async ones, and the errors they meet."""
import asyncio
import contextlib
import io
import os
import sys
import tempfile
import threading


class Tag:
    def __init__(self, name, *, swallow=(), fail_enter=False, fail_exit=False):
        self.name, self.swallow, self.fail_enter, self.fail_exit = name, swallow, fail_enter, fail_exit

    def __enter__(self):
        if self.fail_enter:
            raise RuntimeError(f'cannot enter {self.name}')
        print(f'<{self.name}>', end='')
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        print(f'</{self.name}{" " + kind.__name__ if kind else ""}>', end='')
        if self.fail_exit:
            raise OSError(f'cannot leave {self.name}')
        return kind is not None and issubclass(kind, self.swallow or ())


with Tag('a') as a, Tag('b') as b:
    print(a, b, end='')
print()
with (
    Tag('x', swallow=ZeroDivisionError) as x,
    Tag('y'),
):
    1 / 0
print(' after')
for tags in ([Tag('p', fail_enter=True)], [Tag('q'), Tag('r', fail_enter=True)], [Tag('s', fail_exit=True)], [Tag('t', swallow=OSError), Tag('u', fail_exit=True)]):
    try:
        with contextlib.ExitStack() as stack:
            for tag in tags:
                stack.enter_context(tag)
            raise KeyError('inside')
    except Exception as e:
        print('', repr(e), '<-', repr(e.__context__))
    else:
        print(' swallowed')


def early():
    with Tag('early'):
        return 'returned'


print(early())
for i in range(3):
    with Tag(f'{i}'):
        if i == 0:
            continue
        if i == 1:
            break
print()


@contextlib.contextmanager
def indented(stream, by='  '):
    buffer = io.StringIO()
    try:
        with contextlib.redirect_stdout(buffer):
            yield buffer
    except LookupError as e:
        print('lookup failed:', e)
    finally:
        for line in buffer.getvalue().splitlines():
            print(by + line, file=stream)


with indented(sys.stdout):
    print('one')
    with indented(sys.stdout, '>>'):
        print('two')
with indented(sys.stdout) as b:
    print('before')
    {}['k']
print(b.getvalue().strip())


@contextlib.contextmanager
def no_yield():
    if False:
        yield


@contextlib.contextmanager
def two_yields():
    yield 1
    yield 2


@contextlib.contextmanager
def yields_again():
    try:
        yield
    except ValueError:
        yield


for make in (no_yield, two_yields, yields_again):
    try:
        with make():
            if make is yields_again:
                raise ValueError('v')
    except (RuntimeError, ValueError) as e:
        print(make.__name__, type(e).__name__, e)


@contextlib.contextmanager
def timed(label):
    print('start', label)
    yield
    print('end', label)


@timed('decorated')
def work(n):
    print('working', n)
    return n * 2


print(work(1), work(2), work.__name__)
one_shot = timed('once')
with one_shot:
    pass
try:
    with one_shot:
        pass
except (RuntimeError, AttributeError) as e:
    print(type(e).__name__, e)

print('--- the library')
with contextlib.suppress(FileNotFoundError, KeyError) as s:
    os.remove('no such file')
    print('not reached')
print(s)
with contextlib.suppress(ValueError):
    with contextlib.suppress(TypeError):
        int('x')
print(type(contextlib.nullcontext(5).__enter__()), list(contextlib.closing(io.StringIO('a\nb')).__enter__()))
with tempfile.TemporaryDirectory() as folder, open(os.path.join(folder, 'f.txt'), 'w+') as f:
    print(f.write('text'), f.seek(0), f.read(), os.listdir(folder))
print(os.path.exists(folder), f.closed)
stack = contextlib.ExitStack()
stack.callback(print, 'callback', 1, end='!\n')
stack.push(lambda *exc: print('pushed', exc[0]))
names = [stack.enter_context(Tag(n)) for n in 'mno']
print(names)
kept = stack.pop_all()
stack.close()
print('nothing yet')
kept.close()
with threading.Lock() as acquired:
    print(acquired)
here = os.getcwd()
with contextlib.chdir('/tmp'):
    print(os.getcwd())
print(os.getcwd() == here)
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print('to stderr', file=sys.stderr)
print(err.getvalue(), end='')

print('--- async')


class Connection:
    def __init__(self, host):
        self.host = host

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print('connected to', self.host)
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0.1)
        print('disconnected from', self.host, exc[0])


@contextlib.asynccontextmanager
async def session(*hosts):
    async with contextlib.AsyncExitStack() as stack:
        connections = [await stack.enter_async_context(Connection(h)) for h in hosts]
        stack.push_async_callback(asyncio.sleep, 0)
        yield connections


async def main():
    async with session('a', 'b') as (a, b), asyncio.timeout(5):
        print(a.host, b.host)
    try:
        async with session('c'):
            raise LookupError('lost')
    except LookupError as e:
        print(e)
    for wrong in (Tag('sync'), 5):
        try:
            async with wrong:
                pass
        except TypeError as e:
            print(e)
    try:
        with Connection('d'):
            pass
    except TypeError as e:
        print(e)
    async with contextlib.aclosing(numbers()) as gen:
        async for n in gen:
            print(n)
            if n == 1:
                break


async def numbers():
    try:
        for n in range(5):
            yield n
    finally:
        print('numbers closed')


asyncio.run(main())
for wrong in (5, 'text', Tag, None, [Tag('l')]):
    try:
        with wrong:
            pass
    except TypeError as e:
        print(e)
with Tag('last', fail_exit=True):
    raise ValueError('the body')

"""Generators that take values, delegate, clean up, and coroutines driven by hand."""
import types


def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ZeroDivisionError:
            print('reset')
            total = count = 0
            average = None
            continue
        if value is None:
            break
        total += value
        count += 1
        average = total / count
    return count, average


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {'a': [1, 2, 3], 'b': [10.5, 9.5]}.items():
    group = grouper(results, key)
    next(group)
    print([group.send(value) for value in values])
    if key == 'b':
        print(group.throw(ZeroDivisionError), group.send(4))
    group.send(None)
    group.close()
print(results)


def coroutine(function):
    def start(*args, **options):
        generator = function(*args, **options)
        next(generator)
        return generator
    return start


@coroutine
def broadcast(*targets):
    try:
        while True:
            item = yield
            for target in targets:
                target.send(item)
    finally:
        print('broadcast closes')
        for target in targets:
            target.close()


@coroutine
def grep(pattern, target):
    try:
        while True:
            if pattern in (line := (yield)):
                target.send(line)
    except GeneratorExit:
        print('grep', pattern, 'closes')
        raise


@coroutine
def printer(prefix):
    while True:
        print(prefix, (yield))


pipe = broadcast(grep('python', printer('1>')), grep('java', printer('2>')))
for line in 'learn python', 'java or python?', 'rust':
    pipe.send(line)
pipe.close()


@types.coroutine
def switch(what):
    print('   waits for', what)
    return (yield what)


class Ready:
    def __await__(self):
        got = yield from switch('ready').__await__() if hasattr(switch('x'), '__await__') else switch('ready')
        return f'ready with {got}'


async def inner(n):
    first = await switch(f'{n}')
    second = await Ready()
    return first, second


async def outer():
    try:
        result = await inner(1)
        print('inner gave', result)
        await inner(2)
    except KeyError as error:
        print('caught', repr(error))
        return 'done'
    finally:
        print('outer ends')


c = outer()
print(type(c).__name__, c.cr_running, c.cr_await)
print(c.send(None))
print(c.cr_await.__name__, c.cr_suspended)
print(c.send('hello'))
print(c.send('world'))
try:
    c.throw(KeyError('k'))
except StopIteration as stop:
    print('value', stop.value)
for attempt in (lambda: c.send(None), lambda: outer().send(1)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)


def stubborn():
    for _ in range(2):
        try:
            yield 1
        except GeneratorExit:
            print('no')


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def failing():
    yield 1
    raise StopIteration('not like this')


for x in failing():
    print(x)

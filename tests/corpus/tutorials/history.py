"""From iterators over generators to coroutines."""
import types
import inspect


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


def countdown(n):
    while n:
        yield n
        n -= 1
    return 'liftoff'


def coroutine(f):
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start


@coroutine
def averager():
    total, count, average = 0.0, 0, None
    while True:
        try:
            x = yield average
        except ValueError:
            print('reset')
            total, count, average = 0.0, 0, None
            continue
        total += x
        count += 1
        average = total / count


@coroutine
def grep(pattern, target):
    try:
        while True:
            line = yield
            if pattern in line:
                target.send(line)
    except GeneratorExit:
        print('grep closed')
        target.close()


@coroutine
def printer():
    try:
        while True:
            print('>>', (yield))
    finally:
        print('printer closed')


def delegator(n):
    result = yield from countdown(n)
    print('result', result)
    try:
        yield from [1, 2]
    finally:
        print('delegator over')


@types.coroutine
def switch(value):
    got = yield value
    return got


async def talk(name):
    print(name, 'says', await switch(1))
    print(name, 'says', await switch(2))
    return name


def scheduler(*coros):
    from collections import deque
    ready = deque((c, None) for c in coros)
    while ready:
        c, value = ready.popleft()
        try:
            asked = c.send(value)
        except StopIteration as stop:
            print('finished', stop.value)
        else:
            ready.append((c, asked * 10))


print(list(Countdown(3)), list(countdown(3)))
a = averager()
print(a.send(10), a.send(20), a.throw(ValueError), a.send(5), inspect.getgeneratorstate(a), inspect.getgeneratorlocals(a))
a.close()
print(inspect.getgeneratorstate(a))
g = grep('python', printer())
for line in 'I like python', 'or snakes', 'python 3.13':
    g.send(line)
g.close()
d = delegator(2)
print(next(d), d.gi_yieldfrom.__name__, next(d), next(d))
try:
    d.throw(KeyError('k'))
except KeyError as e:
    print('thrown through', e)
scheduler(talk('ann'), talk('bob'))
try:
    countdown(1).send('early')
except TypeError as e:
    print(e)


def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2


b = bad()
next(b)
try:
    b.close()
except RuntimeError as e:
    print(e)


def stops():
    yield 1
    raise StopIteration('inner')


try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def recursive():
    yield next(me)


me = recursive()
next(me)

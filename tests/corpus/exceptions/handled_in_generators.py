# sys.exception() in generators and coroutines that are resumed from other handlers than they were started in.
import asyncio
import sys


def state():
    return repr(sys.exception())


def g():
    print('start', state())
    try:
        raise KeyError('own')
    except KeyError:
        print('handler', state())
        yield 1
        print('handler again', state())
    print('behind', state())
    yield 2
    print('later', state())
    try:
        yield 3
    finally:
        print('finally', state())


def drive(make):
    gen = make()
    try:
        raise ValueError('outer')
    except ValueError:
        next(gen)
        print('caller', state())
    print('between', state())
    next(gen)
    try:
        raise TypeError('second')
    except TypeError:
        next(gen)
        print('caller', state())
    gen.close()
    print('end', state())


def delegating():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from g()


drive(g)
drive(lambda: (x for x in g()))
drive(delegating)


async def inner():
    try:
        raise KeyError('inner')
    except KeyError:
        await asyncio.sleep(0)
        print('inner', state())
    print('inner behind', state())
    await asyncio.sleep(0)
    print('inner later', state())


async def main():
    try:
        raise ValueError('main')
    except ValueError:
        await inner()
        print('main', state())
        task = asyncio.create_task(inner())
        await asyncio.sleep(0)
        print('main again', state())
    print('main behind', state())
    await task


asyncio.run(main())


def raising():
    try:
        yield
    except RuntimeError as error:
        print(repr(error), repr(error.__context__))
        raise KeyError('new')


r = raising()
next(r)
try:
    try:
        raise ValueError('context')
    except ValueError:
        r.throw(RuntimeError('thrown'))
except KeyError as error:
    print(repr(error.__context__), repr(error.__context__.__context__))

"""The library's pages on exceptions and on developing: cancellation that is caught, logged errors, debug mode, handlers."""
import asyncio
import logging
import sys
import time

logging.basicConfig(format='%(levelname)s %(name)s: %(message)s')


async def swallower():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('swallowed')
    return 'done anyway'


async def cleaner():
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaning up')
        await asyncio.sleep(0.1)
        print('cleaned up')


async def translator():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        raise ConnectionError('lost') from e


async def cancelling():
    for make in (swallower, cleaner, translator):
        task = asyncio.create_task(make())
        await asyncio.sleep(0.1)
        print(task.cancel('stop it'), end=' ')
        try:
            print(await task, task.cancelled())
        except asyncio.CancelledError as e:
            print('cancelled', e.args, task.cancelled())
        except ConnectionError as e:
            print(repr(e), repr(e.__cause__), task.exception() is e)
    print(issubclass(asyncio.CancelledError, Exception), issubclass(asyncio.CancelledError, BaseException), asyncio.TimeoutError is TimeoutError, asyncio.InvalidStateError.__mro__[1].__name__)


async def reported():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print('handler:', context['message'], repr(context.get('exception')))

    async def bug():
        raise ValueError('not consumed')

    loop.set_exception_handler(handler)
    asyncio.create_task(bug())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'by hand', 'task': None})

    def worse(loop, context):
        raise RuntimeError('the handler fails')

    loop.set_exception_handler(worse)
    loop.call_soon(int, 'x')
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    try:
        loop.set_exception_handler(5)
    except TypeError as e:
        print(e)


async def protocol_errors():
    reader = asyncio.StreamReader(limit=8)
    reader.feed_data(b'short\nmuch longer than eight\n')
    print(await reader.readline())
    try:
        await reader.readline()
    except ValueError as e:
        print(e)
    reader = asyncio.StreamReader()
    reader.feed_data(b'abc')
    reader.feed_eof()
    try:
        await reader.readexactly(10)
    except asyncio.IncompleteReadError as e:
        print(e, e.partial, e.expected)
    reader = asyncio.StreamReader()
    reader.feed_data(b'no separator')
    reader.feed_eof()
    try:
        await reader.readuntil(b';')
    except asyncio.IncompleteReadError as e:
        print(e, e.partial)
    try:
        async with asyncio.timeout(1):
            await asyncio.StreamReader().read()
    except TimeoutError:
        print('nothing came')


async def mixed():
    async def fails(e, after):
        await asyncio.sleep(after)
        raise e

    async def cleanup_fails():
        try:
            await asyncio.sleep(10)
        finally:
            raise OSError('while cleaning')

    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(KeyError('k'), 0.1))
            tg.create_task(cleanup_fails())
            tg.create_task(fails(ValueError('never comes'), 5))
    except* KeyError as group:
        print('keys', group.exceptions)
    except* OSError as group:
        print('os', group.exceptions, repr(group.exceptions[0].__context__))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(asyncio.CancelledError(), 0))
            tg.create_task(asyncio.sleep(0.1))
        print('a cancelled task is no failure')
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fails(ZeroDivisionError(), 0))
            raise TypeError('body')
    except ExceptionGroup as e:
        print(e, [repr(x) for x in e.exceptions])


async def slow():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    loop.slow_callback_duration = 100
    time.sleep(0.01)
    try:
        loop.call_soon(5)
    except TypeError as e:
        print(e)
    try:
        await asyncio.to_thread(loop.call_soon, print)
    except RuntimeError as e:
        print(e)


for part in (cancelling, reported, protocol_errors, mixed):
    print('===', part.__name__)
    asyncio.run(part())
asyncio.run(slow(), debug=True)


async def interrupted():
    asyncio.create_task(cleaner())
    await asyncio.sleep(0.1)
    raise KeyboardInterrupt


asyncio.run(interrupted())

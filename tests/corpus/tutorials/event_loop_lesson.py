"""The loop by hand: callbacks, timers, futures, cancelling, exceptions in callbacks."""
import asyncio
import functools


def hello(loop, n):
    print('hello', n, round(loop.time() - START, 1))
    if n:
        loop.call_later(0.1, hello, loop, n - 1)
    else:
        loop.stop()


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
START = loop.time()
loop.call_soon(hello, loop, 2)
loop.run_forever()
print(loop.is_running(), loop.is_closed(), loop)

future = loop.create_future()
future.add_done_callback(lambda f: print('callback', f.result()))
loop.call_later(0.05, future.set_result, 'done')
print(loop.run_until_complete(future), future)
handle = loop.call_later(1, print, 'never')
handle.cancel()
print(handle.cancelled(), type(handle).__name__)


def complain(loop, context):
    print('handler:', context['message'], repr(context.get('exception')))
    loop.default_exception_handler(context) if context['message'].startswith('odd') else None


loop.set_exception_handler(complain)
loop.call_soon(lambda: 1 / 0)
loop.call_exception_handler({'message': 'odd thing'})
loop.run_until_complete(asyncio.sleep(0.01))


async def slow(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError as error:
        print(name, 'cancelled', error)
        raise


async def main():
    tasks = [asyncio.create_task(slow(n, d), name=n) for n, d in (('a', 0.01), ('b', 0.5), ('c', 0.02))]
    done, pending = await asyncio.wait(tasks, timeout=0.1)
    print(sorted(t.get_name() for t in done), sorted(t.get_name() for t in pending))
    for t in pending:
        t.cancel('too slow')
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print([repr(r) for r in results])
    first = await next(asyncio.as_completed([slow('x', 0.02), slow('y', 0.01)]))
    print('first', first)
    shielded = asyncio.create_task(slow('s', 0.03))
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 0.01)
    except TimeoutError as error:
        print('timeout', error.args, shielded.done())
    print(await shielded)
    try:
        async with asyncio.timeout(0.01) as cm:
            await slow('t', 1)
    except TimeoutError:
        print('expired', cm.expired(), cm)
    running = asyncio.get_running_loop()
    print(running is loop, asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    print(await running.run_in_executor(None, functools.partial(pow, 2, mod=5), 10))
    task = asyncio.create_task(slow('u', 1))
    await asyncio.sleep(0)
    task.cancel()
    task.cancel()
    print(task.cancelling(), task.uncancel(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('caught', repr(error), task.cancelled())
    return 'end'


print(loop.run_until_complete(main()))
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)
loop.run_forever()

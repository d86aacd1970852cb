"""Gallery of mistakes with asyncio: forgotten awaits, loops within loops, tasks that nobody keeps, and what Python says."""
import asyncio
import re
import sys
import time
import traceback
import warnings

warnings.simplefilter('always')


def show(title, make):
    print(f'--- {title}')
    sys.stdout.flush()
    try:
        print('gave', re.sub('0x[0-9a-f]+', '0x…', repr(asyncio.run(make()))))
    except BaseException as e:
        for line in traceback.format_exception_only(e):
            print(re.sub('0x[0-9a-f]+', '0x…', line), end='')


async def value(x=1):
    await asyncio.sleep(0)
    return x


async def forgot_await():
    total = value() + 1
    return total


async def forgot_call():
    return await value


async def awaits_number():
    return await 5


async def awaits_list():
    return await [value(), value()]


async def iterates():
    for x in value():
        return x


async def async_iterates():
    async for x in range(3):
        return x


async def sync_with():
    with asyncio.Lock():
        return 'in'


async def async_with():
    async with open('/tmp/loopscope_none', 'w'):
        return 'in'


async def twice():
    c = value()
    return await c, await c


async def task_of_function():
    return asyncio.create_task(value)


async def task_of_number():
    return await asyncio.create_task(5)


async def gather_numbers():
    return await asyncio.gather(1, 2)


async def wait_coroutines():
    return await asyncio.wait([value()])


async def wait_nothing():
    return await asyncio.wait([])


async def run_in_run():
    c = value()
    try:
        return asyncio.run(c)
    finally:
        c.close()


async def until_complete_in_run():
    c = value()
    try:
        return asyncio.get_running_loop().run_until_complete(c)
    finally:
        c.close()


async def result_too_early():
    t = asyncio.create_task(value())
    return t.result()


async def exception_too_early():
    return asyncio.create_task(value()).exception()


async def result_twice():
    f = asyncio.get_running_loop().create_future()
    f.set_result(1)
    f.set_result(2)


async def bad_exception():
    asyncio.get_running_loop().create_future().set_exception(StopIteration())


async def no_exception():
    asyncio.get_running_loop().create_future().set_exception('text')


async def cancelled():
    t = asyncio.create_task(asyncio.sleep(10))
    t.cancel('enough')
    return await t


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(1)


async def times_out():
    await asyncio.wait_for(asyncio.sleep(10), 0.01)


async def group_fails():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(awaits_number())
        tg.create_task(asyncio.sleep(10))


async def group_too_late():
    async with asyncio.TaskGroup() as tg:
        pass
    c = value()
    try:
        tg.create_task(c)
    finally:
        c.close()


async def release():
    asyncio.Lock().release()


async def queue_full():
    q = asyncio.Queue(1)
    q.put_nowait(1)
    q.put_nowait(2)


async def queue_empty():
    asyncio.Queue().get_nowait()


async def done_too_often():
    asyncio.Queue().task_done()


async def negative():
    asyncio.Semaphore(-1)


async def notify():
    asyncio.Condition().notify()


async def broken_barrier():
    b = asyncio.Barrier(2)
    await b.abort()
    await b.wait()


async def bad_sleep():
    await asyncio.sleep('1')


async def bad_callback():
    asyncio.get_running_loop().call_soon(value())


async def bad_delay():
    asyncio.get_running_loop().call_later('soon', print)


async def in_thread():
    return await asyncio.to_thread(asyncio.get_running_loop)


async def blocking_thread():
    return await asyncio.to_thread(lambda: 1 / 0)


async def refused():
    await asyncio.open_connection('127.0.0.1', 9)


async def generator_awaited():
    async def gen():
        yield 1
    return await gen()


async def generator_running():
    async def gen():
        yield await asyncio.sleep(0)
    g = gen()
    return await asyncio.gather(anext(g), anext(g))


async def exits():
    sys.exit(4)


async def returns_coroutine():
    return value()


for test in [f for f in list(globals().values()) if asyncio.iscoroutinefunction(f) and f is not value and f.__name__ not in ('wait_coroutines', 'bad_callback')]:
    show(test.__name__, test)
    sys.stderr.flush()
for wrong in (lambda: asyncio.run(value), lambda: asyncio.run(5), lambda: asyncio.create_task(5), lambda: asyncio.get_running_loop(), lambda: asyncio.current_task(), lambda: asyncio.Runner().run(3),
              lambda: asyncio.run(5, 1), lambda: asyncio.run(), lambda: asyncio.wait_for(), lambda: asyncio.gather(return_exception=True), lambda: asyncio.Queue(maxSize=3)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, str(e).replace(hex(id(value)), '0x…'))


async def main():
    started = time.monotonic()
    asyncio.create_task(value(), name='forgotten')
    await asyncio.sleep(0.1)
    time.sleep(0.2)
    print(round(time.monotonic() - started, 1))
    failing = asyncio.create_task(awaits_number(), name='failing')
    await asyncio.sleep(0)
    value('never awaited')
    await failing


asyncio.run(main())

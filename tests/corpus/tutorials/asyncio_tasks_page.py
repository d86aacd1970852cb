"""The library's page on coroutines and tasks, section by section."""
import asyncio
import datetime
import time


async def say_after(delay, what):
    await asyncio.sleep(delay)
    print(what)


async def one_after_the_other():
    started = time.monotonic()
    await say_after(1, 'hello')
    await say_after(2, 'world')
    print(f'took {time.monotonic() - started:.0f}')


async def together():
    started = time.monotonic()
    task1 = asyncio.create_task(say_after(1, 'hello'))
    task2 = asyncio.create_task(say_after(2, 'world'))
    await task1
    await task2
    print(f'took {time.monotonic() - started:.0f}')


async def in_a_group():
    started = time.monotonic()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(say_after(1, 'hello'))
        tg.create_task(say_after(2, 'world'))
    print(f'took {time.monotonic() - started:.0f}')


async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print(f'Task {name}: Compute factorial({number}), currently i={i}...')
        await asyncio.sleep(1)
        f *= i
    print(f'Task {name}: factorial({number}) = {f}')
    return f


async def gathering():
    print(await asyncio.gather(factorial('A', 2), factorial('B', 3), factorial('C', 4)))

    async def fails():
        raise RuntimeError('no')

    print(await asyncio.gather(fails(), factorial('D', 2), return_exceptions=True))
    try:
        await asyncio.gather(fails(), say_after(0.5, 'still running'))
    except RuntimeError as e:
        print('caught', e)
    await asyncio.sleep(1)
    print(await asyncio.gather())


async def eager():
    async def work(name):
        print('working on', name)
        if name == 'long':
            await asyncio.sleep(0)
        return name

    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    tasks = [asyncio.create_task(work(name)) for name in ('short', 'long')]
    print([t.done() for t in tasks])
    print(await asyncio.gather(*tasks))
    loop.set_task_factory(None)


async def shielding():
    async def important():
        await asyncio.sleep(1)
        print('important is done')
        return 'precious'

    task = asyncio.create_task(important())
    waiter = asyncio.create_task(asyncio.wait_for(asyncio.shield(task), 0.1))
    try:
        await waiter
    except TimeoutError as e:
        print('too slow', repr(e), task.done())
    print(await task)


async def timing_out():
    try:
        async with asyncio.timeout(0.5) as cm:
            await asyncio.sleep(3600)
    except TimeoutError:
        print('The long operation timed out, but we have handled it.', cm.expired())
    async with asyncio.timeout(None) as cm:
        cm.reschedule(asyncio.get_running_loop().time() + 10)
        await asyncio.sleep(1)
    print(cm.expired(), round(cm.when() - asyncio.get_running_loop().time()))
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 1):
            await asyncio.sleep(0)
    except TimeoutError:
        print('already too late')
    try:
        await asyncio.wait_for(asyncio.Event().wait(), timeout=1.0)
    except TimeoutError:
        print('timeout!')


async def waiting():
    tasks = [asyncio.create_task(factorial(name, n), name=name) for name, n in (('x', 2), ('y', 3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([t.get_name() for t in done], [t.get_name() for t in pending])
    done, pending = await asyncio.wait(pending, timeout=0.5)
    print(len(done), len(pending))
    for earliest in asyncio.as_completed([say_after(0.3, 'c'), say_after(0.1, 'a'), say_after(0.2, 'b')]):
        await earliest
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), await task)


async def in_threads():
    def blocking_io():
        time.sleep(1)
        return datetime.date(2024, 1, 1)

    print(await asyncio.gather(asyncio.to_thread(blocking_io), asyncio.sleep(1, 'slept')))
    loop = asyncio.get_running_loop()
    future = await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(asyncio.sleep(0.1, 3), loop).result(1) * 2)
    print(future)


async def looking():
    me = asyncio.current_task()
    other = asyncio.create_task(asyncio.sleep(5), name='sleeper')
    await asyncio.sleep(0)
    print(sorted(t.get_name() == 'sleeper' for t in asyncio.all_tasks()), me.done(), other.cancelled(), asyncio.iscoroutine(other.get_coro()))
    print(other.cancelling(), other.cancel(), other.cancelling(), other.uncancel())
    other.add_done_callback(lambda t: print('done', t.cancelled()))
    try:
        await other
    except asyncio.CancelledError:
        print('main(): sleeper is cancelled now')
    print(me.cancelling())


async def force_terminate():
    class TerminateTaskGroup(Exception):
        pass

    async def force():
        raise TerminateTaskGroup()

    async def job(task_id, sleep_time):
        print(f'Task {task_id}: start')
        await asyncio.sleep(sleep_time)
        print(f'Task {task_id}: done')

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job(1, 0.5))
            group.create_task(job(2, 1.5))
            await asyncio.sleep(1)
            group.create_task(force())
    except* TerminateTaskGroup:
        pass


for part in (one_after_the_other, together, in_a_group, gathering, eager, shielding, timing_out, waiting, in_threads, looking, force_terminate):
    print(f'=== {part.__name__}')
    asyncio.run(part())


async def display_date():
    loop = asyncio.get_running_loop()
    end_time = loop.time() + 3.0
    while True:
        print('tick')
        if (loop.time() + 1.0) >= end_time:
            break
        await asyncio.sleep(1)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(say_after(1, 'never said'))
        raise LookupError('the body fails')


asyncio.run(display_date())

"""
What the primitives, queues, timeouts and groups say and refuse; python3.13 words.py > words.txt
"""
import asyncio
import re

import virtual_loop


def say(value):
    print(re.sub(r"asyncio\.\w+\.| object at 0x\w+", "", str(value)))


def refused(action):
    try:
        say(action())
    except BaseException as error:
        say(f"{type(error).__name__}: {error}".removesuffix(": "))


async def refused_async(awaitable):
    try:
        say(await awaitable)
    except BaseException as error:
        say(f"{type(error).__name__}: {error}".removesuffix(": "))


async def locks():
    lock = asyncio.Lock()
    refused(lock.release)
    say(lock)
    await lock.acquire()
    say(lock)
    asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    say(lock)

    event = asyncio.Event()
    say(event)
    asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    say(event)
    event.set()
    say(event)

    condition = asyncio.Condition()
    say(condition)
    refused(condition.notify)
    refused(condition.notify_all)
    await refused_async(condition.wait())

    semaphore = asyncio.Semaphore(2)
    say(semaphore)
    await semaphore.acquire()
    await semaphore.acquire()
    say(semaphore)
    refused(lambda: asyncio.Semaphore(-1))
    bounded = asyncio.BoundedSemaphore(1)
    refused(bounded.release)
    say(bounded)

    refused(lambda: asyncio.Barrier(0))
    barrier = asyncio.Barrier(2)
    say(barrier)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    say(barrier)
    await barrier.abort()
    say(barrier)
    await refused_async(barrier.wait())
    await refused_async(waiting)


async def queues():
    queue = asyncio.Queue(2)
    say(queue)
    queue.put_nowait(1)
    queue.put_nowait(2)
    refused(lambda: queue.put_nowait(3))
    waiting = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    say(queue)
    queue.shutdown()
    say(queue)
    await refused_async(waiting)
    queue.task_done()
    queue.task_done()
    refused(queue.task_done)
    say([queue.get_nowait(), queue.get_nowait()])
    refused(queue.get_nowait)
    await refused_async(queue.get())
    refused(lambda: queue.put_nowait(1))

    lifo = asyncio.LifoQueue()
    say(lifo)
    asyncio.create_task(lifo.get())
    await asyncio.sleep(0)
    say(lifo)
    refused(lifo.get_nowait)
    lifo.put_nowait(1)
    lifo.put_nowait(2)
    lifo.shutdown(immediate=True)
    say(lifo)
    say(asyncio.PriorityQueue())


async def blocks():
    timeout = asyncio.timeout(1)
    refused(lambda: timeout.reschedule(1))
    say(timeout)
    async with timeout:
        say(timeout)
        await refused_async(timeout.__aenter__())
        timeout.reschedule(None)
        say(timeout)
    refused(lambda: timeout.reschedule(1))
    say(timeout)

    group = asyncio.TaskGroup()
    say(group)
    unused = asyncio.sleep(0)
    refused(lambda: group.create_task(unused))
    async with group:
        await refused_async(group.__aenter__())
        group.create_task(asyncio.sleep(0))
        say(group)
    unused = asyncio.sleep(0)
    refused(lambda: group.create_task(unused))
    say(group)
    await refused_async(asyncio.wait([]))
    await refused_async(asyncio.sleep(float("nan")))


for part in locks, queues, blocks:
    print(f"== {part.__name__}")
    virtual_loop.VirtualLoop().run_until_complete(part())

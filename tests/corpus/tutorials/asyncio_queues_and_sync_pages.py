"""The library's pages on queues and on synchronization primitives."""
import asyncio
import random
import time
from dataclasses import dataclass, field


async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f'{name} has slept for {sleep_for:.2f} seconds')


async def workers():
    queue = asyncio.Queue()
    rng = random.Random(1)
    total = 0
    for _ in range(8):
        sleep_for = rng.uniform(0.05, 1.0)
        total += sleep_for
        queue.put_nowait(sleep_for)
    tasks = [asyncio.create_task(worker(f'worker-{i}', queue)) for i in range(3)]
    started = time.monotonic()
    await queue.join()
    slept = time.monotonic() - started
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    print(f'3 workers slept in parallel for {slept:.1f} seconds, expected {total:.1f}')


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


async def kinds():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind(maxsize=3)
        for job in (Job(2, 'write'), Job(1, 'read'), Job(3, 'sleep')):
            await q.put(job)
        print(kind.__name__, q.full(), q.qsize(), [q.get_nowait().name for _ in range(3)], q.empty(), q.maxsize)
    q = asyncio.Queue(1)
    await q.put('first')
    putting = asyncio.create_task(q.put('second'))
    await asyncio.sleep(0)
    try:
        q.put_nowait('third')
    except asyncio.QueueFull as e:
        print(repr(e), putting.done())
    print(await q.get(), await q.get(), putting.done())
    getting = asyncio.create_task(q.get())
    await asyncio.sleep(0)
    q.shutdown()
    try:
        await getting
    except asyncio.QueueShutDown as e:
        print(repr(e))
    try:
        q.put_nowait(1)
    except asyncio.QueueShutDown as e:
        print(repr(e))
    p = asyncio.PriorityQueue()
    p.put_nowait((1, {}))
    try:
        p.put_nowait((1, {}))
    except TypeError as e:
        print(e)


async def locks():
    lock = asyncio.Lock()
    order = []

    async def use(name):
        async with lock:
            order.append(f'{name} in')
            await asyncio.sleep(0.1)
            order.append(f'{name} out')

    await asyncio.gather(use('a'), use('b'))
    print(order, lock.locked())
    event = asyncio.Event()

    async def waiter(n):
        await event.wait()
        return n

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    await asyncio.sleep(1)
    event.set()
    print(await asyncio.gather(*tasks), event.is_set())
    event.clear()
    print(event.is_set())

    condition = asyncio.Condition()
    shelf = []

    async def consumer(name):
        async with condition:
            await condition.wait_for(lambda: shelf)
            print(name, 'takes', shelf.pop())

    consumers = [asyncio.create_task(consumer(f'consumer {n}')) for n in range(3)]
    await asyncio.sleep(0)
    for item in ('apple', 'pear', 'plum'):
        async with condition:
            shelf.append(item)
            condition.notify()
        await asyncio.sleep(0.1)
    await asyncio.gather(*consumers)


async def semaphores():
    running = most = 0
    semaphore = asyncio.Semaphore(3)

    async def limited(n):
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.1 * n)
            running -= 1

    await asyncio.gather(*map(limited, range(8)))
    print('at most', most, semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as e:
        print(e)

    barrier = asyncio.Barrier(3)

    async def runner(name, speed):
        await asyncio.sleep(speed)
        position = await barrier.wait()
        return name, position

    print(sorted(await asyncio.gather(runner('slow', 0.3), runner('fast', 0.1), runner('middle', 0.2)), key=lambda p: p[1]))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await waiting
    except asyncio.BrokenBarrierError as e:
        print(type(e).__name__, barrier.broken)
    await barrier.reset()
    print(barrier.broken)


async def deadline():
    lock = asyncio.Lock()
    await lock.acquire()
    print('holding')
    async with asyncio.timeout(2):
        await lock.acquire()


for part in (workers, kinds, locks, semaphores):
    print('===', part.__name__)
    asyncio.run(part())
asyncio.run(deadline())

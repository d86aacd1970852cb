"""What suspended coroutines await, one after the other, down to the future."""
import asyncio
import inspect


async def waiter(awaitable):
    return await awaitable


async def holder(lock):
    async with lock:
        pass


class Shouting(asyncio.Lock):
    async def acquire(self):
        return await super().acquire()


async def main():
    lock, loud, queue, full = asyncio.Lock(), Shouting(), asyncio.Queue(), asyncio.Queue(1)
    await lock.acquire()
    await loud.acquire()
    await full.put(1)
    coroutines = [
        waiter(lock.acquire()), holder(lock), holder(loud), waiter(queue.get()), waiter(full.put(2)), waiter(asyncio.Event().wait()),
        waiter(asyncio.wait_for(queue.get(), 3)), waiter(asyncio.sleep(1)), waiter(asyncio.gather(asyncio.sleep(1))), waiter(queue.join()),
        waiter(asyncio.get_running_loop().create_future()),
    ]
    tasks = [asyncio.create_task(each) for each in coroutines]
    print([inspect.getcoroutinestate(each) for each in coroutines[:2]])
    await asyncio.sleep(0)
    for awaited in coroutines:
        while inspect.iscoroutine(awaited):
            print(awaited.__qualname__, inspect.getcoroutinestate(awaited), end=' -> ')
            awaited = awaited.cr_await
        print(awaited if awaited is None else type(awaited).__name__)
    sleeping = asyncio.sleep(0)
    print(inspect.getcoroutinestate(sleeping), sleeping.cr_await)
    await sleeping
    print(inspect.getcoroutinestate(sleeping), sleeping.cr_await)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())

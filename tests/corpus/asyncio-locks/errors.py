"""What locks, events, conditions, semaphores, barriers and queues refuse."""
import asyncio
import re


def words(value):
    return re.sub(r"0x[0-9a-f]+", "0x", str(value))


def attempt(what, call, *arguments, **more):
    try:
        print(what, "->", words(repr(call(*arguments, **more))))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


async def attempt_async(what, awaitable):
    try:
        print(what, "->", words(repr(await awaitable)))
    except BaseException as error:
        print(what, "->", type(error).__name__ + ":", words(error))


used = asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(0), asyncio.BoundedSemaphore(0), asyncio.Barrier(2)
queues = asyncio.Queue(), asyncio.LifoQueue(), asyncio.PriorityQueue()


async def bind():
    await used[0].acquire()
    await used[2].acquire()
    waits = [used[0].acquire(), used[1].wait(), used[2].wait(), used[3].acquire(), used[4].acquire(), used[5].wait()]
    tasks = [asyncio.create_task(each) for each in (*waits, *[queue.get() for queue in queues])]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def main():
    attempt("Lock.release", asyncio.Lock().release)
    condition = asyncio.Condition()
    await attempt_async("Condition.wait", condition.wait())
    attempt("Condition.notify", condition.notify)
    attempt("Condition.notify_all", condition.notify_all)
    attempt("Condition.release", condition.release)
    await attempt_async("Condition.wait_for(false)", condition.wait_for(lambda: False))
    await attempt_async("Condition.wait_for(true)", condition.wait_for(lambda: "true"))
    await attempt_async("Condition.wait_for(failing)", condition.wait_for(lambda: 1 / 0))
    await attempt_async("Condition.wait_for(3)", condition.wait_for(3))
    attempt("Condition(3)", asyncio.Condition, 3)
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        attempt(f"{kind.__name__}(-1)", kind, -1)
        attempt(f"{kind.__name__}(text)", kind, "text")
        attempt(f"{kind.__name__}(None)", kind, None)
        attempt(f"{kind.__name__}(1.5)", lambda: kind(1.5).locked())
    attempt("Semaphore.release", asyncio.Semaphore(1).release)
    attempt("BoundedSemaphore.release", asyncio.BoundedSemaphore(1).release)
    attempt("Barrier(0)", asyncio.Barrier, 0)
    attempt("Barrier(-1)", asyncio.Barrier, -1)
    attempt("Barrier(text)", asyncio.Barrier, "text")
    attempt("Barrier()", asyncio.Barrier)
    for kind in (asyncio.Lock, asyncio.Event):
        attempt(f"{kind.__name__}(loop=None)", lambda: kind(loop=None))
        attempt(f"{kind.__name__}(3)", lambda: kind(3))

    async def wait(barrier):
        await attempt_async("Barrier.wait", barrier.wait())

    async def within(barrier):
        async with barrier as position:
            print("passed", position)

    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(wait(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(wait(barrier)) for _ in range(2)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.wait(tasks, timeout=0.01)
    print([task.done() for task in tasks], barrier.broken, barrier.n_waiting)
    await barrier.abort()
    await asyncio.wait(tasks)
    await attempt_async("Barrier.wait when aborted", barrier.wait())
    await attempt_async("async with when aborted", within(barrier))

    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind(1)
        attempt("get_nowait", queue.get_nowait)
        queue.put_nowait(1)
        attempt("put_nowait", queue.put_nowait, 2)
        attempt("task_done", queue.task_done)
        attempt("task_done", queue.task_done)
        putting = asyncio.create_task(queue.put(2))
        await asyncio.sleep(0)
        queue.shutdown()
        await attempt_async("put", putting)
        await attempt_async("put", queue.put(3))
        attempt("put_nowait", queue.put_nowait, 3)
        await attempt_async("get", queue.get())
        await attempt_async("get", queue.get())
        attempt("get_nowait", queue.get_nowait)
        print(words(queue))
        attempt(f"{kind.__name__}(text)", lambda: kind("text").full())
    queue = asyncio.PriorityQueue()
    queue.put_nowait("text")
    attempt("not comparable", queue.put_nowait, 3)
    print(queue.qsize())
    queue = asyncio.Queue()
    getting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await attempt_async("get", getting)

    lock, event, condition, semaphore, bounded, barrier = used
    condition.release()
    await condition.acquire()
    print(lock.locked(), event.is_set(), semaphore.locked(), bounded.locked())
    for what, awaitable in (
        ("Lock", lock.acquire()), ("Event", event.wait()), ("Condition", condition.wait()), ("Semaphore", semaphore.acquire()),
        ("BoundedSemaphore", bounded.acquire()), ("Barrier", barrier.wait()), *[(type(queue).__name__, queue.get()) for queue in queues],
    ):
        await attempt_async(what + " of another loop", asyncio.wait_for(awaitable, 0.01))


asyncio.run(bind())
asyncio.run(main())

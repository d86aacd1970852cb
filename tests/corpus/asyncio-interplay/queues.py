"""Queues whose putters and getters are cancelled, shut down and woken at the same time."""
import asyncio


async def put(queue, item, log):
    try:
        await queue.put(item)
        log.append(f"put {item}")
    except (asyncio.CancelledError, asyncio.QueueShutDown) as error:
        log.append(f"put {item}: {type(error).__name__}")


async def get(queue, name, log):
    try:
        log.append(f"{name} got {await queue.get()}")
    except (asyncio.CancelledError, asyncio.QueueShutDown) as error:
        log.append(f"{name}: {type(error).__name__}")


async def scene(log, kind, act, size=1, putters=(), getters=(), before=()):
    queue = kind(size)
    for item in before:
        queue.put_nowait(item)
    tasks = {str(item): asyncio.create_task(put(queue, item, log)) for item in putters}
    tasks |= {name: asyncio.create_task(get(queue, name, log)) for name in getters}
    await asyncio.sleep(0)
    act(queue, tasks)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    log.append(f"{queue} {sorted(name for name, task in tasks.items() if not task.done())}")
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values())
    log.append("--")


async def main():
    log = []
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        await scene(log, kind, lambda q, t: (q.put_nowait(1), t["a"].cancel()), 0, getters="abc")
        await scene(log, kind, lambda q, t: (q.put_nowait(1), q.get_nowait(), q.put_nowait(2)), 0, getters="ab")
        await scene(log, kind, lambda q, t: (q.get_nowait(), t["4"].cancel()), 2, putters=(4, 5, 6), before=(1, 2))
        await scene(log, kind, lambda q, t: (q.get_nowait(), q.get_nowait(), q.shutdown()), 2, putters=(4, 5), before=(1, 2))
        await scene(log, kind, lambda q, t: q.shutdown(immediate=True), 2, putters=(4, 5), before=(1, 2))
        await scene(log, kind, lambda q, t: (q.put_nowait(1), q.shutdown()), 0, getters="ab")
        await scene(log, kind, lambda q, t: (q.put_nowait(1), q.shutdown(immediate=True)), 0, getters="ab")
        await scene(log, kind, lambda q, t: (q.shutdown(), t["a"].cancel()), 0, getters="ab")
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    joiners = [asyncio.create_task(queue.join()) for _ in range(2)]
    await asyncio.sleep(0)
    for _ in range(3):
        queue.get_nowait()
        queue.task_done()
        log.append(f"{[joiner.done() for joiner in joiners]} {queue}")
    queue.put_nowait("late")
    await asyncio.sleep(0)
    log.append(f"{[joiner.done() for joiner in joiners]} {queue}")
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await joiner
    log.append(f"{queue}")
    print("\n".join(log))


asyncio.run(main())

import asyncio
import itertools as it
import random
from collections import Counter, defaultdict


class Pipeline:
    """Producers put, consumers take; a sentinel ends them."""

    SENTINEL = object()

    def __init__(self, producers: int, consumers: int, maxsize: int = 3):
        self.queue: asyncio.Queue = asyncio.Queue(maxsize=maxsize)
        self.stats = Counter()
        self.by_consumer = defaultdict(list)
        self.producers = producers
        self.consumers = consumers

    async def produce(self, name: int) -> None:
        rng = random.Random(name)
        for i in it.repeat(None, rng.randint(1, 5)):
            item = rng.getrandbits(8)
            await asyncio.sleep(rng.randint(1, 3) / 100)
            await self.queue.put((name, item))
            self.stats[f'produced-{name}'] += 1
            print(f"Producer {name} added <{item:#04x}> to queue (size {self.queue.qsize()}).")

    async def consume(self, name: int) -> None:
        while True:
            got = await self.queue.get()
            try:
                if got is self.SENTINEL:
                    print(f"Consumer {name} leaves")
                    return
                producer, item = got
                await asyncio.sleep(0.004 * (name + 1))
                self.by_consumer[name].append(item)
                self.stats[f'consumed-{name}'] += 1
                print(f"Consumer {name} got element <{item:#04x}> from {producer}")
            finally:
                self.queue.task_done()

    async def run(self):
        async with asyncio.TaskGroup() as tg:
            producers = [asyncio.create_task(self.produce(n), name=f"P{n}") for n in range(self.producers)]
            consumers = [tg.create_task(self.consume(n), name=f"C{n}") for n in range(self.consumers)]
            await asyncio.gather(*producers)
            for _ in consumers:
                await self.queue.put(self.SENTINEL)
        await self.queue.join()
        print(self.queue, consumers[0].get_name(), consumers[0].done())


p = Pipeline(3, 2)
asyncio.run(p.run())
print(sum(v for k, v in p.stats.items() if k.startswith('produced')))
print(sorted(p.stats))
print({k: len(v) for k, v in sorted(p.by_consumer.items())})


async def errors():
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print('full', repr(e), q.full(), q)
    try:
        await asyncio.wait_for(q.put(3), timeout=0.01)
    except TimeoutError as e:
        print('timeout', repr(e), e.__cause__ is not None)
    q.get_nowait(); q.get_nowait()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty as e:
        print('empty', repr(e))
    q.task_done(); q.task_done()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    q.shutdown()
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        print(repr(e), q)
    pq = asyncio.PriorityQueue()
    for item in [(2, 'b'), (1, 'z'), (2, 'a')]:
        await pq.put(item)
    print([await pq.get() for _ in range(3)])
    await pq.put((1, {}))
    await pq.put((1, {'x': 1}))


asyncio.run(errors())

"""Concurrency stories: actors with mailboxes, a pipeline with back pressure, publish and subscribe, a scheduler of one's own, and supervision."""
import asyncio
import collections
import heapq
import itertools
import random
import sched
import time


class Actor:
    _ids = itertools.count(1)

    def __init__(self, name=None):
        self.name = name or f'{type(self).__name__.lower()}-{next(self._ids)}'
        self.mailbox = asyncio.Queue(maxsize=4)
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self.run(), name=self.name)
        return self

    async def run(self):
        while (message := await self.mailbox.get()) is not None:
            kind, *args = message
            handler = getattr(self, f'on_{kind}', self.on_unknown)
            await handler(*args) if handler != self.on_unknown else await handler(kind)

    async def on_unknown(self, kind):
        print(f'{self.name} does not know {kind!r}')

    async def send(self, *message):
        await self.mailbox.put(message)

    async def stop(self):
        await self.mailbox.put(None)
        await self.task


class Counter(Actor):
    def __init__(self):
        super().__init__()
        self.value = 0

    async def on_add(self, n):
        await asyncio.sleep(0.01)
        self.value += n

    async def on_ask(self, reply):
        reply.set_result(self.value)


async def actors():
    counter = Counter().start()
    for n in range(6):
        await counter.send('add', n)
    await counter.send('dance')
    reply = asyncio.get_running_loop().create_future()
    await counter.send('ask', reply)
    print('counted', await reply, counter.name)
    await counter.send('add', 'x')
    try:
        await counter.stop()
    except TypeError as e:
        print('it died:', e, counter.task.done())


async def pipeline():
    async def source(out):
        for n in range(1, 7):
            print(f'[{n}', end='')
            await out.put(n)
        await out.put(None)

    async def stage(function, inbox, out, delay):
        while (item := await inbox.get()) is not None:
            await asyncio.sleep(delay)
            await out.put(function(item))
        await out.put(None)

    async def sink(inbox):
        return [item async for item in drain(inbox)]

    async def drain(inbox):
        while (item := await inbox.get()) is not None:
            print(f' {item}]', end='')
            yield item

    a, b, c = (asyncio.Queue(1) for _ in range(3))
    async with asyncio.TaskGroup() as group:
        group.create_task(source(a))
        group.create_task(stage(lambda n: n * n, a, b, 0.02))
        group.create_task(stage(str, b, c, 0.01))
        result = group.create_task(sink(c))
    print('\n', result.result())


class Hub:
    def __init__(self):
        self.topics = collections.defaultdict(list)

    def subscribe(self, topic, size=2):
        queue = asyncio.Queue(size)
        self.topics[topic].append(queue)
        return queue

    def publish(self, topic, message):
        lost = 0
        for queue in self.topics[topic]:
            try:
                queue.put_nowait(message)
            except asyncio.QueueFull:
                queue.get_nowait()
                queue.put_nowait(message)
                lost += 1
        return len(self.topics[topic]), lost


async def pubsub():
    hub = Hub()
    fast, slow = hub.subscribe('news'), hub.subscribe('news')
    seen = []

    async def reader():
        while True:
            seen.append(await fast.get())

    task = asyncio.create_task(reader())
    for n in range(5):
        print(hub.publish('news', n), end=' ')
        await asyncio.sleep(0)
    print(seen, [slow.get_nowait() for _ in range(slow.qsize())], hub.publish('nobody', 1))
    task.cancel()
    print(await asyncio.gather(task, return_exceptions=True))


async def supervision():
    rng = random.Random(4)
    log = []

    async def fragile(name):
        for step in itertools.count():
            await asyncio.sleep(0.1)
            if rng.random() < 0.4:
                raise RuntimeError(f'{name} broke at {step}')
            if step == 3:
                return f'{name} finished'

    async def supervise(name, retries=3):
        for attempt in range(1, retries + 1):
            try:
                return await fragile(name)
            except RuntimeError as e:
                log.append(str(e))
                await asyncio.sleep(0.05 * 2 ** attempt)
        raise RuntimeError(f'{name} gave up') from None

    results = await asyncio.gather(*(supervise(n) for n in ('ann', 'bob', 'cy')), return_exceptions=True)
    print(results)
    print(log)


class Loop:
    """A loop of one's own: coroutines that yield how long they want to sleep."""

    def __init__(self):
        self.now, self.heap, self.numbers = 0, [], itertools.count()

    def spawn(self, coro, after=0):
        heapq.heappush(self.heap, (self.now + after, next(self.numbers), coro))

    def run(self):
        while self.heap:
            self.now, _, coro = heapq.heappop(self.heap)
            try:
                self.spawn(coro, coro.send(None))
            except StopIteration as stop:
                print(f'{self.now}: {coro.__name__} gave {stop.value}')


class Sleep:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        yield self.n
        return f'slept {self.n}'


async def worker(name, n):
    for _ in range(2):
        print(name, await Sleep(n))
    return name.upper()


def own_loop():
    loop = Loop()
    loop.spawn(worker('tick', 2))
    loop.spawn(worker('tock', 3), after=1)
    loop.run()
    events = sched.scheduler(time.monotonic, time.sleep)
    started = time.monotonic()
    for delay, priority, text in ((0.2, 1, 'second'), (0.1, 2, 'first, later'), (0.1, 1, 'first')):
        events.enter(delay, priority, lambda t: print(t, round(time.monotonic() - started, 1)), (text,))
    cancelled = events.enter(0.15, 1, print, ('never',))
    events.cancel(cancelled)
    print(len(events.queue), events.empty())
    events.run()


asyncio.run(actors())
asyncio.run(pipeline())
asyncio.run(pubsub())
asyncio.run(supervision())
own_loop()


async def broken_pipeline():
    async with asyncio.TaskGroup() as group:
        group.create_task(worker('not for asyncio', 1))


asyncio.run(broken_pipeline())

"""Publish and subscribe: async iterators, weak subscribers, topics with wildcards."""
import asyncio
import collections
import fnmatch
import weakref


class Bus:
    def __init__(self):
        self.queues = collections.defaultdict(weakref.WeakSet)
        self.history = collections.deque(maxlen=3)

    def subscribe(self, pattern):
        subscription = Subscription(self, pattern)
        self.queues[pattern].add(subscription)
        return subscription

    async def publish(self, topic, value):
        self.history.append((topic, value))
        reached = 0
        for pattern, subscriptions in list(self.queues.items()):
            if fnmatch.fnmatchcase(topic, pattern):
                for s in sorted(subscriptions, key=lambda s: s.number):
                    await s.queue.put((topic, value))
                    reached += 1
        return reached

    async def close(self):
        for subscriptions in self.queues.values():
            for s in subscriptions:
                await s.queue.put(None)


class Subscription:
    made = 0

    def __init__(self, bus, pattern):
        Subscription.made += 1
        self.number, self.bus, self.pattern, self.queue = Subscription.made, bus, pattern, asyncio.Queue(2)

    def __aiter__(self):
        return self

    async def __anext__(self):
        message = await self.queue.get()
        if message is None:
            raise StopAsyncIteration
        return message

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.bus.queues[self.pattern].discard(self)
        print(f'unsubscribed {self.number} from {self.pattern}', error[0] and error[0].__name__)


async def listener(bus, name, pattern, most=None):
    got = []
    async with bus.subscribe(pattern) as messages:
        async for topic, value in messages:
            got.append(f'{topic}={value}')
            await asyncio.sleep(0.01)
            if most and len(got) == most:
                break
    return name, got


async def main():
    bus = Bus()
    listeners = [asyncio.create_task(listener(bus, n, p, m)) for n, p, m in (('all', '*', None), ('news', 'news.*', 2), ('one', 'sport', None))]
    await asyncio.sleep(0)
    lost = bus.subscribe('*')
    print(await bus.publish('news.uk', 1))
    del lost
    for i, topic in enumerate(('sport', 'news.fr', 'weather', 'news.de')):
        print(topic, await bus.publish(topic, i))
    await bus.close()
    for name, got in await asyncio.gather(*listeners):
        print(name, got)
    print(list(bus.history), {k: len(v) for k, v in bus.queues.items()})
    async with bus.subscribe('x') as s:
        raise LookupError(s.pattern)


asyncio.run(main())

"""A token bucket, a sliding window, and clients that want too much."""
import asyncio
from collections import deque
import contextlib


class TokenBucket:
    def __init__(self, rate, capacity):
        self.rate, self.capacity, self.tokens = rate, capacity, capacity
        self.updated = asyncio.get_running_loop().time()
        self.lock = asyncio.Lock()

    async def acquire(self):
        async with self.lock:
            while True:
                now = asyncio.get_running_loop().time()
                self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
                self.updated = now
                if self.tokens >= 0.999:
                    self.tokens -= 1
                    return
                await asyncio.sleep((1 - self.tokens) / self.rate)


class Window:
    def __init__(self, most, seconds):
        self.most, self.seconds, self.calls = most, seconds, deque()

    @contextlib.asynccontextmanager
    async def slot(self):
        loop = asyncio.get_running_loop()
        while len(self.calls) == self.most and loop.time() - self.calls[0] < self.seconds:
            await asyncio.sleep(self.seconds - (loop.time() - self.calls[0]))
        if len(self.calls) == self.most:
            self.calls.popleft()
        self.calls.append(loop.time())
        yield len(self.calls)


async def main():
    start = asyncio.get_running_loop().time()

    def since():
        return round(asyncio.get_running_loop().time() - start, 1)

    bucket = TokenBucket(10, 2)

    async def client(name):
        for n in range(2):
            await bucket.acquire()
            print(name, n, since())

    await asyncio.gather(*(client(c) for c in 'abc'))
    window = Window(2, 0.3)
    for i in range(5):
        async with window.slot() as used:
            print('slot', i, used, since())
    try:
        async with asyncio.timeout(0.1):
            async with window.slot():
                print('never')
    except TimeoutError as error:
        print('late', repr(error), since())
    async with window.slot():
        raise RuntimeError('in the slot')


asyncio.run(main())

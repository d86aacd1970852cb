import asyncio
import functools
import time
from collections import deque


class RateLimiter:
    """At most `rate` calls in every `per` seconds (sliding window)."""

    def __init__(self, rate, per):
        self.rate, self.per = rate, per
        self.calls = deque(maxlen=rate)

    async def __aenter__(self):
        loop = asyncio.get_running_loop()
        while len(self.calls) == self.rate and loop.time() - self.calls[0] < self.per:
            await asyncio.sleep(self.calls[0] + self.per - loop.time())
        self.calls.append(loop.time())
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if exc_type:
            print('  limiter saw', exc_type.__name__, exc)
        return False


class TokenBucket:
    __slots__ = ('capacity', 'tokens', 'refill', 'stamp')

    def __init__(self, capacity, refill):
        self.capacity = self.tokens = capacity
        self.refill = refill
        self.stamp = None

    def take(self, now, n=1):
        if self.stamp is not None:
            self.tokens = min(self.capacity, self.tokens + (now - self.stamp) * self.refill)
        self.stamp = now
        if self.tokens < n:
            return (n - self.tokens) / self.refill
        self.tokens -= n
        return 0


def throttled(limit):
    semaphore = asyncio.Semaphore(limit)

    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            async with semaphore:
                wrapper.active += 1
                wrapper.peak = max(wrapper.peak, wrapper.active)
                try:
                    return await f(*args, **kwargs)
                finally:
                    wrapper.active -= 1
        wrapper.active = wrapper.peak = 0
        return wrapper
    return decorate


@throttled(3)
async def job(n):
    """A job."""
    await asyncio.sleep(0.01)
    if n == 5:
        raise ValueError(f'job {n} failed')
    return n * n


async def main():
    t0 = time.monotonic()
    limiter = RateLimiter(2, 0.1)
    for i in range(5):
        async with limiter:
            print(f"{round(time.monotonic() - t0, 1)}: request {i}")
    try:
        async with limiter:
            raise LookupError('no such host')
    except LookupError as e:
        print('caught', e)
    results = await asyncio.gather(*map(job, range(8)), return_exceptions=True)
    print(results, job.peak, job.active, job.__name__, job.__doc__)
    bucket = TokenBucket(3, 2)
    print([bucket.take(t) for t in (0, 0, 0, 0, 0.25, 0.5, 3)])
    try:
        bucket.other = 1
    except AttributeError as e:
        print(e)
    sem = asyncio.BoundedSemaphore(1)
    async with sem:
        print(sem.locked())
    try:
        sem.release()
    except ValueError as e:
        print('ValueError:', e)
    await job(5)

asyncio.run(main())

# A loop whose time is simulated: it jumps to the next deadline.
import asyncio

class SimLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        super().__init__()
        self._now = 0.0
    def time(self):
        return self._now
    def _run_once(self):
        if not self._ready and self._scheduled:
            self._now = self._scheduled[0]._when
        super()._run_once()

async def worker(name, n, delay):
    loop = asyncio.get_running_loop()
    for i in range(n):
        await asyncio.sleep(delay)
        print(f"{loop.time():.2f} {name} {i}")
    return name

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.gather(worker("a", 3, 100), worker("b", 4, 70)))
    try:
        async with asyncio.timeout(1000):
            await asyncio.sleep(5000)
    except TimeoutError:
        print("timeout at", loop.time())
    try:
        await asyncio.wait_for(asyncio.sleep(10**6), 3600)
    except TimeoutError:
        print("wait_for at", loop.time())
    done, pending = await asyncio.wait([asyncio.create_task(worker("w", 1, 10)), asyncio.create_task(worker("v", 1, 1000))], timeout=60)
    print(len(done), len(pending), loop.time())
    for t in pending: t.cancel()
    loop.call_later(5, lambda: print("later", loop.time()))
    loop.call_at(loop.time() + 3, print, "at")
    h = loop.call_later(7, print, "never")
    h.cancel()
    print(h.when() - loop.time())
    await asyncio.sleep(20)
    for c in asyncio.as_completed([worker("x", 1, 3), worker("y", 1, 2)], timeout=100):
        print(await c)

loop = SimLoop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print(loop.time())
loop.close()
with asyncio.Runner(loop_factory=SimLoop) as r:
    print(r.run(worker("r", 2, 50)))
print(asyncio.run(worker("q", 2, 5), loop_factory=SimLoop))

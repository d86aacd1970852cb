# A loop that tells what it is given to do, and one that times it.
import asyncio

class TracingLoop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        print("call_soon", getattr(callback, "__name__", type(callback).__name__), len(args))
        return super().call_soon(callback, *args, context=context)
    def call_at(self, when, callback, *args, context=None):
        print("call_at", getattr(callback, "__name__", type(callback).__name__), len(args))
        return super().call_at(when, callback, *args, context=context)
    def call_later(self, delay, callback, *args, context=None):
        print("call_later", delay, getattr(callback, "__name__", type(callback).__name__), len(args))
        return super().call_later(delay, callback, *args, context=context)

def done(f): print("done", f.result())

async def child(n):
    print("child", n)
    await asyncio.sleep(0)
    print("child goes on", n)
    await asyncio.sleep(0.01)
    return n

async def main():
    print("main")
    t = asyncio.create_task(child(1))
    t.add_done_callback(done)
    print("created")
    await t
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(done)
    print("before set_result")
    f.set_result(5)
    print("after set_result")
    await f
    print("awaited")
    await asyncio.sleep(0)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")

loop = TracingLoop()
loop.run_until_complete(main())
loop.close()


import time

class Timing(asyncio.SelectorEventLoop):
    calls = 0
    def call_soon(self, callback, *args, context=None):
        def timed(*args):
            Timing.calls += 1
            return callback(*args)
        return super().call_soon(timed, *args, context=context)

async def timed_child(n):
    for i in range(n):
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    if n == 2: raise ValueError(n)
    return n

async def timed_main():
    print(await asyncio.gather(timed_child(1), timed_child(2), timed_child(3), return_exceptions=True))
    q = asyncio.Queue(1)
    async def put():
        for i in range(3): await q.put(i)
    t = asyncio.create_task(put())
    print([await q.get() for _ in range(3)])
    await t
    print(asyncio.current_task().get_name())

loop = Timing()
asyncio.set_event_loop(loop)
loop.run_until_complete(timed_main())
print(Timing.calls)
loop.close()

class Later(asyncio.SelectorEventLoop):
    def call_later(self, delay, callback, *args, context=None):
        return super().call_later(delay / 1000, callback, *args, context=context)
async def m():
    t0 = time.monotonic()
    await asyncio.sleep(10)
    print(time.monotonic() - t0 < 1)
loop = Later(); loop.run_until_complete(m()); loop.close()

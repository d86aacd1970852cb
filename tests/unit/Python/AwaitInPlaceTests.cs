namespace Playground.Tests.Unit.Python;

/// <summary>
/// Awaiting in place is a matter of an untraced run; a traced one makes every coroutine. Nothing but the speed may tell.
/// </summary>
public class AwaitInPlaceTests
{
    private const string Many = """
        import asyncio, time

        async def main():
            queue, lock = asyncio.Queue(), asyncio.Lock()
            for i in range(100):
                BODY
            print(time.monotonic())

        asyncio.run(main())
        """;

    [Theory]
    [InlineData("await queue.put(i)")]
    [InlineData("queue.put_nowait(i); await queue.get()")]
    [InlineData("await lock.acquire(); lock.release()")]
    [InlineData("async with lock: pass")]
    [InlineData("await asyncio.sleep(0)")]
    [InlineData("await asyncio.sleep(0, None)")]
    [InlineData("put = queue.put; await put(i)")]
    [InlineData("x = queue.put(i); await x")]
    [InlineData("await asyncio.wait_for(queue.put(i), 1)")]
    public void It_takes_the_steps_of_the_coroutine_that_there_is_not(string body) => AssertSame(Many.Replace("BODY", body, StringComparison.Ordinal));

    [Theory]
    [InlineData("""
        import time
        async def worker(lock, name):
            for i in range(4):
                async with lock:
                    print(name, i, time.monotonic(), lock)
                    await asyncio.sleep(0)
                await lock.acquire()
                lock.release()
        async def produce(q, n):
            for i in range(n):
                await q.put(i)
            print(time.monotonic(), q)
        async def consume(q):
            total = 0
            for _ in range(71):
                total += await q.get()
                q.task_done()
            return total
        async def look():
            lock, q = asyncio.Lock(), asyncio.Queue(3)
            await asyncio.gather(*[worker(lock, name) for name in "abc"])
            print(await asyncio.gather(produce(q, 30), consume(q), produce(q, 41)), time.monotonic(), q.qsize())
        asyncio.run(look())
        """)]
    [InlineData("""
        def show(coro, depth=0):
            while coro is not None:
                print("  " * depth, getattr(coro, "__qualname__", type(coro).__name__), coro.cr_suspended, coro.cr_running)
                assert getattr(coro, "cr_await", None) is getattr(coro, "cr_await", None)
                coro, depth = getattr(coro, "cr_await", None), depth + 1
        async def outer(inner):
            return await inner
        async def locking(lock):
            async with lock:
                return "locked"
        async def putting(q):
            return await q.put(7)
        async def getting(q):
            try:
                return await q.get()
            finally:
                print("leaving", q)
        async def look():
            lock, full, empty = asyncio.Lock(), asyncio.Queue(1), asyncio.Queue()
            await lock.acquire()
            await full.put(0)
            tasks = [asyncio.create_task(outer(c)) for c in (locking(lock), putting(full), getting(empty))]
            await asyncio.sleep(0)
            for task in tasks:
                show(task.get_coro())
                print([f.f_lineno for f in task.get_stack()])
            lock.release()
            print(full.get_nowait(), empty.put_nowait(5))
            print(await asyncio.gather(*tasks), full, empty, lock)
        asyncio.run(look())
        """)]
    [InlineData("""
        import traceback
        async def locking(lock):
            async with lock:
                print("never")
        async def putting(q):
            await q.put(7)
        async def getting(q):
            try:
                await q.get()
            except BaseException as e:
                print("in", repr(e), repr(e.__context__), e.__traceback__.tb_next)
                raise
        async def look(end):
            lock, full, empty = asyncio.Lock(), asyncio.Queue(1), asyncio.Queue()
            await lock.acquire()
            await full.put(0)
            made = [locking(lock), putting(full), getting(empty)]
            for coro in made:
                coro.send(None)
            print(lock, full, empty)
            for coro in made:
                try:
                    end(coro)
                except BaseException as e:
                    traceback.print_exc()
            print(lock, full, empty)
        for end in (lambda c: c.close(), lambda c: c.throw(ValueError("v")), lambda c: c.throw(StopIteration(3)), lambda c: c.throw(asyncio.CancelledError("m"))):
            asyncio.run(look(end))
        """)]
    [InlineData("""
        async def work(q, lock):
            try:
                await q.put(1)
                print("put")
                async with lock:
                    print("locked")
            except Exception as e:
                print(repr(e))
        async def look():
            for change in ("none", "shutdown", "cancel", "cancel and release", "timeout", "patch"):
                q, lock = asyncio.Queue(1), asyncio.Lock()
                await q.put(0)
                tasks = [asyncio.create_task(work(q, lock)) for _ in range(2)]
                await asyncio.sleep(0)
                if change == "shutdown":
                    q.shutdown()
                elif change == "patch":
                    asyncio.Queue.put_nowait = lambda self, item: print("patched", item)
                elif change.startswith("cancel"):
                    await lock.acquire()
                    q.get_nowait()
                    print(q)
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    tasks[0].cancel(change)
                    if change.endswith("release"):
                        lock.release()
                elif change == "timeout":
                    await lock.acquire()
                    try:
                        async with asyncio.timeout(0.5):
                            async with lock:
                                pass
                    except TimeoutError as e:
                        print(repr(e), lock)
                    lock.release()
                for _ in range(4):
                    await asyncio.sleep(0)
                    if not q.empty():
                        q.get_nowait()
                print(change, [t.done() for t in tasks], q, lock)
                for t in tasks:
                    t.cancel()
                if lock.locked():
                    lock.release()
                print(await asyncio.gather(*tasks, return_exceptions=True))
        asyncio.run(look())
        """)]
    [InlineData("""
        async def wait(lock):
            try:
                async with lock:
                    print("got it")
            except RuntimeError as e:
                print(repr(e))
        lock = asyncio.Lock()
        async def hold():
            await lock.acquire()
            task = asyncio.create_task(wait(lock))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.sleep(0)
        asyncio.run(hold())
        asyncio.run(wait(lock))
        """)]
    [InlineData("""
        q = asyncio.Queue()
        async def look():
            print(await q.put(1), q.qsize(), await q.get(), q.empty())
            x = q.put(2)
            print(type(x), x.__name__, await x, x.cr_frame)
        asyncio.run(look())
        """)]
    [InlineData("""
        class Loud(asyncio.Queue):
            def put_nowait(self, item):
                print("put", item)
                super().put_nowait(item)
        async def look():
            q = Loud()
            await q.put(1)
            print(await q.get())
        asyncio.run(look())
        """)]
    [InlineData("""
        async def look():
            q = asyncio.Queue()
            q.get_nowait = lambda: "mine"
            await q.put(1)
            print(await q.get())
            asyncio.Queue.put_nowait = lambda self, item: print("patched", item)
            await asyncio.Queue().put(3)
        asyncio.run(look())
        """)]
    [InlineData("""
        async def look():
            q = asyncio.Queue()
            await q.put(1)
            q.shutdown()
            print(await q.get())
            for action in (lambda: q.put(1), q.get):
                try:
                    await action()
                except asyncio.QueueShutDown as e:
                    print(repr(e))
            lock = asyncio.Lock()
            async with lock:
                print(lock.locked())
                try:
                    async with asyncio.timeout(1):
                        await lock.acquire()
                except TimeoutError:
                    print("still locked", lock.locked())
                lock.release()
                try:
                    lock.release()
                except RuntimeError as e:
                    print(e)
                await lock.acquire()
            print(lock.locked())
        asyncio.run(look())
        """)]
    [InlineData("""
        async def turn(name):
            for i in range(3):
                print(name, i)
                try:
                    await asyncio.sleep(0)
                except asyncio.CancelledError as e:
                    print(name, "cancelled", repr(e))
                    raise
        async def look():
            a, b = asyncio.create_task(turn("a")), asyncio.create_task(turn("b"))
            await asyncio.sleep(0)
            awaited = a.get_coro().cr_await
            print(type(awaited), awaited.__name__)
            a.cancel("enough")
            print(await asyncio.gather(a, b, return_exceptions=True))
            step = turn("hand")
            print(step.send(None), step.cr_await is not None)
            try:
                step.throw(ValueError("in"))
            except ValueError as e:
                print(repr(e), e.__traceback__.tb_next.tb_lineno)
        asyncio.run(look())
        """)]
    [InlineData("""
        import functools
        async def look():
            q = asyncio.Queue()
            coroutines = [q.put(i) for i in range(2)]
            for c in coroutines:
                await c
            print(q.qsize())
            await functools.partial(q.put, 5)()
            print(q.qsize(), await asyncio.ensure_future(q.get()))
            getter = asyncio.create_task(asyncio.Queue().get())
            await asyncio.sleep(0)
            print(getter.get_coro().cr_await)
            q.put(6)
        asyncio.run(look())
        """)]
    public void Nothing_else_tells(string body) => AssertSame("import asyncio\n" + body);

    private static void AssertSame(string source)
    {
        var (traced, untraced) = (ProgramRun.Of(source, traced: true), ProgramRun.Of(source));
        Assert.Null(untraced.LimitMessage);
        Assert.Equal(
            (traced.Stdout, traced.Stderr, traced.ExitCode, traced.Steps, traced.VirtualTime),
            (untraced.Stdout, untraced.Stderr, untraced.ExitCode, untraced.Steps, untraced.VirtualTime));
    }
}

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

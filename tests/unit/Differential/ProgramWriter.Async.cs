namespace Playground.Tests.Unit.Differential;

// Asyncio as courses have it: async generators driven by hand, async context managers, workers around a queue, locks, timeouts.
internal sealed partial class ProgramWriter
{
    private void AsyncGenerators()
    {
        var (source, main) = (NewName("agen"), NewName("main"));
        Line($"""
            import contextlib
            async def {source}(n):
                try:
                    for i in range(n):
                        got = yield i {Pick("* 2", "- 1", "+ 0.5")}
                        if got: print('got', got)
                        {Pick("await asyncio.sleep(0)", "await asyncio.sleep(0.01)", "pass")}
                    {Pick("return", "raise Trouble('end')", "yield 'last'")}
                except {Pick("Trouble", "ValueError", "GeneratorExit", "(KeyError, Trouble)")} as error:
                    print('source', repr(error))
                    {Pick("raise", "return", "yield 'again'", "raise KeyError('other')")}
                finally:
                    {Pick("print('source closes')", "await asyncio.sleep(0)", "print('closing'); await asyncio.sleep(0); print('closed')")}
            @contextlib.asynccontextmanager
            async def opened_{source}(name):
                print('open', name)
                try:
                    yield name * 2
                {Pick("except Trouble as error:\n    print('swallowed', error)", "finally:\n    print('close', name)").Replace("\n", "\n                ")}
            """);
        Line($"async def {main}():");
        Indented(() =>
        {
            for (var i = _random.Next(2, 5); i > 0; i--)
            {
                var body = Pick("show(x)", "raise Trouble('body')", "1 / 0", "await asyncio.sleep(0)", "raise KeyError('k')");
                Guarded(() => Line(Pick(
                    $"ag = {source}({_random.Next(4)})\nshow(await ag.__anext__())\nshow(await ag.{Pick("asend('hi')", "athrow(Trouble('in'))", "athrow(ValueError)", "aclose()", "asend(None)", "__anext__()")})\nshow(await anext(ag, 'over'))\nawait ag.aclose()",
                    $"async for x in {source}({_random.Next(4)}):\n    {body}\nelse:\n    print('all')",
                    $"ag = {source}(3)\nasync with contextlib.aclosing(ag) as numbers:\n    async for x in numbers:\n        {Pick("break", "show(x)", "raise Trouble(x)")}",
                    $"show([x async for x in {source}({_random.Next(4)}) if {Pick("x", "True", "await asyncio.sleep(0, x)")}])",
                    $"show({{x: y for x in range(2) for y in [await asyncio.sleep(0, x)]}}, [await w for w in [asyncio.sleep(0, 1), asyncio.sleep(0, 2)]])",
                    $"async with opened_{source}('a') as x, AsyncGuard('b', {Pick("True", "False")}) as y:\n    {body}",
                    $"async with contextlib.AsyncExitStack() as stack:\n    x = await stack.enter_async_context(opened_{source}('s'))\n    stack.push_async_callback(asyncio.sleep, 0)\n    stack.callback(print, 'called')\n    {body}",
                    $"async with Guard('plain') as x:\n    {body}",
                    $"with opened_{source}('w') as x:\n    {body}",
                    $"async for x in [1, 2]:\n    {body}",
                    $"for x in {source}(2):\n    {body}",
                    $"ag = {source}(2)\nshow(ag.ag_running, ag.ag_frame is None, type(ag).__name__)\nshow(await asyncio.gather(*[anext(ag) for _ in range({Pick("1", "2")})], return_exceptions=True))\nawait ag.aclose()",
                    $"await {Pick($"{source}(1)", "5", "None", "[asyncio.sleep(0)][0]")}")));
            }
        });
        Guarded(() => Line($"asyncio.run({main}())"));
    }

    private void Workers()
    {
        var (worker, main) = (NewName("worker"), NewName("main"));
        Line($"""
            async def {worker}(name, queue, results):
                while True:
                    item = await queue.get()
                    try:
                        {Pick("await asyncio.sleep(0.01)", "await asyncio.sleep(item / 100 if type(item) is int else 0)", "await asyncio.sleep(0)")}
                        if item == {_random.Next(6)}: {Pick("raise Trouble(item)", "continue", "print('special', item)")}
                        results.append((name, item))
                        print(name, 'did', item)
                    {Pick("except Trouble as error:\n    print(name, 'failed', error)\nfinally:\n    queue.task_done()", "finally:\n    queue.task_done()").Replace("\n", "\n                    ")}
            async def {main}():
                results = []
                queue = asyncio.{Pick("Queue", "Queue", "PriorityQueue", "LifoQueue")}({Pick("", "maxsize=2", "1")})
                workers = [asyncio.create_task({worker}(f'w{"{i}"}', queue, results), name=f'W{"{i}"}') for i in range({_random.Next(1, 4)})]
                for i in [3, 1, 2, 5]:
                    await queue.put(i)
                    print('put', i, queue.qsize())
                {Pick("await queue.join()", "await asyncio.wait_for(queue.join(), 0.2)", "await asyncio.sleep(0.1)")}
                for w in workers: w.cancel({Pick("", "'stop'")})
                show([repr(r) for r in await asyncio.gather(*workers, return_exceptions=True)])
                show(results, queue.empty())
                {Pick("queue.put_nowait(1); queue.put_nowait(2); queue.put_nowait(3)", "queue.get_nowait()", "queue.shutdown(); await queue.get()", "queue.task_done()", "pass")}
            """);
        Guarded(() => Line($"asyncio.run({main}())"));
        var second = NewName("main");
        Line($"async def {second}():");
        Indented(() =>
        {
            for (var i = _random.Next(1, 4); i > 0; i--)
            {
                Guarded(() => Line(Pick(
                    $"limit = asyncio.{Pick("Semaphore", "BoundedSemaphore")}({_random.Next(1, 3)})\nasync def one(n):\n    async with limit:\n        print('in', n)\n        await asyncio.sleep(0.01)\n    print('out', n)\nawait asyncio.gather(*[one(n) for n in range(4)])\nlimit.release()\nshow(limit.locked())",
                    $"condition, ready = asyncio.Condition(), []\nasync def waiter(n):\n    async with condition:\n        await condition.wait_for(lambda: len(ready) > n)\n        print('woke', n)\nasync def notifier():\n    for i in range(3):\n        await asyncio.sleep(0.01)\n        async with condition:\n            ready.append(i)\n            condition.{Pick("notify_all()", "notify(2)")}\nawait asyncio.wait_for(asyncio.gather(waiter(0), waiter(1), notifier()), 0.5)",
                    $"barrier = asyncio.Barrier({_random.Next(1, 4)})\nasync def meet(n):\n    await asyncio.sleep(n / 100)\n    at = await barrier.wait()\n    print('met', n)\n    return at\nshow(await asyncio.wait_for(asyncio.gather(*[meet(n) for n in range(3)]), 0.3))",
                    $"event = asyncio.Event()\nasync def wait(n):\n    await event.wait()\n    print('go', n)\ntasks = [asyncio.create_task(wait(n)) for n in range(3)]\nawait asyncio.sleep(0)\nevent.{Pick("set(); event.clear()", "set()")}\nawait asyncio.gather(*tasks)",
                    $"loop = asyncio.get_running_loop()\nfor n in range(3): loop.call_{Pick("soon", "later")}({Pick("", "0.01 * (3 - n), ")}print, 'call', n)\nawait asyncio.sleep(0.05)".Replace("call_soon(0.01 * (3 - n), ", "call_soon(", StringComparison.Ordinal).Replace("call_later(print", "call_later(0, print", StringComparison.Ordinal),
                    $"async def retry(times):\n    for attempt in range(1, times + 1):\n        try:\n            print('try', attempt)\n            if attempt < {_random.Next(1, 5)}: raise Trouble(attempt)\n            return attempt\n        except Trouble:\n            if attempt == times: raise\n            await asyncio.sleep(0.01 * 2 ** attempt)\nshow(await retry({_random.Next(1, 4)}))",
                    $"async def boom(n):\n    await asyncio.sleep(n / 100)\n    raise {Pick("Trouble", "ValueError", "KeyError")}(n)\ntry:\n    async with asyncio.TaskGroup() as group:\n        group.create_task(boom({_random.Next(3)}))\n        group.create_task(asyncio.sleep(0.02))\nexcept* {Pick("Trouble", "ValueError", "Exception")} as errors:\n    show(errors.exceptions)",
                    $"lock = asyncio.Lock()\nawait lock.acquire()\nshow(lock.locked(), lock)\nlock.release()\n{Pick("lock.release()", "pass", "async with lock: print('again')")}",
                    $"task = asyncio.create_task(asyncio.sleep({Delay()}, 'r'), name='S')\nshow(task.done(), task.get_name())\n{Pick("show(task.result())", "show(task.exception())", "await task\nshow(task.result())", "task.cancel()\nawait asyncio.wait([task])\nshow(task.cancelled())", "task.add_done_callback(lambda t: print('done', t.result()))\nawait asyncio.sleep(0.06)")}",
                    $"show(await asyncio.wait_for(asyncio.sleep({Pick("0", "0.1")}, 'v'), {Pick("0.05", "None", "0", "-1")}))",
                    $"asyncio.run(asyncio.sleep(0))",
                    $"async with asyncio.timeout({Pick("0.03", "0.01", "None")}) as limit:\n    {Pick("limit.reschedule(asyncio.get_running_loop().time() + 0.1)", "pass")}\n    await asyncio.sleep(0.05)\nshow(limit.expired())")));
            }

            Line(Tidy);
        });
        Guarded(() => Line($"asyncio.run({second}())"));
    }
}

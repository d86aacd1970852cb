using System;
using System.Linq;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Queues;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Scheduler;

/// <summary>The asyncio programs of bench/programs, each for a run of its own without a trace.</summary>
internal static class Programs
{
    public static readonly System.Collections.Generic.IReadOnlyDictionary<string, Action<int>> All = new System.Collections.Generic.Dictionary<string, Action<int>>
    {
        ["async_switch_one"] = size => Run((run, _) => Turn(run, size)),
        ["async_switch_many"] = size => Run((run, loop) => Together(loop, Enumerable.Range(0, 1000).Select(_ => Turn(run, size)))),
        ["async_task_creation"] = size => Run((_, loop) => CreateTasks(loop, size)),
        ["async_queue"] = size => Run((run, loop) => UseQueue(loop, new Queue<int>(run), size)),
        ["async_bounded_queue"] = size => Run((run, loop) => UseQueue(loop, new Queue<int>(run, 10), size)),
        ["async_lock"] = size => Run((run, loop) => UseLock(run, loop, size)),
        ["async_call_soon"] = size => Run((_, loop) => CallSoon(loop, size)),
        ["async_timers"] = size => Repeat(size, n => Run((run, loop) => SetTimers(run, loop, n))),
    };

    /// <summary>
    /// The work is thirty times CPython's, in thirty runs of the same size: what a timer costs grows with how many there are.
    /// </summary>
    private static void Repeat(int size, Action<int> program)
    {
        const int times = 30;
        for (var i = 0; i < times; i++)
            program(size / times);
    }

    private static void Run(Func<Tracer, EventLoop, Coroutine> main)
    {
        var clock = new VirtualClock();
        var run = new Tracer(null, clock);
        var loop = new EventLoop(clock, run);
        loop.RunUntilComplete(loop.CreateTask(main(run, loop)));
        loop.Close();
    }

    private static async Coroutine Turn(Tracer run, int times)
    {
        for (var i = 0; i < times; i++)
            await Coroutine.GiveWay(run);
    }

    private static async Coroutine Together(EventLoop loop, System.Collections.Generic.IEnumerable<Coroutine> coroutines)
    {
        var tasks = coroutines.Select(coroutine => loop.CreateTask(coroutine)).ToArray();
        await Asyncio.Gather(loop, tasks);
    }

    private static async Coroutine CreateTasks(EventLoop loop, int times)
    {
        for (var i = 0; i < times; i++)
            await loop.CreateTask(Work());
    }

    private static async Coroutine<int> Work(Tracer? wait = null)
    {
        if (wait is not null)
            await Coroutine.GiveWay(wait);
        return 1;
    }

    private static Coroutine UseQueue(EventLoop loop, Queue<int> queue, int times) => Together(loop, [Produce(queue, times), Consume(queue)]);

    private static async Coroutine Produce(Queue<int> queue, int times)
    {
        for (var i = 0; i < times; i++)
            await queue.Put(i);
        await queue.Put(-1);
    }

    private static async Coroutine Consume(Queue<int> queue)
    {
        while (await queue.Get() >= 0)
            queue.TaskDone();
    }

    private static Coroutine UseLock(Tracer run, EventLoop loop, int times)
    {
        var shared = new Lock(run);
        return Together(loop, Enumerable.Range(0, 50).Select(_ => Worker(run, shared, times)));
    }

    private static async Coroutine Worker(Tracer run, Lock shared, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await shared.Acquire();
            await Coroutine.GiveWay(run);
            shared.Release();
        }
    }

    private static async Coroutine CallSoon(EventLoop loop, int times)
    {
        var done = loop.CreateFuture<int>();
        var left = times;
        Action step = null!;
        step = () =>
        {
            if (left-- > 0)
                loop.CallSoon(step);
            else
                done.SetResult(0);
        };
        loop.CallSoon(step);
        await done;
    }

    private static async Coroutine SetTimers(Tracer run, EventLoop loop, int times)
    {
        var fired = 0;
        Action fire = () => fired++;
        var timers = new TimerHandle[times];
        for (var i = 0; i < times; i++)
            timers[i] = loop.CallLater(i * 7919L % times * 100_000_000 / times, fire);
        for (var i = 0; i < times; i += 2)
            timers[i].Cancel();
        await Asyncio.Sleep(run, 0.2, 0);
        if (fired != times / 2)
            throw new InvalidOperationException($"{fired} timers fired");
    }
}

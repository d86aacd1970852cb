using BenchmarkDotNet.Attributes;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;
using EventLoop = Playground.Scheduler.Loop.EventLoop;

namespace Playground.Bench.Suites;

/// <summary>Operations of the scheduler, for a C# program that nobody traces. The time is that of one operation.</summary>
[MemoryDiagnoser]
public class SchedulerSuite
{
    private const int Times = 10_000;

    [Benchmark(OperationsPerInvoke = Times)]
    public void GiveWay() => Run(static async (run, _) =>
    {
        for (var i = 0; i < Times; i++)
            await Coroutine.GiveWay(run);
    });

    [Benchmark(OperationsPerInvoke = Times)]
    public void CreateAndAwaitTask() => Run(static async (_, loop) =>
    {
        for (var i = 0; i < Times; i++)
            await loop.CreateTask(One());
    });

    [Benchmark(OperationsPerInvoke = Times)]
    public void CallSoon() => Run(static async (_, loop) =>
    {
        var done = loop.CreateFuture<int>();
        var left = Times;
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
    });

    [Benchmark(OperationsPerInvoke = Times)]
    public void PutAndGet() => Run(static async (run, _) =>
    {
        var queue = new Playground.Scheduler.Queues.Queue<int>(run);
        for (var i = 0; i < Times; i++)
        {
            await queue.Put(i);
            await queue.Get();
        }
    });

    [Benchmark(OperationsPerInvoke = Times)]
    public void AcquireAndRelease() => Run(static async (run, _) =>
    {
        var shared = new Playground.Scheduler.Sync.Lock(run);
        for (var i = 0; i < Times; i++)
        {
            await shared.Acquire();
            shared.Release();
        }
    });

    [Benchmark(OperationsPerInvoke = Times)]
    public void SetAndFireTimers() => Run(static async (run, loop) =>
    {
        Action nothing = static () => { };
        for (var i = 0; i < Times; i++)
            loop.CallLater(i * 7919L % Times * 1000, nothing);
        await Asyncio.Sleep(run, 1, 0);
    });

    private static void Run(Func<Tracer, EventLoop, Coroutine> main)
    {
        var clock = new VirtualClock();
        var run = new Tracer(null, clock);
        var loop = new EventLoop(clock, run);
        loop.RunUntilComplete(loop.CreateTask(main(run, loop)));
        loop.Close();
    }

#pragma warning disable CS1998 // It has nothing to wait for.
    private static async Coroutine<int> One() => 1;
#pragma warning restore CS1998
}

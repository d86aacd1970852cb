using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Semaphore = Playground.Scheduler.Sync.Semaphore;

namespace Playground.Samples;

/// <summary>
/// Work with deadlines: a task group whose members share a semaphore, a wait that gives up, and one that is shielded by
/// being a task of its own (asyncio: "Task Groups", "Timeouts", "Semaphore").
/// </summary>
public static class Deadlines
{
    /// <summary>The program.</summary>
    public static async Coroutine Run(EventLoop loop, TextWriter output)
    {
        var two = new Semaphore(loop.Tracer, 2);
        var group = new TaskGroup(loop.Tracer);
        group.Enter();
        foreach (var (name, milliseconds) in ((string, int)[])[("first", 30), ("second", 20), ("third", 20)])
            _ = group.CreateTask(Measure(loop, two, name, milliseconds, output), name);
        await group.Exit(null);

        try
        {
            await loop.WaitFor(loop.Sleep(10, "never seen"), 0.02);
        }
        catch (TimeoutException)
        {
            output.WriteLine("gave up");
        }

        var slow = loop.CreateTask(loop.Sleep(0.03, "worth waiting for"));
        var (done, pending) = await loop.Wait([slow], timeout: 0.01);
        output.WriteLine($"{done.Count} done, {pending.Count} pending");
        output.WriteLine(await slow);
    }

    private static async Coroutine<int> Measure(EventLoop loop, Semaphore two, string name, int milliseconds, TextWriter output)
    {
        await two.Acquire();
        try
        {
            output.WriteLine($"{name} begins");
            await loop.Sleep(milliseconds / 1000.0);
            output.WriteLine($"{name} ends");
            return milliseconds;
        }
        finally
        {
            two.Release();
        }
    }
}

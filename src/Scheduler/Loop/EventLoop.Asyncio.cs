using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;

namespace Playground.Scheduler.Loop;

/// <content>asyncio's functions in short, for C# programs.</content>
public sealed partial class EventLoop
{
    /// <summary><c>asyncio.sleep(delay)</c>.</summary>
    public Coroutine<Unit> Sleep(double seconds) => Asyncio.Sleep(Tracer, seconds, default(Unit));

    /// <summary><c>asyncio.sleep(delay, result)</c>.</summary>
    public Coroutine<T> Sleep<T>(double seconds, T result) => Asyncio.Sleep(Tracer, seconds, result);

    /// <summary>Lets the other ready callbacks run first.</summary>
    public GiveWayAwaitable GiveWay() => Coroutine.GiveWay(Tracer);

    /// <summary><c>asyncio.gather()</c>.</summary>
    public Future<T[]> Gather<T>(params IEnumerable<Future<T>> futures) => Asyncio.Gather(this, futures);

    /// <summary><c>asyncio.wait()</c>.</summary>
    public Coroutine<WaitResult> Wait(
        IEnumerable<Future> futures, double? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted) =>
        Asyncio.Wait(Tracer, futures, timeout, returnWhen);

    /// <summary><c>asyncio.wait_for()</c> of a future.</summary>
    public Coroutine<T> WaitFor<T>(Future<T> future, double? timeout) => Asyncio.WaitFor(Tracer, future, timeout);

    /// <summary><c>asyncio.wait_for()</c> of a coroutine.</summary>
    public Coroutine<T> WaitFor<T>(Coroutine<T> coroutine, double? timeout) => Asyncio.WaitFor(Tracer, coroutine, timeout);

    /// <summary><c>asyncio.timeout()</c>.</summary>
    public Tasks.Timeout Timeout(double? seconds) =>
        new(Tracer, seconds is { } delay ? Nanoseconds.Add(Clock.Now, Nanoseconds.FromSeconds(delay)) : null);

    /// <summary><c>asyncio.as_completed()</c>.</summary>
    public AsCompleted<T> AsCompleted<T>(IEnumerable<Future<T>> futures, double? timeout = null) =>
        new(Tracer, this, futures, timeout);
}

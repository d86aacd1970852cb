using System.Runtime.CompilerServices;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Coroutines;

/// <summary>An awaiter that a coroutine can suspend on.</summary>
internal interface ICoroutineAwaiter
{
    void Park(Coroutine coroutine);
}

/// <summary>Awaits the end of a future (asyncio: "Awaitables").</summary>
public readonly struct FutureAwaiter : ICriticalNotifyCompletion, ICoroutineAwaiter
{
    private readonly Future future;

    internal FutureAwaiter(Future future) => this.future = future;

    /// <summary>Whether there is no need, or no way, to wait.</summary>
    public bool IsCompleted => future.IsDone || future.IsBlocking;

    /// <summary>Ends the await.</summary>
    public void GetResult()
    {
        future.Loop.Tracer.RaiseThrown();
        if (!future.IsDone) throw FutureErrors.AwaitNotUsed();
        future.ThrowIfFailed();
    }

    /// <summary>Only coroutines can await a future.</summary>
    public void OnCompleted(Action continuation) => throw CoroutineErrors.ForeignAwaiter(typeof(FutureAwaiter));

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ICoroutineAwaiter.Park(Coroutine coroutine) => coroutine.ParkOn(future);
}

/// <summary>Awaits the result of a future (asyncio: "Awaitables").</summary>
public readonly struct FutureAwaiter<T> : ICriticalNotifyCompletion, ICoroutineAwaiter
{
    private readonly Future<T> future;

    internal FutureAwaiter(Future<T> future) => this.future = future;

    /// <summary>Whether there is no need, or no way, to wait.</summary>
    public bool IsCompleted => future.IsDone || future.IsBlocking;

    /// <summary>Ends the await with the result.</summary>
    public T GetResult()
    {
        future.Loop.Tracer.RaiseThrown();
        if (!future.IsDone) throw FutureErrors.AwaitNotUsed();
        return future.Result;
    }

    /// <summary>Only coroutines can await a future.</summary>
    public void OnCompleted(Action continuation) => throw CoroutineErrors.ForeignAwaiter(typeof(FutureAwaiter<T>));

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ICoroutineAwaiter.Park(Coroutine coroutine) => coroutine.ParkOn(future);
}

/// <summary>Awaits, and so drives, a coroutine (asyncio: "Coroutines").</summary>
public readonly struct CoroutineAwaiter : ICriticalNotifyCompletion, ICoroutineAwaiter
{
    private readonly Coroutine awaited;

    internal CoroutineAwaiter(Coroutine awaited) => this.awaited = awaited;

    /// <summary>Whether it came to its end as soon as it was awaited, which is when a coroutine starts.</summary>
    public bool IsCompleted => awaited.TryRunAtOnce();

    /// <summary>Ends the await.</summary>
    public void GetResult() => awaited.ThrowIfFailed();

    /// <summary>Only coroutines can await a coroutine.</summary>
    public void OnCompleted(Action continuation) => throw CoroutineErrors.ForeignAwaiter(typeof(CoroutineAwaiter));

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ICoroutineAwaiter.Park(Coroutine coroutine) => coroutine.ParkOn(awaited);
}

/// <summary>Awaits, and so drives, a coroutine that returns something (asyncio: "Coroutines").</summary>
public readonly struct CoroutineAwaiter<T> : ICriticalNotifyCompletion, ICoroutineAwaiter
{
    private readonly Coroutine<T> awaited;

    internal CoroutineAwaiter(Coroutine<T> awaited) => this.awaited = awaited;

    /// <summary>Whether it came to its end as soon as it was awaited, which is when a coroutine starts.</summary>
    public bool IsCompleted => awaited.TryRunAtOnce();

    /// <summary>Ends the await with what the coroutine returned.</summary>
    public T GetResult() => awaited.Result;

    /// <summary>Only coroutines can await a coroutine.</summary>
    public void OnCompleted(Action continuation) => throw CoroutineErrors.ForeignAwaiter(typeof(CoroutineAwaiter<T>));

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ICoroutineAwaiter.Park(Coroutine coroutine) => coroutine.ParkOn(awaited);
}

/// <summary>What <see cref="Coroutine.GiveWay"/> returns.</summary>
public readonly struct GiveWayAwaitable : ICriticalNotifyCompletion, ICoroutineAwaiter
{
    private readonly Tracer run;

    internal GiveWayAwaitable(Tracer run) => this.run = run;

    /// <summary>Never: giving way always suspends.</summary>
    public bool IsCompleted => false;

    /// <summary>It is its own awaiter.</summary>
    public GiveWayAwaitable GetAwaiter() => this;

    /// <summary>Ends the await.</summary>
    public void GetResult() => run.RaiseThrown();

    /// <summary>Only coroutines can give way.</summary>
    public void OnCompleted(Action continuation) => throw CoroutineErrors.ForeignAwaiter(typeof(GiveWayAwaitable));

    /// <inheritdoc cref="OnCompleted"/>
    public void UnsafeOnCompleted(Action continuation) => OnCompleted(continuation);

    void ICoroutineAwaiter.Park(Coroutine coroutine)
    {
        // Suspended on nothing: the driver sees neither future nor coroutine.
    }
}

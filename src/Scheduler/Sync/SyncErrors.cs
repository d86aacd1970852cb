namespace Playground.Scheduler.Sync;

/// <summary>Every error of the primitives, in asyncio's words.</summary>
public static class SyncErrors
{
    /// <summary>Releasing a free lock: <c>RuntimeError</c>.</summary>
    public static InvalidOperationException LockNotAcquired() => new("Lock is not acquired.");

    /// <summary>Condition.wait() without its lock: <c>RuntimeError</c>.</summary>
    public static InvalidOperationException WaitOnUnacquired() => new("cannot wait on un-acquired lock");

    /// <summary>Condition.notify() without its lock: <c>RuntimeError</c>.</summary>
    public static InvalidOperationException NotifyOnUnacquired() => new("cannot notify on un-acquired lock");

    /// <summary>A semaphore below 0: <c>ValueError</c>.</summary>
    public static ArgumentException NegativeSemaphore() => new("Semaphore initial value must be >= 0");

    /// <summary>Releasing a bounded semaphore above its start: <c>ValueError</c>.</summary>
    public static ArgumentException ReleasedTooOften() => new("BoundedSemaphore released too many times");

    /// <summary>A barrier for nobody: <c>ValueError</c>.</summary>
    public static ArgumentException NoParties() => new("parties must be > 0");

    /// <summary>Waiting at a barrier that was aborted.</summary>
    public static BrokenBarrierException BarrierAborted() => new("Barrier aborted");

    /// <summary>A barrier reset or aborted while waiting at it.</summary>
    public static BrokenBarrierException BarrierAbortedOrReset() => new("Abort or reset of barrier");
}

/// <summary><c>asyncio.BrokenBarrierError</c>, a <c>RuntimeError</c>.</summary>
public sealed class BrokenBarrierException(string message) : InvalidOperationException(message);

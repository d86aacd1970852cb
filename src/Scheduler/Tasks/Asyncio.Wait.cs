using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary>When <c>asyncio.wait</c> returns.</summary>
public enum ReturnWhen : byte
{
    /// <summary>ALL_COMPLETED.</summary>
    AllCompleted,

    /// <summary>FIRST_COMPLETED.</summary>
    FirstCompleted,

    /// <summary>FIRST_EXCEPTION; a cancellation is none.</summary>
    FirstException,
}

/// <summary>What <c>asyncio.wait</c> returns, each in the order given.</summary>
public sealed record WaitResult(IReadOnlyList<Future> Done, IReadOnlyList<Future> Pending);

/// <content>asyncio: "Waiting Primitives", wait().</content>
public static partial class Asyncio
{
    /// <summary><c>asyncio.wait(fs, timeout=…, return_when=…)</c>. Running out of time is no error.</summary>
    /// <param name="run">The run.</param>
    /// <param name="futures">What to wait for; repetitions don't count.</param>
    /// <param name="timeout">Seconds, null for no limit.</param>
    /// <param name="returnWhen">What to wait until.</param>
    /// <exception cref="ArgumentException">There is nothing to wait for.</exception>
    public static async Coroutine<WaitResult> Wait(
        Tracer run, IEnumerable<Future> futures, double? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted)
    {
        Future[] distinct = [.. futures.Distinct()];
        if (distinct.Length == 0) throw TaskErrors.NothingToWaitFor();
        var loop = RunningLoop(run);
        var waiter = loop.CreateFuture<Unit>("wait");
        var timer = timeout is { } seconds
            ? loop.CallLater(Nanoseconds.FromSeconds(seconds), () => Release(waiter), "timeout of wait")
            : null;
        var left = distinct.Length;
        var callbacks = Array.ConvertAll(distinct, future => future.AddDoneCallback(Completed, "wait"));
        try
        {
            await waiter;
        }
        finally
        {
            timer?.Cancel();
            foreach (var callback in callbacks) callback.Future!.RemoveDoneCallback(callback);
        }

        return new WaitResult([.. distinct.Where(f => f.IsDone)], [.. distinct.Where(f => !f.IsDone)]);

        void Completed(Future future)
        {
            left--;
            var enough = left <= 0
                || returnWhen == ReturnWhen.FirstCompleted
                || (returnWhen == ReturnWhen.FirstException && !future.IsCancelled && future.TakeException() is not null);
            if (!enough) return;
            timer?.Cancel();
            Release(waiter);
        }
    }

    /// <summary>Cancels a future and waits until it is done: what wait_for does when its time is over at the start.</summary>
    public static async Coroutine CancelAndWait(Tracer run, Future future)
    {
        var waiter = RunningLoop(run).CreateFuture<Unit>("wait_for");
        var callback = future.AddDoneCallback(_ => Release(waiter), "wait_for");
        try
        {
            future.RequestCancel();

            // Waiting for the future itself would let a cancellation of the waiter go to it.
            await waiter;
        }
        finally
        {
            future.RemoveDoneCallback(callback);
        }
    }

    private static void Release(Future<Unit> waiter)
    {
        if (!waiter.IsDone) waiter.SetResult(default);
    }
}

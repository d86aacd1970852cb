using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <content>asyncio: "Timeouts", wait_for().</content>
public static partial class Asyncio
{
    /// <summary><c>asyncio.wait_for(future, timeout)</c>.</summary>
    /// <param name="run">The run.</param>
    /// <param name="future">What to wait for; cancelled when time is over.</param>
    /// <param name="timeout">Seconds, null for no limit.</param>
    /// <exception cref="TimeoutException">Time was over.</exception>
    public static async Coroutine<T> WaitFor<T>(Tracer run, Future<T> future, double? timeout)
    {
        if (timeout <= 0) return await WaitNoLonger(run, future);
        return await Timeout.After(run, timeout).Run(_ => Await(future));
    }

    /// <summary><c>asyncio.wait_for(coroutine, timeout)</c>: the coroutine runs inside of the waiting task.</summary>
    /// <param name="run">The run.</param>
    /// <param name="coroutine">What to run; cancelled when time is over.</param>
    /// <param name="timeout">Seconds, null for no limit.</param>
    /// <exception cref="TimeoutException">Time was over.</exception>
    public static async Coroutine<T> WaitFor<T>(Tracer run, Coroutine<T> coroutine, double? timeout)
    {
        if (timeout <= 0) return await WaitNoLonger(run, RunningLoop(run).CreateTask(coroutine));
        return await Timeout.After(run, timeout).Run(_ => coroutine);
    }

    private static async Coroutine<T> WaitNoLonger<T>(Tracer run, Future<T> future)
    {
        if (future.IsDone) return future.Result;
        await CancelAndWait(run, future);
        return future.TakeException() switch
        {
            null => future.PeekResult,
            CancelledException cancellation => throw TaskErrors.TimedOut(cancellation),
            var other => throw other,
        };
    }

    private static async Coroutine<T> Await<T>(Future<T> future) => await future;
}

using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary><c>asyncio.as_completed(aws, timeout=…)</c>: gives out futures in the order in which they are done.</summary>
public sealed class AsCompleted<T>
{
    private readonly Queues.Queue<Future<T>?> done;
    private readonly Dictionary<Future, DoneCallback> waiting = [];
    private readonly TimerHandle? timer;
    private int left;

    /// <summary>Begins to wait.</summary>
    /// <param name="run">The run.</param>
    /// <param name="loop">The loop of the futures.</param>
    /// <param name="futures">What to wait for; repetitions don't count.</param>
    /// <param name="timeout">Seconds, null for no limit.</param>
    public AsCompleted(Tracer run, EventLoop loop, IEnumerable<Future<T>> futures, double? timeout = null)
    {
        done = new Queues.Queue<Future<T>?>(run) { DescribeItem = future => future?.Describe() ?? "timeout" };
        foreach (var future in futures.Distinct())
            waiting.Add(future, future.AddDoneCallback(_ => Completed(future), "as_completed"));
        left = waiting.Count;
        if (left > 0 && timeout is { } seconds) timer = loop.CallLater(Nanoseconds.FromSeconds(seconds), TimeIsOver, "timeout of as_completed");
    }

    /// <summary>Takes one turn; false at the end, when there is no more to wait for.</summary>
    public bool TakeTurn()
    {
        if (left == 0) return false;
        left--;
        return true;
    }

    /// <summary>Waits for the next to be done. To be called once for each turn taken.</summary>
    /// <exception cref="TimeoutException">Time was over first.</exception>
    public async Coroutine<Future<T>> Next() => await done.Get() ?? throw TaskErrors.TimedOut();

    /// <summary>Waits for the next to be done, and gives its result or raises its exception.</summary>
    /// <exception cref="TimeoutException">Time was over first.</exception>
    public async Coroutine<T> NextResult() => (await Next()).Result;

    private void TimeIsOver()
    {
        foreach (var (future, callback) in waiting)
        {
            future.RemoveDoneCallback(callback);
            done.PutNoWait(null);
        }

        waiting.Clear();
    }

    private void Completed(Future<T> future)
    {
        if (!waiting.Remove(future)) return;
        done.PutNoWait(future);
        if (waiting.Count == 0) timer?.Cancel();
    }
}

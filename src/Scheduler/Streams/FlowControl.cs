using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;

namespace Playground.Scheduler.Streams;

/// <summary>What <c>StreamWriter.drain()</c> waits for (streams' FlowControlMixin).</summary>
public sealed class FlowControl(EventLoop loop)
{
    private readonly List<Future<bool>> waiters = [];
    private bool isLost;

    /// <summary>The transport's buffer is too full.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>The connection is gone.</summary>
    public bool IsLost => isLost;

    /// <summary><c>pause_writing()</c>.</summary>
    public void Pause() => IsPaused = true;

    /// <summary><c>resume_writing()</c>: wakes who waits.</summary>
    public void Resume()
    {
        IsPaused = false;
        foreach (var waiter in waiters)
            if (!waiter.IsDone)
                waiter.SetResult(true);
    }

    /// <summary><c>connection_lost()</c>: wakes who waits.</summary>
    public void Lose(Exception? exception)
    {
        isLost = true;
        if (!IsPaused) return;
        foreach (var waiter in waiters)
        {
            if (waiter.IsDone) continue;
            if (exception is null) waiter.SetResult(true);
            else waiter.SetException(exception);
        }
    }

    /// <summary><c>_drain_helper()</c>: returns at once unless writing is paused.</summary>
    /// <exception cref="ConnectionLostException">The connection is gone.</exception>
    public async Coroutine<Unit> Drain()
    {
        if (isLost) throw StreamErrors.Lost();
        if (!IsPaused) return default;
        var waiter = loop.CreateFuture<bool>("drain()");
        waiters.Add(waiter);
        try
        {
            await waiter;
        }
        finally
        {
            waiters.Remove(waiter);
        }

        return default;
    }
}

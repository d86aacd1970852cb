using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary><c>asyncio.Event</c>: a flag to wait for.</summary>
/// <remarks>Invariant: whoever is in line when the flag is set has been woken, even if it is cleared again at once.</remarks>
public sealed class Event : Primitive
{
    private readonly WaiterList waiters = new();

    /// <summary>Makes an event that is not set.</summary>
    public Event(Tracer run)
        : this(run, null)
    {
    }

    internal Event(Tracer run, Primitive? owner, bool isSet = false)
        : base(run, 0, owner) => IsSet = isSet;

    /// <summary>What waiting for it is called in the trace.</summary>
    internal string Operation { get; init; } = "wait";

    /// <summary><c>is_set()</c>.</summary>
    public bool IsSet { get; private set; }

    /// <summary><c>set()</c>: wakes all who wait.</summary>
    public void Set()
    {
        if (IsSet) return;
        IsSet = true;
        using (Run.Because(Report(EventKind.PrimitiveSignalled, 1)))
        {
            for (var waiter = waiters.First; waiter is not null; waiter = waiter.Next)
                if (!waiter.IsDone)
                    waiter.SetResult(true);
        }
    }

    /// <summary><c>clear()</c>.</summary>
    public void Clear()
    {
        if (!IsSet) return;
        IsSet = false;
        Report(EventKind.PrimitiveSignalled, 0);
    }

    /// <summary><c>wait()</c>: returns at once while the flag is set.</summary>
    public async Coroutine<bool> Wait()
    {
        if (IsSet) return true;
        var waiter = Join(waiters, Operation);
        try
        {
            await waiter;
            return true;
        }
        finally
        {
            Leave(waiters, waiter);
        }
    }

    internal override Obstacle ObstacleOf(string operation) => new(", which nobody has set");

    /// <inheritdoc/>
    public override IEnumerable<Future> InLine => waiters.InOrder();

    /// <inheritdoc/>
    protected override string DescribeState() => WithWaiters(IsSet ? "set" : "unset", waiters.Count);
}

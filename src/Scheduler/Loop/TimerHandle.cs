using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Loop;

/// <summary>A callback with a deadline: <c>asyncio.TimerHandle</c>.</summary>
public abstract class TimerHandle : Handle
{
    /// <summary>The deadline, in ns of virtual time. Set by <see cref="EventLoop.CallAt(long, TimerHandle)"/>.</summary>
    public long When { get; protected internal set; }

    /// <summary>Whether its deadline is still to come, or it was cancelled before and not yet taken away.</summary>
    public bool IsWaiting => Place == HandlePlace.Timers;

    /// <summary>What it wakes, where it is the timer of a task's own sleep, which the trace then names; null otherwise.</summary>
    public virtual Future? Sleep => null;

    /// <inheritdoc/>
    public override void Cancel()
    {
        if (!IsCancelled && Place == HandlePlace.Timers)
        {
            Loop!.Tracer.Emit(EventKind.TimerCancelled, Number);
            Loop.Tracer.Timers.Give();
            Loop.TimerCancelled();
        }

        base.Cancel();
    }
}

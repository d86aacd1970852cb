using System.Runtime.CompilerServices;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Loop;

/// <content>Scheduling callbacks (asyncio: "Scheduling callbacks", "Scheduling delayed callbacks", "Creating futures and tasks").</content>
public sealed partial class EventLoop
{
    /// <summary><c>loop.call_soon()</c>: the handle goes to the end of the ready queue and runs in the next iteration.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or the handle is scheduled already.</exception>
    public void CallSoon(Handle handle)
    {
        CheckClosed();
        if (SchedulingTaken is not null && SchedulingTaken(handle)) return;
        Schedule(handle);
    }

    /// <summary>The same without asking <see cref="SchedulingTaken"/>: how the driver makes good what it has taken.</summary>
    /// <exception cref="InvalidOperationException">The loop is closed, or the handle is scheduled already.</exception>
    public void Schedule(Handle handle)
    {
        CheckClosed();
        Adopt(handle);
        if (Tracer.IsOn) ReportScheduled(handle);
        Enqueue(handle);
    }

    /// <summary><c>loop.call_soon()</c> of a C# delegate.</summary>
    /// <param name="action">What to call.</param>
    public ScheduledCall CallSoon(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        CheckClosed();

        // Numbers and origins are a handle's; without a trace nobody is told of numbers.
        if (Tracer.HasSink || CaptureOrigin is not null) CallSoon(new ActionHandle(action));
        else ready.Enqueue(action);
        return new ScheduledCall(this, ready.Added - 1);
    }

    /// <summary><c>loop.call_at()</c>: runs no earlier than the deadline.</summary>
    /// <param name="when">The deadline in ns of virtual time; one that is past runs in the next iteration.</param>
    /// <param name="handle">What to run then.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or the handle is scheduled already.</exception>
    public void CallAt(long when, TimerHandle handle)
    {
        CheckClosed();
        if (TimerTaken is not null && TimerTaken(handle, when, false)) return;
        SetTimer(when, handle);
    }

    /// <summary>The same without asking <see cref="TimerTaken"/>.</summary>
    /// <param name="when">The deadline in ns of the loop's time.</param>
    /// <param name="handle">What to run then.</param>
    /// <exception cref="InvalidOperationException">The loop is closed, or the handle is scheduled already.</exception>
    public void SetTimer(long when, TimerHandle handle)
    {
        CheckClosed();
        Adopt(handle);
        if (!handle.IsCancelled) Tracer.Timers.Take();
        handle.When = when;
        if (Tracer.IsOn)
        {
            handle.Cause = Tracer.Emit(
                EventKind.TimerSet,
                handle.Number,
                other: handle.Sleep is not null ? Tracer.CurrentTask : 0,
                number: when,
                text: handle.Describe());
        }

        timers.Add(handle);
    }

    /// <summary><c>loop.call_at()</c> of a C# delegate.</summary>
    /// <param name="when">The deadline in ns of virtual time.</param>
    /// <param name="action">What to call.</param>
    /// <param name="label">How the trace names it; null for the method's name.</param>
    public TimerHandle CallAt(long when, Action action, string? label = null)
    {
        var handle = new ActionTimerHandle(action, label);
        CallAt(when, handle);
        return handle;
    }

    /// <summary><c>loop.call_later()</c>.</summary>
    /// <param name="delay">ns from now.</param>
    /// <param name="handle">What to run then.</param>
    public void CallLater(long delay, TimerHandle handle)
    {
        if (TimerTaken is not null && TimerTaken(handle, delay, true)) return;
        CallAt(Nanoseconds.Add(Now, delay), handle);
    }

    /// <summary><c>loop.call_later()</c> of a C# delegate.</summary>
    /// <param name="delay">ns from now.</param>
    /// <param name="action">What to call.</param>
    /// <param name="label">How the trace names it; null for the method's name.</param>
    public TimerHandle CallLater(long delay, Action action, string? label = null)
    {
        var handle = new ActionTimerHandle(action, label);
        CallLater(delay, handle);
        return handle;
    }

    /// <summary>
    /// Something from outside of the loop that its next look at the selector finds: a signal. The handle goes behind what is
    /// ready then.
    /// </summary>
    public void CallFromOutside(Handle handle)
    {
        CheckClosed();
        Adopt(handle);
        handle.Cause = Tracer.CurrentCause;
        (outside ??= new()).Enqueue(handle);
    }

    /// <summary><c>loop.create_future()</c>.</summary>
    /// <param name="label">What it stands for, for the trace.</param>
    /// <param name="endpoint">Number of the socket or pipe that will bring its result, for the trace; 0 for none.</param>
    public Future<T> CreateFuture<T>(string? label = null, int endpoint = 0) => new(this, label, endpoint);

    internal bool IsCallWaiting(long position) => ready.IsWaiting(position);

    internal void CancelCall(long position) => ready.Cancel(position);

    private void Adopt(Handle handle)
    {
        if (handle.Place != HandlePlace.Nowhere)
            throw LoopErrors.ScheduledAlready();
        if (handle.Loop != this) handle.Loop = this; // it mostly is: a look is cheaper than a write of a reference
        handle.Number = Tracer.NextHandle();
        if (CaptureOrigin is not null) handle.Origin = CaptureOrigin();
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that who isn't traced has none of its registers to save
    private void ReportScheduled(Handle handle)
    {
        var task = handle.Task;
        handle.Cause = Tracer.Emit(
            EventKind.HandleScheduled, handle.Number, other: task?.Number ?? 0, text: handle.Describe());
        if (task is not null) Tracer.Emit(EventKind.TaskReady, task.Number, other: handle.Number, cause: handle.Cause);
    }
}

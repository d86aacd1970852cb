using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Loop;

/// <summary>
/// A callback that a loop has been asked to run: <c>asyncio.Handle</c>. What running means is the subclass's
/// (a C# delegate, a task's step, a callable of another language that only its own driver can run).
/// </summary>
/// <remarks>
/// Invariant: a handle is in at most one place (<see cref="HandlePlace"/>) of one loop. It may be scheduled again once it
/// has left, and then gets a new number.
/// </remarks>
public abstract class Handle
{
    /// <summary>Its number in the trace; 0 before it is first scheduled.</summary>
    public int Number { get; internal set; }

    /// <summary>The trace event that put it where it is: HandleScheduled, TimerSet or TimerFired. 0 without a trace.</summary>
    public int Cause { get; internal set; }

    /// <summary><c>Handle.cancelled()</c>.</summary>
    public bool IsCancelled { get; private protected set; }

    /// <summary>The loop that holds it, null before it is scheduled.</summary>
    public EventLoop? Loop { get; internal set; }

    /// <summary>The task that running it will step, if that is what it does.</summary>
    public virtual ITask? Task => null;

    /// <summary>Where it was made, as <see cref="EventLoop.CaptureOrigin"/> tells; null outside of debug mode.</summary>
    public object? Origin { get; internal set; }

    internal HandlePlace Place { get; set; }

    /// <summary>
    /// Runs the callback. Only a handle that C# can run implements this; the drivers of other languages recognise their
    /// own handles by type and run them by their own means.
    /// </summary>
    public abstract void Run();

    /// <summary>What it will call, for the trace. Called only when somebody listens.</summary>
    public virtual string Describe() => "callback";

    /// <summary><c>Handle.cancel()</c>: it will not be run. Harmless when it has run already, or twice.</summary>
    public virtual void Cancel()
    {
        if (IsCancelled) return;
        IsCancelled = true;
        if (Place == HandlePlace.Ready) Loop!.Tracer.Emit(EventKind.HandleCancelled, Number);
        OnCancelled();
    }

    /// <summary>Lets go of what the callback would have needed.</summary>
    protected virtual void OnCancelled()
    {
    }
}

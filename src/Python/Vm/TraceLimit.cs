using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// Ends the run at the very event that would be one too many, so that where it ends doesn't depend on how the host slices it.
/// The last words (LimitReached, ProgramEnded, the report on stderr) still get through.
/// </summary>
internal sealed class TraceLimit(ITraceSink sink, RunLimits limits) : ITraceSink
{
    private bool _lifted;

    /// <summary>The next event that is special: where to pause, or the last one that may be.</summary>
    private int _next = limits.MaxTraceEvents;

    /// <summary>How many events there were.</summary>
    public int Count { get; private set; }

    /// <summary>The event after which <see cref="Paused"/> is told.</summary>
    public int PauseAfter
    {
        get;
        set
        {
            field = value;
            _next = Math.Min(value, limits.MaxTraceEvents);
        }
    } = int.MaxValue;

    public Action? Paused { get; set; }

    /// <summary>Lets the last words through.</summary>
    public void Lift() => _lifted = true;

    public int Emit(in TraceEvent traceEvent)
    {
        if (++Count >= _next)
            return EmitSpecial(traceEvent);
        return sink is PackedTrace packed ? packed.Emit(traceEvent) : sink.Emit(traceEvent); // the one is a sealed class: no virtual call
    }

    public int Intern(string text) => sink.Intern(text);

    private int EmitSpecial(in TraceEvent traceEvent)
    {
        if (Count > limits.MaxTraceEvents && !_lifted)
        {
            throw new LimitExceeded($"trace: more than {limits.MaxTraceEvents:N0} things happened, which is as much as can be kept to step through. Look for a loop that never ends, or do less work");
        }

        var sequence = sink.Emit(traceEvent);
        if (Count >= PauseAfter)
            Paused?.Invoke();
        return sequence;
    }
}

using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// Ends the run at the very event that would be one too many, so that where it ends doesn't depend on how the host slices it.
/// The last words (LimitReached, ProgramEnded, the report on stderr) still get through.
/// </summary>
internal sealed class TraceLimit(ITraceSink sink, int maxEvents) : ITraceSink
{
    private bool _lifted;

    /// <summary>How many events there were.</summary>
    public int Count { get; private set; }

    /// <summary>The event after which <see cref="Paused"/> is told.</summary>
    public int PauseAfter { get; set; } = int.MaxValue;

    public Action? Paused { get; set; }

    /// <summary>Lets the last words through.</summary>
    public void Lift() => _lifted = true;

    public int Emit(in TraceEvent traceEvent)
    {
        if (++Count > maxEvents && !_lifted)
        {
            throw new LimitExceeded($"trace: more than {maxEvents:N0} things happened, which is as much as can be kept to step through. Look for a loop that never ends, or do less work");
        }

        var sequence = sink.Emit(traceEvent);
        if (Count >= PauseAfter)
            Paused?.Invoke();
        return sequence;
    }

    public int Intern(string text) => sink.Intern(text);
}

using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// Ends the run at the very event that would be one too many, so that where it ends doesn't depend on how the host slices it.
/// The last words (LimitReached, ProgramEnded, the report on stderr) still get through.
/// </summary>
internal sealed class TraceLimit(ITraceSink sink, int maxEvents) : ITraceSink
{
    private int _count;
    private bool _lifted;

    /// <summary>Lets the last words through.</summary>
    public void Lift() => _lifted = true;

    public int Emit(in TraceEvent traceEvent)
    {
        if (++_count > maxEvents && !_lifted)
        {
            throw new LimitExceeded($"trace: more than {maxEvents:N0} things happened, which is as much as can be kept to step through. Look for a loop that never ends, or do less work");
        }

        return sink.Emit(traceEvent);
    }

    public int Intern(string text) => sink.Intern(text);
}

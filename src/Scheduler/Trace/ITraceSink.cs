namespace Playground.Scheduler.Trace;

/// <summary>
/// Takes what a run reports. A sink only listens: nothing it does may change the run.
/// A run without a sink (null) pays nothing for tracing.
/// </summary>
public interface ITraceSink
{
    /// <summary>Records an event and returns its sequence number.</summary>
    int Emit(in TraceEvent traceEvent);

    /// <summary>The number of a string in this trace's table; the same string always gets the same number. Empty is 0.</summary>
    int Intern(string text);
}

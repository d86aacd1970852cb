namespace Playground.Scheduler.Trace;

/// <summary>While it lives, a given event is the cause of what happens; see <see cref="Tracer.Because"/>.</summary>
public readonly ref struct CauseScope
{
    private readonly Tracer tracer;
    private readonly int before;

    internal CauseScope(Tracer tracer, int eventNumber)
    {
        this.tracer = tracer;
        before = tracer.CurrentCause;
        if (eventNumber != 0) tracer.CurrentCause = eventNumber;
    }

    /// <summary>Restores the cause before.</summary>
    public void Dispose() => tracer.CurrentCause = before;
}

using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Client.Play;

/// <summary>
/// Which kinds of things a run has to show, so that the stage keeps a place for what comes and goes and none
/// for what never comes. Grows with the trace.
/// </summary>
public sealed class StageKinds(TraceLog log)
{
    private readonly bool[] _kinds = new bool[256];
    private int _read;

    /// <summary>The run has something for the narrow column beside the suspended coroutines.</summary>
    public bool FillSide => HasTimers || Has(PrimitiveCreated) || Has(ThreadStarted) || Has(ProcessStarted) || Has(SignalRaised);

    /// <summary>The run sets timers, sooner or later.</summary>
    public bool HasTimers => Has(TimerSet);

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        while (_read < log.Count)
        {
            var stretch = log.Stretch(_read + 1);
            foreach (ref readonly var e in stretch)
                _kinds[(int)e.Kind] = true;
            _read += stretch.Length;
        }
    }

    private bool Has(EventKind kind) => _kinds[(int)kind];
}

using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>
/// Ends the run at the very event that would be one too many, so that where it ends doesn't depend on how the host slices it:
/// one event, task, timer or endpoint. The last words (LimitReached, ProgramEnded, the report on stderr) still get through.
/// </summary>
internal sealed class TraceLimit(ITraceSink sink, RunLimits limits) : ITraceSink
{
    private int _tasks, _timers, _endpoints;
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
        // What happens nearly always counts nothing.
        if (traceEvent.Kind < EventKind.LineReached)
            CountPopulation(traceEvent.Kind);
        return sink.Emit(traceEvent);
    }

    public int Intern(string text) => sink.Intern(text);

    private int EmitSpecial(in TraceEvent traceEvent)
    {
        if (Count > limits.MaxTraceEvents && !_lifted)
        {
            throw new LimitExceeded($"trace: more than {limits.MaxTraceEvents:N0} things happened, which is as much as can be kept to step through. Look for a loop that never ends, or do less work");
        }

        CountPopulation(traceEvent.Kind);
        var sequence = sink.Emit(traceEvent);
        if (Count >= PauseAfter)
            Paused?.Invoke();
        return sequence;
    }

    private void CountPopulation(EventKind kind)
    {
        switch (kind)
        {
            case EventKind.TaskCreated when ++_tasks > limits.MaxTasks:
                throw new LimitExceeded($"tasks: more than {limits.MaxTasks:N0} tasks at a time. Await some before making more");
            case EventKind.TimerSet when ++_timers > limits.MaxTimers:
                throw new LimitExceeded($"timers: more than {limits.MaxTimers:N0} timers at a time. Look for something that sleeps in too many places at once");
            case EventKind.EndpointCreated when ++_endpoints > limits.MaxEndpoints:
                throw new LimitExceeded($"sockets: more than {limits.MaxEndpoints:N0} connections, servers and pipes open at a time. Close some before opening more");
            case EventKind.TaskDone:
                _tasks--;
                break;
            case EventKind.TimerFired or EventKind.TimerCancelled:
                _timers--;
                break;
            case EventKind.EndpointClosed:
                _endpoints--;
                break;
        }
    }
}

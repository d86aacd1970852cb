using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>Counts in the trace what there is of tasks, timers and endpoints, and ends the run at the one that is too many.</summary>
internal sealed class PopulationLimit(ITraceSink sink, RunLimits limits) : ITraceSink
{
    private int _tasks, _timers, _endpoints;

    public int Emit(in TraceEvent traceEvent)
    {
        switch (traceEvent.Kind)
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

        return sink.Emit(traceEvent);
    }

    public int Intern(string text) => sink.Intern(text);
}

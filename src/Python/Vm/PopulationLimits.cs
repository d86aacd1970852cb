using System.Globalization;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Python.Vm;

/// <summary>Ends the run at the task, timer or endpoint that is one too many at a time.</summary>
internal static class PopulationLimits
{
    public static Tracer Apply(RunLimits limits, ITraceSink? sink, VirtualClock clock) => new(sink, clock)
    {
        Tasks = Limit(limits.MaxTasks, "tasks: more than {0:N0} tasks at a time. Await some before making more"),
        Timers = Limit(limits.MaxTimers, "timers: more than {0:N0} timers at a time. Look for something that sleeps in too many places at once"),
        Endpoints = Limit(limits.MaxEndpoints, "sockets: more than {0:N0} connections, servers and pipes open at a time. Close some before opening more"),
    };

    private static Quota Limit(int most, string sentence) =>
        new(most, () => throw new LimitExceeded(string.Format(CultureInfo.InvariantCulture, sentence, most)));
}

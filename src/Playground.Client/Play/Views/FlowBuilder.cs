using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Client.Play.Views;

/// <summary>
/// Which tokens brought which into the ready queue in the last step, so that it can be seen to happen: "t2>p1>t3" is task 2 doing
/// something to primitive 1 that wakes task 3.
/// </summary>
internal static class FlowBuilder
{
    private const int Most = 4;

    /// <summary>Flows between two places, separated by spaces; empty for none.</summary>
    public static string Build(PlaySession session, int from, int to)
    {
        var wakes = session.Timeline.Wakes;
        var flows = new List<string>();
        for (var at = FirstAfter(wakes, from); at < wakes.Count && wakes[at].ToSequence <= to && flows.Count < Most; at++)
        {
            var wake = wakes[at];
            var start = wake.Kind == WakeKind.Timer ? $"h{session.Log[wake.FromSequence].Subject}" : wake.FromTask > 0 ? $"t{wake.FromTask}" : "main";
            var through = Primitive(session.Log, wake);
            flows.Add(through > 0 ? $"{start}>p{through}>t{wake.ToTask}" : $"{start}>t{wake.ToTask}");
        }
        return string.Join(' ', flows);
    }

    private static int Primitive(TraceLog log, in WakeArrow wake)
    {
        for (var sequence = wake.FromSequence; sequence <= wake.ToSequence; sequence++)
        {
            if (log[sequence].Kind is QueuePut or QueueGot or PrimitiveReleased or PrimitiveSignalled)
                return log[sequence].Subject;
        }
        return 0;
    }

    private static int FirstAfter(IReadOnlyList<WakeArrow> wakes, int place)
    {
        int low = 0, high = wakes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (wakes[middle].ToSequence <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

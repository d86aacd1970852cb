using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

internal static class Replay
{
    /// <summary>The state that a place in the trace has by definition: all events from the first one on, applied in order.</summary>
    public static LoopState To(TraceLog log, int sequence)
    {
        var state = new LoopState(log.Strings);
        for (var at = 1; at <= sequence; at++) state.Apply(log[at], at);
        return state;
    }
}

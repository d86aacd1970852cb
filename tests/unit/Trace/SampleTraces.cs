using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

internal static class SampleTraces
{
    /// <summary>One task in a loop of arithmetic: nearly every event is a line or a local.</summary>
    public static TraceLog LineHeavy(int events)
    {
        var trace = new TraceBuilder().Emit(EventKind.LoopStarted, 1).NewTask(1, 1, "main").FirstStep(1, 1, "main");
        for (var i = 0; trace.Last < events; i++)
            trace.Line(1, 3).Local(1, "i", i.ToString()).Line(1, 4).Local(1, "total", (i * 7).ToString()).Line(1, 5).Line(1, 6);
        return trace.Log;
    }
}

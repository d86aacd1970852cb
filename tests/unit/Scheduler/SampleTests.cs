using Playground.Samples;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>The worked samples for C# programmers print what they say, on virtual time and by the clock.</summary>
public sealed class SampleTests
{
    private const string Workers = """
        worker 1 has slept for 0.05 s
        worker 1 has slept for 0.2 s
        worker 3 has slept for 0.3 s
        worker 3 has slept for 0.4 s
        worker 1 has slept for 0.6 s
        worker 2 has slept for 0.9 s
        all done after 0.9 s
        3 workers cancelled

        """;

    private const string Echo = """
        serving on 127.0.0.1:8888
        ada is told: HELLO
        bob is told: GOOD MORNING
        a client has gone
        ada is told: HOW ARE YOU?
        a client has gone
        closed

        """;

    private const string Deadlines = """
        first begins
        second begins
        second ends
        third begins
        first ends
        third ends
        gave up
        0 done, 1 pending
        worth waiting for

        """;

    [Theory]
    [InlineData("workers", Workers)]
    [InlineData("echo", Echo)]
    [InlineData("deadlines", Deadlines)]
    public void OnVirtualTime(string name, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n"), Output(name));

    [Fact]
    public void InRealTimeWhatDependsOnNoClockHasTheSameOrder() => Assert.Equal(Echo.ReplaceLineEndings("\n"), Output("echo", realTime: true));

    [Fact]
    public void InRealTimeWaitingTakesAsLongAsItSays()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var lines = Output("deadlines", realTime: true).Split('\n');

        // Who ends first depends on how busy the machine is.
        Assert.Equal(Deadlines.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal), lines.Order(StringComparer.Ordinal));
        Assert.True(watch.ElapsedMilliseconds >= 70, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void EverySampleIsRunHere() => Assert.Equal(["deadlines", "echo", "workers"], Sample.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void ARunCanBeTraced()
    {
        var log = new TraceLog();
        var output = new StringWriter { NewLine = "\n" };
        Sample.Run(Sample.All["workers"], output, sink: log);
        Assert.Equal(Workers.ReplaceLineEndings("\n"), output.ToString());
        Assert.Equal(6, Enumerable.Range(1, log.Count).Count(sequence => log[sequence].Kind == EventKind.TimerFired));
    }

    private static string Output(string name, bool realTime = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        Sample.Run(Sample.All[name], output, realTime);
        return output.ToString();
    }
}

using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class TraceLogTests
{
    [Fact]
    public void Events_are_numbered_from_1()
    {
        var log = new TraceLog();
        Assert.Equal(0, log.Count);
        Assert.Equal(1, log.Emit(new TraceEvent(EventKind.LoopStarted, 0, 0, 0, 1, 0, 0, 0)));
        Assert.Equal(2, log.Emit(new TraceEvent(EventKind.LoopStopped, 5, 0, 1, 1, 0, 0, 0)));
        Assert.Equal(EventKind.LoopStarted, log[1].Kind);
        Assert.Equal(5, log[2].Time);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void What_is_not_there_is_refused(int sequence)
    {
        var log = new TraceBuilder().Print("x").Log;
        Assert.Throws<ArgumentOutOfRangeException>(() => log[sequence]);
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Stretch(sequence));
        Assert.Throws<ArgumentOutOfRangeException>(() => log.Text(sequence == 0 ? 5 : sequence));
    }

    [Fact]
    public void A_string_has_one_number_and_empty_is_0()
    {
        var log = new TraceLog();
        Assert.Equal(0, log.Intern(""));
        Assert.Equal(1, log.Intern("a"));
        Assert.Equal(2, log.Intern("b"));
        Assert.Equal(1, log.Intern("a"));
        Assert.Equal("", log.Text(0));
        Assert.Equal("b", log.Text(2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(-1)]
    public void No_event_is_its_own_or_a_later_ones_effect(int cause)
    {
        var log = new TraceLog();
        log.Emit(new TraceEvent(EventKind.LoopStarted, 0, 0, cause, 1, 0, 0, 0));
        Assert.Equal(0, log[1].Cause);
    }

    [Fact]
    public void Stretches_cover_the_trace_without_overlap()
    {
        var log = SampleTraces.LineHeavy(5000);
        var seen = 0;
        while (seen < log.Count)
        {
            var stretch = log.Stretch(seen + 1);
            foreach (ref readonly var e in stretch) Assert.Equal(log[++seen], e);
        }
        Assert.Equal(log.Count, seen);
    }
}

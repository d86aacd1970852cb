using CsCheck;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

public class TraceCursorTests
{
    private static readonly TraceLog Small = SampleTraces.ProducerAndConsumer().Log;
    private static readonly TraceLog Long = SampleTraces.LineHeavy(6000);

    [Fact]
    public void Every_step_back_shows_what_was_there()
    {
        var cursor = new TraceCursor(Small);
        cursor.Seek(Small.Count);
        for (var sequence = Small.Count; sequence >= 0; sequence--)
        {
            cursor.Seek(sequence);
            Assert.Equal(StateText.Of(Replay.To(Small, sequence)), StateText.Of(cursor.State));
        }
    }

    [Fact]
    public void Seeking_equals_replaying_from_the_start() =>
        Gen.Int[0, Long.Count].Array[1, 12].Sample(places =>
        {
            var cursor = new TraceCursor(Long);
            foreach (var place in places)
            {
                cursor.Seek(place);
                Assert.Equal(place, cursor.Position);
                Assert.Equal(StateText.Of(Replay.To(Long, place)), StateText.Of(cursor.State));
            }
        }, iter: 40);

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(int.MaxValue, 6000)]
    public void A_place_outside_is_brought_inside(int place, int position)
    {
        var log = SampleTraces.LineHeavy(6000);
        var cursor = new TraceCursor(log);
        cursor.Seek(3000);
        cursor.Seek(place);
        Assert.Equal(position == 0 ? 0 : log.Count, cursor.Position);
    }

    [Fact]
    public void The_trace_may_grow_behind_the_cursor()
    {
        var trace = new TraceBuilder().Print("a");
        var cursor = new TraceCursor(trace.Log);
        cursor.Seek(1);
        trace.Print("b");
        cursor.Seek(2);
        Assert.Equal(2, cursor.State.Output.Count);
    }

    [Fact]
    public void Keyframes_stay_few_however_long_the_trace()
    {
        var log = SampleTraces.LineHeavy(300_000);
        var cursor = new TraceCursor(log);
        cursor.Seek(log.Count);
        for (var place = log.Count; place > log.Count - 5000; place -= 7) cursor.Seek(place);
        Assert.InRange(cursor.KeyframeCount, 30, 140);
    }
}

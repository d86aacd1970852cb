using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

public class TimelineTests
{
    private static Timeline Of(TraceLog log)
    {
        var timeline = new Timeline(new TraceNames(log));
        timeline.Update();
        return timeline;
    }

    private static string Show(Lane lane) => string.Join(" | ", lane.Segments.Select(segment =>
        $"{segment.Kind}{(segment.Text.Length > 0 ? $" {segment.Text}" : "")}{(segment.IsOpen ? "…" : "")}"));

    [Fact]
    public void A_thread_has_a_lane_of_its_own()
    {
        var trace = new TraceBuilder().Emit(ThreadStarted, 4, text: "asyncio_0").At(1).Emit(ThreadRunning, 4, text: "asyncio_0")
            .At(2).Emit(ThreadWaiting, 4, text: "time.sleep(1)").Emit(ThreadRunning, 0).At(3).Emit(ThreadRunning, 4).Emit(ThreadRunning, 0).At(4).Emit(ThreadFinished, 4);
        var timeline = new Timeline(new TraceNames(trace.Log));
        timeline.Update();

        var lane = timeline.Lanes[^1];
        Assert.Equal((-4, "asyncio_0"), (lane.Task, lane.ShortName));
        Assert.Equal([SegmentKind.Running, SegmentKind.Waiting, SegmentKind.Running, SegmentKind.Ready], lane.Segments.Select(segment => segment.Kind));
        Assert.Equal(("time.sleep(1)", 2_000_000_000, 3_000_000_000), (lane.Segments[1].Text, lane.Segments[1].StartTime, lane.Segments[1].EndTime));
        Assert.False(lane.Segments[^1].IsOpen);
    }

    [Fact]
    public void Every_task_has_a_lane_and_so_has_the_code_outside()
    {
        var timeline = Of(SampleTraces.ProducerAndConsumer().Log);
        Assert.Equal([(0, ""), (1, "M"), (2, "P1"), (3, "C1")], timeline.Lanes.Select(lane => (lane.Task, lane.ShortName)));
        Assert.Equal("Running | Idle | Running | Running | Running", Show(timeline.Lanes[0]));
        Assert.Equal("Ready | Running | Waiting gather | Ready | Running", Show(timeline.Lanes[1]));
        Assert.Equal("Ready | Running | Waiting sleep(0.5) | Ready | Running", Show(timeline.Lanes[2]));
        Assert.Equal("Ready | Running | Waiting item in q | Ready | Running", Show(timeline.Lanes[3]));
        Assert.Equal([Outcome.Result, Outcome.Result, Outcome.Exception], timeline.Lanes.Skip(1).Select(lane => lane.Outcome));
    }

    [Fact]
    public void Segments_lie_end_to_end_in_time_and_in_steps()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        foreach (var lane in Of(log).Lanes.Skip(1))
        {
            for (var i = 1; i < lane.Segments.Count; i++)
            {
                Assert.Equal(lane.Segments[i - 1].EndSequence, lane.Segments[i].StartSequence);
                Assert.Equal(lane.Segments[i - 1].EndTime, lane.Segments[i].StartTime);
            }
            Assert.All(lane.Segments, segment => Assert.Equal(log[segment.StartSequence].Time, segment.StartTime));
            Assert.Equal(lane.DoneAt, lane.Segments[^1].EndSequence);
        }
    }

    [Fact]
    public void Arrows_tell_who_woke_whom()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        Assert.Equal(
            [
                (WakeKind.Created, 0, 1, TaskCreated), (WakeKind.Created, 1, 2, TaskCreated), (WakeKind.Created, 1, 3, TaskCreated),
                // The producer's own sleep needs no arrow.
                (WakeKind.Woken, 2, 3, FutureResolved), (WakeKind.Woken, 3, 1, TaskDone),
            ],
            Of(log).Wakes.Select(wake => (wake.Kind, wake.FromTask, wake.ToTask, log[wake.FromSequence].Kind)));
    }

    [Fact]
    public void A_task_that_gives_way_wakes_itself_without_an_arrow()
    {
        var trace = new TraceBuilder().NewTask(1, 1, "f").FirstStep(1, 1, "f").Emit(TaskWaiting, 1).Wake(1, 102).In(0).Emit(HandleFinished, 101);
        Assert.Single(Of(trace.Log).Wakes);
    }

    [Fact]
    public void A_timer_that_somebody_else_set_wakes_from_the_loop()
    {
        var trace = new TraceBuilder().NewTask(1, 1, "f").FirstStep(1, 1, "f").Emit(FutureCreated, 2).Emit(TimerSet, 50, number: 10, text: "f.set_result")
            .Park(1, 1, 3, 2, "future 2", 101).Emit(TimerFired, 50);
        var fired = trace.Last;
        trace.Because(fired).Emit(HandleRun, 50).Because(trace.Last).Emit(FutureResolved, 2).Wake(1, 102);
        Assert.Equal(new WakeArrow(WakeKind.Timer, 0, fired, 0, 1, trace.Last, 0), Of(trace.Log).Wakes[^1]);
    }

    [Fact]
    public void A_cancellation_is_an_arrow_from_who_cancelled()
    {
        var trace = new TraceBuilder().NewTask(1, 1, "f").NewTask(2, 2, "g").FirstStep(1, 1, "f").Emit(TaskCancelling, 2);
        trace.Because(trace.Last).Emit(FutureResolved, 9, number: 2).Wake(2, 103);
        var arrow = Of(trace.Log).Wakes[^1];
        Assert.Equal((1, 2), (arrow.FromTask, arrow.ToTask));
    }

    [Fact]
    public void What_was_written_raised_and_warned_is_marked()
    {
        var log = new TraceBuilder().NewTask(1, 1, "f").In(1).At(2).Print("a").Emit(OutputWritten, number: 2, text: "b").Emit(ExceptionRaised, 1, text: "E")
            .In(0).Emit(TaskCancelling, 1, text: "m").Emit(WarningIssued, text: "w").Log;
        Assert.Equal(
            [(MarkerKind.Output, 1, "a"), (MarkerKind.ErrorOutput, 1, "b"), (MarkerKind.Exception, 1, "E"), (MarkerKind.Cancelling, 1, "m"), (MarkerKind.Notice, 0, "w")],
            Of(log).Markers.Select(marker => (marker.Kind, marker.Task, marker.Text)));
    }

    [Fact]
    public void A_timeline_grows_with_its_trace()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var growing = new TraceLog();
        var timeline = new Timeline(new TraceNames(growing));
        var sent = 0;
        for (var sequence = 1; sequence <= log.Count; sequence++)
        {
            TraceDecoder.Decode(TraceEncoder.Encode(log, sequence, 1, ref sent), growing);
            timeline.Update();
            Assert.Equal((log[sequence].Time, sequence), (timeline.EndTime, timeline.EndSequence));
            foreach (var lane in timeline.Lanes)
                if (lane.Segments is [.., { IsOpen: true } open]) Assert.Equal(sequence, open.EndSequence);
        }
        var whole = Of(log);
        Assert.Equal(whole.Lanes.SelectMany(lane => lane.Segments), timeline.Lanes.SelectMany(lane => lane.Segments));
        Assert.Equal(whole.Wakes, timeline.Wakes);
        Assert.Equal(whole.Markers, timeline.Markers);
        Assert.Equal(whole.Jumps, timeline.Jumps);
    }
}

using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

public class TraceStepsTests
{
    private static readonly TraceLog Log = SampleTraces.ProducerAndConsumer().Log;

    private static TraceSteps Steps(TraceLog log)
    {
        var steps = new TraceSteps(log);
        steps.Update();
        return steps;
    }

    private static string Walk(StepGrain grain, int? task = null)
    {
        var steps = Steps(Log);
        var stops = new List<string>();
        for (var place = 0; place < Log.Count;)
        {
            var next = steps.Next(grain, place, task);
            Assert.True(next > place);
            place = next;
            var e = Log[place];
            stops.Add(e.Kind == LineReached ? $"{e.Task}:{e.Number}" : e.Kind.ToString());
        }
        return string.Join(' ', stops);
    }

    [Fact]
    public void The_default_step_goes_by_lines_and_by_what_the_loop_does()
    {
        Assert.Equal(
            // The module makes a task and starts the loop; main starts, makes a queue and two tasks, waits.
            "0:20 TaskReady LoopStarted FrameEntered 1:16 1:18 TaskReady TaskReady HandleFinished " +
            // The producer starts and sleeps; the consumer starts and waits for an item.
            "FrameEntered 2:4 2:5 HandleFinished FrameEntered 3:9 3:10 HandleFinished " +
            // Time jumps, the timer fires, its handle wakes the producer.
            "IdleJump TimerFired HandleFinished " +
            // The producer goes on, puts an item, which wakes the consumer, and is done.
            "CoroutineResumed 2:6 TaskReady HandleFinished " +
            // The consumer goes on, prints, raises; that schedules gather's callback, which wakes main.
            "CoroutineResumed 3:11 ExceptionRaised TaskDone HandleFinished HandleFinished " +
            "CoroutineResumed ExceptionRaised 1:19 HandleFinished LoopStopped LoopClosed ProgramEnded",
            Walk(StepGrain.Step));
    }

    [Fact]
    public void Every_default_step_changes_what_is_drawn()
    {
        var steps = Steps(Log);
        var cursor = new TraceCursor(Log);
        var before = "";
        for (var index = 0; index <= steps.Count; index++)
        {
            cursor.Seek(steps.PlaceOf(index));
            var drawn = StateText.Drawn(cursor.State);
            Assert.NotEqual(before, drawn);
            before = drawn;
        }
    }

    [Theory]
    [InlineData(StepGrain.Line, "0:20 1:16 1:18 2:4 2:5 3:9 3:10 2:6 3:11 1:19 ProgramEnded")]
    [InlineData(StepGrain.TaskSwitch, "FrameEntered FrameEntered FrameEntered CoroutineResumed CoroutineResumed CoroutineResumed ProgramEnded")]
    [InlineData(StepGrain.Iteration, "LoopIteration LoopIteration LoopIteration LoopIteration LoopIteration LoopIteration LoopIteration ProgramEnded")]
    [InlineData(StepGrain.Output, "OutputWritten OutputWritten ProgramEnded")]
    [InlineData(StepGrain.Exception, "ExceptionRaised ExceptionRaised ProgramEnded")]
    [InlineData(StepGrain.Whole, "ProgramEnded")]
    public void Other_grains_have_their_own_stops(StepGrain grain, string stops) => Assert.Equal(stops, Walk(grain));

    [Fact]
    public void The_lines_of_one_task() => Assert.Equal("3:9 3:10 3:11 ProgramEnded", Walk(StepGrain.TaskLine, 3));

    [Fact]
    public void The_lines_of_the_task_that_one_is_in()
    {
        var steps = Steps(Log);
        var place = steps.Next(StepGrain.TaskLine, 0, 2);
        Assert.Equal((2, 4), (Log[place].Task, Log[place].Number));
        var next = steps.Next(StepGrain.TaskLine, place);
        Assert.Equal((2, 5), (Log[next].Task, Log[next].Number));
    }

    [Theory]
    [InlineData(StepGrain.Step)]
    [InlineData(StepGrain.Line)]
    [InlineData(StepGrain.TaskSwitch)]
    [InlineData(StepGrain.Iteration)]
    [InlineData(StepGrain.Output)]
    [InlineData(StepGrain.Exception)]
    public void Stepping_back_stops_where_stepping_forward_did(StepGrain grain)
    {
        var steps = Steps(Log);
        var places = new List<int> { 0 };
        while (steps.Next(grain, places[^1]) is var next && next < Log.Count) places.Add(next);
        for (var i = places.Count - 1; i > 0; i--) Assert.Equal(places[i - 1], steps.Previous(grain, places[i]));
        Assert.Equal(0, steps.Previous(grain, 0));
        Assert.Equal(Log.Count, steps.Next(grain, Log.Count));
    }

    [Fact]
    public void Stepping_over_stays_in_the_frame_and_goes_out_with_it()
    {
        var log = new TraceBuilder().Emit(FrameEntered, 1, text: "<module>").Line(1, 10)
            .Emit(FrameEntered, 2, 1, 2, "f").Line(2, 3).Emit(FrameEntered, 3, 2, 6, "g").Line(3, 7).Emit(FrameLeft, 3).Line(2, 4).Emit(FrameLeft, 2)
            .In(5).Line(9, 1).In(0).Line(1, 11).Log;
        var steps = Steps(log);
        long LineOf(int place) => log[place].Number;
        int PlaceOf(int line) => Enumerable.Range(1, log.Count).First(at => log[at].Kind == LineReached && log[at].Number == line);

        Assert.Equal(11, LineOf(steps.Next(StepGrain.Over, PlaceOf(10))));
        Assert.Equal(4, LineOf(steps.Next(StepGrain.Over, PlaceOf(3))));
        Assert.Equal(11, LineOf(steps.Next(StepGrain.Over, PlaceOf(4))));
        Assert.Equal(10, LineOf(steps.Previous(StepGrain.Over, PlaceOf(11))));
        Assert.Equal(3, LineOf(steps.Previous(StepGrain.Over, PlaceOf(4))));
        Assert.Equal(10, LineOf(steps.Previous(StepGrain.Over, PlaceOf(3))));
    }

    [Fact]
    public void Breakpoints_stop_both_ways()
    {
        var steps = Steps(Log);
        steps.SetBreakpoints([("main.py", 10), ("main.py", 19), ("other.py", 4)]);
        var first = steps.Next(StepGrain.Breakpoint, 0);
        Assert.Equal(10, Log[first].Number);
        var second = steps.Next(StepGrain.Breakpoint, first);
        Assert.Equal(19, Log[second].Number);
        Assert.Equal(first, steps.Previous(StepGrain.Breakpoint, second));
    }

    [Fact]
    public void Steps_are_numbered()
    {
        var steps = Steps(Log);
        Assert.Equal(0, steps.IndexOf(0));
        for (var index = 0; index <= steps.Count; index++)
        {
            Assert.Equal(index, steps.IndexOf(steps.PlaceOf(index)));
            if (index < steps.Count) Assert.Equal(index, steps.IndexOf(steps.PlaceOf(index + 1) - 1));
        }
        Assert.Equal(Log.Count, steps.PlaceOf(int.MaxValue));
        Assert.Equal(0, steps.PlaceOf(-3));
    }

    [Fact]
    public void Steps_do_not_depend_on_how_the_trace_arrived()
    {
        var growing = new TraceLog();
        var incremental = new TraceSteps(growing);
        var sent = 0;
        for (var sequence = 1; sequence <= Log.Count; sequence++)
        {
            TraceDecoder.Decode(TraceEncoder.Encode(Log, sequence, 1, ref sent), growing);
            incremental.Update();
        }
        var whole = Steps(Log);
        Assert.Equal(
            Enumerable.Range(0, whole.Count + 1).Select(whole.PlaceOf),
            Enumerable.Range(0, incremental.Count + 1).Select(incremental.PlaceOf));
    }
}

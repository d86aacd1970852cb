using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

public class LoopStateTests
{
    /// <summary>The state after the n-th event of a kind.</summary>
    private static LoopState After(TraceLog log, EventKind kind, int nth = 1)
    {
        var state = new LoopState(log.Strings);
        for (var sequence = 1; sequence <= log.Count; sequence++)
        {
            state.Apply(log[sequence], sequence);
            if (log[sequence].Kind == kind && --nth == 0) return state;
        }
        throw new ArgumentException($"there are not that many {kind}");
    }

    private static LoopState AtEnd(TraceBuilder trace) => Replay.To(trace.Log, trace.Last);

    [Fact]
    public void The_loop_starts_iterates_stops_and_closes()
    {
        var trace = new TraceBuilder();
        Assert.Equal(LoopStatus.NotStarted, AtEnd(trace).LoopStatus);
        trace.Emit(LoopStarted, 1).Emit(LoopIteration, 1, 2, 7);
        var state = AtEnd(trace);
        Assert.Equal((LoopStatus.Running, 7, 1), (state.LoopStatus, state.Iteration, state.Loop));
        Assert.True(state.IsBetweenHandles);
        Assert.Equal(LoopStatus.Stopped, AtEnd(trace.Emit(LoopStopped, 1)).LoopStatus);
        state = AtEnd(trace.Emit(HandleScheduled, 1).Emit(TimerSet, 2).Emit(LoopClosed, 1));
        Assert.Equal(LoopStatus.Closed, state.LoopStatus);
        Assert.Empty(state.Ready);
        Assert.Empty(state.Timers);
    }

    [Fact]
    public void An_idle_jump_tells_from_where()
    {
        var state = AtEnd(new TraceBuilder().At(1.5).Emit(IdleJump, 1, number: 500_000_000));
        Assert.Equal(new ClockJump(1, 1_000_000_000, 500_000_000), state.LastJump);
        Assert.Equal(1_500_000_000, state.Clock);
    }

    [Fact]
    public void Handles_run_in_the_order_in_which_they_were_scheduled()
    {
        var trace = new TraceBuilder().Emit(HandleScheduled, 1, text: "a").Emit(HandleScheduled, 2, text: "b").Emit(HandleScheduled, 3, text: "c");
        Assert.Equal("a b c", string.Join(' ', AtEnd(trace).Ready.Select(handle => handle.Text)));
        trace.Emit(HandleCancelled, 2).Emit(HandleRun, 1);
        var state = AtEnd(trace);
        Assert.Equal(new HandleInfo(1, 0, "a", 1), state.RunningHandle);
        Assert.Equal([3], state.Ready.Select(handle => handle.Number));
        Assert.Null(AtEnd(trace.Emit(HandleFinished, 1)).RunningHandle);
    }

    [Fact]
    public void Timers_are_sorted_by_deadline_then_by_when_they_were_set()
    {
        var trace = new TraceBuilder().Emit(TimerSet, 1, number: 30, text: "a").Emit(TimerSet, 2, number: 10, text: "b")
            .Emit(TimerSet, 3, 5, 30, "c").Emit(TimerSet, 4, number: 20, text: "d");
        Assert.Equal([2, 4, 1, 3], AtEnd(trace).Timers.Select(timer => timer.Handle));
        var state = AtEnd(trace.Emit(TimerCancelled, 4).Emit(TimerFired, 3));
        Assert.Equal([2, 1], state.Timers.Select(timer => timer.Handle));
        Assert.Equal(new HandleInfo(3, 5, "c", 6, FromTimer: true), Assert.Single(state.Ready));
    }

    [Fact]
    public void A_fired_timer_that_is_also_announced_as_scheduled_is_in_the_queue_once()
    {
        var state = AtEnd(new TraceBuilder().Emit(TimerSet, 1, number: 5).Emit(TimerFired, 1).Emit(HandleScheduled, 1, text: "x"));
        Assert.Equal("x", Assert.Single(state.Ready).Text);
    }

    [Fact]
    public void A_task_goes_from_created_to_done()
    {
        var trace = new TraceBuilder().Emit(CoroutineCreated, 1, number: 3, text: "work").Emit(TaskCreated, 7, 1, text: "Task-7");
        void Is(TaskPhase phase) => Assert.Equal(phase, AtEnd(trace).Task(7)!.Phase);
        Is(TaskPhase.Created);
        trace.Emit(HandleScheduled, 1, 7).Emit(TaskReady, 7, 1);
        Is(TaskPhase.Ready);
        trace.Emit(HandleRun, 1).Emit(TaskRunning, 7);
        Is(TaskPhase.Running);
        Assert.Equal(7, AtEnd(trace).RunningTask);
        trace.Emit(TaskWaiting, 7, 9, text: "sleep").Emit(HandleFinished, 1);
        Is(TaskPhase.Waiting);
        Assert.Equal((9, "sleep", 0), (AtEnd(trace).Task(7)!.WaitsFor, AtEnd(trace).Task(7)!.WaitsForText, AtEnd(trace).RunningTask));
        trace.Emit(TaskCancelling, 7, text: "enough");
        Assert.Equal((true, "enough"), (AtEnd(trace).Task(7)!.Cancelling, AtEnd(trace).Task(7)!.CancelMessage));
        trace.Emit(TaskReady, 7, 2).Emit(HandleRun, 2).Emit(TaskRunning, 7).Emit(TaskDone, 7, number: 2, text: "CancelledError: enough");
        var done = AtEnd(trace).Task(7)!;
        Assert.Equal((TaskPhase.Done, Outcome.Cancelled, "CancelledError: enough", false, 0), (done.Phase, done.Outcome, done.Result, done.Cancelling, done.WaitsFor));
        Assert.Equal(("work", "Task-7", 1, 2), (done.Function, done.Name, done.Coroutine, done.CreatedAt));
    }

    [Fact]
    public void An_exception_never_retrieved_marks_the_task_and_is_a_notice()
    {
        var state = AtEnd(new TraceBuilder().NewTask(1, 1, "f").Emit(TaskDone, 1, number: 1, text: "E").Emit(ExceptionNeverRetrieved, 1, text: "E"));
        Assert.True(state.Task(1)!.NeverRetrieved);
        Assert.Equal((ExceptionNeverRetrieved, "E"), (Assert.Single(state.Notices).Kind, state.Notices[0].Text));
    }

    [Fact]
    public void A_chain_of_awaits_is_known_while_running_and_while_parked()
    {
        var trace = new TraceBuilder().NewTask(1, 1, "main").FirstStep(1, 1, "main").Line(1, 5)
            .Emit(CoroutineCreated, 2, number: 8, text: "fetch").Emit(CoroutineStarted, 2).Emit(FrameEntered, 20, 1, 8, "fetch").Line(20, 9);
        var running = AtEnd(trace);
        Assert.Equal((2, 1), (running.Coroutine(1)!.Awaits, running.Coroutine(2)!.AwaitedBy));
        Assert.Equal([1, 20], running.FramesOf(1).Select(frame => frame.Number));

        trace.Emit(FutureCreated, 4, text: "sleep").Emit(CoroutineSuspended, 2, 4, 9, "sleep").Emit(CoroutineSuspended, 1, 0, 5, "fetch()")
            .Emit(TaskWaiting, 1, 4, text: "sleep").In(0).Emit(HandleFinished, 101);
        var parked = AtEnd(trace);
        Assert.Equal(
            [new AwaitLink(1, 0, "main", 5), new AwaitLink(2, 0, "fetch", 9), new AwaitLink(0, 4, "sleep", 0)],
            parked.AwaitChain(1));
        Assert.Equal([new ParkedAt("main.py", 5, 1, 1), new ParkedAt("main.py", 9, 1, 2)], parked.Parked());
        Assert.Equal([1, 20], parked.FramesOf(1).Select(frame => frame.Number));
        Assert.Empty(parked.Stack);

        trace.Emit(HandleRun, 5).In(1).Emit(TaskRunning, 1).Emit(CoroutineResumed, 1, number: 5).Emit(CoroutineResumed, 2, number: 9);
        var resumed = AtEnd(trace);
        Assert.Equal([1, 20], resumed.Stack);
        Assert.Empty(resumed.Parked());

        trace.Emit(FrameLeft, 20, text: "1").Emit(CoroutineFinished, 2, text: "1");
        var back = AtEnd(trace);
        Assert.Equal((0, 1), (back.Coroutine(1)!.Awaits, back.CurrentFrame!.Number));
        Assert.Null(back.Coroutine(2));
        Assert.Null(back.Frame(20));
    }

    [Fact]
    public void Suspensions_of_different_tasks_are_no_chain()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var state = After(log, TaskWaiting, 3);
        Assert.Equal(["main", "gather"], state.AwaitChain(1).Select(link => link.Text));
        Assert.Equal(["producer", "sleep(0.5)"], state.AwaitChain(2).Select(link => link.Text));
        Assert.Equal(["consumer", "Queue.get", "item in q"], state.AwaitChain(3).Select(link => link.Text));
        Assert.Equal([(5, 2), (10, 3), (18, 1)], state.Parked().Select(place => (place.Line, place.Task)));
    }

    [Fact]
    public void A_forgotten_coroutine_goes_with_a_notice()
    {
        var state = AtEnd(new TraceBuilder().Emit(CoroutineCreated, 1, number: 2, text: "f").Emit(CoroutineNeverAwaited, 1, text: "f"));
        Assert.Empty(state.Coroutines);
        Assert.Equal(CoroutineNeverAwaited, Assert.Single(state.Notices).Kind);
    }

    [Fact]
    public void A_pending_future_tells_who_waits_for_it()
    {
        var trace = new TraceBuilder().Emit(FutureCreated, 3, text: "item in q");
        Assert.False(AtEnd(trace).Future(3)!.IsAwaited);
        trace.Emit(CallbackAdded, 3, 1).Emit(CallbackAdded, 3, 2).Emit(CallbackAdded, 3);
        var future = AtEnd(trace).Future(3)!;
        Assert.Equal([1, 2], future.WaitingTasks);
        Assert.Equal((1, "item in q"), (future.OtherCallbacks, future.Purpose));
        Assert.Empty(AtEnd(trace.Emit(FutureResolved, 3)).Futures);
    }

    [Fact]
    public void A_queue_shows_its_items_and_takes_the_name_of_its_variable()
    {
        var trace = new TraceBuilder().Line(1, 1).Emit(PrimitiveCreated, 1, number: 2, text: "Queue").Local(1, "i", "3").Local(1, "q", "<Queue maxsize=2>")
            .Emit(QueuePut, 1, number: 1, text: "a").Emit(QueuePut, 1, number: 2, text: "b");
        var full = AtEnd(trace).Primitive(1)!;
        Assert.Equal(("q", 2, 2), (full.Name, full.Capacity, full.Value));
        Assert.Equal([new QueueItem("a", 0, 5), new QueueItem("b", 0, 6)], full.Items);
        trace.In(4).Emit(WaiterAdded, 1, 9, text: "put").Emit(QueueGot, 1, number: 1, text: "a");
        var after = AtEnd(trace).Primitive(1)!;
        Assert.Equal([new QueueItem("b", 0, 6)], after.Items);
        Assert.Equal((9, 4, "put"), (after.Waiters[0].Future, after.Waiters[0].Task, after.Waiters[0].Operation));
        Assert.Empty(AtEnd(trace.Emit(WaiterRemoved, 1, 9)).Primitive(1)!.Waiters);
    }

    [Theory]
    [InlineData("Queue", "b a")]
    [InlineData("PriorityQueue", "b a")]
    [InlineData("LifoQueue", "a b")]
    public void What_leaves_a_queue_is_what_was_got(string type, string left)
    {
        var trace = new TraceBuilder().Emit(PrimitiveCreated, 1, text: type);
        foreach (var item in new[] { "a", "b", "a" }) trace.Emit(QueuePut, 1, text: item);
        Assert.Equal(left, string.Join(' ', AtEnd(trace.Emit(QueueGot, 1, text: "a")).Primitive(1)!.Items.Select(item => item.Text)));
    }

    [Fact]
    public void A_lock_knows_its_holder_and_a_semaphore_all_of_them()
    {
        var trace = new TraceBuilder().Emit(PrimitiveCreated, 1, number: 2, text: "Semaphore")
            .In(3).Emit(PrimitiveAcquired, 1, number: 1).In(4).Emit(PrimitiveAcquired, 1, number: 0);
        Assert.Equal([3, 4], AtEnd(trace).Primitive(1)!.Holders);
        Assert.Equal([3], AtEnd(trace.Emit(PrimitiveReleased, 1, number: 1)).Primitive(1)!.Holders);
        var strange = AtEnd(trace.In(8).Emit(PrimitiveReleased, 1, number: 2)).Primitive(1)!;
        Assert.Empty(strange.Holders);
        Assert.Equal(2, strange.Value);
    }

    [Fact]
    public void An_event_keeps_its_signal_and_a_condition_does_not()
    {
        var trace = new TraceBuilder().Emit(PrimitiveCreated, 1, text: "Event").Emit(PrimitiveCreated, 2, text: "Condition")
            .Emit(PrimitiveSignalled, 1, number: 1).Emit(PrimitiveSignalled, 2, number: 1);
        Assert.Equal((1, 0), (AtEnd(trace).Primitive(1)!.Value, AtEnd(trace).Primitive(2)!.Value));
        Assert.Equal(0, AtEnd(trace.Emit(PrimitiveSignalled, 1)).Primitive(1)!.Value);
    }

    [Fact]
    public void The_stack_follows_calls_lines_and_locals()
    {
        var trace = new TraceBuilder().Emit(FrameEntered, 1, number: 1, text: "<module>").Line(1, 3).Emit(FrameEntered, 2, 1, 7, "f")
            .Line(2, 8).Local(2, "a", "1").Local(2, "b", "2").Local(2, "a", "3");
        var inside = AtEnd(trace);
        Assert.Equal([1, 2], inside.Stack);
        Assert.Equal((8, "main.py", "f", 7, 1), (inside.CurrentLine, inside.CurrentFile, inside.CurrentFrame!.Name, inside.CurrentFrame.DefinitionLine, inside.CurrentFrame.Caller));
        Assert.Equal([new LocalInfo("a", "3", 7), new LocalInfo("b", "2", 6)], inside.CurrentFrame.Locals.ToArray());
        Assert.Equal(2, inside.LastChangedFrame);
        var outside = AtEnd(trace.Emit(FrameLeft, 2, text: "3"));
        Assert.Equal(3, outside.CurrentLine);
        Assert.Equal([1], outside.Stack);
        Assert.Null(outside.Frame(2));
    }

    [Fact]
    public void A_generator_keeps_its_locals_from_yield_to_yield()
    {
        var trace = new TraceBuilder().Emit(FrameEntered, 1, text: "<module>").Line(1, 3)
            .Emit(FrameEntered, 2, 1, 7, "gen").Line(2, 8).Local(2, "n", "1").Emit(FrameLeft, 2, number: 1, text: "1");
        Assert.Equal([1], AtEnd(trace).Stack);
        trace.Line(1, 4).Emit(FrameEntered, 2, 1, 7, "gen");
        Assert.Equal([1, 2], AtEnd(trace).Stack);
        Assert.Equal("1", AtEnd(trace).CurrentFrame!.Locals[0].Value);
        Assert.Null(AtEnd(trace.Emit(FrameLeft, 2)).Frame(2));
    }

    [Fact]
    public void What_a_handle_leaves_on_the_stack_goes_with_it()
    {
        var trace = new TraceBuilder().Emit(FrameEntered, 1, text: "<module>").Line(1, 3).Emit(HandleRun, 5)
            .Emit(FrameEntered, 2, text: "callback").Line(2, 8).Emit(HandleFinished, 5);
        Assert.Equal([1], AtEnd(trace).Stack);
        Assert.Equal([1], AtEnd(trace).Frames.Select(frame => frame.Number));
    }

    [Fact]
    public void An_exception_is_in_flight_until_caught()
    {
        var trace = new TraceBuilder().Emit(FrameEntered, 1, text: "f").Emit(ExceptionRaised, 1, number: 4, text: "ValueError: bad");
        var raised = AtEnd(trace);
        Assert.Equal(new RaisedException(2, 1, 4, "ValueError: bad"), raised.Raised);
        Assert.Equal("ValueError: bad", raised.CurrentFrame!.Exception);
        var caught = AtEnd(trace.Emit(ExceptionCaught, 1, number: 6, text: "ValueError"));
        Assert.Null(caught.Raised);
        Assert.Equal("", caught.CurrentFrame!.Exception);
    }

    [Fact]
    public void Output_notices_limit_and_end_are_kept()
    {
        var trace = new TraceBuilder().At(1).In(2).Print("a").Emit(OutputWritten, number: 2, text: "b").Emit(WarningIssued, text: "w")
            .Emit(ThreadBlocked, number: 5, text: "time.sleep").Emit(LimitReached, text: "steps").Emit(ProgramEnded, number: 3);
        var state = AtEnd(trace);
        Assert.Equal(
            [new OutputRun(1, 1_000_000_000, 2, OutputStream.Stdout, "a"), new OutputRun(2, 1_000_000_000, 2, OutputStream.Stderr, "b")],
            state.Output);
        Assert.Equal([WarningIssued, ThreadBlocked, LimitReached], state.Notices.Select(notice => notice.Kind));
        Assert.Equal(("steps", true, 3), (state.Limit, state.HasEnded, state.ExitCode));
    }

    [Fact]
    public void A_state_that_goes_over_the_same_ground_again_repeats_no_output()
    {
        var log = new TraceBuilder().Print("a").Print("b").Log;
        var start = new LoopState(log.Strings);
        var first = start.Clone();
        first.Apply(log[1], 1);
        first.Apply(log[2], 2);
        var second = start.Clone();
        second.Apply(log[1], 1);
        Assert.Equal(["a"], second.Output.Select(run => run.Text));
        Assert.Equal(["a", "b"], first.Output.Select(run => run.Text));
        Assert.Empty(start.Output);
    }

    [Fact]
    public void Nothing_is_left_over_when_a_program_has_ended()
    {
        var trace = SampleTraces.ProducerAndConsumer();
        var state = AtEnd(trace);
        Assert.Empty(state.Coroutines);
        Assert.Empty(state.Frames);
        Assert.Empty(state.Futures);
        Assert.Empty(state.Ready);
        Assert.Empty(state.Stack);
        Assert.All(state.Tasks, task => Assert.Equal(TaskPhase.Done, task.Phase));
        Assert.Equal("M P1 C1", string.Join(' ', state.Tasks.Select(task => task.ShortName)));
    }

    [Theory, MemberData(nameof(EventSchemaTests.Kinds), MemberType = typeof(EventSchemaTests))]
    public void Numbers_that_nothing_explains_are_survived(EventKind kind)
    {
        foreach (var number in new[] { 0, -1, 77, int.MaxValue, int.MinValue })
        {
            var log = new TraceLog();
            log.Intern("x");
            log.Emit(new TraceEvent(kind, 5, number, 0, number, EventSchema.OtherIsString(kind) ? 1 : number, number, 1));
            log.Emit(new TraceEvent(HandleFinished, 5, 0, 0, 1, 0, 0, 0));
            var state = Replay.To(log, 2);
            Assert.Equal(5, state.Clock);
            StateText.Of(state.Clone());
        }
    }
}

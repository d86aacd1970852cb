using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Scheduler;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Tests.Unit.Trace;

/// <summary>Traces of random programs on the real scheduler, read by everything that reads traces.</summary>
public class SchedulerTraceTests
{
    private static readonly List<TraceLog> Logs = [.. ProgramText.ReadAll(Recording.Read("random.txt")).Take(30).Select(program =>
    {
        var log = new TraceLog();
        new ProgramRunner(program, log).Run();
        return log;
    })];

    [Fact]
    public void The_state_foresees_what_the_loop_does_next()
    {
        foreach (var log in Logs)
        {
            var state = new LoopState(log.Strings);
            for (var sequence = 1; sequence <= log.Count; sequence++)
            {
                ref readonly var e = ref log[sequence];
                switch (e.Kind)
                {
                    case HandleRun:
                        Assert.Equal(state.Ready[0].Number, e.Subject);
                        Assert.Null(state.RunningHandle);
                        break;
                    case TimerFired: Assert.Equal(state.Timers[0].Handle, e.Subject); break;
                    case TaskRunning: Assert.Equal((TaskPhase.Ready, 0), (state.Task(e.Subject)!.Phase, state.RunningTask)); break;
                    case TaskWaiting: Assert.Equal((TaskPhase.Running, e.Subject), (state.Task(e.Subject)!.Phase, state.RunningTask)); break;
                    case QueuePut: Assert.Equal(e.Number - 1, state.Primitive(e.Subject)!.Items.Count); break;
                    case QueueGot: Assert.Equal(e.Number + 1, state.Primitive(e.Subject)!.Items.Count); break;
                    case FutureResolved: Assert.NotNull(state.Future(e.Subject)); break;
                }
                state.Apply(e, sequence);
                AssertInvariants(state);
            }
        }
    }

    private static void AssertInvariants(LoopState state)
    {
        var handles = state.Ready.Select(handle => handle.Number).Concat(state.Timers.Select(timer => timer.Handle)).ToList();
        if (state.RunningHandle is { } running) handles.Add(running.Number);
        Assert.Equal(handles.Distinct(), handles);
        Assert.Equal(state.RunningTask == 0 ? [] : [state.RunningTask], state.Tasks.Where(task => task.Phase == TaskPhase.Running).Select(task => task.Number));
        Assert.All(state.Tasks.Where(task => task.Phase == TaskPhase.Waiting && task.WaitsFor != 0), task =>
        {
            var chain = state.AwaitChain(task.Number);
            Assert.Equal(task.Coroutine, chain[0].Coroutine);
            Assert.Equal(task.WaitsFor, chain[^1].Future);
        });
    }

    [Fact]
    public void Each_task_is_ready_as_long_as_its_handle_waits()
    {
        foreach (var log in Logs)
        {
            var state = new LoopState(log.Strings);
            for (var sequence = 1; sequence <= log.Count; sequence++)
            {
                state.Apply(log[sequence], sequence);
                if (log[sequence].Kind != HandleFinished) continue;
                Assert.Equal(
                    state.Ready.Where(handle => handle is { Task: not 0, FromTimer: false }).Select(handle => handle.Task).Order(),
                    state.Tasks.Where(task => task.Phase == TaskPhase.Ready).Select(task => task.Number));
            }
        }
    }

    [Fact]
    public void They_survive_the_wire()
    {
        foreach (var log in Logs)
        {
            var copy = new TraceLog();
            var sent = 0;
            for (var first = 1; first <= log.Count; first += 37)
                TraceDecoder.Decode(TraceEncoder.Encode(log, first, Math.Min(37, log.Count - first + 1), ref sent), copy);
            Assert.Equal(TraceText.Of(log), TraceText.Of(copy));
        }
    }

    [Fact]
    public void Seeking_shows_what_was_there()
    {
        foreach (var log in Logs.Take(10))
        {
            var cursor = new TraceCursor(log);
            for (var place = log.Count; place >= 0; place -= 41)
            {
                cursor.Seek(place);
                Assert.Equal(StateText.Of(Replay.To(log, place)), StateText.Of(cursor.State));
            }
        }
    }

    [Fact]
    public void Every_step_has_something_to_tell_and_changes_something()
    {
        foreach (var log in Logs)
        {
            var names = new TraceNames(log);
            names.Update();
            var explainer = new Explainer(names, ExplanationTexts.English);
            var steps = new TraceSteps(log);
            steps.Update();
            var cursor = new TraceCursor(log);
            var before = StateText.Drawn(cursor.State);
            for (var index = 1; index <= steps.Count; index++)
            {
                Assert.NotEmpty(explainer.ExplainStep(steps.PlaceOf(index - 1), steps.PlaceOf(index)));
                cursor.Seek(steps.PlaceOf(index));
                var drawn = StateText.Drawn(cursor.State);
                Assert.NotEqual(before, drawn);
                before = drawn;
            }
        }
    }

    [Fact]
    public void Lanes_end_when_their_tasks_do()
    {
        foreach (var log in Logs)
        {
            var timeline = new Timeline(new TraceNames(log));
            timeline.Update();
            var state = Replay.To(log, log.Count);
            Assert.Equal(state.Tasks.Select(task => (task.Number, task.ShortName, task.Color)), timeline.Lanes.Skip(1).Select(lane => (lane.Task, lane.ShortName, lane.Color)));
            Assert.All(timeline.Lanes.Skip(1), lane => Assert.Equal(state.Task(lane.Task)!.Phase == TaskPhase.Done, lane.DoneAt != 0));
            Assert.All(timeline.Lanes, lane => Assert.All(lane.Segments, segment =>
            {
                Assert.True(segment.StartSequence < segment.EndSequence || segment.IsOpen);
                Assert.True(segment.StartTime <= segment.EndTime);
            }));
        }
    }
}

using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>What the trace lets one know of a loop is what the loop knows, between any two handles of the random programs.</summary>
public sealed class TraceFollowsLoopTests
{
    [Fact]
    public void Ready_queue_timers_and_tasks_are_as_the_trace_says()
    {
        foreach (var program in ProgramText.ReadAll(Recording.Read("random.txt")).Take(150))
        {
            var log = new TraceLog();
            var state = new LoopState(log.Strings);
            var runner = new ProgramRunner(program, log) { AfterHandle = loop => AssertSame(loop, Follow(state, log)) };
            Assert.Equal(program.Log, runner.Run());
        }
    }

    private static LoopState Follow(LoopState state, TraceLog log)
    {
        while (state.Sequence < log.Count) state.Apply(log[state.Sequence + 1], state.Sequence + 1);
        return state;
    }

    private static void AssertSame(EventLoop loop, LoopState state)
    {
        Assert.Equal(loop.ReadyHandles.Select(h => h.Number), state.Ready.Select(h => h.Number));
        Assert.Equal(loop.SetTimers.Select(t => (t.Number, t.When)), state.Timers.Select(t => (t.Handle, t.Deadline)));
        Assert.Equal(
            loop.AllTasks.Select(t => t.Number),
            state.Tasks.Where(t => t.Phase != TaskPhase.Done).Select(t => t.Number));
        foreach (var task in loop.AllTasks)
        {
            var shown = state.Task(task.Number)!;
            var isWaiting = task.WaitsFor is { IsDone: false };
            Assert.Equal(isWaiting ? TaskPhase.Waiting : TaskPhase.Ready, shown.Phase);
            if (isWaiting) Assert.Equal(task.WaitsFor!.Number, shown.WaitsFor);
        }
    }
}

using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Scheduler;

/// <summary>A loop with its clock and trace, driven handle by handle with the invariants checked after each.</summary>
internal sealed class Scene
{
    private readonly List<string> said = [];

    public Scene(bool traced = true)
    {
        Log = new TraceLog();
        Run = new Tracer(traced ? Log : null, Clock);
        Loop = new EventLoop(Clock, Run);
    }

    public VirtualClock Clock { get; } = new();

    public TraceLog Log { get; }

    public Tracer Run { get; }

    public EventLoop Loop { get; }

    /// <summary>What was said, with the virtual time in ms, joined by "; ".</summary>
    public string Said => string.Join("; ", said);

    public void Say(string text) => said.Add($"{Clock.Now / Nanoseconds.PerMillisecond} {text}");

    public Action Saying(string text) => () => Say(text);

    /// <summary>run_forever, until the loop is stopped or stalled.</summary>
    public void RunForever()
    {
        Loop.Begin();
        while (Loop.TryNext(out var handle))
        {
            handle.Run();
            Loop.HandleFinished();
            Loop.AssertInvariants();
        }

        Loop.End();
    }

    /// <summary>Runs until the coroutine's task is done, and returns the task.</summary>
    public Playground.Scheduler.Tasks.Task<T> RunTask<T>(Coroutine<T> coroutine)
    {
        var task = Loop.CreateTask(coroutine);
        RunForever();
        Assert.True(task.IsDone);
        return task;
    }

    /// <inheritdoc cref="RunTask{T}(Coroutine{T})"/>
    public Playground.Scheduler.Tasks.Task<Playground.Scheduler.Coroutines.Unit> RunTask(Coroutine coroutine)
    {
        var task = Loop.CreateTask(coroutine);
        RunForever();
        Assert.True(task.IsDone);
        return task;
    }
}

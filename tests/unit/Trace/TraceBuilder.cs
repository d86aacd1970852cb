using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Trace;

/// <summary>
/// Writes traces by hand, in the order and shape in which a run emits them. Time stands still until <see cref="At"/> or
/// <see cref="Line"/> moves it; every method returns the builder.
/// </summary>
internal sealed class TraceBuilder
{
    private const long LineCost = 1_000;

    private long _time;
    private int _task;
    private int _nextCause;

    public TraceLog Log { get; } = new();

    /// <summary>Sequence number of the last event.</summary>
    public int Last => Log.Count;

    public TraceBuilder At(double seconds)
    {
        _time = (long)(seconds * 1e9);
        return this;
    }

    /// <summary>Events from here on belong to this task.</summary>
    public TraceBuilder In(int task)
    {
        _task = task;
        return this;
    }

    /// <summary>The next event was brought about by that one.</summary>
    public TraceBuilder Because(int cause)
    {
        _nextCause = cause;
        return this;
    }

    public TraceBuilder Emit(EventKind kind, int subject = 0, int other = 0, long number = 0, string text = "")
    {
        Log.Emit(new TraceEvent(kind, _time, _task, _nextCause, subject, other, number, Log.Intern(text)));
        _nextCause = 0;
        return this;
    }

    public TraceBuilder Line(int frame, int line, string file = "main.py")
    {
        _time += LineCost;
        return Emit(EventKind.LineReached, frame, Log.Intern(file), line);
    }

    public TraceBuilder Local(int frame, string name, string value) =>
        Emit(EventKind.LocalChanged, frame, Log.Intern(name), text: value);

    public TraceBuilder Print(string text) => Emit(EventKind.OutputWritten, number: 1, text: text);

    /// <summary>A coroutine and a task around it, ready to be stepped by a handle of the task's number + 100.</summary>
    public TraceBuilder NewTask(int task, int coroutine, string function, int line = 1) =>
        Emit(EventKind.CoroutineCreated, coroutine, number: line, text: function)
            .Emit(EventKind.TaskCreated, task, coroutine, text: $"Task-{task}").Wake(task, task + 100, $"step of Task-{task}");

    /// <summary>Because of the last event, a task's handle goes into the ready queue.</summary>
    public TraceBuilder Wake(int task, int handle, string callback = "") =>
        Because(Last).Emit(EventKind.HandleScheduled, handle, task, text: callback).Because(Last).Emit(EventKind.TaskReady, task, handle);

    /// <summary>The loop takes a task's handle and starts its coroutine, whose frame has the coroutine's number.</summary>
    public TraceBuilder FirstStep(int task, int coroutine, string function, int line = 1, int handle = 0) =>
        Emit(EventKind.HandleRun, handle == 0 ? task + 100 : handle)
            .In(task).Emit(EventKind.TaskRunning, task)
            .Emit(EventKind.CoroutineStarted, coroutine)
            .Emit(EventKind.FrameEntered, coroutine, number: line, text: function);

    /// <summary>The task's coroutine parks at a line and the handle ends.</summary>
    public TraceBuilder Park(int task, int coroutine, int line, int future, string what, int handle) =>
        Emit(EventKind.CoroutineSuspended, coroutine, future, line, what)
            .Emit(EventKind.TaskWaiting, task, future, text: what)
            .Emit(EventKind.CallbackAdded, future, task, text: $"wake-up of Task-{task}")
            .In(0).Emit(EventKind.HandleFinished, handle);
}

using Playground.Scheduler.Trace;

namespace Playground.Client.Play.Views;

// What the parts of the stage show at a moment. All are compared by value.

/// <summary>A task or a callback on its way through the loop: the same Id wherever it is, so that it is seen to travel.</summary>
/// <param name="Id">"t3" for task 3, "h7" for handle 7, "c2" for coroutine 2, "main" for the program outside of any loop.</param>
/// <param name="Color">Null for what belongs to no task.</param>
public sealed record TokenView(string Id, int? Color, string Name, string Detail)
{
    /// <summary>The value of data-c.</summary>
    public string ColorName => TaskPalette.Name(Color);
}

public sealed record StatusView(long Time, long Iteration, int OpenTasks, int Tasks, long Jumped, LoopStatus Loop);

/// <param name="Tokens">In the order in which they will run, at most <see cref="Most"/>.</param>
/// <param name="More">How many more there are.</param>
public sealed record ReadyView(Seq<TokenView> Tokens, int More)
{
    public const int Most = 24;
}

/// <param name="Token">Null when nothing runs.</param>
public sealed record RunningView(TokenView? Token, int Line, LoopStatus Loop, bool Ended);

/// <param name="Left">To three digits, as it is shown.</param>
/// <param name="Share">How much of the way from being set to the deadline the clock has gone, 0 to 1, in <see cref="Grains"/>.</param>
public sealed record TimerView(TokenView Token, long Deadline, long Left, double Share)
{
    public const double Grains = 250;
}

/// <param name="HasPlace">The place for timers is there even when there are none, since the run uses them.</param>
public sealed record TimersView(Seq<TimerView> Timers, int More, bool HasPlace = false)
{
    public const int Most = 12;
}

/// <param name="Text">A coroutine's name, or the future in words.</param>
/// <param name="Line">0 if unknown.</param>
/// <param name="On">What it waits for, by the name under which it is drawn: "t3" a task, "p1" a primitive, "h7" a timer, "x2" a thread, "e4" an endpoint, "o5" a process; empty for none of them.</param>
public sealed record AwaitView(string Text, int Line, bool IsFuture, string On);

/// <param name="TaskName">"Task-2".</param>
public sealed record SuspendedTaskView(TokenView Token, string TaskName, Seq<AwaitView> Chain);

/// <param name="Waiting">Coroutine objects that nobody drives yet.</param>
public sealed record SuspendedView(Seq<SuspendedTaskView> Tasks, int More, Seq<TokenView> NotStarted, int MoreNotStarted = 0)
{
    public const int Most = 24;
    public const int MostNotStarted = 12;
}

public sealed record FinishedTaskView(TokenView Token, Outcome Outcome);

public sealed record FinishedView(Seq<FinishedTaskView> Tasks, int More)
{
    public const int Most = 24;
}

/// <param name="More">How many more wait.</param>
public sealed record WaiterView(string Operation, Seq<TaskChip> Tasks, int More = 0)
{
    public const int Most = 8;
}

/// <param name="Id">"i12" for what event 12 put there: the same as long as it is in the queue.</param>
/// <param name="From">The token that put it there, as <see cref="TokenView.Id"/>.</param>
public sealed record ItemView(string Id, string Text, string From, int? Color);

/// <param name="Items">What a queue holds.</param>
public sealed record PrimitiveView(
    int Number, string Type, string Name, long Capacity, long Value, Seq<ItemView> Items, int MoreItems, Seq<WaiterView> Waiters, Seq<TaskChip> Holders);

public sealed record PrimitivesView(Seq<PrimitiveView> Primitives);

/// <param name="Id">The main thread is "main-thread", others "x2".</param>
/// <param name="Waits">What holds it; empty if nothing does.</param>
/// <param name="Call">The call of a pool that it works on; may be empty.</param>
public sealed record ThreadView(string Id, string Name, bool Runs, string Waits, string Call);

/// <param name="Queued">Calls that no thread has taken yet.</param>
public sealed record ThreadsView(Seq<ThreadView> Threads, Seq<string> Queued);

/// <param name="Name">Short name, "C1".</param>
public sealed record TaskChip(int Task, int Color, string Name)
{
    /// <summary>The chip of a task, null if there is no such task.</summary>
    public static TaskChip? Of(LoopState state, int task) =>
        state.Task(task) is { } info ? new TaskChip(info.Number, info.Color, info.ShortName) : null;
}

/// <summary>All parts of the stage at one moment.</summary>
public sealed record StageViews(
    StatusView Status, RunningView Running, ReadyView Ready, TimersView Timers, SuspendedView Suspended, FinishedView Finished, PrimitivesView Primitives,
    ThreadsView Threads, NetworkView Network, ProcessesView Processes);

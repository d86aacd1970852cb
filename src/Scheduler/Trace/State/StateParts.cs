using System.Collections.Immutable;

namespace Playground.Scheduler.Trace;

// What LoopState is made of. All of these are immutable: an unchanged thing is the same object in the next state,
// so a view can compare references. Sequence numbers named "…At" tell which event brought something about.

public enum LoopStatus { NotStarted, Running, Stopped, Closed }

public enum TaskPhase { Created, Ready, Running, Waiting, Done }

public enum CoroutinePhase { Created, Running, Suspended }

/// <summary>How a task or future ended; the numbers are those on the wire.</summary>
public enum Outcome { Result = 0, Exception = 1, Cancelled = 2 }

public enum OutputStream { Stdout = 1, Stderr = 2 }

/// <summary>A handle in the ready queue or running.</summary>
/// <param name="Task">Task that it will step or, if it comes from a timer, whose sleep it ends; else 0.</param>
/// <param name="Text">What it will call.</param>
/// <param name="ScheduledAt">The event that put it into the ready queue.</param>
/// <param name="FromTimer">Whether it was a timer before.</param>
public sealed record HandleInfo(int Number, int Task, string Text, int ScheduledAt, bool FromTimer = false);

/// <param name="Handle">Number of its handle; a handle keeps its number when it moves to the ready queue.</param>
/// <param name="Task">Task that sleeps on it, or 0.</param>
/// <param name="Deadline">Virtual time in nanoseconds.</param>
/// <param name="SetTime">Virtual time at which it was set, in nanoseconds.</param>
public sealed record TimerInfo(int Handle, int Task, string Text, long Deadline, long SetTime, int SetAt);

/// <param name="ShortName">"M", "C1", "C2": the same everywhere and for ever.</param>
/// <param name="Color">0, 1, 2, … in order of creation; palettes wrap around.</param>
/// <param name="Coroutine">Its outermost coroutine, or 0 if unknown.</param>
/// <param name="Function">Name of the coroutine function, or empty.</param>
public sealed record TaskInfo(int Number, string Name, string ShortName, int Color, int Coroutine, string Function, int CreatedAt)
{
    public TaskPhase Phase { get; init; }

    /// <summary>cancel() was called and has not taken effect yet.</summary>
    public bool Cancelling { get; init; }

    public string CancelMessage { get; init; } = "";

    /// <summary>How it ended; null until it is done.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>repr of its result, or its exception.</summary>
    public string Result { get; init; } = "";

    /// <summary>Future or task that it waits for; 0 if it does not wait, or gave way for one pass.</summary>
    public int WaitsFor { get; init; }

    public string WaitsForText { get; init; } = "";

    /// <summary>Its exception was dropped unseen.</summary>
    public bool NeverRetrieved { get; init; }

    public int ChangedAt { get; init; }
}

/// <summary>A coroutine that has not finished.</summary>
/// <param name="Line">Line of its `def`.</param>
public sealed record CoroutineInfo(int Number, string Name, int Line, int CreatedAt)
{
    public CoroutinePhase Phase { get; init; }

    /// <summary>Task in which it runs or is parked; 0 before it was driven, or if driven by hand.</summary>
    public int Task { get; init; }

    /// <summary>Its frame, which stays the same through its life; 0 until known, and for a coroutine without Python code.</summary>
    public int Frame { get; init; }

    /// <summary>Line where it is parked; 0 unless suspended.</summary>
    public int ParkedLine { get; init; }

    /// <summary>
    /// Coroutine that it awaits, or 0. A running coroutine awaits the one that started or resumed while it ran; a suspended one
    /// awaits the one that suspended in the event just before its own.
    /// </summary>
    public int Awaits { get; init; }

    /// <summary>Coroutine that awaits it, or 0.</summary>
    public int AwaitedBy { get; init; }

    /// <summary>Future or task that it waits for itself; 0 unless it is the innermost of a suspended chain.</summary>
    public int AwaitsFuture { get; init; }

    /// <summary>What it waits for, in words; empty unless suspended.</summary>
    public string AwaitsText { get; init; } = "";

    public int ChangedAt { get; init; }
}

/// <summary>A future that is pending.</summary>
/// <param name="Purpose">What it stands for, such as "item in q"; may be empty.</param>
/// <param name="Task">Task that made it, or 0.</param>
public sealed record FutureInfo(int Number, string Purpose, int Task, int CreatedAt)
{
    /// <summary>The socket or pipe that will bring its result, or 0.</summary>
    public int Endpoint { get; init; }

    /// <summary>Tasks that will be woken by it, in the order in which they came.</summary>
    public IReadOnlyList<int> WaitingTasks { get; init; } = [];

    /// <summary>Callbacks on it that wake no task.</summary>
    public int OtherCallbacks { get; init; }

    public bool IsAwaited => WaitingTasks.Count > 0 || OtherCallbacks > 0;
}

/// <summary>Somebody in the line of a primitive.</summary>
/// <param name="Operation">"get", "put", "acquire", "wait", "join".</param>
public readonly record struct WaiterInfo(int Future, int Task, string Operation, int JoinedAt);

/// <summary>Something in a queue.</summary>
/// <param name="Text">Its repr.</param>
/// <param name="Task">Task that put it there, or 0.</param>
public readonly record struct QueueItem(string Text, int Task, int PutAt);

/// <param name="Type">"Queue", "Lock", …</param>
/// <param name="Capacity">Capacity or initial value, 0 for none.</param>
public sealed record PrimitiveInfo(int Number, string Type, long Capacity, int CreatedAt)
{
    /// <summary>The variable that it was first seen in, or empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>A semaphore's value, a queue's size, 1 for an event that is set.</summary>
    public long Value { get; init; }

    /// <summary>What is in a queue, the next one to be got first (for a plain queue).</summary>
    public ImmutableList<QueueItem> Items { get; init; } = [];

    /// <summary>In the order in which they came.</summary>
    public ImmutableArray<WaiterInfo> Waiters { get; init; } = [];

    /// <summary>Tasks that hold it, in the order in which they took it (a lock: one at most).</summary>
    public ImmutableArray<int> Holders { get; init; } = [];

    public int ChangedAt { get; init; }
}

/// <param name="Task">Task that wrote it, or 0.</param>
/// <param name="Text">Whole lines, or a part of one.</param>
public sealed record OutputRun(int Sequence, long Time, int Task, OutputStream Stream, string Text);

/// <summary>Something to tell the reader: a warning, a forgotten await, a blocked thread, a limit.</summary>
/// <param name="Kind">WarningIssued, CoroutineNeverAwaited, ExceptionNeverRetrieved, ThreadBlocked or LimitReached.</param>
public sealed record Notice(int Sequence, long Time, int Task, EventKind Kind, string Text);

/// <summary>An exception that is looking for a handler.</summary>
public sealed record RaisedException(int Sequence, int Frame, int Line, string Text);

/// <summary>A jump of the clock over idle time.</summary>
public sealed record ClockJump(int Sequence, long From, long Nanoseconds);

/// <summary>A suspended coroutine's place in the listing.</summary>
/// <param name="Task">Its task, or 0.</param>
public readonly record struct ParkedAt(string File, int Line, int Task, int Coroutine);

/// <summary>A link in what a task waits for: coroutines from the outermost in, then the future, in words.</summary>
/// <param name="Coroutine">0 for the last link, the future.</param>
/// <param name="Line">Where the coroutine is; 0 for the future or if unknown.</param>
public readonly record struct AwaitLink(int Coroutine, int Future, string Text, int Line);

/// <summary>A thread besides the main one.</summary>
public sealed record ThreadInfo(int Number, string Name, int StartedAt)
{
    /// <summary>What holds it; empty when it runs or could.</summary>
    public string WaitsFor { get; init; } = "";

    /// <summary>The call of a pool that it works on, or 0.</summary>
    public int Call { get; init; }

    public int ChangedAt { get; init; }
}

/// <summary>A call that was handed to a pool.</summary>
/// <param name="Text">What is called.</param>
/// <param name="Future">The future that stands for its result, or 0.</param>
public sealed record CallInfo(int Number, string Text, int Future, int SubmittedAt)
{
    /// <summary>The thread that works on it; 0 while it waits for one.</summary>
    public int Thread { get; init; }
}

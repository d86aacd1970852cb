namespace Playground.Scheduler.Trace;

// Small parts of LoopState that never change. Sequence numbers named "…At" tell which event brought something about.

public enum LoopStatus { NotStarted, Running, Stopped, Closed }

public enum OutputStream { Stdout = 1, Stderr = 2 }

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

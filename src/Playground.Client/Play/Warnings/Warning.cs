namespace Playground.Client.Play;

public enum WarningKind
{
    /// <summary>A coroutine object was dropped without ever having been started. Text: its name.</summary>
    NeverAwaited,

    /// <summary>A task failed and nobody asked. Text: the exception.</summary>
    NeverRetrieved,

    /// <summary>A call held the thread of the loop. Text: the call.</summary>
    Blocked,

    /// <summary>A callback or a step of a task ran for long without giving way.</summary>
    Busy,

    /// <summary>A task was cancelled, caught that and returned as if nothing had been. Text: what it returned.</summary>
    SwallowedCancellation,

    /// <summary>A pending task was dropped: nothing held it any more. Text: what the loop's exception handler says.</summary>
    LostTask,

    /// <summary>Tasks wait for each other in a circle.</summary>
    Deadlock,

    /// <summary>A warning by Python itself. Text: its category and message.</summary>
    Python,
}

/// <summary>Something that went wrong, though the program may go on.</summary>
/// <param name="Sequence">The event at which it is known.</param>
/// <param name="Task">Whose it is, 0 for no task's.</param>
/// <param name="Nanoseconds">How long the loop was held.</param>
/// <param name="Waited">Tasks that could have run meanwhile, or the circle of a deadlock.</param>
public sealed record Warning(WarningKind Kind, int Sequence, int Task, string Text, long Nanoseconds, IReadOnlyList<int> Waited);

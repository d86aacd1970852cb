using Playground.Scheduler.Futures;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// The one handle of a task (asyncio: "Task Object"): it is scheduled for its first step, waits as the callback of the future that the task waits
/// for, and is scheduled again. A task has never more than one step pending, so one object does, under new numbers.
/// </summary>
public abstract class TaskStep : DoneCallback
{
    private bool hasRun;

    private protected TaskStep()
    {
    }

    /// <summary>The task it steps.</summary>
    public abstract override ITask Task { get; }

    /// <summary>Its place in the list of its loop's tasks.</summary>
    internal int Index { get; set; }

    /// <summary>The driver has given it to the program, which sees to it that it is run.</summary>
    public bool IsGivenAway { get; internal set; }

    internal void Begin()
    {
        hasRun = true;
        IsGivenAway = false;
    }

    /// <inheritdoc/>
    public override string Describe() => Future is not null ? $"{Task.Name} wake up" : hasRun ? $"{Task.Name} next step" : $"{Task.Name} first step";
}

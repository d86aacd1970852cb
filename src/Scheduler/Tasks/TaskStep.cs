using Playground.Scheduler.Futures;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// The one handle of a task (asyncio: "Task Object"): it is scheduled for its first step, waits as the callback of the future that the task waits
/// for, and is scheduled again. A task has never more than one step pending, so one object does, under new numbers.
/// </summary>
public sealed class TaskStep : DoneCallback
{
    private readonly IStepped owner;
    private bool hasRun;

    internal TaskStep(IStepped owner) => this.owner = owner;

    /// <summary>The task it steps.</summary>
    public override ITask Task => owner;

    internal TaskStep? Previous { get; set; }

    internal TaskStep? Next { get; set; }

    /// <summary>Runs a step of a C# coroutine. A driver runs the steps of its own tasks (<see cref="ITask.IsExternal"/>) itself.</summary>
    public override void Run() => owner.RunStep();

    internal void Begin() => hasRun = true;

    /// <inheritdoc/>
    public override string Describe() => Future is not null ? $"{owner.Name} wake up" : hasRun ? $"{owner.Name} next step" : $"{owner.Name} first step";
}

/// <summary>What a step needs of its task.</summary>
internal interface IStepped : ITask
{
    void RunStep();
}

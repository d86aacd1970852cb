namespace Playground.Scheduler.Trace;

/// <summary>A future that is pending.</summary>
public sealed class FutureInfo : StatePart
{
    private readonly int _purpose;
    // Nearly always there is one task and no more.
    private int _firstTask;
    private List<int>? _moreTasks;

    internal FutureInfo(in TraceEvent created, int sequence, StringTable strings)
        : base(created.Subject, sequence, strings) => (_purpose, Task, Endpoint) = (created.Text, created.Task, created.Other);

    /// <summary>What it stands for, such as "item in q"; may be empty.</summary>
    public string Purpose => Strings[_purpose];

    /// <summary>Task that made it, or 0.</summary>
    public int Task { get; }

    /// <summary>The socket or pipe that will bring its result, or 0.</summary>
    public int Endpoint { get; }

    /// <summary>Tasks that will be woken by it, in the order in which they came.</summary>
    public IReadOnlyList<int> WaitingTasks => _firstTask == 0 ? [] : _moreTasks is null ? [_firstTask] : [_firstTask, .. _moreTasks];

    /// <summary>Callbacks on it that wake no task.</summary>
    public int OtherCallbacks { get; private set; }

    public bool IsAwaited => _firstTask != 0 || OtherCallbacks > 0;

    internal void AddCallback(int task, int sequence)
    {
        ChangedAt = sequence;
        if (task == 0) OtherCallbacks++;
        else if (_firstTask == 0) _firstTask = task;
        else (_moreTasks ??= []).Add(task);
    }

    internal override StatePart Copy()
    {
        var copy = (FutureInfo)base.Copy();
        if (_moreTasks is not null) copy._moreTasks = [.. _moreTasks];
        return copy;
    }
}

namespace Playground.Scheduler.Trace;

/// <summary>A handle in the ready queue or running.</summary>
/// <param name="Task">Task that it will step or, if it comes from a timer, whose sleep it ends; else 0.</param>
/// <param name="Text">What it will call.</param>
/// <param name="ScheduledAt">The event that put it into the ready queue.</param>
/// <param name="FromTimer">Whether it was a timer before.</param>
public sealed record HandleInfo(int Number, int Task, string Text, int ScheduledAt, bool FromTimer = false);

/// <summary>A handle as the state keeps it.</summary>
internal struct ReadyHandle
{
    public int Number;
    public int Task;
    public int TextId;
    public int ScheduledAt;
    public bool FromTimer;
}

/// <summary>First in, first out.</summary>
internal sealed class ReadyQueue
{
    private readonly Line<ReadyHandle> _handles;

    public ReadyQueue() => _handles = new();

    private ReadyQueue(ReadyQueue other) => _handles = other._handles.Copy();

    public int Count => _handles.Count;

    public ReadyQueue Copy() => new(this);

    /// <returns>Its place, to be filled.</returns>
    public ref ReadyHandle Add() => ref _handles.Add();

    /// <summary>Takes a handle out, usually the first one.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(int number, out ReadyHandle handle)
    {
        for (var at = 0; at < _handles.Count; at++)
        {
            handle = _handles[at];
            if (handle.Number != number) continue;
            _handles.RemoveAt(at);
            return true;
        }
        handle = default;
        return false;
    }

    public void Clear() => _handles.Clear();

    public IReadOnlyList<HandleInfo> Show(StringTable strings) => _handles.Show(handle => Show(handle, strings));

    public static HandleInfo Show(ReadyHandle handle, StringTable strings) =>
        new(handle.Number, handle.Task, strings[handle.TextId], handle.ScheduledAt, handle.FromTimer);
}

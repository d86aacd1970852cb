namespace Playground.Scheduler.Trace;

/// <summary>A timer that is set.</summary>
/// <param name="Handle">Number of its handle; a handle keeps its number when it moves to the ready queue.</param>
/// <param name="Task">Task that sleeps on it, or 0.</param>
/// <param name="Deadline">Virtual time in nanoseconds.</param>
/// <param name="SetTime">Virtual time at which it was set, in nanoseconds.</param>
public sealed record TimerInfo(int Handle, int Task, string Text, long Deadline, long SetTime, int SetAt);

/// <summary>A timer as the state keeps it.</summary>
internal struct SetTimer
{
    public long Deadline;
    public long SetTime;
    public int Handle;
    public int Task;
    public int TextId;
    public int SetAt;
}

/// <summary>Timers by deadline; those with equal deadlines in the order in which they were set, as they will fire.</summary>
internal sealed class TimerList
{
    private readonly Line<SetTimer> _timers;

    public TimerList() => _timers = new();

    private TimerList(TimerList other) => _timers = other._timers.Copy();

    public int Count => _timers.Count;

    public TimerList Copy() => new(this);

    public void Add(in TraceEvent set, int sequence)
    {
        int low = 0, high = _timers.Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_timers[middle].Deadline <= set.Number) low = middle + 1;
            else high = middle;
        }
        ref var timer = ref _timers.Insert(low);
        (timer.Deadline, timer.SetTime) = (set.Number, set.Time);
        (timer.Handle, timer.Task, timer.TextId, timer.SetAt) = (set.Subject, set.Other, set.Text, sequence);
    }

    /// <summary>Takes a timer out, usually the first one.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(int handle, out SetTimer timer)
    {
        for (var at = 0; at < _timers.Count; at++)
        {
            if (_timers[at].Handle != handle) continue;
            timer = _timers[at];
            _timers.RemoveAt(at);
            return true;
        }
        timer = default;
        return false;
    }

    public void Clear() => _timers.Clear();

    public IReadOnlyList<TimerInfo> Show(StringTable strings) => _timers.Show(
        timer => new TimerInfo(timer.Handle, timer.Task, strings[timer.TextId], timer.Deadline, timer.SetTime, timer.SetAt));
}

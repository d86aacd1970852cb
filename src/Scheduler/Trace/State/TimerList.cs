using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>Timers by deadline; those with equal deadlines in the order in which they were set, as they will fire.</summary>
internal sealed class TimerList : IReadOnlyList<TimerInfo>
{
    private readonly List<TimerInfo> _timers = [];

    public int Count => _timers.Count;

    public TimerInfo this[int index] => _timers[index];

    public TimerList Copy()
    {
        var copy = new TimerList();
        copy._timers.AddRange(_timers);
        return copy;
    }

    public void Add(TimerInfo timer)
    {
        int low = 0, high = _timers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_timers[middle].Deadline <= timer.Deadline) low = middle + 1;
            else high = middle;
        }
        _timers.Insert(low, timer);
    }

    /// <summary>Takes a timer out, usually the first one. Null if it is not there.</summary>
    public TimerInfo? Remove(int handle)
    {
        var at = _timers.FindIndex(timer => timer.Handle == handle);
        if (at < 0) return null;
        var timer = _timers[at];
        _timers.RemoveAt(at);
        return timer;
    }

    public void Clear() => _timers.Clear();

    public IEnumerator<TimerInfo> GetEnumerator() => _timers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Timers by deadline; those with equal deadlines in the order in which they were set, as they will fire. Taking the first one out
/// costs nothing, however many there are: it is what happens nearly always.
/// </summary>
internal sealed class TimerList : IReadOnlyList<TimerInfo>
{
    // In use from _first on.
    private readonly List<TimerInfo> _timers = [];
    private readonly NumberTable<TimerInfo> _byHandle;
    private int _first;

    public TimerList() => _byHandle = new NumberTable<TimerInfo>();

    private TimerList(TimerList other)
    {
        _timers.AddRange(other);
        _byHandle = other._byHandle.Copy();
    }

    public int Count => _timers.Count - _first;

    public TimerInfo this[int index] => _timers[_first + index];

    public TimerList Copy() => new(this);

    public void Add(TimerInfo timer)
    {
        int low = _first, high = _timers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_timers[middle].Deadline <= timer.Deadline) low = middle + 1;
            else high = middle;
        }
        _timers.Insert(low, timer);
        _byHandle[timer.Handle] = timer;
    }

    /// <summary>Takes a timer out. Null if it is not there.</summary>
    public TimerInfo? Remove(int handle)
    {
        if (_byHandle[handle] is not { } timer) return null;
        _byHandle[handle] = null;
        var at = _timers.IndexOf(timer, _first);
        if (at != _first)
        {
            _timers.RemoveAt(at);
        }
        else if (++_first > _timers.Count / 2)
        {
            _timers.RemoveRange(0, _first);
            _first = 0;
        }
        return timer;
    }

    public void Clear()
    {
        _timers.Clear();
        _byHandle.Clear();
        _first = 0;
    }

    public IEnumerator<TimerInfo> GetEnumerator()
    {
        for (var at = _first; at < _timers.Count; at++) yield return _timers[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

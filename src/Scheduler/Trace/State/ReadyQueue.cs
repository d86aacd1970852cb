using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>First in, first out, in a ring.</summary>
internal sealed class ReadyQueue : IReadOnlyList<HandleInfo>
{
    private HandleInfo[] _ring = new HandleInfo[8];
    private int _first;

    public int Count { get; private set; }

    public HandleInfo this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _ring[Slot(index)];
        }
    }

    public ReadyQueue Copy()
    {
        var copy = new ReadyQueue();
        foreach (var handle in this) copy.Add(handle);
        return copy;
    }

    public void Add(HandleInfo handle)
    {
        if (Count == _ring.Length)
        {
            var grown = new HandleInfo[_ring.Length * 2];
            for (var i = 0; i < Count; i++) grown[i] = _ring[Slot(i)];
            (_ring, _first) = (grown, 0);
        }
        _ring[Slot(Count++)] = handle;
    }

    /// <summary>Takes a handle out, usually the first one. Null if it is not there.</summary>
    public HandleInfo? Remove(int number)
    {
        for (var i = 0; i < Count; i++)
        {
            var handle = _ring[Slot(i)];
            if (handle.Number != number) continue;
            for (; i > 0; i--) _ring[Slot(i)] = _ring[Slot(i - 1)];
            _ring[_first] = null!;
            _first = Slot(1);
            Count--;
            return handle;
        }
        return null;
    }

    public void Clear() => (_ring, _first, Count) = (new HandleInfo[8], 0, 0);

    public IEnumerator<HandleInfo> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _ring[Slot(i)];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Slot(int index) => (_first + index) & (_ring.Length - 1);
}

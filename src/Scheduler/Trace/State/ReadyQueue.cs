using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>First in, first out, in a ring.</summary>
internal sealed class ReadyQueue : IReadOnlyList<HandleInfo>
{
    private readonly NumberTable<HandleInfo> _byNumber;
    private HandleInfo[] _ring;
    private int _first;

    public ReadyQueue() => (_byNumber, _ring) = (new(), new HandleInfo[8]);

    private ReadyQueue(ReadyQueue other) =>
        (_byNumber, _ring, _first, Count) = (other._byNumber.Copy(), (HandleInfo[])other._ring.Clone(), other._first, other.Count);

    public int Count { get; private set; }

    public HandleInfo this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _ring[Slot(index)];
        }
    }

    public ReadyQueue Copy() => new(this);

    public void Add(HandleInfo handle)
    {
        if (Count == _ring.Length)
        {
            var grown = new HandleInfo[_ring.Length * 2];
            for (var i = 0; i < Count; i++) grown[i] = _ring[Slot(i)];
            (_ring, _first) = (grown, 0);
        }
        _ring[Slot(Count++)] = handle;
        _byNumber[handle.Number] = handle;
    }

    /// <summary>Takes a handle out, usually the first one. Null if it is not there.</summary>
    public HandleInfo? Remove(int number)
    {
        if (_byNumber[number] is not { } handle) return null;
        _byNumber[number] = null;
        var at = 0;
        while (_ring[Slot(at)] != handle) at++;
        for (; at > 0; at--) _ring[Slot(at)] = _ring[Slot(at - 1)];
        _ring[_first] = null!;
        _first = Slot(1);
        Count--;
        return handle;
    }

    public void Clear()
    {
        (_ring, _first, Count) = (new HandleInfo[8], 0, 0);
        _byNumber.Clear();
    }

    public IEnumerator<HandleInfo> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return _ring[Slot(i)];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Slot(int index) => (_first + index) & (_ring.Length - 1);
}

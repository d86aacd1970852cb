using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>Things in a row that nearly always leave at its front, which costs nothing however many there are.</summary>
internal sealed class Line<T> where T : struct
{
    // In use: Count of them from _first on.
    private T[] _items;
    private int _first;

    public Line() => _items = new T[4];

    private Line(Line<T> other)
    {
        (_items, Count) = (new T[Math.Max(4, other.Count)], other.Count);
        Array.Copy(other._items, other._first, _items, 0, Count);
    }

    public int Count { get; private set; }

    /// <param name="index">From 0, not checked.</param>
    public ref T this[int index] => ref _items[_first + index];

    public Line<T> Copy() => new(this);

    /// <summary>A place at the end, to be filled.</summary>
    public ref T Add()
    {
        var end = _first + Count;
        if (end == _items.Length) end = MakeRoom();
        Count++;
        return ref _items[end];
    }

    /// <summary>A place between others, to be filled.</summary>
    public ref T Insert(int index)
    {
        Add();
        var at = _first + index;
        Array.Copy(_items, at, _items, at + 1, Count - 1 - index);
        return ref _items[at];
    }

    public void RemoveAt(int index)
    {
        Count--;
        if (index == 0) _first = Count == 0 ? 0 : _first + 1;
        else Array.Copy(_items, _first + index + 1, _items, _first + index, Count - index);
    }

    public void Clear() => (_first, Count) = (0, 0);

    /// <summary>These things as they are shown: worked out for each that is looked at. Follows what happens to them.</summary>
    public IReadOnlyList<TShown> Show<TShown>(Func<T, TShown> show) => new Shown<TShown>(this, show);

    /// <returns>Where the next one goes.</returns>
    private int MakeRoom()
    {
        var items = _first > _items.Length / 2 ? _items : new T[_items.Length * 2];
        Array.Copy(_items, _first, items, 0, Count);
        (_items, _first) = (items, 0);
        return Count;
    }

    private sealed class Shown<TShown>(Line<T> line, Func<T, TShown> show) : IReadOnlyList<TShown>
    {
        public int Count => line.Count;

        public TShown this[int index]
        {
            get
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)line.Count, nameof(index));
                return show(line[index]);
            }
        }

        public IEnumerator<TShown> GetEnumerator()
        {
            for (var at = 0; at < line.Count; at++) yield return show(line[at]);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

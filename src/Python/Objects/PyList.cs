using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

public sealed class PyList(PyType type) : PyHeapObject(type)
{
    private Value[] _items = [];
    private int _count;

    public PyList()
        : this(Types.List)
    {
    }

    public PyList(Value[] items)
        : this(Types.List)
    {
        _items = items;
        _count = items.Length;
    }

    public int Count => _count;

    /// <summary>How many items it has room for.</summary>
    internal int Capacity => _items.Length;

    public Span<Value> Span => _items.AsSpan(0, _count);

    public ref Value this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _items[index];
    }

    /// <summary>Bytes that the next Add will take, for the meter: 0 unless the list grows.</summary>
    public int GrowthBytes => _count == _items.Length ? Math.Max(4, _count) * 16 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Value value)
    {
        if (_count == _items.Length)
            Grow(_count + 1);
        _items[_count++] = value;
    }

    /// <summary>Makes room for so many more.</summary>
    public void Reserve(int more)
    {
        if (_items.Length - _count < more)
            Array.Resize(ref _items, Math.Max(_count + more, _items.Length + _items.Length / 2));
    }

    public void AddRange(ReadOnlySpan<Value> values)
    {
        if (_items.Length - _count < values.Length)
        {
            // The values may be this list's own.
            var copy = values.ToArray();
            Grow(_count + values.Length);
            values = copy;
        }

        values.CopyTo(_items.AsSpan(_count));
        _count += values.Length;
    }

    public void Insert(int index, in Value value)
    {
        var copy = value;
        Add(copy);
        Array.Copy(_items, index, _items, index + 1, _count - 1 - index);
        _items[index] = copy;
    }

    /// <summary>Takes the last item off a list that is not empty.</summary>
    public Value RemoveLast()
    {
        ref var last = ref _items[--_count];
        var item = last;
        last = default;
        return item;
    }

    public void RemoveRange(int index, int count)
    {
        Array.Copy(_items, index + count, _items, index, _count - index - count);
        Array.Clear(_items, _count - count, count);
        _count -= count;
    }

    /// <summary>Puts other values in place of some of the list's.</summary>
    public void Replace(int index, int count, ReadOnlySpan<Value> values)
    {
        var change = values.Length - count;
        var tail = _count - index - count;
        if (change > 0)
            Reserve(change);
        Array.Copy(_items, index + count, _items, index + values.Length, tail);
        values.CopyTo(_items.AsSpan(index));
        if (change < 0)
            Array.Clear(_items, _count + change, -change);
        _count += change;
    }

    /// <summary>The list still has the array that it was assigned: nothing has been added to a full one since, even if it was taken away again.</summary>
    internal bool Holds(Value[] items) => ReferenceEquals(_items, items);

    /// <summary>Replaces the whole content; the array becomes the list's own.</summary>
    public void Assign(Value[] items, int count)
    {
        _items = items;
        _count = count;
    }

    public Value[] ToArray() => Span.ToArray();

    private void Grow(int least) => Array.Resize(ref _items, Math.Max(Math.Max(4, _items.Length * 2), least));
}

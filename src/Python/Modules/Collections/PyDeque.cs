using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Collections;

/// <summary>
/// collections.deque: a ring of slots.
/// Invariant: the items are the Count slots from the head on, around the end of the array; all others are unbound.
/// </summary>
internal sealed class PyDeque(PyType type) : PyHeapObject(type), IReferences
{
    private Value[] _ring = [];
    private int _head;

    public int Count { get; private set; }

    /// <summary>-1 for no bound.</summary>
    public int MaxLength { get; set; } = -1;

    /// <summary>Changes with every change of the length or the order.</summary>
    public int Version { get; private set; }

    public ref Value this[int index] => ref _ring[Slot(index)];

    /// <summary>Bytes that the next item will take; 0 unless the ring grows.</summary>
    public long GrowthBytes => Count == _ring.Length ? Math.Max(8, Count) * 16L : 0;

    void IReferences.Visit(Reachability reachability)
    {
        for (var i = 0; i < Count; i++)
            reachability.Reference(this[i]);
    }

    /// <summary>Adds at the right; what that pushes out at the left is lost.</summary>
    public void Append(in Value item)
    {
        if (MaxLength == 0)
            return;
        if (Count == MaxLength)
            PopLeft();
        Grow();
        _ring[Slot(Count++)] = item;
        Version++;
    }

    /// <summary>Adds at the left; what that pushes out at the right is lost.</summary>
    public void AppendLeft(in Value item)
    {
        if (MaxLength == 0)
            return;
        if (Count == MaxLength)
            Pop();
        Grow();
        _head = (_head - 1 + _ring.Length) & (_ring.Length - 1);
        _ring[_head] = item;
        Count++;
        Version++;
    }

    public Value Pop()
    {
        ref var slot = ref _ring[Slot(--Count)];
        var item = slot;
        slot = Value.Unbound;
        Version++;
        return item;
    }

    public Value PopLeft()
    {
        var item = _ring[_head];
        _ring[_head] = Value.Unbound;
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        Version++;
        return item;
    }

    public void Clear()
    {
        _ring = [];
        _head = 0;
        Count = 0;
        Version++;
    }

    public Value[] ToArray()
    {
        var items = new Value[Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = this[i];
        return items;
    }

    /// <summary>Puts other items in the place of all.</summary>
    public void Assign(ReadOnlySpan<Value> items)
    {
        Clear();
        foreach (ref readonly var item in items)
            Append(item);
    }

    public void RemoveAt(int index)
    {
        for (var i = index; i < Count - 1; i++)
            this[i] = this[i + 1];
        Pop();
    }

    public void Insert(int index, in Value item)
    {
        Append(item);
        for (var i = Count - 1; i > index; i--)
            this[i] = this[i - 1];
        this[index] = item;
    }

    /// <summary>Moves every item to the right by so many places.</summary>
    public void Rotate(long steps)
    {
        if (Count < 2)
            return;
        var shift = (int)(((steps % Count) + Count) % Count);
        if (shift == 0)
            return;
        var items = ToArray();
        for (var i = 0; i < items.Length; i++)
            this[(i + shift) % Count] = items[i];
        Version++;
    }

    private int Slot(int index) => (_head + index) & (_ring.Length - 1);

    /// <summary>Makes room for one more; the ring's size stays a power of two.</summary>
    private void Grow()
    {
        if (Count < _ring.Length)
            return;
        var grown = new Value[Math.Max(8, _ring.Length * 2)];
        grown.AsSpan().Fill(Value.Unbound);
        for (var i = 0; i < Count; i++)
            grown[i] = this[i];
        _ring = grown;
        _head = 0;
    }
}

/// <summary>Iterator over a deque in either direction; it notices every change of the deque.</summary>
internal sealed class PyDequeIterator(PyType type, PyDeque deque, bool reverse) : PyIterator(type)
{
    private readonly int _version = deque.Version;
    private int _index;

    internal override long LengthHint => deque.Count - _index;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(deque);

    internal override Value MoveNext(PyThread thread)
    {
        if (_index >= deque.Count && deque.Version == _version)
            return Value.Unbound;
        if (deque.Version != _version)
        {
            _index = deque.Count;
            return thread.Raise(Types.RuntimeError, "deque mutated during iteration");
        }

        var at = _index++;
        return deque[reverse ? deque.Count - 1 - at : at];
    }
}

namespace Playground.Python.Objects;

/// <summary>Iterator over a range whose items fit in 64 bits.</summary>
public sealed class PyRangeIterator(long next, long step, long remaining) : PyHeapObject(Types.RangeIterator)
{
    internal long Next = next;
    internal readonly long Step = step;
    internal long Remaining = remaining;
}

/// <summary>Iterator over a list; it sees what is appended meanwhile, and stays at its end once it got there.</summary>
public sealed class PyListIterator(PyList list) : PyHeapObject(Types.ListIterator)
{
    internal PyList? List = list;
    internal int Index;

    internal bool TryNext(out Value item)
    {
        if (List is { } list)
        {
            if (Index < list.Count)
            {
                item = list[Index++];
                return true;
            }

            List = null;
        }

        item = Value.Unbound;
        return false;
    }
}

/// <summary>Iterator over anything with __getitem__ from 0 on.</summary>
public sealed class PySequenceIterator(Value sequence) : PyHeapObject(Types.SequenceIterator)
{
    internal Value Sequence = sequence;
    internal long Index;
}

public sealed class PySlice(Value start, Value stop, Value step) : PyHeapObject(Types.Slice)
{
    public Value Start { get; } = start;
    public Value Stop { get; } = stop;
    public Value Step { get; } = step;
}

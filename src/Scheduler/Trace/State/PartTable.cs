using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Trace;

/// <summary>Parts of a state by their number. Copies of a table share the parts; whoever changes one first copies it.</summary>
internal sealed class PartTable<T> : NumberTable<T> where T : StatePart
{
    // Marks the parts that are this table's alone.
    private object _owner = new();

    public PartTable()
    {
    }

    private PartTable(PartTable<T> other) : base(other) => other._owner = new object();

    public new PartTable<T> Copy() => new(this);

    public T Add(T part)
    {
        part.Owner = _owner;
        this[part.Number] = part;
        return part;
    }

    /// <summary>The part with a number, to be changed; null if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T? Own(int number)
    {
        var part = this[number];
        return part is null || part.Owner == _owner ? part : Add((T)part.Copy());
    }
}

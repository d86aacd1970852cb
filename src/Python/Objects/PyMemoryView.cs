namespace Playground.Python.Objects;

/// <summary>memoryview of a bytes or bytearray, one byte an item: part of the bytes of an object, which it does not copy.</summary>
public sealed class PyMemoryView(PyBytes owner, int start, int step, int count) : PyHeapObject(Types.MemoryView), Vm.IReferences, IByteSource
{
    public PyBytes Owner { get; } = owner;
    public int Start { get; } = start;
    public int Step { get; } = step;
    public int Count { get; } = count;
    public bool IsReleased { get; internal set; }

    /// <summary>The bytes; a copy where they do not lie side by side.</summary>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            if (Step == 1)
                return Owner.Span.Slice(Start, Count);
            var copy = new byte[Count];
            for (var i = 0; i < Count; i++)
                copy[i] = this[i];
            return copy;
        }
    }

    public byte this[int index] => Owner.Span[Start + index * Step];

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference(Owner);
}

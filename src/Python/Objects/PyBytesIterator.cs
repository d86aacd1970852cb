using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>Iterator over the bytes of a bytes or bytearray, as ints.</summary>
public sealed class PyBytesIterator(PyBytes bytes) : PyIterator(bytes.IsMutable ? Types.ByteArrayIterator : Types.BytesIterator)
{
    /// <summary>Null once the end was reached.</summary>
    internal PyBytes? Bytes = bytes;
    internal int Index;

    internal override long LengthHint => Bytes is null ? 0 : Bytes.Count - Index;

    private protected override void VisitReferences(Reachability reachability) => reachability.Reference(Bytes);

    internal override Value MoveNext(PyThread thread)
    {
        if (Bytes is { } bytes)
        {
            if (Index < bytes.Count)
                return Value.FromInt(bytes.Span[Index++]);
            Bytes = null;
        }

        return Value.Unbound;
    }
}

namespace Playground.Python.Objects;

/// <summary>memoryview: items in the memory of an object, which it does not copy.</summary>
/// <param name="owner">Whose memory it is.</param>
/// <param name="format">The code of the items.</param>
/// <param name="start">Offset of the first item, in bytes.</param>
/// <param name="shape">Items in each dimension.</param>
/// <param name="strides">Bytes from one item to the next in each dimension.</param>
internal sealed class PyMemoryView(IBuffer owner, char format, int start, int[] shape, int[] strides, bool isReadOnly) : PyHeapObject(Types.MemoryView), Vm.IReferences, IByteSource
{
    public IBuffer Owner { get; } = owner;
    public char Format { get; } = format;

    /// <summary>As the program named it: "@i" for "i".</summary>
    public string FormatText { get; init; } = format.ToString();

    public int ItemSize { get; } = ItemFormat.SizeOf(format);
    public int Start { get; } = start;
    public int[] Lengths { get; } = shape;
    public int[] Strides { get; } = strides;
    public bool IsReadOnly { get; } = isReadOnly;
    public bool IsReleased { get; internal set; }

    /// <summary>What its hash was found to be, which a released view keeps; Unbound before.</summary>
    public Value KnownHash { get; internal set; } = Value.Unbound;

    public static PyMemoryView Of(IBuffer owner)
    {
        var size = ItemFormat.SizeOf(owner.Format);
        return new PyMemoryView(owner, owner.Format, 0, [owner.Span.Length / size], [size], !owner.IsMutable);
    }

    /// <summary>Items in the first dimension; 1 where there is none.</summary>
    public int Count => Lengths.Length == 0 ? 1 : Lengths[0];

    public int Step => Strides.Length == 0 ? ItemSize : Strides[0];

    public int Items
    {
        get
        {
            var items = 1;
            foreach (var length in Lengths)
                items *= length;
            return items;
        }
    }

    public int Bytes => Items * ItemSize;

    public bool IsContiguous
    {
        get
        {
            var expected = ItemSize;
            for (var i = Lengths.Length - 1; i >= 0; i--)
            {
                if (Lengths[i] > 1 && Strides[i] != expected)
                    return false;
                expected *= Lengths[i];
            }

            return true;
        }
    }

    /// <summary>The owner has become so short that the view lies outside: CPython would not have let it shrink.</summary>
    public bool IsCut => Items > 0 && Start + Bytes > Owner.Span.Length && IsContiguous;

    /// <summary>The bytes; a copy where they do not lie side by side.</summary>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            if (IsReleased)
                throw new PythonException(new PyException(Types.ValueError, "operation forbidden on released memoryview object"));
            if (IsCut)
                return [];
            if (IsContiguous)
                return Owner.Span.Slice(Start, Bytes);
            var copy = new byte[Bytes];
            var at = 0;
            foreach (var offset in Offsets())
            {
                Owner.Span.Slice(offset, ItemSize).CopyTo(copy.AsSpan(at));
                at += ItemSize;
            }

            return copy;
        }
    }

    /// <summary>Where each item lies, the last dimension running fastest.</summary>
    public IEnumerable<int> Offsets()
    {
        var indices = new int[Lengths.Length];
        var offset = Start;
        for (var left = Items; left > 0; left--)
        {
            yield return offset;
            for (var dimension = Lengths.Length - 1; dimension >= 0; dimension--)
            {
                offset += Strides[dimension];
                if (++indices[dimension] < Lengths[dimension])
                    break;
                offset -= indices[dimension] * Strides[dimension];
                indices[dimension] = 0;
            }
        }
    }

    /// <summary>Where the item of a view with one dimension lies.</summary>
    public int OffsetOf(int index) => Start + index * Step;

    public Value ItemAt(int offset) => ItemFormat.Read(Format, Owner.Span.Slice(offset, ItemSize));

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference((PyObject)Owner);
}

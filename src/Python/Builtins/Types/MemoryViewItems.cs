using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Items, slices and casts of a memoryview.</summary>
internal static class MemoryViewItems
{
    private const int MostDimensions = 64;

    private static PyMemoryView Of(Value self) => (PyMemoryView)self.Ref!;

    // ---- Reading ----

    public static Value Get(PyThread thread, Value self, Value key)
    {
        var view = Of(self);
        if (MemoryViewType.Check(thread, self) is { } error)
            return error;
        if (key.Ref is PyTuple indices && (view.Lengths.Length != 1 || indices.Items.All(static item => item.IsInt)))
            return OffsetOf(thread, view, indices, out var offset) ? view.ItemAt(offset) : Value.Error;
        if (IsSlices(key))
            return thread.Raise(Types.NotImplementedError, "multi-dimensional slicing is not implemented");
        if (view.Lengths.Length == 0)
            return key.Ref is PyEllipsis ? self : thread.Raise(Types.TypeError, "invalid indexing of 0-dim memory");
        if (key.IsInt)
        {
            if (view.Lengths.Length > 1)
                return thread.Raise(Types.NotImplementedError, "multi-dimensional sub-views are not implemented");
            return Within(thread, view, key.Bits, 0, out var at) ? view.ItemAt(view.OffsetOf(at)) : Value.Error;
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "memoryview: invalid slice key", Get);
        return Indexing.Resolve(thread, slice, view.Count, (_, start, step, count) =>
            new PyMemoryView(view.Owner, view.Format, view.OffsetOf(start), [count, .. view.Lengths[1..]], [step * view.Step, .. view.Strides[1..]], view.IsReadOnly) { FormatText = view.FormatText });
    }

    /// <summary>A position in one dimension, counted from its end when negative.</summary>
    private static bool Within(PyThread thread, PyMemoryView view, long index, int dimension, out int at)
    {
        var position = index < 0 ? index + view.Lengths[dimension] : index;
        at = (int)position;
        if ((ulong)position < (ulong)view.Lengths[dimension])
            return true;
        thread.Raise(Types.IndexError, $"index out of bounds on dimension {dimension + 1}");
        return false;
    }

    private static bool IsSlices(Value key) => key.Ref is PyTuple { Count: > 0 } parts && parts.Items.All(static part => part.Ref is PySlice);

    private static bool OffsetOf(PyThread thread, PyMemoryView view, PyTuple indices, out int offset)
    {
        offset = view.Start;
        if (!indices.Items.All(static item => item.IsInt))
        {
            thread.Raise(Types.TypeError, "memoryview: invalid slice key");
            return false;
        }

        if (indices.Count != view.Lengths.Length)
        {
            if (indices.Count < view.Lengths.Length)
                thread.Raise(Types.NotImplementedError, "sub-views are not implemented");
            else
                thread.Raise(Types.TypeError, $"cannot index {view.Lengths.Length}-dimension view with {indices.Count}-element tuple");
            return false;
        }

        for (var i = 0; i < indices.Count; i++)
        {
            if (!Within(thread, view, indices[i].Bits, i, out var at))
                return false;
            offset += at * view.Strides[i];
        }

        return true;
    }

    /// <summary>All items, the last dimension running fastest.</summary>
    public static IEnumerable<Value> All(PyMemoryView view)
    {
        foreach (var offset in view.Offsets())
            yield return view.ItemAt(offset);
    }

    public static Value ToList(PyThread thread, PyMemoryView view)
    {
        Containers.ChargeCopy(thread, view.Items);
        var items = All(view).ToArray();
        if (view.Lengths.Length == 0)
            return items[0];
        // From the innermost dimension outwards, each row of items becomes a list.
        for (var dimension = view.Lengths.Length - 1; dimension > 0; dimension--)
            items = [.. items.Chunk(Math.Max(1, view.Lengths[dimension])).Select(static row => (Value)new PyList(row))];
        return new PyList(items);
    }

    // ---- Writing ----

    public static Value Set(PyThread thread, Value self, Value key, Value value)
    {
        var view = Of(self);
        if (MemoryViewType.Check(thread, self) is { } error)
            return error;
        if (view.IsReadOnly)
            return thread.Raise(Types.TypeError, "cannot modify read-only memory");
        if (value.IsUnbound)
            return thread.Raise(Types.TypeError, "cannot delete memory");
        if (key.Ref is PySlice || IsSlices(key))
            return view.Lengths.Length > 1 || key.Ref is PyTuple ? thread.Raise(Types.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1") : SetSlice(thread, view, (PySlice)key.Ref!, value);
        if (key.Ref is PyTuple indices)
            return OffsetOf(thread, view, indices, out var offset) ? Write(thread, view, offset, value) : Value.Error;
        if (!key.IsInt)
            return Indexing.ByIndex(thread, self, key, "memoryview: invalid slice key", (t, s, index) => Set(t, s, index, value));
        if (view.Lengths.Length != 1)
            return thread.Raise(Types.NotImplementedError, "sub-views are not implemented");
        return Within(thread, view, key.Bits, 0, out var at) ? Write(thread, view, view.OffsetOf(at), value) : Value.Error;
    }

    private static Value SetSlice(PyThread thread, PyMemoryView view, PySlice slice, Value value)
    {
        if (value.Ref is not IByteSource source)
            return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
        var given = value.Ref as PyMemoryView ?? PyMemoryView.Of((IBuffer)source);
        var data = source.Span.ToArray();
        return Indexing.Resolve(thread, slice, view.Count, (t, start, step, count) =>
        {
            if (given.Lengths.Length != 1 || given.Format != view.Format || given.Count != count)
                return t.Raise(Types.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
            t.Charge(count / 32);
            for (var i = 0; i < count; i++)
                data.AsSpan(i * view.ItemSize, view.ItemSize).CopyTo(view.Owner.Writable[view.OffsetOf(start + i * step)..]);
            return Value.None;
        });
    }

    private static Value Write(PyThread thread, PyMemoryView view, int offset, Value value)
    {
        var format = view.Format;
        Value WrongType(PyThread t) => t.Raise(Types.TypeError, $"memoryview: invalid type for format '{view.FormatText}'");
        Value WrongValue(PyThread t) => t.Raise(Types.ValueError, $"memoryview: invalid value for format '{view.FormatText}'");
        Span<byte> Place() => view.Owner.Writable.Slice(offset, view.ItemSize);

        if (format == '?')
            return thread.Then(thread.Current!, Operators.Truth(thread, value), (_, truth) =>
            {
                Place()[0] = (byte)(truth.IsTrue ? 1 : 0);
                return Value.None;
            });
        if (format == 'c')
        {
            if (value.Ref is not PyBytes bytes)
                return WrongType(thread);
            if (bytes.Count != 1)
                return WrongValue(thread);
            Place()[0] = bytes.Span[0];
            return Value.None;
        }

        if (ItemFormat.IsFloat(format))
        {
            if (!Numbers.TryFloat(value, out var number))
                return WrongType(thread);
            ItemFormat.WriteFloat(format, number, Place());
            return Value.None;
        }

        if (!Ints.Is(value) && value.Type.ToIndex is null)
            return WrongType(thread);
        return thread.Then(thread.Current!, Indexing.Index(thread, value), (t, index) =>
        {
            var number = Ints.Big(index);
            if (number < ItemFormat.Least(format) || number > ItemFormat.Most(format))
                return WrongValue(t);
            ItemFormat.WriteInteger(format, number, Place());
            return Value.None;
        });
    }

    // ---- Casts ----

    public static Value Cast(PyThread thread, PyMemoryView view, Value format, Value shape)
    {
        if (format.AsText is not { } text)
            return thread.Raise(Types.TypeError, $"cast() argument 'format' must be str, not {Errors.KindOf(format)}");
        if (!view.IsContiguous)
            return thread.Raise(Types.TypeError, "memoryview: casts are restricted to C-contiguous views");
        if (!shape.IsUnbound && view.Lengths.Length > 1)
            return thread.Raise(Types.TypeError, "memoryview: cast must be 1D -> ND or ND -> 1D");
        var code = text.Length switch { 1 => text[0], 2 when text[0] == '@' => text[1], _ => '\0' };
        if (ItemFormat.SizeOf(code) == 0 || ItemFormat.IsText(code))
            return thread.Raise(Types.ValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
        if (view.Format is not ('B' or 'b' or 'c') && code is not ('B' or 'b' or 'c'))
            return thread.Raise(Types.TypeError, "memoryview: cannot cast between two non-byte formats");
        var size = ItemFormat.SizeOf(code);
        if (view.Bytes % size != 0)
            return thread.Raise(Types.TypeError, "memoryview: length is not a multiple of itemsize");
        if (shape.IsUnbound)
            return new PyMemoryView(view.Owner, code, view.Start, [view.Bytes / size], [size], view.IsReadOnly) { FormatText = text };
        return Shaped(thread, view, code, text, shape);
    }

    private static Value Shaped(PyThread thread, PyMemoryView view, char code, string text, Value shape)
    {
        var lengths = shape.Ref switch { PyTuple tuple => tuple.Items, PyList list => list.ToArray(), _ => null };
        if (lengths is null)
            return thread.Raise(Types.TypeError, "shape must be a list or a tuple");
        if (lengths.Length > MostDimensions)
            return thread.Raise(Types.ValueError, $"memoryview: number of dimensions must not exceed {MostDimensions}");
        var size = ItemFormat.SizeOf(code);
        var dimensions = new int[lengths.Length];
        var strides = new int[lengths.Length];
        var bytes = (long)size;
        for (var i = lengths.Length - 1; i >= 0; i--)
        {
            if (!lengths[i].IsInt)
                return thread.Raise(Types.TypeError, "memoryview.cast(): elements of shape must be integers");
            if (lengths[i].Bits <= 0)
                return thread.Raise(Types.ValueError, "memoryview.cast(): elements of shape must be integers > 0");
            strides[i] = (int)bytes;
            bytes *= lengths[i].Bits;
            if (bytes > view.Bytes)
                break;
            dimensions[i] = (int)lengths[i].Bits;
        }

        if (bytes != view.Bytes)
            return thread.Raise(Types.TypeError, "memoryview: product(shape) * itemsize != buffer size");
        return new PyMemoryView(view.Owner, code, view.Start, dimensions, strides, view.IsReadOnly) { FormatText = text };
    }
}

using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>bytes, and what bytearray has in common with it (https://docs.python.org/3.13/library/stdtypes.html#binary-sequence-types-bytes-bytearray-memoryview).</summary>
internal static class BytesType
{
    public static void Define()
    {
        foreach (var type in (PyType[])[Types.Bytes, Types.ByteArray])
        {
            type.Compare = Compare;
            type.Iter = static (_, self) => new PyBytesIterator(Of(self));
            type.Length = static (_, self) => Value.FromInt(Of(self).Count);
            type.GetItem = GetItem;
            type.Contains = Contains;
            type.Binary[(int)BinaryOperator.Add] = Concatenate;
            type.Binary[(int)BinaryOperator.Mult] = Repeat;
            type.Binary[(int)BinaryOperator.Mod] = Format;
            BytesSearchMethods.Define(type);
            BytesSplitMethods.Define(type);
            BytesTextMethods.Define(type);
            BytesConversionMethods.Define(type);
        }

        Types.Bytes.New = BytesConstructor.New;
        Types.Bytes.Repr = static (thread, self) => ReprOf(thread, self, "", "");
        Types.Bytes.Str = Types.Bytes.Repr;
        Types.Bytes.Hash = static (thread, self) =>
        {
            thread.Charge(Of(self).Count / 16);
            // Of ASCII as the hash of the same str, as in CPython.
            return Value.FromInt(new PyStr(System.Text.Encoding.Latin1.GetString(Of(self).Span)).Hash);
        };
        Types.Bytes.Method("__getnewargs__", static (_, self) => new PyTuple(Plain(self)));
        Types.Bytes.Method("__bytes__", static (_, self) => Plain(self));
        ByteArrayType.Define();
    }

    public static PyBytes Of(Value self) => (PyBytes)self.Ref!;

    public static ReadOnlySpan<byte> Span(Value self) => ((IByteSource)self.Ref!).Span;

    /// <summary>New bytes of the same kind as an object, charged and reserved.</summary>
    public static Value Make(PyThread thread, Value like, byte[] data)
    {
        ChargeCopy(thread, data.Length);
        return new PyBytes(Of(like).IsMutable ? Types.ByteArray : Types.Bytes, data);
    }

    public static void ChargeCopy(PyThread thread, long length)
    {
        thread.Charge(length / 32);
        thread.Interpreter.Meter.Reserve(40 + length);
    }

    /// <summary>Says what going once through the bytes costs.</summary>
    public static void ChargeSearch(PyThread thread, Value self) => thread.Charge(Of(self).Count / 64);

    /// <summary>The value of a method that changed nothing: bytes themselves, or a copy.</summary>
    public static Value Same(PyThread thread, Value self) =>
        ReferenceEquals(self.Type, Types.Bytes) ? self : Make(thread, self, Of(self).Span.ToArray());

    private static Value Plain(Value self) => ReferenceEquals(self.Type, Types.Bytes) ? self : new PyBytes(Of(self).Span.ToArray());

    /// <summary>An argument's bytes; false with a TypeError pending.</summary>
    public static bool TryArgument(PyThread thread, Value value, out ReadOnlySpan<byte> bytes)
    {
        if (value.Ref is IByteSource source)
        {
            bytes = source.Span;
            return true;
        }

        bytes = default;
        thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
        return false;
    }

    public static Value ReprOf(PyThread thread, Value self, string open, string close)
    {
        var bytes = Of(self).Span;
        thread.Charge(bytes.Length / 8);
        thread.Interpreter.Meter.Reserve(44 + bytes.Length * 2L);
        return Value.FromStr(open + BytesRepr.Of(bytes, escapesQuote: Of(self).IsMutable) + close);
    }

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (right.Ref is not IByteSource other || (right.Ref is not PyBytes && !Of(left).IsMutable && op is not (CompareOp.Eq or CompareOp.Ne)))
            return Value.NotImplemented;
        thread.Charge(Math.Min(Of(left).Count, other.Span.Length) / 64);
        return Value.FromBool(op switch
        {
            CompareOp.Eq => Of(left).Span.SequenceEqual(other.Span),
            CompareOp.Ne => !Of(left).Span.SequenceEqual(other.Span),
            _ => NumberComparison.Holds(Of(left).Span.SequenceCompareTo(other.Span), op),
        });
    }

    private static string Name(Value self) => Of(self).IsMutable ? "bytearray" : "byte";

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var bytes = Of(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + bytes.Count : key.Bits;
            return (ulong)index < (ulong)bytes.Count
                ? Value.FromInt(bytes.Span[(int)index])
                : thread.Raise(Types.IndexError, bytes.IsMutable ? "bytearray index out of range" : "index out of range");
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, $"{Name(self)} indices must be integers or slices, not {{0}}", GetItem);
        return Indexing.Resolve(thread, slice, () => bytes.Count, (t, start, step, count) =>
            count == bytes.Count && step == 1 ? Same(t, self) : Make(t, self, Pick(bytes.Span, start, step, count)));
    }

    public static byte[] Pick(ReadOnlySpan<byte> bytes, int start, int step, int count)
    {
        if (step == 1)
            return bytes.Slice(start, count).ToArray();
        var picked = new byte[count];
        for (var i = 0; i < count; i++)
            picked[i] = bytes[start + i * step];
        return picked;
    }

    private static Value Contains(PyThread thread, Value self, Value item)
    {
        ChargeSearch(thread, self);
        if (item.Ref is IByteSource part)
            return Value.FromBool(SubstringSearch.IndexOf(Of(self).Span, part.Span) >= 0);
        if (!Ints.Is(item) && item.Type.ToIndex is null)
            return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{item.Type.Name}'");
        return thread.Then(thread.Current!, Indexing.Index(thread, item), (t, index) => index.IsInt && index.Bits is >= 0 and < 256
            ? Value.FromBool(Of(self).Span.Contains((byte)index.Bits))
            : t.Raise(Types.ValueError, "byte must be in range(0, 256)"));
    }

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyBytes)
            return Value.NotImplemented;
        if (right.Ref is not IByteSource other)
        {
            return right.Type.IsHeap && !right.Type.Lookup(Names.__radd__).IsUnbound
                ? Value.NotImplemented
                : thread.Raise(Types.TypeError, $"can't concat {right.Type.Name} to {(Of(left).IsMutable ? "bytearray" : left.Type.Name)}");
        }

        return Make(thread, left, [.. Of(left).Span, .. other.Span]);
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (bytes, times) = left.Ref is PyBytes ? (left, right) : (right, left);
        return Indexing.Times(thread, times, (t, n) => n == 1 && ReferenceEquals(bytes.Type, Types.Bytes) ? bytes : Repeated(t, Of(bytes).Span, n) is { } data ? Make(t, bytes, data) : Value.Error);
    }

    public static byte[]? Repeated(PyThread thread, ReadOnlySpan<byte> bytes, long times)
    {
        if (bytes.Length == 0 || times == 0)
            return [];
        if (times > int.MaxValue / bytes.Length)
        {
            thread.Interpreter.Meter.Reserve(Math.Min(times, 1L << 40) * bytes.Length);
            thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
            return null;
        }

        ChargeCopy(thread, bytes.Length * times);
        var result = new byte[bytes.Length * times];
        for (var at = 0; at < result.Length; at += bytes.Length)
            bytes.CopyTo(result.AsSpan(at));
        return result;
    }

    private static Value Format(PyThread thread, Value left, Value right) => left.Ref is PyBytes format
        ? thread.Then(thread.Current!, PercentFormat.FormatBytes(thread, format, right), (t, text) => Make(t, left, System.Text.Encoding.Latin1.GetBytes(text.AsText!)))
        : Value.NotImplemented;
}

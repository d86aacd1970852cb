using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>bytearray: what changes it.</summary>
internal static class ByteArrayType
{
    private const string Range = "byte must be in range(0, 256)";

    public static void Define()
    {
        var type = Types.ByteArray;
        type.New = static (PyThread thread, PyType cls, in CallArgs _) =>
        {
            thread.Interpreter.Meter.Reserve(56);
            return new PyBytes(cls, []);
        };
        type.Init = BytesConstructor.Init;
        type.Repr = static (thread, self) => BytesType.ReprOf(thread, self, self.Type.Name + "(", ")");
        type.Str = type.Repr;
        type.SetItem = SetItem;
        type.Inplace[(int)BinaryOperator.Add] = static (thread, self, other) =>
        {
            if (other.Ref is not IByteSource source)
                return thread.Raise(Types.TypeError, $"can't concat {other.Type.Name} to {self.Type.Name}");
            Append(thread, Of(self), source.Span);
            return self;
        };
        type.Inplace[(int)BinaryOperator.Mult] = static (thread, self, times) => Indexing.Times(thread, times, (t, n) =>
        {
            if (BytesType.Repeated(t, Of(self).Span, n) is not { } data)
                return Value.Error;
            Of(self).Replace(0, Of(self).Count, data);
            return self;
        });
        type.Method("append", static (thread, self, item) => WithByte(thread, item, (t, b) =>
        {
            Append(t, Of(self), [b]);
            return Value.None;
        }));
        type.Method("extend", Extend);
        type.Method("insert", static (thread, self, at, item) => thread.Then(thread.Current!, Indexing.Index(thread, at), (t, index) => WithByte(t, item, (t2, b) =>
        {
            var position = Ints.Clamp(index);
            position = position < 0 ? Math.Max(0, position + Of(self).Count) : Math.Min(position, Of(self).Count);
            t2.Charge(Of(self).Count / 64);
            Of(self).Replace((int)position, 0, [b]);
            return Value.None;
        })));
        type.Method("pop", "index=-1, /", Pop);
        type.Method("remove", static (thread, self, item) => WithByte(thread, item, (t, b) =>
        {
            var at = Of(self).Span.IndexOf(b);
            if (at < 0)
                return t.Raise(Types.ValueError, "value not found in bytearray");
            t.Charge(Of(self).Count / 64);
            Of(self).Replace(at, 1, []);
            return Value.None;
        }));
        type.Method("clear", static (_, self) =>
        {
            Of(self).Replace(0, Of(self).Count, []);
            return Value.None;
        });
        type.Method("__reduce__", static (thread, self) => Reduced(thread, self));
        type.Method("__reduce_ex__", "proto=0, /", static (thread, args) => Reduced(thread, args[0]));
        type.Method("copy", static (thread, self) => BytesType.Make(thread, self, Of(self).Span.ToArray()));
        type.Method("reverse", static (thread, self) =>
        {
            thread.Charge(Of(self).Count / 64);
            Of(self).Writable.Reverse();
            return Value.None;
        });
    }

    private static PyTuple Reduced(PyThread thread, Value self)
    {
        BytesType.ChargeCopy(thread, Of(self).Count);
        return new PyTuple(self.Type, new PyTuple(new PyBytes(Of(self).Span.ToArray())), ObjectReduce.StateOf(self));
    }

    private static PyBytes Of(Value self) => BytesType.Of(self);

    private static void Append(PyThread thread, PyBytes bytes, ReadOnlySpan<byte> more)
    {
        thread.Charge(more.Length / 32);
        thread.Interpreter.Meter.Reserve(more.Length * 2L);
        bytes.Replace(bytes.Count, 0, more);
    }

    private static Value WithByte(PyThread thread, Value item, Func<PyThread, byte, Value> then) =>
        thread.Then(thread.Current!, Indexing.Index(thread, item), (t, index) => index.IsInt && index.Bits is >= 0 and < 256
            ? then(t, (byte)index.Bits)
            : t.Raise(Types.ValueError, Range));

    private static Value Extend(PyThread thread, Value self, Value iterable)
    {
        if (iterable.Ref is IByteSource source)
        {
            Append(thread, Of(self), source.Span);
            return Value.None;
        }

        if (iterable.Type.Iter is null && iterable.Type.GetItem is null)
            return thread.Raise(Types.TypeError, $"can't extend bytearray with {iterable.Type.Name}");
        if (iterable.Ref is PyStr)
            return thread.Raise(Types.TypeError, "expected iterable of integers; got: 'str'");
        return thread.Then(thread.Current!, thread.Push(BytesConstructor.CollectSteps(thread, iterable, Range)), (t, bytes) =>
        {
            Append(t, Of(self), BytesType.Span(bytes));
            return Value.None;
        });
    }

    private static Value Pop(PyThread thread, ReadOnlySpan<Value> args)
    {
        var self = args[0];
        return thread.Then(thread.Current!, Indexing.Index(thread, args[1]), (t, index) =>
        {
            var bytes = Of(self);
            if (bytes.Count == 0)
                return t.Raise(Types.IndexError, "pop from empty bytearray");
            var at = Ints.Clamp(index);
            at = at < 0 ? at + bytes.Count : at;
            if (at < 0 || at >= bytes.Count)
                return t.Raise(Types.IndexError, "pop index out of range");
            var popped = bytes.Span[(int)at];
            t.Charge(bytes.Count / 64);
            bytes.Replace((int)at, 1, []);
            return Value.FromInt(popped);
        });
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var bytes = Of(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + bytes.Count : key.Bits;
            if ((ulong)index >= (ulong)bytes.Count)
                return thread.Raise(Types.IndexError, "bytearray index out of range");
            if (value.IsUnbound)
            {
                bytes.Replace((int)index, 1, []);
                return Value.None;
            }

            return WithByte(thread, value, (_, b) =>
            {
                if (index < bytes.Count)
                    bytes.Writable[(int)index] = b;
                return Value.None;
            });
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "bytearray indices must be integers or slices, not {0}", (t, s, index) => SetItem(t, s, index, value));
        if (value.IsUnbound)
            return Indexing.Resolve(thread, slice, () => bytes.Count, (_, start, step, count) => Delete(bytes, start, step, count));
        if (value.Ref is IByteSource source)
            return Assign(thread, bytes, slice, source.Span.ToArray());
        if (Ints.Is(value) || value.Ref is PyStr)
            return thread.Raise(Types.TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
        if (value.Type.Iter is null && value.Type.GetItem is null)
            return thread.Raise(Types.TypeError, $"cannot convert '{value.Type.Name}' object to bytearray");
        return thread.Then(thread.Current!, thread.Push(BytesConstructor.CollectSteps(thread, value, Range)), (t, collected) =>
            Assign(t, bytes, slice, BytesType.Span(collected).ToArray()));
    }

    private static Value Assign(PyThread thread, PyBytes bytes, PySlice slice, byte[] data) => Indexing.Resolve(thread, slice, () => bytes.Count, (t, start, step, count) =>
    {
        t.Charge((bytes.Count + data.Length) / 64);
        if (step == 1)
        {
            bytes.Replace(start, count, data);
            return Value.None;
        }

        if (data.Length == 0)
            return Delete(bytes, start, step, count);
        if (data.Length != count)
            return t.Raise(Types.ValueError, $"attempt to assign bytes of size {data.Length} to extended slice of size {count}");
        for (var i = 0; i < count; i++)
            bytes.Writable[start + i * step] = data[i];
        return Value.None;
    });

    private static Value Delete(PyBytes bytes, int start, int step, int count)
    {
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        if (step == 1)
        {
            bytes.Replace(start, count, []);
            return Value.None;
        }

        for (var i = count - 1; i >= 0; i--)
            bytes.Replace(start + i * step, 1, []);
        return Value.None;
    }
}

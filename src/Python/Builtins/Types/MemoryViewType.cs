using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>memoryview of bytes and bytearrays (https://docs.python.org/3.13/library/stdtypes.html#memory-views), with the format "B".</summary>
internal static class MemoryViewType
{
    private static readonly Signature Signature = Signature.Parse("memoryview", "object");

    public static void Define()
    {
        var type = Types.MemoryView;
        type.New = New;
        type.Repr = static (thread, self) => Value.FromStr($"<{(Of(self).IsReleased ? "released memory" : "memory")} at 0x{thread.Interpreter.AddressOf(self):x}>");
        type.Length = static (thread, self) => Check(thread, self) ?? Value.FromInt(Of(self).Count);
        type.GetItem = GetItem;
        type.SetItem = SetItem;
        type.Compare = static (thread, left, right, op) =>
        {
            if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not IByteSource other)
                return Value.NotImplemented;
            thread.Charge(Math.Min(Of(left).Span.Length, other.Span.Length) / 64);
            return Value.FromBool(Of(left).Span.SequenceEqual(other.Span) == (op == CompareOp.Eq));
        };
        type.Hash = static (thread, self) => Check(thread, self)
            ?? (Of(self).Owner.IsMutable ? thread.Raise(Types.ValueError, "cannot hash writable memoryview object") : Containers.Hash(thread, new PyBytes(Of(self).Span.ToArray())));
        type.Method("tobytes", "order=None", static (thread, args) => Check(thread, args[0]) ?? Copy(thread, Of(args[0])));
        type.Method("tolist", static (thread, self) =>
        {
            if (Check(thread, self) is { } error)
                return error;
            Containers.ChargeCopy(thread, Of(self).Count);
            return new PyList(Of(self).Span.ToArray().Select(static b => Value.FromInt(b)).ToArray());
        });
        BytesConversionMethods.DefineHex(type);
        type.Method("release", static (_, self) =>
        {
            Of(self).IsReleased = true;
            return Value.None;
        });
        type.Method("toreadonly", static (thread, self) => Check(thread, self)
            ?? (Value)new PyMemoryView(new PyBytes(Of(self).Span.ToArray()), 0, 1, Of(self).Count));
        type.Method("__enter__", static (thread, self) => Check(thread, self) ?? self);
        type.MethodVar("__exit__", static (PyThread _, in CallArgs args) =>
        {
            Of(args[0]).IsReleased = true;
            return Value.None;
        });
        type.Attribute("nbytes", static (thread, self) => Check(thread, self) ?? Value.FromInt(Of(self).Count));
        type.Attribute("itemsize", static (thread, self) => Check(thread, self) ?? Value.FromInt(1));
        type.Attribute("format", static (thread, self) => Check(thread, self) ?? Value.FromStr("B"));
        type.Attribute("ndim", static (thread, self) => Check(thread, self) ?? Value.FromInt(1));
        type.Attribute("shape", static (thread, self) => Check(thread, self) ?? (Value)new PyTuple(Value.FromInt(Of(self).Count)));
        type.Attribute("strides", static (thread, self) => Check(thread, self) ?? (Value)new PyTuple(Value.FromInt(Of(self).Step)));
        type.Attribute("readonly", static (thread, self) => Check(thread, self) ?? Value.FromBool(!Of(self).Owner.IsMutable));
        type.Attribute("obj", static (thread, self) => Check(thread, self) ?? (Value)Of(self).Owner);
        type.Attribute("contiguous", static (thread, self) => Check(thread, self) ?? Value.FromBool(Of(self).Step == 1));
        type.Attribute("c_contiguous", static (thread, self) => Check(thread, self) ?? Value.FromBool(Of(self).Step == 1));
        type.Attribute("f_contiguous", static (thread, self) => Check(thread, self) ?? Value.FromBool(Of(self).Step == 1));
    }

    private static PyMemoryView Of(Value self) => (PyMemoryView)self.Ref!;

    private static Value? Check(PyThread thread, Value self) => Of(self).IsReleased
        ? thread.Raise(Types.ValueError, "operation forbidden on released memoryview object")
        : default(Value?);

    private static Value Copy(PyThread thread, PyMemoryView view)
    {
        BytesType.ChargeCopy(thread, view.Count);
        return new PyBytes(view.Span.ToArray());
    }

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        Span<Value> values = new Value[1];
        if (!Signature.Bind(thread, args, values))
            return Value.Error;
        return values[0].Ref switch
        {
            PyBytes bytes => new PyMemoryView(bytes, 0, 1, bytes.Count),
            PyMemoryView view => Check(thread, view) ?? (Value)new PyMemoryView(view.Owner, view.Start, view.Step, view.Count),
            _ => thread.Raise(Types.TypeError, $"memoryview: a bytes-like object is required, not '{values[0].Type.Name}'"),
        };
    }

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var view = Of(self);
        if (Check(thread, self) is { } error)
            return error;
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + view.Count : key.Bits;
            return (ulong)index < (ulong)view.Count ? Value.FromInt(view[(int)index]) : thread.Raise(Types.IndexError, "index out of bounds on dimension 1");
        }

        return key.Ref is PySlice slice
            ? Indexing.Resolve(thread, slice, view.Count, (_, start, step, count) => new PyMemoryView(view.Owner, view.Start + start * view.Step, step * view.Step, count))
            : Indexing.ByIndex(thread, self, key, "memoryview: invalid slice key", GetItem);
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var view = Of(self);
        if (Check(thread, self) is { } error)
            return error;
        if (!view.Owner.IsMutable)
            return thread.Raise(Types.TypeError, "cannot modify read-only memory");
        if (value.IsUnbound)
            return thread.Raise(Types.TypeError, "cannot delete memory");
        if (key.Ref is PySlice slice)
        {
            if (value.Ref is not IByteSource source)
                return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
            var data = source.Span.ToArray();
            return Indexing.Resolve(thread, slice, view.Count, (t, start, step, count) =>
            {
                if (data.Length != count)
                    return t.Raise(Types.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
                t.Charge(count / 32);
                for (var i = 0; i < count; i++)
                    view.Owner.Writable[view.Start + (start + i * step) * view.Step] = data[i];
                return Value.None;
            });
        }

        if (!key.IsInt)
            return Indexing.ByIndex(thread, self, key, "memoryview: invalid slice key", (t, s, index) => SetItem(t, s, index, value));
        var at = key.Bits < 0 ? key.Bits + view.Count : key.Bits;
        if ((ulong)at >= (ulong)view.Count)
            return thread.Raise(Types.IndexError, "index out of bounds on dimension 1");
        if (!Ints.Is(value) && value.Type.ToIndex is null)
            return thread.Raise(Types.TypeError, "memoryview: invalid type for format 'B'");
        return thread.Then(thread.Current!, Indexing.Index(thread, value), (t, number) =>
        {
            if (!number.IsInt || number.Bits is < 0 or > 255)
                return t.Raise(Types.ValueError, "memoryview: invalid value for format 'B'");
            view.Owner.Writable[view.Start + (int)at * view.Step] = (byte)number.Bits;
            return Value.None;
        });
    }
}

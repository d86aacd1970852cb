using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>memoryview (https://docs.python.org/3.13/library/stdtypes.html#memory-views): making and reading; see <see cref="MemoryViewItems"/>.</summary>
internal static class MemoryViewType
{
    private static readonly Signature Signature = Signature.Parse("memoryview", "object");

    public static void Define()
    {
        var type = Types.MemoryView;
        type.New = New;
        type.Repr = static (thread, self) => Value.FromStr($"<{(Of(self).IsReleased ? "released memory" : "memory")} at 0x{thread.Interpreter.AddressOf(self):x}>");
        type.Length = static (thread, self) => Check(thread, self) ?? (Of(self).Lengths.Length == 0 ? thread.Raise(Types.TypeError, "0-dim memory has no length") : Value.FromInt(Of(self).Count));
        type.GetItem = MemoryViewItems.Get;
        type.SetItem = MemoryViewItems.Set;
        type.Compare = Compare;
        type.Hash = static (thread, self) => !Of(self).KnownHash.IsUnbound ? Of(self).KnownHash : Check(thread, self)
            ?? (!Of(self).IsReadOnly ? thread.Raise(Types.ValueError, "cannot hash writable memoryview object")
            : Of(self).Format is not ('B' or 'b' or 'c') ? thread.Raise(Types.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
            : Of(self).KnownHash = Containers.Hash(thread, new PyBytes(Of(self).Span.ToArray())));
        type.Method("tobytes", "order=None", static (thread, args) => Check(thread, args[0]) ?? Copy(thread, Of(args[0])));
        type.Method("tolist", static (thread, self) => Check(thread, self) ?? MemoryViewItems.ToList(thread, Of(self)));
        BytesConversionMethods.DefineHex(type);
        type.Method("release", static (_, self) => Release(self));
        type.Method("toreadonly", static (thread, self) => Check(thread, self) ?? (Value)With(Of(self), isReadOnly: true));
        type.Method("cast", "format, shape=…", static (thread, args) => Check(thread, args[0]) ?? MemoryViewItems.Cast(thread, Of(args[0]), args[1], args[2]));
        type.Method("__enter__", static (thread, self) => Check(thread, self) ?? self);
        type.MethodVar("__exit__", static (PyThread _, in CallArgs args) => Release(args[0]));
        DefineAttributes(type);
    }

    private static void DefineAttributes(PyType type)
    {
        Add("nbytes", static view => Value.FromInt(view.Bytes));
        Add("itemsize", static view => Value.FromInt(view.ItemSize));
        Add("format", static view => Value.FromStr(view.FormatText));
        Add("ndim", static view => Value.FromInt(view.Lengths.Length));
        Add("shape", static view => Numbers(view.Lengths));
        Add("strides", static view => Numbers(view.Strides));
        Add("suboffsets", static _ => PyTuple.Empty);
        Add("readonly", static view => Value.FromBool(view.IsReadOnly));
        Add("obj", static view => (PyObject)view.Owner);
        Add("contiguous", static view => Value.FromBool(view.IsContiguous));
        Add("c_contiguous", static view => Value.FromBool(view.IsContiguous));
        Add("f_contiguous", static view => Value.FromBool(view.IsContiguous && view.Lengths.Count(static length => length > 1) < 2));

        void Add(string name, Func<PyMemoryView, Value> get) => type.Attribute(name, (thread, self) => Check(thread, self) ?? get(Of(self)));
    }

    private static PyTuple Numbers(int[] numbers) => new([.. numbers.Select(static number => Value.FromInt(number))]);

    private static PyMemoryView Of(Value self) => (PyMemoryView)self.Ref!;

    public static PyMemoryView With(PyMemoryView view, bool isReadOnly) =>
        new(view.Owner, view.Format, view.Start, view.Lengths, view.Strides, isReadOnly) { FormatText = view.FormatText };

    public static Value? Check(PyThread thread, Value self)
    {
        if (Of(self).IsReleased)
            return thread.Raise(Types.ValueError, "operation forbidden on released memoryview object");
        return Of(self).IsCut ? thread.Raise(Types.BufferError, "Existing exports of data: object cannot be re-sized") : default(Value?);
    }

    private static Value Release(Value self)
    {
        Of(self).IsReleased = true;
        return Value.None;
    }

    private static Value Copy(PyThread thread, PyMemoryView view)
    {
        BytesType.ChargeCopy(thread, view.Bytes);
        return new PyBytes(view.Span.ToArray());
    }

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        Span<Value> values = new Value[1];
        if (!Signature.Bind(thread, args, values))
            return Value.Error;
        return Make(thread, values[0]);
    }

    private static Value Make(PyThread thread, Value source)
    {
        var maker = source.Type.IsHeap ? source.Type.Lookup(Names.Intern("__buffer__")) : Value.Unbound;
        return source.Ref switch
        {
            // PEP 688: a class of the program's says what its memory is.
            _ when !maker.IsUnbound => thread.Then(thread.Current!, thread.CallSpecialFunction(maker, source, [Value.FromInt(284)]), static (t, made) => made.Ref is PyMemoryView
                ? made
                : t.Raise(Types.TypeError, "__buffer__ returned non-memoryview object")),
            IBuffer buffer => PyMemoryView.Of(buffer),
            PyMemoryView view => Check(thread, view) ?? (Value)With(view, view.IsReadOnly),
            _ => thread.Raise(Types.TypeError, $"memoryview: a bytes-like object is required, not '{source.Type.Name}'"),
        };
    }

    /// <summary>Equal when shapes and items are, whatever their formats.</summary>
    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not IByteSource)
            return Value.NotImplemented;
        var mine = Of(left);
        var other = right.Ref as PyMemoryView ?? PyMemoryView.Of((IBuffer)right.Ref);
        if (mine.IsReleased || other.IsReleased)
            return Value.FromBool(left.Is(right) == (op == CompareOp.Eq));
        thread.Charge(mine.Items / 16);
        var equal = mine.Lengths.AsSpan().SequenceEqual(other.Lengths);
        if (equal && mine.Format == other.Format && !ItemFormat.IsFloat(mine.Format))
            equal = mine.Span.SequenceEqual(other.Span);
        else if (equal)
            equal = MemoryViewItems.All(mine).Zip(MemoryViewItems.All(other)).All(static pair => Equality.TryEquals(pair.First, pair.Second) == true);
        return Value.FromBool(equal == (op == CompareOp.Eq));
    }
}

using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Arrays;

/// <summary>array.array (https://docs.python.org/3.13/library/array.html): making, items, slices, comparison; see <see cref="ArrayMethods"/>.</summary>
internal static class ArrayType
{
    private const string Codes = "bBuwhHiIlLqQfd";

    private static readonly PyType Iterator = MakeIterator();

    public static readonly PyType Array = MakeType();

    public static PyModule CreateModule(Interpreter interpreter)
    {
        var module = new PyModule("array");
        module.Dict.Set("array", Array);
        module.Dict.Set("ArrayType", Array);
        module.Dict.Set("typecodes", Value.FromStr(Codes));
        module.Function("_array_reconstructor", "arraytype, typecode, mformat_code, items, /", static (thread, args) =>
            args[0].Ref is PyType type && args[1].AsText is { Length: 1 } code && args[3].Ref is IByteSource items
                ? Filled(type, code[0], items.Span)
                : thread.Raise(Types.TypeError, "first argument must be a type object"));
        return module;
    }

    public static PyArray Of(Value self) => (PyArray)self.Ref!;

    private static PyType MakeIterator()
    {
        var type = new PyType("arrayiterator", Types.Object, "array") { IsNamedWithModule = true, IsBase = false };
        IteratorTypes.DefineIterator(type);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyType MakeType()
    {
        var type = new PyType("array", Types.Object, "array")
        {
            IsNamedWithModule = true,
            PatternKind = PatternKind.Sequence,
            New = New,
            Init = static (PyThread _, Value _, in CallArgs _) => Value.None,
            Repr = static (thread, self) =>
            {
                Containers.ChargeCopy(thread, Of(self).Count);
                return Value.FromStr(ArrayItems.Repr(Of(self)));
            },
            Compare = Compare,
            Iter = static (_, self) => new PyArrayIterator(Of(self)),
            Length = static (_, self) => Value.FromInt(Of(self).Count),
            Contains = static (thread, self, item) => ArrayMethods.Find(thread, Of(self), item, 0, long.MaxValue, static (_, at) => Value.FromBool(at >= 0)),
            GetItem = GetItem,
            SetItem = SetItem,
            Hash = static (thread, _) => thread.Raise(Types.TypeError, "unhashable type: 'array.array'"),
        };
        type.Binary[(int)BinaryOperator.Add] = Concatenate;
        type.Binary[(int)BinaryOperator.Mult] = Repeat;
        type.Inplace[(int)BinaryOperator.Add] = static (thread, self, other) => other.Ref is not PyArray
            ? thread.Raise(Types.TypeError, $"can only extend array with array (not \"{other.Type.Name}\")")
            : thread.Then(thread.Current!, ArrayMethods.Extend(thread, self, other), (_, _) => self);
        type.Inplace[(int)BinaryOperator.Mult] = static (thread, self, times) => Indexing.Times(thread, times, (t, n) =>
        {
            if (Repeated(t, Of(self), n) is not { } items)
                return Value.Error;
            Of(self).Replace(0, Of(self).Count, items);
            return self;
        });
        type.Attribute("typecode", static (_, self) => Value.FromStr(Of(self).Code.ToString()));
        type.Attribute("itemsize", static (_, self) => Value.FromInt(Of(self).ItemSize));
        ArrayMethods.Define(type);
        GenericAliasType.AllowSubscript(type);
        BuiltinTypes.Finish(type);
        return type;
    }

    private static Value New(PyThread thread, PyType cls, in CallArgs args)
    {
        if (ReferenceEquals(cls, Array))
        {
            if (args.Names.Length > 0)
                return thread.Raise(Types.TypeError, "array.array() takes no keyword arguments");
            if (args.Count is 0 or > 2)
                return thread.Raise(Types.TypeError, $"array() takes at {(args.Count == 0 ? "least 1 argument" : "most 2 arguments")} ({args.Count} given)");
        }

        if (args[0].AsText is not { Length: 1 } code)
            return thread.Raise(Types.TypeError, $"array() argument 1 must be a unicode character, not {args[0].Type.Name}");
        if (!Codes.Contains(code[0]))
            return thread.Raise(Types.ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        thread.Interpreter.Meter.Reserve(80);
        var array = new PyArray(cls, code[0]);
        var content = args.Count < 2 ? Value.Unbound : args[1];
        var below = thread.Current!;
        var warned = code[0] != 'u' ? Value.None : thread.Interpreter.Warnings.Warn(
            thread, Types.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16", static _ => Value.None);
        return thread.Then(below, warned, (t, _) => content.IsUnbound ? array : Fill(t, array, content));
    }

    private static Value Fill(PyThread thread, PyArray array, Value source)
    {
        var isText = ItemFormat.IsText(array.Code);
        if (source.Ref is PyStr && !isText)
            return thread.Raise(Types.TypeError, $"cannot use a str to initialize an array with typecode '{array.Code}'");
        if (source.Ref is PyArray { Code: 'u' or 'w' } && !isText)
            return thread.Raise(Types.TypeError, $"cannot use a unicode array to initialize an array with typecode '{array.Code}'");
        if (source.Ref is PyBytes bytes)
            return thread.Then(thread.Current!, ArrayMethods.FromBytes(thread, array, bytes), (_, _) => array);
        return thread.Then(thread.Current!, thread.Push(ArrayMethods.AppendSteps(thread, array, source), array, source), (_, _) => array);
    }

    public static PyArray Filled(PyType type, char code, ReadOnlySpan<byte> items)
    {
        var array = new PyArray(type, code);
        array.Replace(0, 0, items);
        return array;
    }

    // ---- Items ----

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var array = Of(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + array.Count : key.Bits;
            return (ulong)index < (ulong)array.Count ? array[(int)index] : thread.Raise(Types.IndexError, "array index out of range");
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "array indices must be integers", GetItem);
        return Indexing.Resolve(thread, slice, () => array.Count, (t, start, step, count) =>
        {
            BytesType.ChargeCopy(t, (long)count * array.ItemSize);
            var items = new byte[count * array.ItemSize];
            for (var i = 0; i < count; i++)
                array.ItemBytes(start + i * step).CopyTo(items.AsSpan(i * array.ItemSize));
            return Filled(Array, array.Code, items);
        });
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var array = Of(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + array.Count : key.Bits;
            if ((ulong)index >= (ulong)array.Count)
                return thread.Raise(Types.IndexError, "array assignment index out of range");
            thread.Charge(value.IsUnbound ? array.Count / 64 : 0);
            if (value.IsUnbound)
            {
                array.Replace((int)index, 1, []);
                return Value.None;
            }

            var item = new byte[array.ItemSize];
            return ArrayItems.Convert(thread, array.Code, value, item, _ =>
            {
                if (index < array.Count)
                    item.CopyTo(array.ItemBytes((int)index));
                return Value.None;
            });
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "array indices must be integers", (t, s, index) => SetItem(t, s, index, value));
        if (!value.IsUnbound && value.Ref is not PyArray)
            return thread.Raise(Types.TypeError, $"can only assign array (not \"{value.Type.Name}\") to array slice");
        if (value.Ref is PyArray other && other.Code != array.Code)
            return thread.Raise(Types.TypeError, "bad argument type for built-in operation");
        var items = value.Ref is PyArray given ? given.Span.ToArray() : [];
        return Indexing.Resolve(thread, slice, () => array.Count, (t, start, step, count) => SetSlice(t, array, items, start, step, count));
    }

    private static Value SetSlice(PyThread thread, PyArray array, byte[] items, int start, int step, int count)
    {
        thread.Charge((array.Span.Length + items.Length) / 64);
        thread.Interpreter.Meter.Reserve(items.Length);
        if (step == 1)
        {
            array.Replace(start, count, items);
            return Value.None;
        }

        var given = items.Length / array.ItemSize;
        if (given == 0)
        {
            // From the last one on, so that the positions of the others stay.
            for (var i = 0; i < count; i++)
                array.Replace(step > 0 ? start + (count - 1 - i) * step : start + i * step, 1, []);
            return Value.None;
        }

        if (given != count)
            return thread.Raise(Types.ValueError, $"attempt to assign array of size {given} to extended slice of size {count}");
        for (var i = 0; i < count; i++)
            items.AsSpan(i * array.ItemSize, array.ItemSize).CopyTo(array.ItemBytes(start + i * step));
        return Value.None;
    }

    // ---- Operators ----

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (left.Ref is not PyArray a || right.Ref is not PyArray b)
            return Value.NotImplemented;
        if (a.Count != b.Count && op is CompareOp.Eq or CompareOp.Ne && a.Count != b.Count)
            return Value.FromBool(op == CompareOp.Ne);
        // Each item is made for the comparison: no NaN is the same object as another.
        if (op is (CompareOp.Eq or CompareOp.Ne) && ItemFormat.IsFloat(a.Code) && a.ToValues().Any(static item => item.IsFloat && double.IsNaN(item.Float)))
            return Value.FromBool(op == CompareOp.Ne);
        Containers.ChargeCopy(thread, a.Count + b.Count);
        return Operators.Compare(thread, op, new PyList(a.ToValues()), new PyList(b.ToValues()));
    }

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyArray array)
            return Value.NotImplemented;
        if (right.Ref is not PyArray other)
            return thread.Raise(Types.TypeError, $"can only append array (not \"{right.Type.Name}\") to array");
        if (array.Code != other.Code)
            return thread.Raise(Types.TypeError, "bad argument type for built-in operation");
        BytesType.ChargeCopy(thread, array.Span.Length + other.Span.Length);
        return Filled(Array, array.Code, [.. array.Span, .. other.Span]);
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (self, times) = left.Ref is PyArray ? (left, right) : (right, left);
        return Indexing.Times(thread, times, (t, n) => Repeated(t, Of(self), n) is { } items ? Filled(Array, Of(self).Code, items) : Value.Error);
    }

    private static byte[]? Repeated(PyThread thread, PyArray array, long times) => BytesType.Repeated(thread, array.Span, times);

    private sealed class PyArrayIterator(PyArray array) : PyIterator(Iterator)
    {
        private PyArray? _array = array;
        private int _index;

        internal override long LengthHint => _array is null ? 0 : _array.Count - _index;

        private protected override void VisitReferences(Reachability reachability) => reachability.Reference(_array);

        internal override Value MoveNext(PyThread thread)
        {
            if (_array is { } array && _index < array.Count)
                return array[_index++];
            _array = null;
            return Value.Unbound;
        }
    }
}

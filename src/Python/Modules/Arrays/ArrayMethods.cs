using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Arrays;

/// <summary>The methods of array.array.</summary>
internal static class ArrayMethods
{
    private static PyArray Of(Value self) => ArrayType.Of(self);

    public static void Define(PyType type)
    {
        DefineChanges(type);
        type.Method("count", static (thread, self, item) => thread.Push(CountSteps(thread, Of(self), item), self, item));
        type.Method("index", "v, start: bound=0, stop: bound=9223372036854775807, /", static (thread, args) => Find(thread, Of(args[0]), args[1], args[2].Bits, args[3].Bits, static (t, at) =>
            at < 0 ? t.Raise(Types.ValueError, "array.index(x): x not in array") : Value.FromInt(at)));
        type.Method("remove", static (thread, self, item) => Find(thread, Of(self), item, 0, long.MaxValue, (t, at) =>
        {
            if (at < 0)
                return t.Raise(Types.ValueError, "array.remove(x): x not in array");
            Of(self).Replace((int)at, 1, []);
            return Value.None;
        }));
        type.Method("tolist", static (thread, self) =>
        {
            Containers.ChargeCopy(thread, Of(self).Count);
            return new PyList(Of(self).ToValues());
        });
        type.Method("tobytes", static (thread, self) =>
        {
            BytesType.ChargeCopy(thread, Of(self).Span.Length);
            return new PyBytes(Of(self).Span.ToArray());
        });
        type.Method("tounicode", static (thread, self) =>
        {
            if (!ItemFormat.IsText(Of(self).Code))
                return thread.Raise(Types.ValueError, "tounicode() may only be called on unicode type arrays ('u' or 'w')");
            BytesType.ChargeCopy(thread, Of(self).Span.Length);
            return Value.FromStr(ArrayItems.Text(Of(self)));
        });
        type.Method("tofile", static (thread, self, file) =>
        {
            BytesType.ChargeCopy(thread, Of(self).Span.Length);
            return thread.Then(thread.Current!, Attributes.CallMethod(thread, file, Names.Intern("write"), new PyBytes(Of(self).Span.ToArray())), static (_, _) => Value.None);
        });
        type.Method("buffer_info", static (thread, self) => new PyTuple(Value.FromInt(thread.Interpreter.AddressOf(self) + 64), Value.FromInt(Of(self).Count)));
        foreach (var name in new[] { "__copy__", "__deepcopy__" })
            type.Method(name, "memo=None, /", static (thread, args) => Copied(thread, Of(args[0])));
        type.Method("__reduce_ex__", "protocol, /", static (thread, args) => thread.Push(ReduceSteps(thread, args[0]), args[0]));
    }

    private static void DefineChanges(PyType type)
    {
        type.Method("append", static (thread, self, item) => Insert(thread, Of(self), long.MaxValue, item));
        type.Method("insert", "i: ssize_t, v, /", static (thread, args) => Insert(thread, Of(args[0]), args[1].Bits, args[2]));
        type.Method("extend", static (thread, self, items) => Extend(thread, self, items));
        type.Method("fromlist", static (thread, self, list) => list.Ref is not PyList ? thread.Raise(Types.TypeError, "arg must be list")
            : thread.Push(AppendAllSteps(thread, Of(self), list), self, list));
        type.Method("frombytes", static (thread, self, data) => FromBytes(thread, Of(self), data));
        type.Method("fromunicode", static (thread, self, text) => !ItemFormat.IsText(Of(self).Code)
            ? thread.Raise(Types.ValueError, "fromunicode() may only be called on unicode type arrays ('u' or 'w')")
            : text.Ref is not PyStr ? thread.Raise(Types.TypeError, $"fromunicode() argument must be str, not {text.Type.Name}")
            : thread.Push(AppendSteps(thread, Of(self), text), self, text));
        type.Method("fromfile", "f, n: ssize_t, /", static (thread, args) => thread.Push(FromFileSteps(thread, Of(args[0]), args[1], args[2]), args[0], args[1]));
        type.Method("pop", "i: ssize_t=-1, /", static (thread, args) =>
            Pop(thread, Of(args[0]), args[1].Bits));
        type.Method("clear", static (_, self) =>
        {
            Of(self).Replace(0, Of(self).Count, []);
            return Value.None;
        });
        type.Method("reverse", static (thread, self) =>
        {
            var array = Of(self);
            thread.Charge(array.Span.Length / 64);
            array.Writable.Reverse();
            SwapBytes(array);
            return Value.None;
        });
        type.Method("byteswap", static (thread, self) =>
        {
            thread.Charge(Of(self).Span.Length / 64);
            SwapBytes(Of(self));
            return Value.None;
        });
    }

    private static void SwapBytes(PyArray array)
    {
        for (var i = 0; i < array.Count; i++)
            array.ItemBytes(i).Reverse();
    }

    private static Value Insert(PyThread thread, PyArray array, long index, Value value)
    {
        var item = new byte[array.ItemSize];
        return ArrayItems.Convert(thread, array.Code, value, item, t =>
        {
            var at = index < 0 ? Math.Max(0, index + array.Count) : Math.Min(index, array.Count);
            t.Charge((array.Count - at) / 64);
            t.Interpreter.Meter.Reserve(item.Length * 2L);
            array.Replace((int)at, 0, item);
            return Value.None;
        });
    }

    private static Value Pop(PyThread thread, PyArray array, long index)
    {
        if (array.Count == 0)
            return thread.Raise(Types.IndexError, "pop from empty array");
        var at = index < 0 ? index + array.Count : index;
        if (at < 0 || at >= array.Count)
            return thread.Raise(Types.IndexError, "pop index out of range");
        var popped = array[(int)at];
        thread.Charge((array.Count - at) / 64);
        array.Replace((int)at, 1, []);
        return popped;
    }

    public static Value Extend(PyThread thread, Value self, Value items)
    {
        var array = Of(self);
        if (items.Ref is not PyArray other)
            return thread.Push(AppendSteps(thread, array, items), self, items);
        if (other.Code != array.Code)
            return thread.Raise(Types.TypeError, "can only extend with array of same kind");
        BytesType.ChargeCopy(thread, other.Span.Length);
        array.Replace(array.Count, 0, other.Span);
        return Value.None;
    }

    public static Value FromBytes(PyThread thread, PyArray array, Value data)
    {
        if (data.Ref is not IByteSource source)
            return thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{data.Type.Name}'");
        if (source.Span.Length % array.ItemSize != 0)
            return thread.Raise(Types.ValueError, "bytes length not a multiple of item size");
        BytesType.ChargeCopy(thread, source.Span.Length);
        array.Replace(array.Count, 0, source.Span);
        return Value.None;
    }

    /// <summary>Appends the items of an iterable, each as it comes.</summary>
    public static IEnumerable<Value> AppendSteps(PyThread thread, PyArray array, Value iterable)
    {
        yield return Containers.Collect(thread, iterable);
        foreach (var value in ((PyList)thread.Input.Ref!).ToArray())
        {
            thread.Charge(1);
            yield return Insert(thread, array, long.MaxValue, value);
        }

        thread.Output = Value.None;
    }

    /// <summary>All items of a list, or none of them.</summary>
    private static IEnumerable<Value> AppendAllSteps(PyThread thread, PyArray array, Value list)
    {
        var more = new PyArray(array.Class, array.Code);
        foreach (var step in AppendSteps(thread, more, list))
            yield return step;
        array.Replace(array.Count, 0, more.Span);
        thread.Output = Value.None;
    }

    private static IEnumerable<Value> FromFileSteps(PyThread thread, PyArray array, Value file, Value count)
    {
        yield return Attributes.CallMethod(thread, file, Names.Intern("read"), Value.FromInt(count.Bits * array.ItemSize));
        if (thread.Input.Ref is not PyBytes data)
        {
            yield return thread.Raise(Types.TypeError, "read() didn't return bytes");
            yield break;
        }

        yield return FromBytes(thread, array, new PyBytes(data.Span[..(data.Count / array.ItemSize * array.ItemSize)].ToArray()));
        if (data.Count < count.Bits * array.ItemSize)
            yield return thread.Raise(Types.EOFError, "read() didn't return enough bytes");
        thread.Output = Value.None;
    }

    /// <summary>Looks for an equal item between two bounds and goes on with its position or -1.</summary>
    public static Value Find(PyThread thread, PyArray array, Value item, long start, long stop, Func<PyThread, long, Value> then)
    {
        var first = start < 0 ? Math.Max(0, start + array.Count) : start;
        var end = Math.Min(stop < 0 ? stop + array.Count : stop, array.Count);
        return thread.Push(FindSteps(thread, array, item, first, end, then), array, item);
    }

    private static IEnumerable<Value> FindSteps(PyThread thread, PyArray array, Value item, long start, long end, Func<PyThread, long, Value> then)
    {
        for (var i = start; i < Math.Min(end, array.Count); i++)
        {
            thread.Charge(1);
            if (Equality.TryEquals(array[(int)i], item) is not { } equal)
            {
                yield return Operators.ItemsEqual(thread, array[(int)i], item);
                equal = thread.Input.IsTrue;
            }

            if (equal)
            {
                yield return then(thread, i);
                thread.Output = thread.Input;
                yield break;
            }

            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        yield return then(thread, -1);
        thread.Output = thread.Input;
    }

    private static IEnumerable<Value> CountSteps(PyThread thread, PyArray array, Value item)
    {
        var count = 0;
        for (var i = 0; i < array.Count; i++)
        {
            thread.Charge(1);
            if (Equality.TryEquals(array[i], item) is not { } equal)
            {
                yield return Operators.ItemsEqual(thread, array[i], item);
                equal = thread.Input.IsTrue;
            }

            count += equal ? 1 : 0;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.FromInt(count);
    }

    private static Value Copied(PyThread thread, PyArray array)
    {
        BytesType.ChargeCopy(thread, array.Span.Length);
        return ArrayType.Filled(ArrayType.Array, array.Code, array.Span);
    }

    private static IEnumerable<Value> ReduceSteps(PyThread thread, Value self)
    {
        yield return Attributes.Get(thread, thread.Interpreter.Imports.Modules.Get("array"), Names.Intern("_array_reconstructor"));
        var array = Of(self);
        thread.Output = new PyTuple(thread.Input, new PyTuple(array.Class, Value.FromStr(array.Code.ToString()), Value.FromInt(Format(array)), new PyBytes(array.Span.ToArray())), Value.None);
    }

    /// <summary>The number by which CPython's pickles know the layout of the items.</summary>
    private static int Format(PyArray array) => array.Code switch
    {
        'B' => 0, 'b' => 1, 'H' => 2, 'h' => 4, 'I' => 6, 'i' => 8, 'L' or 'Q' => 10, 'l' or 'q' => 12, 'f' => 14, 'd' => 16, _ => 20,
    };
}

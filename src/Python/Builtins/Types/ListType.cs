using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>list (https://docs.python.org/3.13/library/stdtypes.html#lists).</summary>
internal static class ListType
{
    public static void Define()
    {
        var type = Types.List;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            thread.Interpreter.Meter.Reserve(56);
            return new PyList(cls);
        };
        type.Init = Init;
        type.Repr = ContainerRepr.Of;
        type.Compare = ContainerCompare.Lists;
        type.Iter = static (_, self) => new PyListIterator(List(self));
        type.Length = static (_, self) => Value.FromInt(List(self).Count);
        type.Contains = static (thread, self, item) => SequenceSearch.Contains(thread, self, item);
        type.GetItem = GetItem;
        type.SetItem = SetItem;
        type.Binary[(int)BinaryOperator.Add] = Concatenate;
        type.Binary[(int)BinaryOperator.Mult] = Repeat;
        type.Inplace[(int)BinaryOperator.Add] = static (thread, self, other) =>
            thread.Then(thread.Current!, Containers.Extend(thread, List(self), other), (_, _) => self);
        type.Inplace[(int)BinaryOperator.Mult] = InplaceRepeat;
        type.Method("__getitem__", static (thread, self, key) => GetItem(thread, self, key));
        ListMethods.Define(type);
    }

    private static PyList List(Value self) => (PyList)self.Ref!;

    private static Value Init(PyThread thread, Value self, in CallArgs args)
    {
        if (args.Names.Length > 0 && !Constructors.HasOwnNew(self.Type))
            return thread.Raise(Types.TypeError, "list() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"list expected at most 1 argument, got {args.Count}");
        var list = List(self);
        if (list.Count > 0)
            list.Assign([], 0);
        return args.Count == 0 ? Value.None : Containers.Extend(thread, list, args[0]);
    }

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var list = List(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + list.Count : key.Bits;
            return (ulong)index < (ulong)list.Count ? list[(int)index] : thread.Raise(Types.IndexError, "list index out of range");
        }

        if (key.Ref is PySlice slice)
        {
            return Indexing.Resolve(thread, slice, list.Count, (t, start, step, count) =>
            {
                Containers.ChargeCopy(t, count);
                return new PyList(Indexing.Pick(list.Span, start, step, count));
            });
        }

        return Indexing.ByIndex(thread, self, key, "list indices must be integers or slices, not {0}", GetItem);
    }

    private static Value SetItem(PyThread thread, Value self, Value key, Value value)
    {
        var list = List(self);
        if (key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + list.Count : key.Bits;
            if ((ulong)index >= (ulong)list.Count)
                return thread.Raise(Types.IndexError, "list assignment index out of range");
            if (value.IsUnbound)
                list.RemoveRange((int)index, 1);
            else
                list[(int)index] = value;
            return Value.None;
        }

        if (key.Ref is not PySlice slice)
            return Indexing.ByIndex(thread, self, key, "list indices must be integers or slices, not {0}", (t, s, index) => SetItem(t, s, index, value));
        if (value.IsUnbound)
            return Indexing.Resolve(thread, slice, () => list.Count, (t, start, step, count) =>
            {
                t.Charge(list.Count / 64);
                return DeleteSlice(list, start, step, count);
            });
        if (Containers.TryItems(value, out var items))
        {
            Containers.ChargeCopy(thread, items.Length);
            var copy = items.ToArray();
            return Indexing.Resolve(thread, slice, () => list.Count, (t, start, step, count) => AssignSlice(t, list, slice, start, step, count, copy));
        }

        if (value.Type.Iter is null && value.Type.GetItem is null)
            return thread.Raise(Types.TypeError, "must assign iterable to extended slice");
        return thread.Then(thread.Current!, Containers.Collect(thread, value, asksLength: false), (t, collected) =>
            Indexing.Resolve(t, slice, () => list.Count, (t2, start, step, count) => AssignSlice(t2, list, slice, start, step, count, ((PyList)collected.Ref!).ToArray())));
    }

    private static Value AssignSlice(PyThread thread, PyList list, PySlice slice, int start, int step, int count, Value[] values)
    {
        thread.Charge((list.Count + values.Length) / 16);
        if (step == 1)
        {
            list.Replace(start, count, values);
            return Value.None;
        }

        if (values.Length != count)
            return thread.Raise(Types.ValueError, $"attempt to assign sequence of size {values.Length} to extended slice of size {count}");
        for (var i = 0; i < count; i++)
            list[start + i * step] = values[i];
        return Value.None;
    }

    private static Value DeleteSlice(PyList list, int start, int step, int count)
    {
        if (count == 0)
            return Value.None;
        if (step < 0)
        {
            start += (count - 1) * step;
            step = -step;
        }

        if (step == 1)
        {
            list.RemoveRange(start, count);
            return Value.None;
        }

        var kept = start;
        for (int i = start, removed = 0; i < list.Count; i++)
        {
            if (removed < count && i == start + (long)removed * step)
                removed++;
            else
                list[kept++] = list[i];
        }

        list.RemoveRange(kept, list.Count - kept);
        return Value.None;
    }

    private static Value Concatenate(PyThread thread, Value left, Value right)
    {
        if (left.Ref is not PyList a || right.Ref is not PyList b)
            return Value.NotImplemented;
        Containers.ChargeCopy(thread, a.Count + b.Count);
        var items = new Value[a.Count + b.Count];
        a.Span.CopyTo(items);
        b.Span.CopyTo(items.AsSpan(a.Count));
        return new PyList(items);
    }

    private static Value Repeat(PyThread thread, Value left, Value right)
    {
        var (list, times) = left.Ref is PyList ? (left, right) : (right, left);
        return Indexing.Times(thread, times, (t, n) => Indexing.Repeat(t, List(list).Span, n) is { } items ? new PyList(items) : Value.Error);
    }

    private static Value InplaceRepeat(PyThread thread, Value self, Value times) => Indexing.Times(thread, times, (t, n) =>
    {
        if (Indexing.Repeat(t, List(self).Span, n) is not { } items)
            return Value.Error;
        List(self).Assign(items, items.Length);
        return self;
    });
}

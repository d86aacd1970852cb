using System.Globalization;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>range (https://docs.python.org/3.13/library/stdtypes.html#ranges).</summary>
internal static class RangeType
{
    public static void Define()
    {
        var type = Types.Range;
        type.New = New;
        type.Repr = static (_, self) => Value.FromStr(Text(Range(self)));
        type.Compare = Compare;
        type.Hash = static (thread, self) => Containers.Hash(thread, Identity(Range(self)));
        type.Iter = static (_, self) => Iterate(Range(self));
        type.Length = static (thread, self) => Range(self).Length is { IsInt: true } length
            ? length
            : thread.Raise(Types.OverflowError, "Python int too large to convert to C ssize_t");
        type.Bool = static (_, self) => Value.FromBool(!Range(self).Length.IsInt || Range(self).Length.Bits != 0);
        type.Contains = Contains;
        type.GetItem = GetItem;
        type.Member("start", static (_, self) => Range(self).Start);
        type.Member("stop", static (_, self) => Range(self).Stop);
        type.Member("step", static (_, self) => Range(self).Step);
        type.Method("count", Count);
        type.Method("index", Index);
        type.Method("__reversed__", static (_, self) => Reversed(Range(self)));
    }

    private static PyRange Range(Value self) => (PyRange)self.Ref!;

    private static Value New(PyThread thread, PyType cls, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "range() takes no keyword arguments");
        switch (args.Count)
        {
            case 0:
                return thread.Raise(Types.TypeError, "range expected at least 1 argument, got 0");
            case > 3:
                return thread.Raise(Types.TypeError, $"range expected at most 3 arguments, got {args.Count}");
        }

        var start = args.Count == 1 ? Value.FromInt(0) : args[0];
        var stop = args.Count == 1 ? args[0] : args[1];
        var step = args.Count == 3 ? args[2] : Value.FromInt(1);
        return start.IsInt && stop.IsInt && step.IsInt ? Make(thread, start, stop, step) : thread.Push(NewSteps(thread, [start, stop, step]));
    }

    private static IEnumerable<Value> NewSteps(PyThread thread, Value[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            yield return Indexing.Index(thread, parts[i]);
            parts[i] = thread.Input;
        }

        yield return Make(thread, parts[0], parts[1], parts[2]);
        thread.Output = thread.Input;
    }

    private static Value Make(PyThread thread, Value start, Value stop, Value step)
    {
        if (step.IsInt && step.Bits == 0)
            return thread.Raise(Types.ValueError, "range() arg 3 must not be zero");
        thread.Interpreter.Meter.Reserve(96);
        return new PyRange(start, stop, step);
    }

    private static string Text(PyRange range)
    {
        var text = $"range({Number(range.Start)}, {Number(range.Stop)}";
        return range.Step.IsInt && range.Step.Bits == 1 ? text + ")" : $"{text}, {Number(range.Step)})";
    }

    private static string Number(Value number) => Ints.Big(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Ranges are equal when they have the same items.</summary>
    private static PyTuple Identity(PyRange range)
    {
        var isEmpty = range.Length.IsInt && range.Length.Bits == 0;
        var isSingle = range.Length.IsInt && range.Length.Bits == 1;
        return new PyTuple(range.Length, isEmpty ? Value.None : range.Start, isEmpty || isSingle ? Value.None : range.Step);
    }

    private static Value Compare(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyRange a || right.Ref is not PyRange b)
            return Value.NotImplemented;
        return Value.FromBool(Equality.TryEquals(Identity(a), Identity(b)) == (op == CompareOp.Eq));
    }

    public static Value Iterate(PyRange range) => range.IsSmall
        ? new PyRangeIterator(range.Start.Bits, range.Step.Bits, range.Length.Bits)
        : new PyLongRangeIterator(Ints.Big(range.Start), Ints.Big(range.Step), Ints.Big(range.Length));

    private static Value Reversed(PyRange range)
    {
        if (range.IsSmall && range.Step.Bits != long.MinValue)
        {
            var last = range.Length.Bits == 0 ? range.Start.Bits : range.Start.Bits + (range.Length.Bits - 1) * range.Step.Bits;
            return new PyRangeIterator(last, -range.Step.Bits, range.Length.Bits);
        }

        var (start, step, length) = (Ints.Big(range.Start), Ints.Big(range.Step), Ints.Big(range.Length));
        return new PyLongRangeIterator(start + (length - 1) * step, -step, length);
    }

    private static Value Contains(PyThread thread, Value self, Value item) => Ints.Is(item) && !item.Type.IsHeap
        ? Value.FromBool(!(Range(self).IndexOf(item) is { IsInt: true, Bits: -1 }))
        : Search(thread, self, item, static (_, at) => Value.FromBool(at >= 0));

    /// <summary>Looks for what is no int among the items, one by one, as CPython does.</summary>
    private static Value Search(PyThread thread, Value self, Value item, Func<PyThread, long, Value> then, bool countAll = false) =>
        thread.Then(thread.Current!, thread.Push(SearchSteps(thread, Range(self), item, countAll)), (t, at) => then(t, at.Bits));

    private static IEnumerable<Value> SearchSteps(PyThread thread, PyRange range, Value item, bool countAll)
    {
        var found = countAll ? 0L : -1L;
        var iterator = Iterate(range);
        for (var at = 0L; ; at++)
        {
            var next = Operators.Next(thread, iterator);
            if (next.IsUnbound)
                break;
            thread.Charge(1);
            yield return Operators.ItemsEqual(thread, next, item);
            if (thread.Input.IsTrue && !countAll)
            {
                found = at;
                break;
            }

            found += thread.Input.IsTrue ? 1 : 0;
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = Value.FromInt(found);
    }

    private static Value Count(PyThread thread, Value self, Value item)
    {
        if (Ints.Is(item) && !item.Type.IsHeap)
            return Value.FromInt(Range(self).IndexOf(item) is { IsInt: true, Bits: -1 } ? 0 : 1);
        return Search(thread, self, item, static (_, found) => Value.FromInt(found), countAll: true);
    }

    private static Value Index(PyThread thread, Value self, Value item)
    {
        if (Ints.Is(item) && !item.Type.IsHeap)
        {
            var found = Range(self).IndexOf(item);
            return found is { IsInt: true, Bits: -1 } ? thread.Raise(Types.ValueError, $"{Number(item)} is not in range") : found;
        }

        return Search(thread, self, item, (t, at) => at >= 0 ? Value.FromInt(at) : t.Raise(Types.ValueError, "sequence.index(x): x not in sequence"));
    }

    private static Value GetItem(PyThread thread, Value self, Value key)
    {
        var range = Range(self);
        if (range.IsSmall && key.IsInt)
        {
            var index = key.Bits < 0 ? key.Bits + range.Length.Bits : key.Bits;
            return (ulong)index < (ulong)range.Length.Bits ? range.At(Value.FromInt(index)) : thread.Raise(Types.IndexError, "range object index out of range");
        }

        if (key.Ref is PySlice slice)
            return SliceType.Resolve(thread, slice, Ints.Big(range.Length), (t, start, stop, step) => Slice(range, start, stop, step));
        return thread.Then(thread.Current!, Indexing.Index(thread, key, "range indices must be integers or slices, not {0}"), (t, number) =>
        {
            var (index, length) = (Ints.Big(number), Ints.Big(range.Length));
            if (index.Sign < 0)
                index += length;
            return index.Sign < 0 || index >= length
                ? t.Raise(Types.IndexError, "range object index out of range")
                : range.At(Numbers.FromBig(index));
        });
    }

    private static Value Slice(PyRange range, Value start, Value stop, Value step)
    {
        var (first, by) = (Ints.Big(range.Start), Ints.Big(range.Step));
        return new PyRange(
            Numbers.FromBig(first + Ints.Big(start) * by),
            Numbers.FromBig(first + Ints.Big(stop) * by),
            Numbers.FromBig(by * Ints.Big(step)));
    }
}

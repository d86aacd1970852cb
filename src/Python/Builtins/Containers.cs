using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What displays, comprehensions, unpacking and the container types share. Each result is a value, Pushed or Error.</summary>
internal static partial class Containers
{
    /// <summary>Steps that take at most so many items of an iterable into a list, their Output.</summary>
    public static IEnumerable<Value> CollectSteps(PyThread thread, Value iterable, int most) => ExtendSteps(thread, new PyList(), new IterationLocals(iterable, Value.None), most, returnList: true, asksLength: false);

    /// <summary>list(iterable): a new list.</summary>
    /// <param name="asksLength">False where CPython only takes the items (PySequence_Fast), which a `__len__` of the program's can tell.</param>
    public static Value Collect(PyThread thread, Value iterable, bool asksLength = true)
    {
        if (TryItems(iterable, out var items))
            return CopyOf(thread, items);
        var list = new PyList();
        if (TryExtend(thread, list, iterable))
            return list;
        return PushExtend(thread, list, iterable, returnList: true, asksLength);
    }

    private static PyList CopyOf(PyThread thread, ReadOnlySpan<Value> items)
    {
        ChargeCopy(thread, items.Length);
        return new PyList(items.ToArray());
    }

    /// <summary>Says that so many values are about to be copied into a new array.</summary>
    public static void ChargeCopy(PyThread thread, long count)
    {
        thread.Charge(count / 8);
        thread.Interpreter.Meter.Reserve(56 + count * 16);
    }

    /// <summary>The items of an exact list or tuple. They are valid until the program's code runs.</summary>
    public static bool TryItems(in Value iterable, out ReadOnlySpan<Value> items)
    {
        switch (iterable.Ref)
        {
            case PyList list when ReferenceEquals(list.Class, Types.List):
                items = list.Span;
                return true;
            case PyTuple tuple when ReferenceEquals(tuple.Class, Types.Tuple):
                items = tuple.Items;
                return true;
            default:
                items = default;
                return false;
        }
    }

    public static Value Extend(PyThread thread, PyList list, Value iterable)
    {
        if (TryItems(iterable, out var items))
        {
            ChargeCopy(thread, items.Length);
            list.AddRange(items);
            return Value.None;
        }

        return TryExtend(thread, list, iterable) ? Value.None : PushExtend(thread, list, iterable, returnList: false, asksLength: true);
    }

    /// <summary>Extends by what can be gone through at once; false for anything else.</summary>
    private static bool TryExtend(PyThread thread, PyList list, Value iterable)
    {
        switch (iterable.Ref)
        {
            case PyRange { IsSmall: true } range:
                ChargeCopy(thread, range.Length.Bits);
                list.Reserve((int)range.Length.Bits);
                var next = range.Start.Bits;
                for (var left = range.Length.Bits; left > 0; left--, next = unchecked(next + range.Step.Bits))
                    list.Add(Value.FromInt(next));
                return true;
            case PyStr text when !text.Type.IsHeap:
                ChargeCopy(thread, text.Length);
                list.Reserve(text.Length);
                for (var i = 0; i < text.Length; i++)
                    list.Add(text.At(i));
                return true;
            case PyDict dict when ReferenceEquals(dict.Class, Types.Dict):
                ChargeCopy(thread, dict.Count);
                list.Reserve(dict.Count);
                for (var at = -1; dict.MoveNext(ref at);)
                    list.Add(dict.EntryAt(at).Key);
                return true;
            case PyDictView { Part: not DictPart.Items } view:
                ChargeCopy(thread, view.Dict.Count);
                list.Reserve(view.Dict.Count);
                for (var at = -1; view.Dict.MoveNext(ref at);)
                    list.Add(view.Part == DictPart.Keys ? view.Dict.EntryAt(at).Key : view.Dict.EntryAt(at).Value);
                return true;
            case PySet set when ReferenceEquals(set.Class, Types.Set) || ReferenceEquals(set.Class, Types.FrozenSet):
                ChargeCopy(thread, set.Count);
                list.Reserve(set.Count);
                for (var at = -1; set.MoveNext(ref at);)
                    list.Add(set.SlotAt(at).Key);
                return true;
            default:
                return false;
        }
    }

    private static Value PushExtend(PyThread thread, PyList list, Value iterable, bool returnList, bool asksLength)
    {
        var locals = new IterationLocals(iterable, list);
        return thread.Push(locals, ExtendSteps(thread, list, locals, int.MaxValue, returnList, asksLength));
    }

    private static IEnumerable<Value> ExtendSteps(PyThread thread, PyList list, IterationLocals locals, int most, bool returnList, bool asksLength)
    {
        var iterable = locals.Source;
        yield return Operators.Iter(thread, iterable);
        var iterator = locals.Source = thread.Input;
        // CPython makes room for as many as there seem to be; a program can see that it asks.
        if (asksLength && LengthHint.IsAsked(iterable))
            yield return thread.Push(LengthHint.Steps(thread, iterable, Value.FromInt(0)), iterable);
        while (list.Count < most)
        {
            var item = Operators.NextStep(thread, iterator);
            if (item.IsSignal)
            {
                yield return item;
                item = thread.Input;
            }

            if (item.IsUnbound)
                break;
            thread.Charge(1);
            thread.Interpreter.Meter.Reserve(list.GrowthBytes);
            list.Add(item);
            if (thread.Fuel <= 0)
                yield return thread.Pause();
        }

        thread.Output = returnList ? list : Value.None;
    }

    /// <summary>hash(x) as an int, asking the program's `__hash__` where there is one.</summary>
    public static Value Hash(PyThread thread, Value value)
    {
        if (TryHash(thread, value, out var hash))
            return Value.FromInt(hash);
        return value.Type.Hash is { } slot
            ? slot(thread, value)
            : thread.Raise(Types.TypeError, $"unhashable type: '{value.Type.Name}'");
    }

    /// <summary>hash(x) where no code of the program is needed; false when its `__hash__` (or an error) is.</summary>
    public static bool TryHash(PyThread thread, in Value value, out long hash)
    {
        if (Equality.TryHash(value, out hash))
            return true;
        if (value.Ref is not PyHeapObject heap || !HasIdentityHash(heap))
            return false;
        // As CPython: the address, rotated so that its low bits differ.
        hash = (long)ulong.RotateRight((ulong)thread.Interpreter.AddressOf(value), 4);
        return true;
    }

    private static bool HasIdentityHash(PyHeapObject value) =>
        value.Class.Hash is { } slot ? ReferenceEquals(slot, Types.Object.Hash) : Types.Object.Hash is null && value is PyInstance;
}

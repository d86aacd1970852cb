using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Sorting by keys that are all ints, all floats (no NaN), all str, or all tuples of such: needs no frames.
/// What is moved about are the bare keys with the numbers of their items; the items themselves are moved once, at the end.
/// </summary>
internal static class PlainSort
{
    /// <summary>Tuples of more items than this are left to the sort with frames.</summary>
    private const int MostItems = 8;

    private interface IOrder<TKey>
    {
        bool Less(in TKey left, in TKey right);
    }

    private readonly struct IntOrder : IOrder<long>
    {
        public bool Less(in long left, in long right) => left < right;
    }

    private readonly struct FloatOrder : IOrder<double>
    {
        public bool Less(in double left, in double right) => left < right;
    }

    private readonly struct TextOrder : IOrder<PyStr>
    {
        public bool Less(in PyStr left, in PyStr right) => PlainOrder.CompareText(left, right) < 0;
    }

    private readonly struct TupleOrder : IOrder<Value[]>
    {
        public bool Less(in Value[] left, in Value[] right)
        {
            for (var i = 0; i < left.Length; i++)
            {
                ref var x = ref left[i];
                ref var y = ref right[i];
                if (x.IsInt)
                {
                    if (x.Bits != y.Bits)
                        return x.Bits < y.Bits;
                }
                else if (x.IsFloat)
                {
                    if (x.Float != y.Float)
                        return x.Float < y.Float;
                }
                else
                {
                    var sign = PlainOrder.CompareText((PyStr)x.Ref!, (PyStr)y.Ref!);
                    if (sign != 0)
                        return sign < 0;
                }
            }

            return false;
        }
    }

    private readonly struct Reversed<TKey, TOrder> : IOrder<TKey>
        where TOrder : struct, IOrder<TKey>
    {
        public bool Less(in TKey left, in TKey right) => default(TOrder).Less(right, left);
    }

    private struct Entry<TKey>
    {
        public TKey Key;
        public int Item;
    }

    private enum Kind : byte
    {
        Other,
        Int,
        Float,
        Text,
        Tuple,
    }

    /// <summary>Sorts items by keys (the same span, or one that stays as it is); false when the keys are of another kind.</summary>
    public static bool TrySort(PyThread thread, Span<Value> keys, Span<Value> items, bool descending)
    {
        if (keys.Length < 2)
            return true;
        thread.Charge(keys.Length / 8);
        switch (KindOfAll(keys))
        {
            case Kind.Int:
                Sort<long, IntOrder>(thread, keys, items, descending, static (in Value key) => key.Bits);
                return true;
            case Kind.Float:
                Sort<double, FloatOrder>(thread, keys, items, descending, static (in Value key) => key.Float);
                return true;
            case Kind.Text:
                Sort<PyStr, TextOrder>(thread, keys, items, descending, static (in Value key) => (PyStr)key.Ref!);
                return true;
            case Kind.Tuple when AreAlike(keys):
                Sort<Value[], TupleOrder>(thread, keys, items, descending, static (in Value key) => ((PyTuple)key.Ref!).Items);
                return true;
            default:
                return false;
        }
    }

    private static Kind KindOf(in Value key)
    {
        if (key.IsInt)
            return Kind.Int;
        if (key.IsFloat)
            return double.IsNaN(key.Float) ? Kind.Other : Kind.Float;
        if (key.Ref!.GetType() == typeof(PyStr))
            return Kind.Text;
        return key.Ref is PyTuple { Class.IsHeap: false } ? Kind.Tuple : Kind.Other;
    }

    private static Kind KindOfAll(ReadOnlySpan<Value> keys)
    {
        var kind = KindOf(keys[0]);
        foreach (ref readonly var key in keys)
        {
            if (KindOf(key) != kind)
                return Kind.Other;
        }

        return kind;
    }

    /// <summary>All tuples have as many items, and at each place all have items of one kind.</summary>
    private static bool AreAlike(ReadOnlySpan<Value> keys)
    {
        var first = ((PyTuple)keys[0].Ref!).Items;
        if (first.Length > MostItems)
            return false;
        foreach (ref readonly var key in keys)
        {
            var items = ((PyTuple)key.Ref!).Items;
            if (items.Length != first.Length)
                return false;
            for (var i = 0; i < items.Length; i++)
            {
                if (KindOf(items[i]) is var kind && (kind is Kind.Other or Kind.Tuple || kind != KindOf(first[i])))
                    return false;
            }
        }

        return true;
    }

    private delegate TKey KeyOf<TKey>(in Value key);

    private static void Sort<TKey, TOrder>(PyThread thread, Span<Value> keys, Span<Value> items, bool descending, KeyOf<TKey> keyOf)
        where TOrder : struct, IOrder<TKey>
    {
        // Comparisons of a merge sort; what is sorted already takes one pass.
        thread.Charge(keys.Length * (long)Math.Log2(keys.Length) / 4);
        thread.Interpreter.Meter.Reserve(keys.Length * 32L);
        var entries = new Entry<TKey>[keys.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i].Key = keyOf(keys[i]);
            entries[i].Item = i;
        }

        if (descending)
            Merge<TKey, Reversed<TKey, TOrder>>(entries);
        else
            Merge<TKey, TOrder>(entries);
        Arrange(entries, items);
    }

    private static void Arrange<TKey>(Entry<TKey>[] entries, Span<Value> items)
    {
        var before = items.ToArray();
        for (var i = 0; i < entries.Length; i++)
            Value.Set(ref items[i], before[entries[i].Item]);
    }

    /// <summary>A stable bottom-up merge sort over runs that insertion has sorted.</summary>
    private static void Merge<TKey, TOrder>(Span<Entry<TKey>> entries)
        where TOrder : struct, IOrder<TKey>
    {
        const int run = 16;
        for (var start = 0; start < entries.Length; start += run)
            Insert<TKey, TOrder>(entries[start..Math.Min(start + run, entries.Length)]);
        if (entries.Length <= run)
            return;
        Span<Entry<TKey>> buffer = new Entry<TKey>[entries.Length];
        for (var width = run; width < entries.Length; width *= 2)
        {
            for (var start = 0; start + width < entries.Length; start += width * 2)
            {
                var middle = start + width;
                var end = Math.Min(middle + width, entries.Length);
                if (default(TOrder).Less(entries[middle].Key, entries[middle - 1].Key))
                    MergeTwo<TKey, TOrder>(entries[start..end], width, buffer);
            }
        }
    }

    /// <summary>Merges the first so many entries with the others.</summary>
    private static void MergeTwo<TKey, TOrder>(Span<Entry<TKey>> entries, int middle, Span<Entry<TKey>> buffer)
        where TOrder : struct, IOrder<TKey>
    {
        // The left half moves out of the way; the merged ones never overtake the right half.
        var lefts = buffer[..middle];
        entries[..middle].CopyTo(lefts);
        int left = 0, right = middle, at = 0;
        while (left < lefts.Length && right < entries.Length)
        {
            if (default(TOrder).Less(entries[right].Key, lefts[left].Key))
                entries[at++] = entries[right++];
            else
                entries[at++] = lefts[left++];
        }

        lefts[left..].CopyTo(entries[at..]);
    }

    private static void Insert<TKey, TOrder>(Span<Entry<TKey>> entries)
        where TOrder : struct, IOrder<TKey>
    {
        for (var i = 1; i < entries.Length; i++)
        {
            var entry = entries[i];
            var at = i;
            while (at > 0 && default(TOrder).Less(entry.Key, entries[at - 1].Key))
            {
                entries[at] = entries[at - 1];
                at--;
            }

            entries[at] = entry;
        }
    }
}

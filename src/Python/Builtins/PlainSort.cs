using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Sorting by keys that are all ints, all floats (no NaN) or all str: needs no frames.</summary>
internal static class PlainSort
{
    private interface IOrder
    {
        bool Less(in Value left, in Value right);
    }

    private readonly struct IntOrder : IOrder
    {
        public bool Less(in Value left, in Value right) => left.Bits < right.Bits;
    }

    private readonly struct FloatOrder : IOrder
    {
        public bool Less(in Value left, in Value right) => left.Float < right.Float;
    }

    private readonly struct TextOrder : IOrder
    {
        public bool Less(in Value left, in Value right) => PlainOrder.CompareText((PyStr)left.Ref!, (PyStr)right.Ref!) < 0;
    }

    private readonly struct Reversed<T> : IOrder
        where T : struct, IOrder
    {
        public bool Less(in Value left, in Value right) => default(T).Less(right, left);
    }

    /// <summary>Sorts keys and, with them, items (which may be the same span); false when the keys are of another kind.</summary>
    public static bool TrySort(PyThread thread, Span<Value> keys, Span<Value> items, bool descending)
    {
        if (keys.Length < 2)
            return true;
        thread.Charge(keys.Length / 8);
        if (AllInts(keys))
            Sort<IntOrder>(thread, keys, items, descending);
        else if (AllFloats(keys))
            Sort<FloatOrder>(thread, keys, items, descending);
        else if (AllTexts(keys))
            Sort<TextOrder>(thread, keys, items, descending);
        else
            return false;
        return true;
    }

    private static bool AllInts(ReadOnlySpan<Value> keys)
    {
        foreach (ref readonly var key in keys)
        {
            if (!key.IsInt)
                return false;
        }

        return true;
    }

    private static bool AllFloats(ReadOnlySpan<Value> keys)
    {
        foreach (ref readonly var key in keys)
        {
            if (!key.IsFloat || double.IsNaN(key.Float))
                return false;
        }

        return true;
    }

    private static bool AllTexts(ReadOnlySpan<Value> keys)
    {
        foreach (ref readonly var key in keys)
        {
            if (key.Ref is not PyStr text || text.Type.IsHeap)
                return false;
        }

        return true;
    }

    private static void Sort<T>(PyThread thread, Span<Value> keys, Span<Value> items, bool descending)
        where T : struct, IOrder
    {
        // Comparisons of a merge sort; what is sorted already takes one pass.
        thread.Charge(keys.Length * (long)Math.Log2(keys.Length) / 4);
        thread.Interpreter.Meter.Reserve(keys.Length * 32L);
        if (descending)
            Merge<Reversed<T>>(keys, items);
        else
            Merge<T>(keys, items);
    }

    /// <summary>A stable bottom-up merge sort over runs that insertion has sorted.</summary>
    private static void Merge<T>(Span<Value> keys, Span<Value> items)
        where T : struct, IOrder
    {
        const int run = 16;
        var same = keys.Length == items.Length && System.Runtime.CompilerServices.Unsafe.AreSame(ref keys[0], ref items[0]);
        for (var start = 0; start < keys.Length; start += run)
            Insert<T>(keys, items, start, Math.Min(start + run, keys.Length), same);
        if (keys.Length <= run)
            return;
        Span<Value> keyBuffer = new Value[keys.Length];
        Span<Value> itemBuffer = same ? keyBuffer : new Value[keys.Length];
        for (var width = run; width < keys.Length; width *= 2)
        {
            for (var start = 0; start + width < keys.Length; start += width * 2)
            {
                var middle = start + width;
                var end = Math.Min(middle + width, keys.Length);
                if (!default(T).Less(keys[middle], keys[middle - 1]))
                    continue;
                // The left half moves out of the way; the merged ones never overtake the right half.
                keys[start..middle].CopyTo(keyBuffer);
                if (!same)
                    items[start..middle].CopyTo(itemBuffer);
                int left = 0, right = middle, at = start;
                while (left < width && right < end)
                {
                    if (default(T).Less(keys[right], keyBuffer[left]))
                    {
                        keys[at] = keys[right];
                        if (!same)
                            items[at] = items[right];
                        right++;
                    }
                    else
                    {
                        keys[at] = keyBuffer[left];
                        if (!same)
                            items[at] = itemBuffer[left];
                        left++;
                    }

                    at++;
                }

                keyBuffer[left..width].CopyTo(keys[at..]);
                if (!same)
                    itemBuffer[left..width].CopyTo(items[at..]);
            }
        }
    }

    private static void Insert<T>(Span<Value> keys, Span<Value> items, int start, int end, bool same)
        where T : struct, IOrder
    {
        for (var i = start + 1; i < end; i++)
        {
            var key = keys[i];
            if (!default(T).Less(key, keys[i - 1]))
                continue;
            var item = items[i];
            var at = i;
            do
            {
                keys[at] = keys[at - 1];
                if (!same)
                    items[at] = items[at - 1];
                at--;
            }
            while (at > start && default(T).Less(key, keys[at - 1]));
            keys[at] = key;
            if (!same)
                items[at] = item;
        }
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What sequences share: positions, slices and repetition.</summary>
internal static class Indexing
{
    public const string NoInteger = "'{0}' object cannot be interpreted as an integer";
    public const string TooLarge = "Python int too large to convert to C ssize_t";
    public const string NoBound = "slice indices must be integers or None or have an __index__ method";

    /// <summary>operator.index(x): an int, of any size.</summary>
    public static Value Index(PyThread thread, Value value, string message = NoInteger)
    {
        if (value.IsInt)
            return value;
        if (Ints.Is(value))
            return Ints.Exact(value);
        if (value.Type.ToIndex is not { } toIndex)
            return thread.Raise(Types.TypeError, string.Format(System.Globalization.CultureInfo.InvariantCulture, message, value.Type.Name));
        return thread.Then(thread.Current!, toIndex(thread, value), (t, result) => Ints.Is(result)
            ? Ints.Exact(result)
            : t.Raise(Types.TypeError, $"__index__ returned non-int (type {result.Type.Name})"));
    }

    /// <summary>sequence[key] for a key that is no exact int: its `__index__`, and then again.</summary>
    /// <param name="message">Of the TypeError for what is no index; {0} is its type.</param>
    public static Value ByIndex(PyThread thread, Value self, Value key, string message, BinarySlot again) =>
        thread.Then(thread.Current!, Index(thread, key, message), (t, index) => index.IsInt
            ? again(t, self, index)
            : t.Raise(Types.IndexError, $"cannot fit '{key.Type.Name}' into an index-sized integer"));

    /// <summary>What a slice means for a sequence of some length.</summary>
    public static Value Resolve(PyThread thread, PySlice slice, int length, Func<PyThread, int, int, int, Value> then)
    {
        if (slice.TryResolve(length, out var start, out var step, out var count))
            return then(thread, start, step, count);
        return Resolve(thread, slice, () => length, then);
    }

    /// <param name="length">Asked once the slice's own `__index__` methods have run.</param>
    public static Value Resolve(PyThread thread, PySlice slice, Func<int> length, Func<PyThread, int, int, int, Value> then)
    {
        if (slice.TryResolve(length(), out var start, out var step, out var count))
            return then(thread, start, step, count);
        return thread.Push(ResolveSteps(thread, slice, length, then));
    }

    private static IEnumerable<Value> ResolveSteps(PyThread thread, PySlice slice, Func<int> length, Func<PyThread, int, int, int, Value> then)
    {
        Value[] parts = [slice.Step, slice.Start, slice.Stop];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].IsNone)
            {
                yield return Index(thread, parts[i], NoBound);
                parts[i] = thread.Input;
            }

            if (i == 0 && parts[0].IsInt && parts[0].Bits == 0)
                yield return thread.Raise(Types.ValueError, "slice step cannot be zero");
        }

        new PySlice(parts[1], parts[2], parts[0]).TryResolve(length(), out var start, out var step, out var count);
        yield return then(thread, start, step, count);
        thread.Output = thread.Input;
    }

    public static Value[] Pick(ReadOnlySpan<Value> items, int start, int step, int count)
    {
        if (step == 1)
            return items.Slice(start, count).ToArray();
        var picked = new Value[count];
        for (var i = 0; i < count; i++)
            picked[i] = items[start + i * step];
        return picked;
    }

    /// <summary>sequence * times: goes on with the number of times, negative ones as 0; NotImplemented for what is no int.</summary>
    public static Value Times(PyThread thread, Value times, Func<PyThread, long, Value> then)
    {
        if (times.IsInt)
            return then(thread, Math.Max(0, times.Bits));
        if (!Ints.Is(times) && times.Type.ToIndex is null)
            return Value.NotImplemented;
        return thread.Then(thread.Current!, Index(thread, times), (t, number) => number.IsInt
            ? then(t, Math.Max(0, number.Bits))
            : t.Raise(Types.OverflowError, $"cannot fit '{times.Type.Name}' into an index-sized integer"));
    }

    /// <summary>The items so many times over; null with an error pending.</summary>
    public static Value[]? Repeat(PyThread thread, ReadOnlySpan<Value> items, long times)
    {
        if (items.Length == 0 || times == 0)
            return [];
        if (times > long.MaxValue / 16 / items.Length)
        {
            thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
            return null;
        }

        var count = items.Length * times;
        Containers.ChargeCopy(thread, count);
        if (count > Array.MaxLength)
            throw new LimitExceeded("memory: a sequence of so many items is too large");
        var result = new Value[count];
        if (items.Length == 1)
        {
            Array.Fill(result, items[0]);
            return result;
        }

        for (var at = 0; at < result.Length; at += items.Length)
            items.CopyTo(result.AsSpan(at));
        return result;
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>A slice of a sequence of known length (slice.indices).</summary>
internal static class SliceBounds
{
    /// <summary>False when a bound is neither an int nor None, so that its `__index__` has to be asked first.</summary>
    /// <param name="step">0 when the slice says so, which is a ValueError.</param>
    /// <param name="count">How many items: start, start + step, …</param>
    public static bool TryResolve(PySlice slice, long length, out long start, out long step, out long count)
    {
        start = count = 0;
        if (!TryBound(slice.Step, 1, out step) || !TryBound(slice.Start, 0, out start) || !TryBound(slice.Stop, 0, out var stop))
            return false;
        if (step == 0)
            return true;
        start = slice.Start.IsNone ? step > 0 ? 0 : length - 1 : Clamp(start, length, step);
        stop = slice.Stop.IsNone ? step > 0 ? length : -1 : Clamp(stop, length, step);
        if (step > 0 ? start < stop : stop < start)
            count = step > 0 ? (stop - start - 1) / step + 1 : (start - stop - 1) / -Math.Max(step, -long.MaxValue) + 1;
        return true;
    }

    private static long Clamp(long bound, long length, long step)
    {
        if (bound < 0)
        {
            bound += length;
            return bound < 0 ? step > 0 ? 0 : -1 : bound;
        }

        return bound < length ? bound : step > 0 ? length : length - 1;
    }

    private static bool TryBound(Value value, long none, out long bound)
    {
        bound = none;
        if (value.IsNone || Numbers.TryInt64(value, out bound))
            return true;
        if (value.Ref is not PyLong big)
            return false;
        bound = big.Number.Sign < 0 ? long.MinValue / 2 : long.MaxValue / 2;
        return true;
    }

    /// <summary>The slice with ints for its bounds, by `__index__`.</summary>
    public static Value ToInts(PyThread thread, PySlice slice) => thread.Push(ToIntsSteps(thread, slice));

    private static IEnumerable<Value> ToIntsSteps(PyThread thread, PySlice slice)
    {
        Value[] bounds = [slice.Start, slice.Stop, slice.Step];
        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i].IsNone)
                continue;
            if (bounds[i].Type.ToIndex is null)
                yield return thread.Raise(Types.TypeError, "slice indices must be integers or None or have an __index__ method");
            yield return Indexing.Index(thread, bounds[i]);
            bounds[i] = thread.Input;
        }

        thread.Output = new PySlice(bounds[0], bounds[1], bounds[2]);
    }
}

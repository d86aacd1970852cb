
namespace Playground.Python.Objects;

public sealed class PySlice(Value start, Value stop, Value step) : PyHeapObject(Types.Slice), Vm.IReferences
{
    public Value Start { get; } = start;
    public Value Stop { get; } = stop;
    public Value Step { get; } = step;

    /// <summary>
    /// The indices that it means for a sequence of some length, and how many they are. False when a part is neither None
    /// nor an int, or the step is 0.
    /// </summary>
    internal bool TryResolve(int length, out int start, out int step, out int count)
    {
        start = count = 0;
        step = 1;
        if (!TryPart(Start, out var from) || !TryPart(Stop, out var to) || !TryPart(Step, out var by) || by == 0)
            return false;
        // Steps beyond an int's range take one item at most, as does the clamped one.
        step = (int)Math.Clamp(by ?? 1, -int.MaxValue, int.MaxValue);
        var (least, most) = step > 0 ? (0, length) : (-1, length - 1);
        start = Clamp(from, step > 0 ? least : most);
        var stop = Clamp(to, step > 0 ? most : least);
        if (step > 0 ? start < stop : stop < start)
            count = (int)(step > 0 ? ((long)stop - start - 1) / step + 1 : ((long)start - stop - 1) / -(long)step + 1);
        return true;

        int Clamp(long? index, int missing)
        {
            if (index is not { } at)
                return missing;
            if (at < 0)
                at = at < -length ? -1L - length : at;
            return at < 0 ? Math.Max((int)(at + length), least) : (int)Math.Min(at, most);
        }
    }

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
        reachability.Reference(Start);
        reachability.Reference(Stop);
        reachability.Reference(Step);
    }

    private static bool TryPart(in Value part, out long? number)
    {
        number = null;
        if (part.IsNone)
            return true;
        if (part.IsInt)
            number = part.Bits;
        else if (part.IsBool)
            number = part.IsTrue ? 1 : 0;
        else if (part.Ref is PyLong)
            number = Ints.Clamp(part);
        else
            return false;
        return true;
    }
}

using System.Numerics;

namespace Playground.Python.Objects;

/// <summary>
/// range: its bounds and its length are ints of any size.
/// Invariant: when <see cref="IsSmall"/>, start, stop, step and length fit in 64 bits, and so does every item.
/// </summary>
public sealed class PyRange : PyHeapObject, Vm.IReferences
{
    public PyRange(in Value start, in Value stop, in Value step)
        : base(Types.Range)
    {
        Start = start;
        Stop = stop;
        Step = step;
        if (start.IsInt && stop.IsInt && step.IsInt && TryCount(start.Bits, stop.Bits, step.Bits, out var count))
        {
            IsSmall = true;
            Length = Value.FromInt(count);
        }
        else
        {
            Length = Numbers.FromBig(Count(Ints.Big(start), Ints.Big(stop), Ints.Big(step)));
        }
    }

    public Value Start { get; }
    public Value Stop { get; }
    public Value Step { get; }
    public Value Length { get; }
    public bool IsSmall { get; }

    /// <summary>The item at an index that is in range.</summary>
    internal Value At(in Value index) => IsSmall
        ? Value.FromInt(Start.Bits + index.Bits * Step.Bits)
        : Numbers.FromBig(Ints.Big(Start) + Ints.Big(index) * Ints.Big(Step));

    /// <summary>The index of an int, or -1.</summary>
    internal Value IndexOf(in Value item)
    {
        if (IsSmall && item.IsInt)
        {
            var (start, stop, step) = (Start.Bits, Stop.Bits, Step.Bits);
            var inside = step > 0 ? item.Bits >= start && item.Bits < stop : item.Bits <= start && item.Bits > stop;
            if (!inside)
                return Value.FromInt(-1);
            var distance = (Int128)item.Bits - start;
            return Value.FromInt(distance % step == 0 ? (long)(distance / step) : -1);
        }

        var (first, end, by, number) = (Ints.Big(Start), Ints.Big(Stop), Ints.Big(Step), Ints.Big(item));
        if (by.Sign > 0 ? number < first || number >= end : number > first || number <= end)
            return Value.FromInt(-1);
        var offset = BigInteger.DivRem(number - first, by, out var rest);
        return rest.IsZero ? Numbers.FromBig(offset) : Value.FromInt(-1);
    }

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
    }

    private static bool TryCount(long start, long stop, long step, out long count)
    {
        count = 0;
        if (step > 0 ? start >= stop : start <= stop)
            return true;
        var exact = step > 0 ? ((Int128)stop - start - 1) / step + 1 : ((Int128)start - stop - 1) / -(Int128)step + 1;
        count = (long)exact;
        return exact <= long.MaxValue;
    }

    private static BigInteger Count(BigInteger start, BigInteger stop, BigInteger step)
    {
        if (step.Sign > 0 ? start >= stop : start <= stop)
            return BigInteger.Zero;
        return step.Sign > 0 ? (stop - start - 1) / step + 1 : (start - stop - 1) / -step + 1;
    }
}

/// <summary>Iterator over a range of ints of any size.</summary>
public sealed class PyLongRangeIterator(BigInteger next, BigInteger step, BigInteger remaining) : PyIterator(Types.LongRangeIterator)
{
    internal BigInteger Next = next;
    internal readonly BigInteger Step = step;
    internal BigInteger Remaining = remaining;

    private protected override void VisitReferences(Vm.Reachability reachability)
    {
    }

    internal override Value MoveNext(Vm.PyThread thread)
    {
        if (Remaining.IsZero)
            return Value.Unbound;
        Remaining--;
        var item = Numbers.FromBig(Next);
        Next += Step;
        return item;
    }
}

using System.Numerics;

namespace Playground.Python.Objects;

/// <summary>ints as containers use them: positions, lengths, bounds.</summary>
internal static class Ints
{
    /// <summary>An int of any size, or a bool (an instance of a class derived from int included).</summary>
    public static bool Is(in Value value) => value.IsInt || value.IsBool || value.Ref is PyLong;

    public static BigInteger Big(in Value value) =>
        value.IsInt ? value.Bits : value.Ref is PyLong big ? big.Number : value.IsTrue ? BigInteger.One : BigInteger.Zero;

    /// <summary>The exact int of the same number.</summary>
    public static Value Exact(in Value value) => value.IsInt ? value : Numbers.FromBig(Big(value));

    /// <summary>The number, or the nearest one that fits in 64 bits.</summary>
    public static long Clamp(in Value value)
    {
        if (value.IsInt)
            return value.Bits;
        var number = Big(value);
        return number > long.MaxValue ? long.MaxValue : number < long.MinValue ? long.MinValue : (long)number;
    }
}

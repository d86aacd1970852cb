using System.Numerics;

namespace Playground.Python.Builtins;

/// <summary>
/// Division of big ints whose quotient is short: it is decided by their leading bits, where the runtime's library goes
/// through both numbers a few bits at a time.
/// </summary>
internal static class BigDivision
{
    private const int LeadingBits = 64;
    private const int MostQuotientBits = 60;

    /// <summary>Whether <see cref="ShortQuotient"/> does it: positive numbers of about the same size, with more than the leading bits.</summary>
    public static bool IsShort(in BigInteger x, in BigInteger y) =>
        x.Sign > 0 && y.Sign > 0 && y.GetBitLength() > LeadingBits && x.GetBitLength() - y.GetBitLength() < MostQuotientBits;

    /// <summary>As <see cref="BigInteger.DivRem(BigInteger, BigInteger, out BigInteger)"/>.</summary>
    public static BigInteger DivRem(BigInteger x, BigInteger y, out BigInteger remainder)
    {
        if (!IsShort(x, y))
            return BigInteger.DivRem(x, y, out remainder);
        var quotient = Least(x, y, out _);
        remainder = Remainder(x, y, ref quotient);
        return quotient;
    }

    /// <summary>x // y, an int of less than 62 bits.</summary>
    public static long ShortQuotient(BigInteger x, BigInteger y)
    {
        var quotient = Least(x, y, out var isSure);
        if (!isSure)
            Remainder(x, y, ref quotient);
        return quotient;
    }

    /// <summary>The least quotient that numbers with these leading bits can have, and whether it is the only one.</summary>
    private static long Least(BigInteger x, BigInteger y, out bool isSure)
    {
        var shift = (int)y.GetBitLength() - LeadingBits;
        var above = (UInt128)(x >> shift);
        var below = (UInt128)(ulong)(y >> shift);
        // x is at least `above` and less than one more, y at least `below` and less than one more, in units of 2**shift.
        var least = above / (below + 1);
        isSure = least == (above + 1) / below;
        return (long)least;
    }

    /// <summary>x - quotient * y, where the quotient may be too small by a little: then it is set right.</summary>
    private static BigInteger Remainder(BigInteger x, BigInteger y, ref long quotient)
    {
        var remainder = x - y * quotient;
        while (remainder >= y)
        {
            remainder -= y;
            quotient++;
        }

        return remainder;
    }
}

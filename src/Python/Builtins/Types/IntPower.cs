using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>int ** int and pow(int, int, int), by repeated squaring; each multiplication is charged, and big ones can be paused between.</summary>
internal static class IntPower
{
    public static Value Power(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        if (!Numbers.TryInt64(right, out var exponent))
            return HugeExponent(thread, left, right);
        if (exponent < 0)
            return NegativeExponent(thread, left, right);
        if (Numbers.TryInt64(left, out var number))
        {
            if (number is 0 or 1 || exponent == 0)
                return Value.FromInt(exponent == 0 ? 1 : number);
            if (number == -1)
                return Value.FromInt((exponent & 1) == 0 ? 1 : -1);
            if (SmallPower(number, exponent) is { } small)
                return Value.FromInt(small);
        }

        var big = IntArithmetic.Big(left);
        if (exponent > int.MaxValue)
            IntArithmetic.ChargeLinear(thread, long.MaxValue);
        var bits = (big.GetBitLength() + 1) * (double)exponent;
        if (bits < 20_000)
        {
            thread.Charge((long)(bits * bits / 100_000) + 1);
            thread.Interpreter.Meter.Reserve(32 + (long)bits / 8);
            return Numbers.FromBig(BigInteger.Pow(big, (int)exponent));
        }

        return thread.Push(PowerSteps(thread, big, (int)exponent));
    }

    private static long? SmallPower(long number, long exponent)
    {
        if (exponent >= 64)
            return null;
        var result = 1L;
        for (var i = 0; i < exponent; i++)
        {
            if (Math.BigMul(result, number, out long low) != low >> 63)
                return null;
            result = low;
        }

        return result;
    }

    /// <summary>The result has more than 2**63 bits, but for a few numbers.</summary>
    private static Value HugeExponent(PyThread thread, Value left, Value right)
    {
        var exponent = IntArithmetic.Big(right);
        if (exponent.Sign < 0)
            return NegativeExponent(thread, left, right);
        if (Numbers.TryInt64(left, out var number) && number is 0 or 1 or -1)
            return Value.FromInt(number == -1 && exponent.IsEven ? 1 : number);
        IntArithmetic.ChargeLinear(thread, long.MaxValue);
        return Value.None;
    }

    private static Value NegativeExponent(PyThread thread, Value left, Value right) =>
        FloatArithmetic.Power(thread, left, right);

    private static IEnumerable<Value> PowerSteps(PyThread thread, BigInteger number, int exponent)
    {
        var result = BigInteger.One;
        for (var bit = 31 - BitOperations.LeadingZeroCount((uint)exponent); bit >= 0; bit--)
        {
            IntArithmetic.ChargeProduct(thread, result.GetBitLength(), result.GetBitLength());
            result *= result;
            if ((exponent >> bit & 1) != 0)
            {
                IntArithmetic.ChargeProduct(thread, result.GetBitLength(), number.GetBitLength());
                result *= number;
            }

            yield return Value.Pushed;
        }

        thread.Output = Numbers.FromBig(result);
    }

    /// <summary>pow(base, exponent, modulus).</summary>
    public static Value PowerModulo(PyThread thread, Value left, Value right, Value modulo)
    {
        if (!Numbers.TryBig(left, out var number) || !Numbers.TryBig(right, out var exponent) || !Numbers.TryBig(modulo, out var modulus))
            return thread.Raise(Types.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        if (modulus.IsZero)
            return thread.Raise(Types.ValueError, "pow() 3rd argument cannot be 0");
        if (exponent.Sign < 0)
        {
            var inverse = Inverse(number, BigInteger.Abs(modulus));
            if (inverse is null)
                return thread.Raise(Types.ValueError, "base is not invertible for the given modulus");
            number = inverse.Value;
            exponent = -exponent;
        }

        return thread.Push(PowerModuloSteps(thread, number, exponent, modulus));
    }

    private static IEnumerable<Value> PowerModuloSteps(PyThread thread, BigInteger number, BigInteger exponent, BigInteger modulus)
    {
        var positive = BigInteger.Abs(modulus);
        var size = positive.GetBitLength();
        number = Floor(number, positive);
        var result = BigInteger.Remainder(BigInteger.One, positive);
        var sincePause = 0L;
        var bytes = exponent.ToByteArray(isUnsigned: true);
        for (var bit = exponent.GetBitLength() - 1; bit >= 0; bit--)
        {
            IntArithmetic.ChargeProduct(thread, size, size);
            thread.Charge(1);
            result = BigInteger.Remainder(result * result, positive);
            if ((bytes[bit >> 3] >> (int)(bit & 7) & 1) != 0)
                result = BigInteger.Remainder(result * number, positive);
            sincePause += size * size / 1024 + 64;
            if (sincePause < 200_000)
                continue;
            sincePause = 0;
            yield return Value.Pushed;
        }

        thread.Output = Numbers.FromBig(modulus.Sign < 0 && !result.IsZero ? result + modulus : result);
    }

    private static BigInteger Floor(BigInteger number, BigInteger modulus)
    {
        var rest = BigInteger.Remainder(number, modulus);
        return rest.Sign < 0 ? rest + modulus : rest;
    }

    /// <summary>Extended Euclid; null when there is no inverse.</summary>
    private static BigInteger? Inverse(BigInteger number, BigInteger modulus)
    {
        var (a, b) = (Floor(number, modulus), modulus);
        var (x, y) = (BigInteger.One, BigInteger.Zero);
        while (!b.IsZero)
        {
            var quotient = BigInteger.DivRem(a, b, out var rest);
            (a, b) = (b, rest);
            (x, y) = (y, x - quotient * y);
        }

        return a.IsOne ? Floor(x, modulus) : null;
    }
}

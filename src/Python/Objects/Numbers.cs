using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>Numbers as Python compares and hashes them, whatever their type.</summary>
public static class Numbers
{
    private const int HashBits = 61;
    private const long HashModulus = (1L << HashBits) - 1;
    private const long InfinityHash = 314159;
    private const long ImaginaryFactor = 1000003;

    public static Value FromBig(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? Value.FromInt((long)number) : new PyLong(number);

    public static Value FromUnsigned(ulong number) => number <= long.MaxValue ? Value.FromInt((long)number) : new PyLong(number);

    /// <summary>An int, float or complex, bools and instances of derived classes included.</summary>
    public static bool IsNumber(in Value value) => value.IsInt || value.IsFloat || value.Ref is PyLong or PyBool or PyFloatInstance or PyComplex;

    /// <summary>An int in 64 bits, whatever class it is of.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryInt64(in Value value, out long number)
    {
        if (value.IsInt)
        {
            number = value.Bits;
            return true;
        }

        return TryInt64Object(value.Ref!, out number);
    }

    private static bool TryInt64Object(PyObject value, out long number)
    {
        number = 0;
        switch (value)
        {
            case PyBool:
                number = ReferenceEquals(value, PyBool.True) ? 1 : 0;
                return true;
            case PyIntInstance { Number: var big } when big >= long.MinValue && big <= long.MaxValue:
                number = (long)big;
                return true;
            default:
                return false;
        }
    }

    /// <summary>An int, bool or instance of a class derived from int.</summary>
    public static bool IsInteger(in Value value) => value.IsInt || value.Ref is PyLong or PyBool;

    public static bool TryBig(in Value value, out BigInteger number)
    {
        if (TryInt64(value, out var small))
        {
            number = small;
            return true;
        }

        number = value.Ref is PyLong big ? big.Number : default;
        return value.Ref is PyLong;
    }

    /// <summary>A float or an instance of a class derived from it.</summary>
    public static bool TryFloat(in Value value, out double number)
    {
        if (value.IsFloat)
        {
            number = value.Float;
            return true;
        }

        number = value.Ref is PyFloatInstance instance ? instance.Number : 0;
        return value.Ref is PyFloatInstance;
    }

    /// <summary>The nearest double, half to even; infinite when out of range.</summary>
    public static double ToDouble(BigInteger number)
    {
        var magnitude = BigInteger.Abs(number);
        var bits = (long)magnitude.GetBitLength();
        if (bits <= 63)
            return (long)number;
        // The BCL's conversion cuts off what does not fit; keep 64 bits with a sticky one so that the rounding is exact.
        var shift = (int)(bits - 64);
        var top = (ulong)(magnitude >> shift);
        if (shift > 0 && !(magnitude & ((BigInteger.One << shift) - 1)).IsZero)
            top |= 1;
        var result = shift > 1100 ? double.PositiveInfinity : Math.ScaleB((double)top, shift);
        return number.Sign < 0 ? -result : result;
    }

    // ---- Comparison ----

    /// <summary>a == b of two numbers (<see cref="IsNumber"/>), exact also between int and float.</summary>
    public static bool Equal(in Value left, in Value right)
    {
        if (left.Ref is PyComplex || right.Ref is PyComplex)
        {
            ComplexParts(left, out var leftReal, out var leftImaginary);
            ComplexParts(right, out var rightReal, out var rightImaginary);
            return leftImaginary == rightImaginary && Compare(leftReal, rightReal) == 0;
        }

        return Compare(left, right) == 0;
    }

    private static void ComplexParts(in Value value, out Value real, out double imaginary)
    {
        real = value.Ref is PyComplex complex ? Value.FromFloat(complex.Real) : value;
        imaginary = value.Ref is PyComplex other ? other.Imaginary : 0;
    }

    /// <summary>The sign of left - right; null when one of them is a NaN. Not for complex.</summary>
    public static int? Compare(in Value left, in Value right)
    {
        if (TryFloat(left, out var x))
        {
            if (TryFloat(right, out var y))
                return double.IsNaN(x) || double.IsNaN(y) ? null : x.CompareTo(y);
            return -CompareIntToFloat(right, x);
        }

        if (TryFloat(right, out var z))
            return CompareIntToFloat(left, z);
        if (TryInt64(left, out var a) && TryInt64(right, out var b))
            return a.CompareTo(b);
        TryBig(left, out var m);
        TryBig(right, out var n);
        return m.CompareTo(n);
    }

    private static int? CompareIntToFloat(in Value left, double right)
    {
        if (double.IsNaN(right))
            return null;
        if (double.IsInfinity(right))
            return right > 0 ? -1 : 1;
        if (TryInt64(left, out var small) && small is >= -(1L << 53) and <= 1L << 53)
            return ((double)small).CompareTo(right);
        TryBig(left, out var big);
        var whole = new BigInteger(Math.Truncate(right));
        var order = big.CompareTo(whole);
        return order != 0 ? order : 0.0.CompareTo(right - Math.Truncate(right));
    }

    // ---- Hashes (https://docs.python.org/3.13/library/stdtypes.html#hashing-of-numeric-types) ----

    public static long HashInt(long value)
    {
        if (value is > -HashModulus and < HashModulus)
            return value == -1 ? -2 : value;
        var hash = value % HashModulus;
        return hash == -1 ? -2 : hash;
    }

    public static long HashBig(BigInteger value)
    {
        var hash = (long)BigInteger.Remainder(value, HashModulus);
        return hash == -1 ? -2 : hash;
    }

    public static long HashFloat(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? 0 : value > 0 ? InfinityHash : -InfinityHash;
        if (value == Math.Floor(value) && Math.Abs(value) < 1L << 60)
            return HashInt((long)value);
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7ff);
        var mantissa = bits & ((1L << 52) - 1);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;
        // mantissa * 2**exponent modulo 2**61 - 1, where multiplying by a power of two is a rotation.
        var turn = exponent % HashBits;
        if (turn < 0)
            turn += HashBits;
        var hash = (mantissa << turn & HashModulus) | mantissa >> HashBits - turn;
        if (value < 0)
            hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    public static long HashComplex(double real, double imaginary)
    {
        var hash = unchecked(HashFloat(real) + ImaginaryFactor * HashFloat(imaginary));
        return hash == -1 ? -2 : hash;
    }

    public static long Hash(in Value value) => value.Ref switch
    {
        null => HashInt(value.Bits),
        PyLong big => HashBig(big.Number),
        PyBool => value.IsTrue ? 1 : 0,
        PyFloatInstance instance => HashFloat(instance.Number),
        PyComplex complex => HashComplex(complex.Real, complex.Imaginary),
        _ => HashFloat(value.Float),
    };
}

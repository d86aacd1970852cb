using System.Globalization;
using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>float.hex and float.fromhex.</summary>
internal static class FloatHex
{
    public static string Format(double number)
    {
        if (!double.IsFinite(number))
            return FloatFormat.Repr(number);
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)(bits >> 52 & 0x7ff);
        var mantissa = (bits & ((1L << 52) - 1)).ToString("x13", CultureInfo.InvariantCulture);
        var sign = bits < 0 ? "-" : "";
        if (number == 0)
            return sign + "0x0.0p+0";
        var power = Math.Max(exponent, 1) - 1023;
        return $"{sign}0x{(exponent == 0 ? 0 : 1)}.{mantissa}p{(power < 0 ? '-' : '+')}{Math.Abs(power).ToString(CultureInfo.InvariantCulture)}";
    }

    public static Value FromHex(PyThread thread, Value cls, Value source)
    {
        if (source.AsText is not { } text)
            return thread.Raise(Types.TypeError, "bad argument type for built-in operation");
        if (!TryParse(CodePoints.Strip(text).ToLowerInvariant(), out var number))
            return thread.Raise(Types.ValueError, "invalid hexadecimal floating-point string");
        if (double.IsInfinity(number) && !text.Contains("inf", StringComparison.OrdinalIgnoreCase))
            return thread.Raise(Types.OverflowError, "hexadecimal value too large to represent as a float");
        Value made = Value.FromFloat(number);
        return ReferenceEquals(cls.Ref, Types.Float) ? made : thread.Call(cls, made);
    }

    private static bool TryParse(string text, out double number)
    {
        number = 0;
        var negative = text.StartsWith('-');
        if (negative || text.StartsWith('+'))
            text = text[1..];
        switch (text)
        {
            case "inf" or "infinity":
                number = negative ? double.NegativeInfinity : double.PositiveInfinity;
                return true;
            case "nan":
                number = double.NaN;
                return true;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
            text = text[2..];
        var exponent = 0L;
        var at = text.IndexOf('p');
        if (at >= 0)
        {
            if (!long.TryParse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
                return false;
            text = text[..at];
        }

        var dot = text.IndexOf('.');
        var digits = dot < 0 ? text : text.Remove(dot, 1);
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExcept("0123456789abcdef"))
            return false;
        if (dot >= 0)
            exponent -= 4L * (text.Length - 1 - dot);
        var mantissa = BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        // The number lies below 2**size: beyond what a float can hold, the exponent is not worked out.
        var size = (Int128)(long)mantissa.GetBitLength() + exponent;
        number = mantissa.IsZero || size < -1_100 ? 0
            : size > 1_100 ? double.PositiveInfinity
            : exponent >= 0 ? Numbers.ToDouble(mantissa << (int)exponent)
            : IntArithmetic.Divide(mantissa, BigInteger.One << (int)-exponent);
        number = negative ? -number : number;
        return true;
    }
}

using System.Globalization;
using System.Numerics;
using System.Text;

namespace Playground.Python.Objects;

/// <summary>Floats as decimal text, correctly rounded (half to even on the exact value), in CPython's shapes.</summary>
public static class FloatFormat
{
    /// <summary>repr(x): the shortest text that reads back as the same float.</summary>
    public static string Repr(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        var digits = Shortest(Math.Abs(value), out var point);
        var text = new StringBuilder();
        if (double.IsNegative(value))
            text.Append('-');
        // The decimal point stands behind `point` digits; from 17 digits or 4 leading zeros on, repr uses an exponent.
        if (point is > -4 and <= 16)
            AppendPlain(text, digits, point, alwaysPoint: true);
        else
            AppendExponent(text, digits, point - 1, 'e', alternate: false);
        return text.ToString();
    }

    /// <summary>The shortest digits that identify a value that is finite and not negative ("0" for zero).</summary>
    /// <param name="point">How many of the digits stand before the decimal point.</param>
    public static string Shortest(double value, out int point)
    {
        point = 1;
        if (value == 0)
            return "0";
        // .NET's "R" has the right digits, in a shape of its own: "1E+16", "0.001", "12.5".
        ReadOnlySpan<char> text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = 0;
        if (text.IndexOf('E') is >= 0 and var at)
        {
            exponent = int.Parse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..at];
        }

        var dot = text.IndexOf('.');
        var digits = text.ToString().Replace(".", "");
        var trimmed = digits.TrimStart('0');
        point = (dot < 0 ? digits.Length : dot) + exponent - (digits.Length - trimmed.Length);
        return trimmed.TrimEnd('0');
    }

    /// <summary>'f': so many digits behind the point. The value is finite and not negative.</summary>
    public static string Fixed(double value, int precision)
    {
        var scaled = RoundScaled(value, precision).ToString(CultureInfo.InvariantCulture);
        if (precision == 0)
            return scaled;
        if (scaled.Length <= precision)
            scaled = new string('0', precision + 1 - scaled.Length) + scaled;
        return string.Concat(scaled.AsSpan(0, scaled.Length - precision), ".", scaled.AsSpan(scaled.Length - precision));
    }

    /// <summary>The first digits of a value that is finite and not negative, correctly rounded.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="exponent">Decimal exponent of the first digit.</param>
    public static string Leading(double value, int count, out int exponent)
    {
        exponent = 0;
        if (value == 0)
            return new string('0', count);
        exponent = (int)Math.Floor(Math.Log10(value));
        while (true)
        {
            var text = RoundScaled(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (text.Length == count)
                return IsPowerOfTen(text) ? BelowPowerOfTen(value, count, text, ref exponent) : text;
            // The estimate was one off, or rounding gave one digit more.
            exponent += text.Length - count;
        }
    }

    /// <summary>A value just below a power of ten, when the estimate of its exponent was one too high.</summary>
    private static string BelowPowerOfTen(double value, int count, string text, ref int exponent)
    {
        var finer = RoundScaled(value, count - exponent).ToString(CultureInfo.InvariantCulture);
        if (finer.Length != count)
            return text;
        exponent--;
        return finer;
    }

    private static bool IsPowerOfTen(string text) => text[0] == '1' && text.AsSpan(1).TrimStart('0').IsEmpty;

    /// <summary>A value that is finite and not negative, rounded to so many digits behind the point (before it, if negative), for parsing.</summary>
    public static string RoundedDecimal(double value, int digits) =>
        RoundScaled(value, digits).ToString(CultureInfo.InvariantCulture) + "E" + (-digits).ToString(CultureInfo.InvariantCulture);

    /// <summary>value * 10**power as an int, half to even.</summary>
    private static BigInteger RoundScaled(double value, int power)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7ff);
        var mantissa = bits & ((1L << 52) - 1);
        if (exponent == 0)
            exponent = 1;
        else
            mantissa |= 1L << 52;
        exponent -= 1075;
        var numerator = new BigInteger(mantissa);
        var denominator = BigInteger.One;
        if (power >= 0)
            numerator *= BigInteger.Pow(10, power);
        else
            denominator = BigInteger.Pow(10, -power);
        if (exponent >= 0)
            numerator <<= exponent;
        else
            denominator <<= -exponent;
        var quotient = BigInteger.DivRem(numerator, denominator, out var remainder);
        var order = (remainder << 1).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    /// <summary>Digits with a decimal point and without an exponent.</summary>
    public static void AppendPlain(StringBuilder text, string digits, int point, bool alwaysPoint)
    {
        if (point <= 0)
        {
            text.Append("0.").Append('0', -point).Append(digits);
        }
        else if (point >= digits.Length)
        {
            text.Append(digits).Append('0', point - digits.Length);
            if (alwaysPoint)
                text.Append(".0");
        }
        else
        {
            text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        }
    }

    /// <summary>"1.5e+16".</summary>
    /// <param name="alternate">Keeps the point even without digits behind it.</param>
    public static void AppendExponent(StringBuilder text, string digits, int exponent, char letter, bool alternate)
    {
        text.Append(digits[0]);
        if (digits.Length > 1 || alternate)
            text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append(letter).Append(exponent < 0 ? '-' : '+');
        text.Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
    }
}

using System.Globalization;
using System.Numerics;

namespace Playground.Python.Syntax;

/// <summary>The values of numeric literals.</summary>
internal static class NumberLiteral
{
    /// <summary>The most decimal digits an int literal may have: a conversion takes time in the square of them.</summary>
    public const int MaxDigits = 4300;

    /// <summary>long or BigInteger, double, or <see cref="ImaginaryLiteral"/>; null for an int of too many decimal digits.</summary>
    public static object? Parse(ReadOnlySpan<char> literal)
    {
        string text = literal.Contains('_') ? literal.ToString().Replace("_", "") : literal.ToString();
        if (text.Length > 1 && text[0] == '0')
        {
            switch (text[1])
            {
                case 'x' or 'X': return ParsePowerOfTwo(text.AsSpan(2), 4);
                case 'o' or 'O': return ParsePowerOfTwo(text.AsSpan(2), 3);
                case 'b' or 'B': return ParsePowerOfTwo(text.AsSpan(2), 1);
            }
        }

        if (text[^1] is 'j' or 'J') return new ImaginaryLiteral(ParseDouble(text.AsSpan(0, text.Length - 1)));
        if (text.AsSpan().ContainsAny('.', 'e', 'E')) return ParseDouble(text);
        if (text.Length < 19) return long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Length > MaxDigits ? null : Narrow(BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static double ParseDouble(ReadOnlySpan<char> text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary>Packs digits of a few bits each, the last first, in time linear in their number.</summary>
    private static object ParsePowerOfTwo(ReadOnlySpan<char> digits, int bitsOfDigit)
    {
        byte[] bytes = new byte[digits.Length * bitsOfDigit / 8 + 2];
        int bits = 0, held = 0, used = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            bits |= (char.IsAsciiDigit(digits[i]) ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10) << held;
            held += bitsOfDigit;
            if (held < 8) continue;
            bytes[used++] = (byte)bits;
            bits >>= 8;
            held -= 8;
        }

        bytes[used] = (byte)bits;
        return Narrow(new BigInteger(bytes, isUnsigned: true));
    }

    private static object Narrow(BigInteger value)
    {
        if (value <= long.MaxValue) return (long)value;
        return value;
    }
}

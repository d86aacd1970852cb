using System.Text;

namespace Playground.Python.Builtins;

/// <summary>Puts a number's parts together: padding, sign, prefix, grouped digits, the rest.</summary>
internal static class NumberLayout
{
    /// <param name="digits">What may be grouped: the digits before the point.</param>
    /// <param name="rest">What follows: point, digits behind it, exponent, percent sign.</param>
    public static string Lay(in FormatSpec spec, bool negative, string prefix, string digits, string rest)
    {
        var sign = negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "";
        var around = sign.Length + prefix.Length + rest.Length;
        if (spec.Grouping != 0 && digits.Length > 0)
        {
            // Zeros that fill up a number are grouped with it.
            var least = spec.Align == '=' && spec.Fill.Value == '0' ? spec.Width - around : 0;
            digits = Group(digits, spec.Grouping, spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3, least);
        }

        var missing = Math.Max(0, spec.Width - around - digits.Length);
        var (left, inner, right) = spec.Align switch
        {
            '<' => (0, 0, missing),
            '=' => (0, missing, 0),
            '^' => (missing / 2, 0, missing - missing / 2),
            _ => (missing, 0, 0),
        };
        if (missing == 0)
            return string.Concat(sign, prefix, digits, rest);
        if (left == missing && spec.Fill.IsBmp)
            return string.Concat(sign, prefix, digits, rest).PadLeft(around + digits.Length + missing, (char)spec.Fill.Value);
        var text = new StringBuilder(around + digits.Length + missing);
        Fill(text, spec.Fill, left);
        text.Append(sign).Append(prefix);
        Fill(text, spec.Fill, inner);
        text.Append(digits).Append(rest);
        Fill(text, spec.Fill, right);
        return text.ToString();
    }

    public static void Fill(StringBuilder text, Rune fill, int count)
    {
        if (fill.IsBmp)
        {
            text.Append((char)fill.Value, count);
            return;
        }

        for (var i = 0; i < count; i++)
            text.Append(fill.ToString());
    }

    private static string Group(string digits, char separator, int size, int least)
    {
        var reversed = new StringBuilder();
        for (var i = 0; i < digits.Length || reversed.Length < least; i++)
        {
            if (i > 0 && i % size == 0)
                reversed.Append(separator);
            reversed.Append(i < digits.Length ? digits[digits.Length - 1 - i] : '0');
        }

        return string.Create(reversed.Length, reversed, static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = from[text.Length - 1 - i];
        });
    }
}

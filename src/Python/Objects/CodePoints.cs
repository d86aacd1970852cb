using System.Globalization;

namespace Playground.Python.Objects;

/// <summary>What Python asks of Unicode about a code point.</summary>
internal static class CodePoints
{
    /// <summary>The code points of a text; a surrogate without its other half stands for itself.</summary>
    public static IEnumerable<int> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
            yield return char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
    }

    public static bool IsSurrogate(int point) => point is >= 0xd800 and <= 0xdfff;

    /// <summary>str.isspace: bidirectional type WS, B or S, or category Zs.</summary>
    public static bool IsSpace(int point) => point switch
    {
        ' ' or (>= 9 and <= 13) or (>= 0x1c and <= 0x1f) or 0x85 or 0xa0 => true,
        < 0x1680 => false,
        _ => point is 0x1680 or (>= 0x2000 and <= 0x200a) or 0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000,
    };

    /// <summary>Where str.splitlines cuts.</summary>
    public static bool IsLineBreak(int point) => point is (>= 10 and <= 13) or (>= 0x1c and <= 0x1e) or 0x85 or 0x2028 or 0x2029;

    /// <summary>The decimal digit that a code point stands for, or -1.</summary>
    public static int DecimalValue(int point)
    {
        if (point is >= '0' and <= '9')
            return point - '0';
        return point < 0x660 || TextFormat.CategoryOf(point) != UnicodeCategory.DecimalDigitNumber
            ? -1
            : (int)CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(point), 0);
    }

    public static string Strip(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return end - start == text.Length ? text : text[start..end];
    }
}

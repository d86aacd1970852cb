using System.Globalization;
using System.Text;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Regex;

/// <summary>How two characters are compared.</summary>
internal enum CaseRule
{
    Exact,

    /// <summary>ASCII letters are equal in both cases.</summary>
    IgnoreAscii,

    /// <summary>Letters are equal when they share a lower or an upper case.</summary>
    IgnoreUnicode,
}

/// <summary>What \d, \s and \w stand for, and the cases of letters.</summary>
internal static class CharacterClasses
{
    public static bool IsDigit(int c, bool ascii) => c < 128 || ascii ? c is >= '0' and <= '9' : TextFormat.CategoryOf(c) == UnicodeCategory.DecimalDigitNumber;

    public static bool IsSpace(int c, bool ascii) => ascii ? c is ' ' or (>= 9 and <= 13) : CodePoints.IsSpace(c);

    public static bool IsWord(int c, bool ascii) => c < 128
        ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        : !ascii && IsAlphanumeric(c);

    private static bool IsAlphanumeric(int c) => !CodePoints.IsSurrogate(c) && (TextFormat.CategoryOf(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);

    public static int Lower(int c, CaseRule rule) => c < 128
        ? c is >= 'A' and <= 'Z' ? c + 32 : c
        : rule != CaseRule.IgnoreUnicode || CodePoints.IsSurrogate(c) ? c : Rune.ToLowerInvariant(new Rune(c)).Value;

    public static int Upper(int c, CaseRule rule) => c < 128
        ? c is >= 'a' and <= 'z' ? c - 32 : c
        : rule != CaseRule.IgnoreUnicode || CodePoints.IsSurrogate(c) ? c : Rune.ToUpperInvariant(new Rune(c)).Value;

    /// <summary>Letters with the same upper case and different lower ones.</summary>
    private static readonly int[][] Equivalents =
    [
        ['i', 0x131], ['s', 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe], [0x390, 0x1fd3], [0x3b0, 0x1fe3], [0x3b2, 0x3d0],
        [0x3b5, 0x3f5], [0x3b8, 0x3d1], [0x3ba, 0x3f0], [0x3c0, 0x3d6], [0x3c1, 0x3f1], [0x3c2, 0x3c3], [0x3c6, 0x3d5], [0x1e61, 0x1e9b], [0xfb05, 0xfb06],
    ];

    /// <summary>The lower-case letters that count as the same, the given one included.</summary>
    public static int[] Same(int lower, CaseRule rule)
    {
        if (rule == CaseRule.IgnoreUnicode)
        {
            foreach (var group in Equivalents)
            {
                if (Array.IndexOf(group, lower) >= 0)
                    return group;
            }
        }

        return [lower];
    }
}

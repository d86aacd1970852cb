using System.Globalization;
using System.Text;

namespace Playground.Python.Syntax;

/// <summary>Which code points names are made of (https://docs.python.org/3.13/reference/lexical_analysis.html#identifiers).</summary>
internal static class UnicodeIdentifier
{
    /// <summary>XID_Start or underscore.</summary>
    public static bool IsStart(Rune rune) => rune.Value switch
    {
        '_' or 0x1885 or 0x1886 or 0x2118 or 0x212E => true,
        0x037A or 0x0E33 or 0x0EB3 or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76
            or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F or 0x2E2F => false,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber,
    };

    /// <summary>XID_Continue.</summary>
    public static bool IsPart(Rune rune) => IsStart(rune) || rune.Value switch
    {
        0x00B7 or 0x0387 or 0x0E33 or 0x0EB3 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB
            or 0xFF65 or 0xFF9E or 0xFF9F => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation,
    };

    /// <summary>str.isidentifier.</summary>
    public static bool IsIdentifier(string text)
    {
        var first = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (first ? !IsStart(rune) : !IsPart(rune))
                return false;
            first = false;
        }

        return !first;
    }
}

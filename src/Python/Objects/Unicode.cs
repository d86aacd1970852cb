using System.Globalization;
using System.Text;
using Playground.Python.Text;

namespace Playground.Python.Objects;

/// <summary>Cases of letters, full mappings (one letter may become several).</summary>
internal static class Unicode
{
    public static string Upper(string text) => Ascii.IsValid(text) ? text.ToUpperInvariant() : Map(text, static cases => cases.Upper, static c => char.ToUpperInvariant(c));

    public static string Title(string text) => Ascii.IsValid(text) ? text.ToUpperInvariant() : Map(text, static cases => cases.Title, static c => char.ToUpperInvariant(c));

    /// <summary>Without what stands around a letter: a sigma is one in the middle of a word.</summary>
    public static string Lower(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : Map(text, static cases => cases.Lower, static c => char.ToLowerInvariant(c));

    public static string Fold(string text) => Ascii.IsValid(text) ? text.ToLowerInvariant() : Map(text, static cases => cases.Folded, static c => char.ToLowerInvariant(c));

    private static string Map(string text, Func<CharacterCases, string> choose, Func<char, char> mapAscii)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsSurrogatePair(text, i);
            if (char.IsAscii(text[i]))
                result.Append(mapAscii(text[i]));
            else if (CharacterData.CasesOf(isPair ? char.ConvertToUtf32(text, i) : text[i]) is { } cases)
                result.Append(choose(cases));
            else
                result.Append(text, i, isPair ? 2 : 1);
            if (isPair)
                i++;
        }

        return result.ToString();
    }

    public static bool IsCased(int point) => IsCasedLetter(TextFormat.CategoryOf(point)) || IsOtherUpper(point) || IsOtherLower(point);

    public static bool IsUpper(int point) => TextFormat.CategoryOf(point) == UnicodeCategory.UppercaseLetter || IsOtherUpper(point);

    public static bool IsLower(int point) => TextFormat.CategoryOf(point) == UnicodeCategory.LowercaseLetter || IsOtherLower(point);

    /// <summary>Other_Uppercase: letters in circles and squares, Roman numerals.</summary>
    private static bool IsOtherUpper(int point) => point is (>= 0x2160 and <= 0x216f) or (>= 0x24b6 and <= 0x24cf)
        or (>= 0x1f130 and <= 0x1f149) or (>= 0x1f150 and <= 0x1f169) or (>= 0x1f170 and <= 0x1f189);

    /// <summary>Other_Lowercase.</summary>
    private static bool IsOtherLower(int point) => point is 0xaa or 0xba or (>= 0x2b0 and <= 0x2b8) or 0x2c0 or 0x2c1
        or (>= 0x2e0 and <= 0x2e4) or 0x345 or 0x37a or 0x10fc or (>= 0x1d2c and <= 0x1d6a) or 0x1d78 or (>= 0x1d9b and <= 0x1dbf)
        or 0x2071 or 0x207f or (>= 0x2090 and <= 0x209c) or (>= 0x2170 and <= 0x217f) or (>= 0x24d0 and <= 0x24e9) or 0x2c7c or 0x2c7d
        or 0xa69c or 0xa69d or 0xa770 or (>= 0xa7f2 and <= 0xa7f4) or 0xa7f8 or 0xa7f9 or (>= 0xab5c and <= 0xab5f) or 0xab69
        or 0x10780 or (>= 0x10783 and <= 0x10785) or (>= 0x10787 and <= 0x107b0) or (>= 0x107b2 and <= 0x107ba)
        or (>= 0x1e030 and <= 0x1e06d);

    public static bool IsCasedLetter(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    public static bool IsCaseIgnorable(int point) => point is '\'' or '.' or ':' or '^' or '`' or 0xa8 or 0xad or 0xb7 or 0x2019
        || TextFormat.CategoryOf(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}

using System.Globalization;
using System.Text;

namespace Playground.Python.Objects;

/// <summary>Case mappings that change the number of letters, which .NET does not do.</summary>
internal static class Unicode
{
    /// <summary>Unconditional mappings of SpecialCasing.txt for letters that programs meet: letter, upper, title.</summary>
    private static readonly Dictionary<char, (string Upper, string Title)> Special = new()
    {
        ['ß'] = ("SS", "Ss"), ['ŉ'] = ("ʼN", "ʼN"), ['ǰ'] = ("J̌", "J̌"), ['ΐ'] = ("Ϊ́", "Ϊ́"), ['ΰ'] = ("Ϋ́", "Ϋ́"),
        ['և'] = ("ԵՒ", "Եւ"), ['ﬀ'] = ("FF", "Ff"), ['ﬁ'] = ("FI", "Fi"), ['ﬂ'] = ("FL", "Fl"), ['ﬃ'] = ("FFI", "Ffi"),
        ['ﬄ'] = ("FFL", "Ffl"), ['ﬅ'] = ("ST", "St"), ['ﬆ'] = ("ST", "St"),
        ['Ǆ'] = ("Ǆ", "ǅ"), ['ǅ'] = ("Ǆ", "ǅ"), ['ǆ'] = ("Ǆ", "ǅ"), ['Ǉ'] = ("Ǉ", "ǈ"), ['ǈ'] = ("Ǉ", "ǈ"), ['ǉ'] = ("Ǉ", "ǈ"),
        ['Ǌ'] = ("Ǌ", "ǋ"), ['ǋ'] = ("Ǌ", "ǋ"), ['ǌ'] = ("Ǌ", "ǋ"), ['Ǳ'] = ("Ǳ", "ǲ"), ['ǲ'] = ("Ǳ", "ǲ"), ['ǳ'] = ("Ǳ", "ǲ"),
    };

    public static string Upper(string text) => Map(text, static pair => pair.Upper);

    public static string Title(string text) => Map(text, static pair => pair.Title);

    private static string Map(string text, Func<(string Upper, string Title), string> choose)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToUpperInvariant();
        var result = new StringBuilder(text.Length);
        foreach (var point in CodePoints.Of(text))
        {
            if (point < 0x10000 && Special.TryGetValue((char)point, out var pair))
                result.Append(choose(pair));
            else if (CodePoints.IsSurrogate(point))
                result.Append((char)point);
            else
                result.Append(Rune.ToUpperInvariant(new Rune(point)).ToString());
        }

        return result.ToString();
    }

    /// <summary>Full case folding.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        foreach (var point in CodePoints.Of(text))
        {
            if (point < 0x10000 && Special.TryGetValue((char)point, out var pair))
                result.Append(pair.Upper.ToLowerInvariant());
            else if (CodePoints.IsSurrogate(point))
                result.Append((char)point);
            else
                result.Append(FoldOne(point));
        }

        return result.ToString();
    }

    private static string FoldOne(int point) => point switch
    {
        'ς' => "σ",
        'ẞ' => "ss",
        'µ' => "μ",
        'İ' => "i̇",
        _ => Rune.ToLowerInvariant(new Rune(point)).ToString(),
    };

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

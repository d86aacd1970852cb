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
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && Special.TryGetValue((char)rune.Value, out var pair))
                result.Append(choose(pair));
            else
                result.Append(Rune.ToUpperInvariant(rune).ToString());
        }

        return result.ToString();
    }

    /// <summary>Full case folding.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 'ς')
                result.Append('σ');
            else if (rune.Value is 'ẞ')
                result.Append("ss");
            else if (rune.Value is 'µ')
                result.Append('μ');
            else if (rune.IsBmp && Special.TryGetValue((char)rune.Value, out var pair))
                result.Append(pair.Upper.ToLowerInvariant());
            else if (rune.Value is 'İ')
                result.Append("i̇");
            else
                result.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return result.ToString();
    }

    public static bool IsCased(int point) => IsCasedLetter(TextFormat.CategoryOf(point)) || point is 0xaa or 0xba;

    public static bool IsCasedLetter(UnicodeCategory category) =>
        category is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    public static bool IsCaseIgnorable(int point) => point is '\'' or '.' or ':' or '^' or '`' or 0xa8 or 0xad or 0xb7 or 0x2019
        || TextFormat.CategoryOf(point) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}

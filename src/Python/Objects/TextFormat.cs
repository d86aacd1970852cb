using System.Globalization;
using System.Text;

namespace Playground.Python.Objects;

/// <summary>repr() and ascii() of text.</summary>
public static class TextFormat
{
    /// <summary>repr(s): in single quotes, unless it has single and no double ones; what is not printable is escaped.</summary>
    public static string Repr(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder(text.Length + 2).Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < (char)0x7f)
            {
                if (c == quote || c == '\\')
                    result.Append('\\');
                result.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                var point = char.ConvertToUtf32(c, text[++i]);
                if (IsPrintable(point))
                    result.Append(c).Append(text[i]);
                else
                    AppendEscape(result, point);
            }
            else if (IsPrintable(c))
            {
                result.Append(c);
            }
            else
            {
                AppendEscape(result, c);
            }
        }

        return result.Append(quote).ToString();
    }

    /// <summary>ascii(): escapes what is not ASCII in a repr.</summary>
    public static string Ascii(string repr)
    {
        if (System.Text.Ascii.IsValid(repr))
            return repr;
        var result = new StringBuilder(repr.Length + 16);
        for (var i = 0; i < repr.Length; i++)
        {
            var c = repr[i];
            if (c < 0x80)
                result.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < repr.Length && char.IsLowSurrogate(repr[i + 1]))
                AppendEscape(result, char.ConvertToUtf32(c, repr[++i]));
            else
                AppendEscape(result, c);
        }

        return result.ToString();
    }

    /// <summary>str.isprintable of a code point: no control, separator (but the space), surrogate or unassigned one.</summary>
    public static bool IsPrintable(int point)
    {
        if (point < 0x7f)
            return point >= ' ';
        return CategoryOf(point) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
    }

    internal static UnicodeCategory CategoryOf(int point) =>
        point < 0x10000 ? CharUnicodeInfo.GetUnicodeCategory((char)point) : CharUnicodeInfo.GetUnicodeCategory(point);

    private static void AppendEscape(StringBuilder text, int point)
    {
        switch (point)
        {
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < 0x100:
                text.Append("\\x").Append(point.ToString("x2", CultureInfo.InvariantCulture));
                break;
            case < 0x10000:
                text.Append("\\u").Append(point.ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append("\\U").Append(point.ToString("x8", CultureInfo.InvariantCulture));
                break;
        }
    }
}

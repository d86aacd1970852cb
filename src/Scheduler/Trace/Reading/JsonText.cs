using System.Globalization;
using System.Text;

namespace Playground.Scheduler.Trace;

internal static class JsonText
{
    /// <summary>
    /// A string in quotes with JSON's escapes. What no line of text may hold (controls, halves of surrogate pairs) is always
    /// escaped; the rest above ASCII only if asked.
    /// </summary>
    public static void AppendQuoted(StringBuilder to, string text, bool asciiOnly)
    {
        to.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit == '\n') to.Append("\\n");
            else if (unit == '\r') to.Append("\\r");
            else if (unit == '\t') to.Append("\\t");
            else if (unit is '"' or '\\') to.Append('\\').Append(unit);
            else if (!asciiOnly && char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                to.Append(unit).Append(text[++i]);
            else if (char.IsControl(unit) || char.IsSurrogate(unit) || unit is '\u2028' or '\u2029' || asciiOnly && unit > '~')
                to.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            else to.Append(unit);
        }
        to.Append('"');
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Playground.Python.Modules.Json;

/// <summary>Strings as JSON writes them.</summary>
internal static class JsonText
{
    /// <summary>What stands for itself, whatever the options.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static void Quote(StringBuilder into, string text, bool ascii)
    {
        into.Append('"');
        var from = 0;
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7f || !ascii))
                continue;
            into.Append(text, from, i - from);
            from = i + 1;
            AppendEscape(into, c);
        }

        into.Append(text, from, text.Length - from).Append('"');
    }

    private static void AppendEscape(StringBuilder into, char c)
    {
        switch (c)
        {
            case '"':
                into.Append("\\\"");
                break;
            case '\\':
                into.Append("\\\\");
                break;
            case '\n':
                into.Append("\\n");
                break;
            case '\r':
                into.Append("\\r");
                break;
            case '\t':
                into.Append("\\t");
                break;
            case '\f':
                into.Append("\\f");
                break;
            case '\b':
                into.Append("\\b");
                break;
            default:
                into.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}

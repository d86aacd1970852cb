using System.Globalization;
using System.Text;

namespace Playground.Scheduler.World.Network;

/// <summary>Bytes for people: Python's repr, cut short.</summary>
internal static class BytesText
{
    private const int Most = 40;

    public static string Short(ReadOnlySpan<byte> bytes)
    {
        var shown = bytes[..Math.Min(Most, bytes.Length)];
        var quote = shown.Contains((byte)'\'') && !shown.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (var each in shown) Append(text, each, quote);
        text.Append(quote);
        return bytes.Length > Most ? text.Append("...").ToString() : text.ToString();
    }

    private static void Append(StringBuilder text, byte each, char quote)
    {
        switch (each)
        {
            case (byte)'\n': text.Append("\\n"); break;
            case (byte)'\r': text.Append("\\r"); break;
            case (byte)'\t': text.Append("\\t"); break;
            case (byte)'\\': text.Append("\\\\"); break;
            case < 32 or >= 127: text.Append(CultureInfo.InvariantCulture, $"\\x{each:x2}"); break;
            default:
                if (each == quote) text.Append('\\');
                text.Append((char)each);
                break;
        }
    }
}

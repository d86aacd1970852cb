using System.Globalization;
using System.Text;

namespace Playground.Python.Objects;

/// <summary>repr() of bytes.</summary>
internal static class BytesRepr
{
    /// <param name="escapesQuote">Single quotes are escaped even between double ones, as bytearray does.</param>
    public static string Of(ReadOnlySpan<byte> bytes, bool escapesQuote = false)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder(bytes.Length + 3).Append('b').Append(quote);
        foreach (var b in bytes)
        {
            switch (b)
            {
                case (byte)'\\':
                    text.Append("\\\\");
                    break;
                case (byte)'\n':
                    text.Append("\\n");
                    break;
                case (byte)'\r':
                    text.Append("\\r");
                    break;
                case (byte)'\t':
                    text.Append("\\t");
                    break;
                case < 0x20 or >= 0x7f:
                    text.Append("\\x").Append(b.ToString("x2", CultureInfo.InvariantCulture));
                    break;
                default:
                    if (b == quote || (escapesQuote && b == '\''))
                        text.Append('\\');
                    text.Append((char)b);
                    break;
            }
        }

        return text.Append(quote).ToString();
    }
}

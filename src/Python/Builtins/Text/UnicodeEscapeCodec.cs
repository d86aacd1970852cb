using System.Globalization;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// unicode_escape and raw_unicode_escape: text as the inside of a literal
/// (https://docs.python.org/3.13/library/codecs.html#text-encodings). Errors are strict, whatever handler is named.
/// </summary>
internal static class UnicodeEscapeCodec
{
    public static Value Encode(PyThread thread, PyStr text, TextCodec codec)
    {
        var isRaw = codec.Kind == CodecKind.RawUnicodeEscape;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var point = text.IsPlain ? text.Text[i] : text.CodePoints[i];
            if (point < 0x100 && isRaw)
                result.Append((char)point);
            else
                Append(result, point);
        }

        thread.Charge(result.Length / 16);
        thread.Interpreter.Meter.Reserve(result.Length);
        return new PyBytes(Encoding.Latin1.GetBytes(result.ToString()));
    }

    private static void Append(StringBuilder result, int point) => _ = point switch
    {
        '\\' => result.Append(@"\\"),
        '\t' => result.Append(@"\t"),
        '\n' => result.Append(@"\n"),
        '\r' => result.Append(@"\r"),
        >= ' ' and < 0x7f => result.Append((char)point),
        < 0x100 => result.Append(CultureInfo.InvariantCulture, $@"\x{point:x2}"),
        < 0x10000 => result.Append(CultureInfo.InvariantCulture, $@"\u{point:x4}"),
        _ => result.Append(CultureInfo.InvariantCulture, $@"\U{point:x8}"),
    };

    public static Value Decode(PyThread thread, Value source, TextCodec codec)
    {
        var text = Encoding.Latin1.GetString(((IByteSource)source.Ref!).Span);
        if (codec.Kind == CodecKind.RawUnicodeEscape)
            text = Protected(text);
        else if (text.Length > 0 && text.AsSpan().TrimEnd('\\').Length is var end && (text.Length - end) % 2 == 1)
            return Fail(thread, source, codec, (text.Length - 1, text.Length, @"\ at end of string"));
        var decoder = new EscapeDecoder(text, isBytes: false);
        var result = decoder.Decode();
        return decoder.Malformation is { } problem ? Fail(thread, source, codec, problem) : Value.FromStr((string)result);
    }

    private static Value Fail(PyThread thread, Value source, TextCodec codec, (int Start, int End, string Reason) problem) =>
        thread.Raise(UnicodeErrors.Make(Types.UnicodeDecodeError, codec.Name, source, problem.Start, problem.End, problem.Reason));

    /// <summary>Every backslash doubled that begins no \u or \U; one behind another begins nothing.</summary>
    private static string Protected(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var begins = text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'u' or 'U';
            result.Append(text[i] == '\\' && !begins ? @"\\" : text[i].ToString());
            if (text[i] == '\\' && !begins && i + 1 < text.Length && text[i + 1] == '\\')
            {
                result.Append(@"\\");
                i++;
            }
        }

        return result.ToString();
    }
}

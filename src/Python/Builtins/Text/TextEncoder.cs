using System.Globalization;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>One str on its way to bytes.</summary>
internal sealed class TextEncoder(PyThread thread, PyStr text, TextCodec codec, string errors)
{
    private readonly List<byte> _bytes = [];

    public Value Encode()
    {
        if (System.Text.Ascii.IsValid(text.Text) && codec is { Kind: CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1, HasMark: false })
            return new PyBytes(Encoding.Latin1.GetBytes(text.Text));
        if (codec.HasMark)
            Put(0xfeff);
        for (var i = 0; i < text.Length; i++)
        {
            var point = PointAt(i);
            if (CanEncode(point))
            {
                Put(point);
                continue;
            }

            var end = i + 1;
            while (end < text.Length && !CanEncode(PointAt(end)))
                end++;
            if (Handle(i, end) is { } error)
                return error;
            i = end - 1;
        }

        return new PyBytes([.. _bytes]);
    }

    private int PointAt(int index) => text.IsPlain ? text.Text[index] : text.CodePoints[index];

    private bool CanEncode(int point) => codec.Kind switch
    {
        CodecKind.Ascii => point < 0x80,
        CodecKind.Latin1 => point < 0x100,
        CodecKind.Map => codec.Map!.Encode(point) >= 0,
        _ => !CodePoints.IsSurrogate(point),
    };

    private void Put(int point)
    {
        switch (codec.Kind)
        {
            case CodecKind.Ascii or CodecKind.Latin1:
                _bytes.Add((byte)point);
                break;
            case CodecKind.Map:
                _bytes.Add((byte)codec.Map!.Encode(point));
                break;
            case CodecKind.Utf8:
                PutUtf8(point);
                break;
            case CodecKind.Utf16 when point >= 0x10000:
                PutUnits(2, 0xd7c0 + (point >> 10));
                PutUnits(2, 0xdc00 + (point & 0x3ff));
                break;
            default:
                PutUnits(codec.Kind == CodecKind.Utf16 ? 2 : 4, point);
                break;
        }
    }

    private void PutUtf8(int point)
    {
        if (point < 0x80)
        {
            _bytes.Add((byte)point);
            return;
        }

        var count = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        _bytes.Add((byte)((0xff00 >> (count + 1) & 0xff) | point >> 6 * count));
        while (count-- > 0)
            _bytes.Add((byte)(0x80 | point >> 6 * count & 0x3f));
    }

    private void PutUnits(int size, int value)
    {
        for (var i = 0; i < size; i++)
            _bytes.Add((byte)(value >> 8 * (codec.IsBigEndian ? size - 1 - i : i)));
    }

    /// <summary>What the error handler makes of a stretch that cannot be encoded; an error, or null to go on.</summary>
    private Value? Handle(int start, int end)
    {
        switch (errors)
        {
            case "ignore":
                return null;
            case "replace":
                for (var i = start; i < end; i++)
                    Put('?');
                return null;
            case "namereplace":
                for (var i = start; i < end; i++)
                    PutText(CharacterNames.NameOf(PointAt(i)) is { } name ? $"\\N{{{name}}}" : Escape(PointAt(i)));
                return null;
            case "backslashreplace":
                for (var i = start; i < end; i++)
                    PutText(Escape(PointAt(i)));
                return null;
            case "xmlcharrefreplace":
                for (var i = start; i < end; i++)
                    PutText($"&#{PointAt(i).ToString(CultureInfo.InvariantCulture)};");
                return null;
            case "surrogatepass" when codec.Kind is not (CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Map):
                for (var i = start; i < end; i++)
                    Put(PointAt(i));
                return null;
            case "surrogateescape" when Enumerable.Range(start, end - start).All(i => PointAt(i) is >= 0xdc80 and <= 0xdcff):
                for (var i = start; i < end; i++)
                    _bytes.Add((byte)(PointAt(i) - 0xdc00));
                return null;
        }

        var reason = codec.Kind switch
        {
            CodecKind.Ascii => "ordinal not in range(128)",
            CodecKind.Latin1 => "ordinal not in range(256)",
            CodecKind.Map => "character maps to <undefined>",
            _ => "surrogates not allowed",
        };
        return thread.Raise(UnicodeErrors.Make(Types.UnicodeEncodeError, codec.Name, text, start, end, reason));
    }

    private void PutText(string ascii)
    {
        foreach (var c in ascii)
            Put(c);
    }

    private static string Escape(int point) => point < 0x100 ? $"\\x{point:x2}" : point < 0x10000 ? $"\\u{point:x4}" : $"\\U{point:x8}";
}

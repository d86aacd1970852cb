using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Bytes on their way to a str.</summary>
internal sealed class TextDecoder(PyThread thread, Value source, TextCodec codec, string errors)
{
    private readonly StringBuilder _text = new();

    /// <summary>Of the codec, with the order of bytes in use.</summary>
    private string _name = codec.Name;

    public Value Decode(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        var isBig = codec.IsBigEndian;
        if (codec.HasMark)
            start = SkipMark(bytes, ref isBig);
        if (codec is { HasMark: true, Kind: not CodecKind.Utf8 })
            _name += isBig ? "-be" : "-le";
        for (var at = start; at < bytes.Length;)
        {
            var (point, length, reason) = codec.Kind switch
            {
                CodecKind.Latin1 => (bytes[at], 1, null),
                CodecKind.Map => codec.Map!.Decode(bytes[at]) is >= 0 and var mapped ? (mapped, 1, null) : (-1, 1, "character maps to <undefined>"),
                CodecKind.Ascii => bytes[at] < 0x80 ? (bytes[at], 1, null) : (-1, 1, "ordinal not in range(128)"),
                CodecKind.Utf8 => Utf8(bytes[at..]),
                CodecKind.Utf16 => Utf16(bytes[at..], isBig),
                _ => Utf32(bytes[at..], isBig),
            };
            if (reason is null)
                _text.Append(PyStr.FromCodePoint(point).Text);
            else if (Handle(bytes, at, at + length, reason) is { } error)
                return error;
            at += length;
        }

        return Value.FromStr(_text.ToString());
    }

    private int SkipMark(ReadOnlySpan<byte> bytes, ref bool isBig)
    {
        switch (codec.Kind)
        {
            case CodecKind.Utf8:
                return bytes.StartsWith((ReadOnlySpan<byte>)[0xef, 0xbb, 0xbf]) ? 3 : 0;
            case CodecKind.Utf16:
                isBig = bytes.StartsWith((ReadOnlySpan<byte>)[0xfe, 0xff]);
                return isBig || bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe]) ? 2 : 0;
            default:
                isBig = bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xfe, 0xff]);
                return isBig || bytes.StartsWith((ReadOnlySpan<byte>)[0xff, 0xfe, 0, 0]) ? 4 : 0;
        }
    }

    /// <summary>One character, or how many bytes are wrong and why: the longest beginning of one that could have been right.</summary>
    private static (int Point, int Length, string? Reason) Utf8(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        if (first < 0x80)
            return (first, 1, null);
        var count = first switch { >= 0xc2 and <= 0xdf => 1, >= 0xe0 and <= 0xef => 2, >= 0xf0 and <= 0xf4 => 3, _ => 0 };
        if (count == 0)
            return (-1, 1, "invalid start byte");
        var point = first & 0x3f >> count;
        for (var i = 1; i <= count; i++)
        {
            if (i >= bytes.Length)
                return (-1, i, "unexpected end of data");
            var (least, most) = i > 1 ? (0x80, 0xbf) : first switch
            {
                0xe0 => (0xa0, 0xbf),
                0xed => (0x80, 0x9f),
                0xf0 => (0x90, 0xbf),
                0xf4 => (0x80, 0x8f),
                _ => (0x80, 0xbf),
            };
            if (bytes[i] < least || bytes[i] > most)
                return (-1, i, "invalid continuation byte");
            point = point << 6 | bytes[i] & 0x3f;
        }

        return (point, count + 1, null);
    }

    private static (int Point, int Length, string? Reason) Utf16(ReadOnlySpan<byte> bytes, bool isBig)
    {
        if (bytes.Length < 2)
            return (-1, bytes.Length, "truncated data");
        var unit = Unit(bytes, isBig);
        if (!CodePoints.IsSurrogate(unit))
            return (unit, 2, null);
        if (unit >= 0xdc00)
            return (-1, 2, "illegal encoding");
        if (bytes.Length < 4)
            return (-1, bytes.Length, "unexpected end of data");
        var low = Unit(bytes[2..], isBig);
        return low is >= 0xdc00 and <= 0xdfff ? (char.ConvertToUtf32((char)unit, (char)low), 4, null) : (-1, 2, "illegal UTF-16 surrogate");
    }

    private static int Unit(ReadOnlySpan<byte> bytes, bool isBig) => isBig ? bytes[0] << 8 | bytes[1] : bytes[1] << 8 | bytes[0];

    private static (int Point, int Length, string? Reason) Utf32(ReadOnlySpan<byte> bytes, bool isBig)
    {
        if (bytes.Length < 4)
            return (-1, bytes.Length, "truncated data");
        var point = isBig
            ? (uint)(bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3])
            : (uint)(bytes[3] << 24 | bytes[2] << 16 | bytes[1] << 8 | bytes[0]);
        return point > 0x10ffff ? (-1, 4, "code point not in range(0x110000)")
            : CodePoints.IsSurrogate((int)point) ? (-1, 4, "code point in surrogate code point range(0xd800, 0xe000)")
            : ((int)point, 4, null);
    }

    private Value? Handle(ReadOnlySpan<byte> bytes, int start, int end, string reason)
    {
        switch (errors)
        {
            case "ignore":
                return null;
            case "replace":
                _text.Append('\ufffd');
                return null;
            case "backslashreplace":
                foreach (var b in bytes[start..end])
                    _text.Append($"\\x{b:x2}");
                return null;
            case "surrogateescape":
                foreach (var b in bytes[start..end])
                    _text.Append((char)(0xdc00 + b));
                return null;
        }

        return thread.Raise(UnicodeErrors.Make(Types.UnicodeDecodeError, _name, source, start, end, reason));
    }
}

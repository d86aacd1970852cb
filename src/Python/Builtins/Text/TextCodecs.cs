using Playground.Python.Objects;
using Playground.Python.Text;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>str.encode, bytes.decode and str(bytes, encoding).</summary>
internal static class TextCodecs
{
    /// <summary>str(value, encoding, errors).</summary>
    public static Value Construct(PyThread thread, PyType type, Value value, Value encoding, Value errors)
    {
        if (!encoding.IsUnbound && encoding.AsText is null)
            return thread.Raise(Types.TypeError, $"str() argument 'encoding' must be str, not {Errors.KindOf(encoding)}");
        if (!errors.IsUnbound && errors.AsText is null)
            return thread.Raise(Types.TypeError, $"str() argument 'errors' must be str, not {Errors.KindOf(errors)}");
        if (value.Ref is PyStr)
            return thread.Raise(Types.TypeError, "decoding str is not supported");
        if (value.Ref is not IByteSource)
            return thread.Raise(Types.TypeError, $"decoding to str: need a bytes-like object, {value.Type.Name} found");
        var below = thread.Current!;
        var text = Decode(thread, value, encoding.AsText ?? "utf-8", errors.AsText ?? "strict");
        return ReferenceEquals(type, Types.Str) ? text
            : thread.Then(below, text, (_, made) => StrType.InstanceOf(type, made.AsText!));
    }

    /// <summary>bytes.decode: a str, or an error.</summary>
    public static Value Decode(PyThread thread, Value bytes, string encoding, string errors)
    {
        if (Find(thread, encoding, errors) is not { } codec)
            return Unknown(thread, bytes, encoding, errors, encodes: false);
        var span = ((IByteSource)bytes.Ref!).Span;
        thread.Charge(span.Length / 16);
        thread.Interpreter.Meter.Reserve(40 + span.Length * 2L);
        return codec.Kind is CodecKind.UnicodeEscape or CodecKind.RawUnicodeEscape
            ? UnicodeEscapeCodec.Decode(thread, bytes, codec)
            : new TextDecoder(thread, bytes, codec, errors).Decode(span);
    }

    /// <summary>str.encode: bytes, or an error.</summary>
    public static Value Encode(PyThread thread, Value text, string encoding, string errors)
    {
        if (Find(thread, encoding, errors) is not { } codec)
            return Unknown(thread, text, encoding, errors, encodes: true);
        var length = StrType.Text(text).Length;
        thread.Charge(length / 16);
        thread.Interpreter.Meter.Reserve(40 + length * 2L);
        return codec.Kind is CodecKind.UnicodeEscape or CodecKind.RawUnicodeEscape
            ? UnicodeEscapeCodec.Encode(thread, StrType.Of(text), codec)
            : new TextEncoder(thread, StrType.Of(text), codec, errors).Encode();
    }

    /// <summary>An error is pending, or the module codecs, where the program has imported it, is asked for an encoding of the program's.</summary>
    private static Value Unknown(PyThread thread, Value what, string encoding, string errors, bool encodes)
    {
        if (thread.Pending is not null)
            return Value.Error;
        if (thread.Interpreter.Imports.Modules.Get("codecs").Ref is PyModule codecs && codecs.Dict.Get("_of_text") is { IsUnbound: false } known)
            return thread.Call(known, what, Value.FromStr(encoding), Value.FromStr(errors), Value.FromBool(encodes));
        return thread.Raise(Types.LookupError, OfOtherThanText.Contains(encoding.ToLowerInvariant().Replace('-', '_'))
            ? $"{TextFormat.Repr(encoding)} is not a text encoding; use codecs.{(encodes ? "encode" : "decode")}() to handle arbitrary codecs"
            : $"unknown encoding: {encoding}");
    }

    /// <summary>Codecs that don't go between text and bytes (https://docs.python.org/3.13/library/codecs.html#python-specific-encodings).</summary>
    private static readonly HashSet<string> OfOtherThanText =
    [
        "base64", "base_64", "base64_codec", "bz2", "bz2_codec", "hex", "hex_codec", "quopri", "quopri_codec", "quotedprintable", "quoted_printable",
        "rot13", "rot_13", "uu", "uu_codec", "zip", "zlib", "zlib_codec",
    ];

    /// <summary>Null for an unknown encoding, or with a LookupError pending.</summary>
    private static TextCodec? Find(PyThread thread, string encoding, string errors)
    {
        var codec = TextCodec.Find(encoding);
        if (codec is null)
            return null;
        if (errors is not ("strict" or "ignore" or "replace" or "backslashreplace" or "xmlcharrefreplace" or "namereplace" or "surrogateescape" or "surrogatepass"))
            thread.Raise(Types.LookupError, $"unknown error handler name '{errors}'");
        else
            return codec;
        return null;
    }
}

internal enum CodecKind : byte
{
    Utf8,
    Ascii,
    Latin1,
    Utf16,
    Utf32,
    UnicodeEscape,
    RawUnicodeEscape,
    Map,
}

/// <param name="Name">As error messages say it.</param>
/// <param name="HasMark">A byte-order mark is written, and decides the order when there is one to read.</param>
internal sealed record TextCodec(CodecKind Kind, string Name, bool IsBigEndian = false, bool HasMark = false)
{
    private static readonly Dictionary<string, TextCodec> Known = new()
    {
        ["utf8"] = new(CodecKind.Utf8, "utf-8"),
        ["u8"] = new(CodecKind.Utf8, "utf-8"),
        ["cp65001"] = new(CodecKind.Utf8, "utf-8"),
        ["utf8sig"] = new(CodecKind.Utf8, "utf-8", HasMark: true),
        ["ascii"] = new(CodecKind.Ascii, "ascii"),
        ["usascii"] = new(CodecKind.Ascii, "ascii"),
        ["646"] = new(CodecKind.Ascii, "ascii"),
        ["latin1"] = new(CodecKind.Latin1, "latin-1"),
        ["latin"] = new(CodecKind.Latin1, "latin-1"),
        ["l1"] = new(CodecKind.Latin1, "latin-1"),
        ["iso88591"] = new(CodecKind.Latin1, "latin-1"),
        ["utf16"] = new(CodecKind.Utf16, "utf-16", HasMark: true),
        ["utf16le"] = new(CodecKind.Utf16, "utf-16-le"),
        ["utf16be"] = new(CodecKind.Utf16, "utf-16-be", IsBigEndian: true),
        ["utf32"] = new(CodecKind.Utf32, "utf-32", HasMark: true),
        ["utf32le"] = new(CodecKind.Utf32, "utf-32-le"),
        ["unicodeescape"] = new(CodecKind.UnicodeEscape, "unicodeescape"),
        ["rawunicodeescape"] = new(CodecKind.RawUnicodeEscape, "rawunicodeescape"),
        ["utf32be"] = new(CodecKind.Utf32, "utf-32-be", IsBigEndian: true),
    };

    /// <summary>Of a <see cref="CodecKind.Map"/>.</summary>
    public CharacterMap? Map { get; private init; }

    /// <summary>By any of its names; case, hyphens, underscores and blanks do not count.</summary>
    public static TextCodec? Find(string name)
    {
        name = name.ToLowerInvariant().Replace("-", "").Replace("_", "").Replace(" ", "");
        return Known.TryGetValue(name, out var known) ? known : CharacterMap.Find(name) is { } map ? new(CodecKind.Map, "charmap") { Map = map } : null;
    }
}

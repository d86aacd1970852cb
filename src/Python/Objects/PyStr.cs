using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>
/// str: a sequence of code points. Text without surrogate pairs (nearly all of it) is indexed directly; other text
/// gets an array of code points when it is first indexed.
/// </summary>
public class PyStr(string text) : PyObject
{
    public static readonly PyStr Empty = new("");
    public static readonly IEqualityComparer<PyStr> Comparer = new TextComparer();

    private static readonly PyStr[] SingleChars = MakeSingleChars();

    private long _hash;
    private int _length = -1;
    private int[]? _codePoints;

    public string Text { get; } = text;

    public override PyType Type => Types.Str;

    /// <summary>Number of code points.</summary>
    public int Length
    {
        get
        {
            if (_length < 0)
                _length = CountCodePoints(Text);
            return _length;
        }
    }

    /// <summary>Every char is a code point.</summary>
    public bool IsPlain => Length == Text.Length;

    /// <summary>The code points, for text that is not plain.</summary>
    public ReadOnlySpan<int> CodePoints => _codePoints ??= Decode(Text, Length);

    /// <summary>hash(s): the same in every run (CPython's differs from run to run).</summary>
    public long Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _hash != 0 ? _hash : ComputeHash();
    }

    public static PyStr FromChar(char c) => c < SingleChars.Length ? SingleChars[c] : new PyStr(c.ToString());

    public static PyStr FromCodePoint(int codePoint) =>
        codePoint < 0x10000 ? FromChar((char)codePoint) : new PyStr(char.ConvertFromUtf32(codePoint));

    /// <summary>The code point at an index that is in range, as a str.</summary>
    public PyStr At(int index) => IsPlain ? FromChar(Text[index]) : FromCodePoint(CodePoints[index]);

    /// <summary>So many code points from an index on; both in range.</summary>
    public PyStr Slice(int start, int count)
    {
        if (count == Length && ReferenceEquals(Type, Types.Str))
            return this;
        if (count == 0)
            return Empty;
        var from = OffsetOf(start);
        return count == 1 ? At(start) : new PyStr(Text[from..(IsPlain ? from + count : OffsetOf(start + count))]);
    }

    /// <summary>The UTF-16 offset of a code point (or of the end).</summary>
    public int OffsetOf(int index)
    {
        if (IsPlain)
            return index;
        var offset = 0;
        foreach (var point in CodePoints[..index])
            offset += point < 0x10000 ? 1 : 2;
        return offset;
    }

    /// <summary>The index of the code point at a UTF-16 offset.</summary>
    public int IndexOf(int offset) => IsPlain ? offset : CountCodePoints(Text[..offset]);

    public override string ToString() => Text;

    private long ComputeHash()
    {
        var hash = unchecked((long)0xcbf29ce484222325);
        foreach (var c in Text)
            hash = unchecked((hash ^ c) * 0x100000001b3);
        hash ^= hash >>> 29;
        if (Text.Length == 0 || hash is 0 or -1)
            hash = Text.Length == 0 ? 0 : -2;
        return _hash = hash;
    }

    private static int CountCodePoints(string text)
    {
        var pairs = 0;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                pairs++;
                i++;
            }
        }

        return text.Length - pairs;
    }

    private static int[] Decode(string text, int length)
    {
        var points = new int[length];
        for (int i = 0, at = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                points[at++] = char.ConvertToUtf32(text[i], text[++i]);
            else
                points[at++] = text[i];
        }

        return points;
    }

    private static PyStr[] MakeSingleChars()
    {
        var chars = new PyStr[256];
        for (var i = 0; i < chars.Length; i++)
            chars[i] = new PyStr(((char)i).ToString());
        return chars;
    }

    private sealed class TextComparer : IEqualityComparer<PyStr>
    {
        public bool Equals(PyStr? x, PyStr? y) => ReferenceEquals(x, y) || x!.Text == y!.Text;
        public int GetHashCode(PyStr obj) => (int)obj.Hash;
    }
}

/// <summary>An instance of a class derived from str.</summary>
public sealed class PyStrInstance(PyType type, string text) : PyStr(text), IValueInstance
{
    /// <summary>Its attributes.</summary>
    public PyInstance Body { get; } = new(type);

    public override PyType Type => Body.Class;
}

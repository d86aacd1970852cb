using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>
/// str: a sequence of code points. Text without surrogate pairs (nearly all of it) is indexed directly; other text
/// gets an array of code points when it is first indexed.
/// </summary>
public class PyStr : PyObject
{
    /// <summary>From so many chars on, a str that is appended to keeps its chars where there is room for more.</summary>
    private const int LongEnoughToGrow = 256;

    public static readonly PyStr Empty = new("");
    public static readonly IEqualityComparer<PyStr> Comparer = new TextComparer();

    private static readonly PyStr[] SingleChars = MakeSingleChars();

    private long _hash;
    private int _length = -1;
    private int[]? _codePoints;
    private string? _text;

    /// <summary>While the text has not been asked for: its chars are the first <see cref="_grown"/> of these.</summary>
    private readonly GrowingText? _growing;

    private readonly int _grown;

    public PyStr(string text) => _text = text;

    private PyStr(GrowingText growing, int length)
    {
        _growing = growing;
        _grown = growing.Length;
        _length = length;
    }

    public string Text
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _text ?? Flatten();
    }

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

    /// <summary>Bytes of its characters; 0 while it shares what it has <see cref="Growing"/> in common with others.</summary>
    internal long OwnBytes => (_text?.Length ?? 0) * 2L;

    /// <summary>What it shares its characters with, see <see cref="GrowingText"/>.</summary>
    internal GrowingText? Growing => _text is null ? _growing : null;

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

    /// <summary>The first chars, at most so many, without making the whole text when it is still growing.</summary>
    internal ReadOnlySpan<char> Head(int most)
    {
        var length = _text?.Length ?? _grown;
        return _text is null ? _growing!.Span(Math.Min(length, most)) : _text.AsSpan(0, Math.Min(length, most));
    }

    /// <summary>
    /// self + part, in time for the part alone where self is long and the newest of its line; null where that is not so and
    /// the two are to be joined as they are.
    /// </summary>
    internal PyStr? Grow(Vm.PyThread thread, PyStr part)
    {
        var length = _text?.Length ?? _grown;
        var added = part.Text;
        if (length < LongEnoughToGrow || length + (long)added.Length > Array.MaxLength / 2)
            return null;
        var growing = _growing;
        if (growing is null || growing.Length != length)
        {
            // Not the newest of its line, or the first: its chars are copied once, charged as any joining is.
            thread.Charge((length + added.Length) / 16);
            growing = new GrowingText(thread.Interpreter.Meter, Text, (int)Math.Min(Array.MaxLength, (length + added.Length) * 2L));
        }
        else
        {
            thread.Charge(added.Length / 16);
        }

        thread.Interpreter.Meter.Reserve(40);
        // Halves of a pair that meet become one code point: then the length is counted anew when it is asked for.
        var points = char.IsHighSurrogate(growing.Span(length)[^1]) || (_text is null && _length < 0) ? -1 : Length + part.Length;
        growing.Append(added);
        return new PyStr(growing, points);
    }

    private string Flatten() => _text = _growing!.Prefix(_grown);

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
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
            return text.Length;
        var pairs = 0;
        for (var i = first; i + 1 < text.Length; i++)
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

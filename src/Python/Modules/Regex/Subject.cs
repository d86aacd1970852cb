using System.Runtime.CompilerServices;
using System.Text;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Regex;

/// <summary>What is searched: the characters of a str, or the bytes of a bytes-like object.</summary>
internal sealed class Subject
{
    private readonly string? _plain;
    private readonly int[]? _points;

    private Subject(Value source, string? plain, int[]? points, int length)
    {
        Source = source;
        _plain = plain;
        _points = points;
        Length = length;
    }

    /// <summary>The object that it was made of.</summary>
    public Value Source { get; }

    public int Length { get; }

    public bool IsText => Source.Ref is PyStr;

    public int this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _plain is { } plain ? plain[index] : _points![index];
    }

    /// <summary>Null for what is neither text nor bytes.</summary>
    public static Subject? Of(Value value) => value.Ref switch
    {
        PyStr { IsPlain: true } text => new Subject(value, text.Text, null, text.Length),
        PyStr text => new Subject(value, null, text.CodePoints.ToArray(), text.Length),
        IByteSource bytes => new Subject(value, Encoding.Latin1.GetString(bytes.Span), null, bytes.Span.Length),
        _ => null,
    };

    /// <summary>The part between two indices, as a str or bytes.</summary>
    public Value Slice(int start, int end)
    {
        if (end < start)
            end = start;
        if (Source.Ref is PyStr text)
            return start == 0 && end == Length && !text.Type.IsHeap ? Source : Exact(text.Slice(start, end - start));
        return Source.Ref is PyBytes { IsMutable: false } && !Source.Type.IsHeap && start == 0 && end == Length ? Source : new PyBytes(Encoding.Latin1.GetBytes(_plain![start..end]));
    }

    private static PyStr Exact(PyStr text) => text.Type.IsHeap ? new PyStr(text.Text) : text;

    /// <summary>The text between two indices.</summary>
    public string TextOf(int start, int end)
    {
        if (_plain is not null)
            return _plain[start..end];
        return ((PyStr)Source.Ref!).Slice(start, end - start).Text;
    }

    /// <summary>Where a character stands next, -1 when nowhere.</summary>
    public int IndexOf(int c, int start, int end)
    {
        if (_plain is not null)
            return c > 0xffff ? -1 : _plain.IndexOf((char)c, start, end - start);
        return Array.IndexOf(_points!, c, start, end - start);
    }
}

namespace Playground.Python.Builtins;

/// <summary>
/// Finds a part of a text in time that grows with their lengths, not with their product: what .NET searches with is quick for most
/// texts, but a long part that nearly fits everywhere would hold the interpreter up for minutes.
/// </summary>
internal static class SubstringSearch
{
    /// <summary>Comparing so much at every place is left to .NET.</summary>
    internal const int Short = 32;

    public static int IndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>
    {
        if (part.Length <= Short)
            return text.IndexOf(part);
        var start = part[..Short];
        // Places where the beginning fits and the rest does not may cost a few times the text's length in all.
        var left = 4L * text.Length;
        for (var at = 0; at <= text.Length - part.Length; at++)
        {
            var next = text[at..(text.Length - part.Length + Short)].IndexOf(start);
            if (next < 0)
                return -1;
            at += next;
            var same = text[at..].CommonPrefixLength(part);
            if (same == part.Length)
                return at;
            left -= same;
            if (left < 0)
                return ByTable(text[(at + 1)..], part, fromRight: false) is >= 0 and var found ? at + 1 + found : -1;
        }

        return -1;
    }

    public static int LastIndexOf<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T> => part.Length == 0 ? text.Length
            : part.Length <= Short ? text.LastIndexOf(part)
            : ByTable(text, part, fromRight: true);

    /// <summary>How often a part that is not empty is in a text, without overlaps.</summary>
    public static int Count<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part)
        where T : unmanaged, IEquatable<T>
    {
        if (part.Length <= Short)
            return text.Count(part);
        var count = 0;
        for (int at; (at = IndexOf(text, part)) >= 0; count++)
            text = text[(at + part.Length)..];
        return count;
    }

    /// <summary>Knuth, Morris and Pratt's search: no character of the text is gone back to.</summary>
    private static int ByTable<T>(ReadOnlySpan<T> text, ReadOnlySpan<T> part, bool fromRight)
        where T : unmanaged, IEquatable<T>
    {
        // For each beginning of the part: how long the longest other beginning is that it ends in.
        var borders = new int[part.Length];
        for (int i = 1, matched = 0; i < part.Length; i++)
        {
            while (matched > 0 && !At(part, i).Equals(At(part, matched)))
                matched = borders[matched - 1];
            if (At(part, i).Equals(At(part, matched)))
                matched++;
            borders[i] = matched;
        }

        for (int i = 0, matched = 0; i < text.Length; i++)
        {
            while (matched > 0 && !At(text, i).Equals(At(part, matched)))
                matched = borders[matched - 1];
            if (At(text, i).Equals(At(part, matched)) && ++matched == part.Length)
                return fromRight ? text.Length - i - 1 : i + 1 - part.Length;
        }

        return -1;

        T At(ReadOnlySpan<T> items, int index) => items[fromRight ? items.Length - 1 - index : index];
    }
}

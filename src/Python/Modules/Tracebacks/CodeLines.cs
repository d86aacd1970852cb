using Playground.Python.Text;

namespace Playground.Python.Modules.Tracebacks;

/// <summary>Lines of source as tracebacks show them.</summary>
internal static class CodeLines
{
    /// <summary>Lines without blanks at their ends.</summary>
    public static List<string> Of(SourceText source, int first, int last)
    {
        var lines = new List<string>();
        for (var number = first; number <= Math.Max(first, last); number++)
            lines.Add(source.Line(number).TrimEnd().ToString());
        return lines;
    }

    /// <summary>textwrap.dedent: without the blanks that all lines begin with.</summary>
    public static List<string> Dedent(List<string> lines)
    {
        string? margin = null;
        foreach (var line in lines)
        {
            var blanks = line.AsSpan().IndexOfAnyExcept(' ', '\t');
            if (blanks < 0)
                continue;
            margin = margin is null ? line[..blanks] : margin[..margin.AsSpan().CommonPrefixLength(line.AsSpan(0, blanks))];
        }

        var cut = margin?.Length ?? 0;
        return lines.ConvertAll(line => line.AsSpan().ContainsAnyExcept(' ', '\t') ? line[cut..] : "");
    }

    /// <summary>The UTF-16 offset of a column in code points.</summary>
    public static int Offset(string line, int column)
    {
        var offset = 0;
        for (; column > 0 && offset < line.Length; column--)
            offset += char.IsSurrogatePair(line, offset) ? 2 : 1;
        return offset;
    }

    /// <summary>How many columns of a terminal the start of a line takes: East Asian wide characters take two.</summary>
    public static int Width(string line, int end)
    {
        var width = 0;
        foreach (var rune in line.AsSpan(0, Math.Min(end, line.Length)).EnumerateRunes())
            width += IsWide(rune.Value) ? 2 : 1;
        return width;
    }

    /// <summary>East_Asian_Width W or F, by blocks.</summary>
    private static bool IsWide(int point) => point >= 0x1100 && point is
        <= 0x115f or 0x231a or 0x231b or 0x2329 or 0x232a or (>= 0x23e9 and <= 0x23ec) or 0x23f0 or 0x23f3 or 0x25fd or 0x25fe
        or 0x2614 or 0x2615 or (>= 0x2648 and <= 0x2653) or 0x267f or 0x2693 or 0x26a1 or 0x26aa or 0x26ab or 0x26bd or 0x26be
        or 0x26c4 or 0x26c5 or 0x26ce or 0x26d4 or 0x26ea or 0x26f2 or 0x26f3 or 0x26f5 or 0x26fa or 0x26fd or 0x2705 or 0x270a
        or 0x270b or 0x2728 or 0x274c or 0x274e or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27b0
        or 0x27bf or 0x2b1b or 0x2b1c or 0x2b50 or 0x2b55 or (>= 0x2e80 and <= 0x303e) or (>= 0x3041 and <= 0x33ff)
        or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0xa4cf) or (>= 0xa960 and <= 0xa97f) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe10 and <= 0xfe19) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff01 and <= 0xff60)
        or (>= 0xffe0 and <= 0xffe6) or (>= 0x16fe0 and <= 0x1b2fb) or 0x1f004 or 0x1f0cf or 0x1f18e or (>= 0x1f191 and <= 0x1f19a)
        or (>= 0x1f200 and <= 0x1f320) or (>= 0x1f32d and <= 0x1f335) or (>= 0x1f337 and <= 0x1f37c) or (>= 0x1f37e and <= 0x1f393)
        or (>= 0x1f3a0 and <= 0x1f3ca) or (>= 0x1f3cf and <= 0x1f3d3) or (>= 0x1f3e0 and <= 0x1f3f0) or 0x1f3f4
        or (>= 0x1f3f8 and <= 0x1f43e) or 0x1f440 or (>= 0x1f442 and <= 0x1f4fc) or (>= 0x1f4ff and <= 0x1f53d)
        or (>= 0x1f54b and <= 0x1f54e) or (>= 0x1f550 and <= 0x1f567) or 0x1f57a or 0x1f595 or 0x1f596 or 0x1f5a4
        or (>= 0x1f5fb and <= 0x1f64f) or (>= 0x1f680 and <= 0x1f6c5) or 0x1f6cc or (>= 0x1f6d0 and <= 0x1f6d2)
        or (>= 0x1f6d5 and <= 0x1f6d7) or (>= 0x1f6dc and <= 0x1f6df) or 0x1f6eb or 0x1f6ec or (>= 0x1f6f4 and <= 0x1f6fc)
        or (>= 0x1f7e0 and <= 0x1f7eb) or 0x1f7f0 or (>= 0x1f90c and <= 0x1f93a) or (>= 0x1f93c and <= 0x1f945)
        or (>= 0x1f947 and <= 0x1f9ff) or (>= 0x1fa70 and <= 0x1fafc) or (>= 0x20000 and <= 0x3fffd);
}

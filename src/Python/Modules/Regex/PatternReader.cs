using System.Globalization;

namespace Playground.Python.Modules.Regex;

/// <summary>Walks through a pattern's characters.</summary>
internal sealed class PatternReader(int[] points)
{
    public int At { get; set; }

    public int Length => points.Length;

    public bool IsAtEnd => At >= points.Length;

    /// <summary>The next character, -1 at the end.</summary>
    public int Peek(int ahead = 0) => At + ahead < points.Length ? points[At + ahead] : -1;

    public int Read() => At < points.Length ? points[At++] : -1;

    public bool Accept(char c)
    {
        if (Peek() != c)
            return false;
        At++;
        return true;
    }

    /// <summary>The characters between two indices.</summary>
    public string Text(int from, int to)
    {
        var text = new System.Text.StringBuilder();
        for (var i = from; i < Math.Min(to, points.Length); i++)
            text.Append(points[i] is >= 0xd800 and <= 0xdfff ? ((char)points[i]).ToString() : char.ConvertFromUtf32(points[i]));
        return text.ToString();
    }

    /// <summary>A name up to a closing character, which is read, too.</summary>
    /// <param name="what">What is missing when there is none: "group name".</param>
    public string ReadUntil(char close, string what)
    {
        var start = At;
        while (!IsAtEnd && Peek() != close)
            At++;
        if (At == start && IsAtEnd)
            throw new RegexSyntaxException($"missing {what}", start);
        if (IsAtEnd)
            throw new RegexSyntaxException($"missing {close}, unterminated name", start);
        var name = Text(start, At);
        At++;
        if (name.Length == 0)
            throw new RegexSyntaxException($"missing {what}", start);
        return name;
    }

    /// <summary>So many characters at most, of a kind.</summary>
    public string ReadWhile(int most, string allowed)
    {
        var start = At;
        while (At - start < most && Peek() is var c && c >= 0 && c < 128 && allowed.Contains((char)c))
            At++;
        return Text(start, At);
    }

    public const string HexDigits = "0123456789abcdefABCDEF";
    public const string OctalDigits = "01234567";

    public static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Regex;

/// <summary>What sub() puts in place of a match: text, and numbers of groups.</summary>
internal sealed class Template
{
    private readonly List<(string? Text, int Group)> _parts = [];

    public IReadOnlyList<(string? Text, int Group)> Parts => _parts;

    /// <exception cref="RegexSyntaxException">It has a bad escape or names no group.</exception>
    public static Template Parse(int[] points, PyPattern pattern)
    {
        var template = new Template();
        var reader = new PatternReader(points);
        var text = new StringBuilder();
        while (!reader.IsAtEnd)
        {
            var start = reader.At;
            var c = reader.Read();
            if (c != '\\')
            {
                text.Append(reader.Text(start, reader.At));
                continue;
            }

            var group = ReadEscape(reader, start, pattern, text);
            if (group < 0)
                continue;
            template.Flush(text);
            template._parts.Add((null, group));
        }

        template.Flush(text);
        return template;
    }

    private void Flush(StringBuilder text)
    {
        if (text.Length > 0)
            _parts.Add((text.ToString(), -1));
        text.Clear();
    }

    /// <summary>The number of a group, or -1 when text was appended.</summary>
    private static int ReadEscape(PatternReader reader, int start, PyPattern pattern, StringBuilder text)
    {
        var c = reader.Read();
        switch (c)
        {
            case -1:
                throw new RegexSyntaxException("bad escape (end of pattern)", start);
            case 'g':
                return ReadGroupName(reader, pattern);
            case '0':
                text.Append((char)Convert.ToInt32("0" + reader.ReadWhile(2, PatternReader.OctalDigits), 8));
                return -1;
            case >= '1' and <= '9':
                return ReadNumber(reader, c, start, pattern, text);
        }

        var plain = c switch { 'a' => 7, 'b' => 8, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, 'v' => 11, '\\' => '\\', _ => -1 };
        if (plain >= 0)
        {
            text.Append((char)plain);
            return -1;
        }

        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            throw new RegexSyntaxException($"bad escape {reader.Text(start, reader.At)}", start);
        text.Append(reader.Text(start, reader.At));
        return -1;
    }

    private static int ReadNumber(PatternReader reader, int first, int start, PyPattern pattern, StringBuilder text)
    {
        if (reader.Peek() is >= '0' and <= '9')
        {
            if (first <= '7' && reader.Peek() <= '7' && reader.Peek(1) is >= '0' and <= '7')
            {
                reader.At += 2;
                var octal = Convert.ToInt32(reader.Text(start + 1, reader.At), 8);
                if (octal > 255)
                    throw new RegexSyntaxException($"octal escape value {reader.Text(start, reader.At)} outside of range 0-0o377", start);
                text.Append((char)octal);
                return -1;
            }

            reader.At++;
        }

        var group = int.Parse(reader.Text(start + 1, reader.At), CultureInfo.InvariantCulture);
        return group <= pattern.Program.Groups ? group : throw new RegexSyntaxException($"invalid group reference {group}", start + 1);
    }

    private static int ReadGroupName(PatternReader reader, PyPattern pattern)
    {
        if (!reader.Accept('<'))
            throw new RegexSyntaxException("missing <", reader.At);
        var at = reader.At;
        var name = reader.ReadUntil('>', "group name");
        if (!pattern.IsText && !System.Text.Ascii.IsValid(name))
            throw new RegexSyntaxException($"bad character in group name {PatternParser.BytesRepr(name)}", at);
        if (Syntax.UnicodeIdentifier.IsIdentifier(name))
            return pattern.GroupNamed(name) ?? throw new RegexSyntaxException($"unknown group name {TextFormat.Repr(name)}", at) { UnknownGroup = name };
        if (!name.All(char.IsAsciiDigit))
            throw new RegexSyntaxException($"bad character in group name {TextFormat.Repr(name)}", at);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var group) && group <= pattern.Program.Groups
            ? group
            : throw new RegexSyntaxException($"invalid group reference {name}", at);
    }
}

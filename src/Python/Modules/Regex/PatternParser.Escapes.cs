using System.Globalization;
using Playground.Python.Text;

namespace Playground.Python.Modules.Regex;

// Backslashes, and what stands in brackets.
internal sealed partial class PatternParser
{
    private Node ParseEscape(RegexFlags flags, int start)
    {
        var c = _reader.Read();
        switch (c)
        {
            case -1:
                throw new RegexSyntaxException("bad escape (end of pattern)", start);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                var set = new CharacterSet(IsAscii(flags), CaseRule.Exact);
                set.AddClass((char)c);
                return new SetNode(set.Seal());
            case 'A':
                return new AnchorNode(Anchor.Start);
            case 'Z':
                return new AnchorNode(Anchor.End);
            case 'b':
                return new AnchorNode(IsAscii(flags) ? Anchor.AsciiWordBoundary : Anchor.WordBoundary);
            case 'B':
                return new AnchorNode(IsAscii(flags) ? Anchor.AsciiNoWordBoundary : Anchor.NoWordBoundary);
            case '0':
                var octal = "0" + _reader.ReadWhile(2, PatternReader.OctalDigits);
                return Literal(Convert.ToInt32(octal, 8), flags);
            case >= '1' and <= '9':
                return ParseNumber(flags, c, start);
            default:
                return Literal(ReadCharacterEscape(c, start), flags);
        }
    }

    /// <summary>A group's number or an octal character.</summary>
    private Node ParseNumber(RegexFlags flags, int first, int start)
    {
        if (_reader.Peek() is >= '0' and <= '9')
        {
            var second = _reader.Peek();
            var third = _reader.Peek(1);
            if (first <= '7' && second is >= '0' and <= '7' && third is >= '0' and <= '7')
            {
                _reader.At += 2;
                var value = ((first - '0') * 64) + ((second - '0') * 8) + third - '0';
                if (value > 255)
                    throw new RegexSyntaxException($"octal escape value {_shown(start, _reader.At)} outside of range 0-0o377", start);
                return Literal(value, flags);
            }

            _reader.At++;
        }

        var digits = _shown(start + 1, _reader.At);
        var group = int.Parse(digits, CultureInfo.InvariantCulture);
        if (group >= _groups.Count)
            throw new RegexSyntaxException($"invalid group reference {group}", start + 1);
        return Reference(group, flags, start + 1, start);
    }

    /// <summary>An escape that stands for one character, outside and inside of brackets.</summary>
    private int ReadCharacterEscape(int c, int start)
    {
        switch (c)
        {
            case 'a':
                return 7;
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case '\\':
                return '\\';
            case 'x':
                return ReadHex(2, start);
            case 'u' when _isText:
                return ReadHex(4, start);
            case 'U' when _isText:
                var point = ReadHex(8, start);
                return point is >= 0 and <= 0x10ffff ? point : throw new RegexSyntaxException($"bad escape {_shown(start, _reader.At)}", start);
            case 'N' when _isText:
                return ReadNamed(start);
        }

        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            throw new RegexSyntaxException($"bad escape {_shown(start, _reader.At)}", start);
        return c;
    }

    private int ReadHex(int count, int start)
    {
        var digits = _reader.ReadWhile(count, PatternReader.HexDigits);
        return digits.Length == count ? PatternReader.Hex(digits) : throw new RegexSyntaxException($"incomplete escape {_shown(start, _reader.At)}", start);
    }

    private int ReadNamed(int start)
    {
        if (!_reader.Accept('{'))
            throw new RegexSyntaxException("missing {", _reader.At);
        var name = _reader.ReadUntil('}', "character name");
        return CharacterNames.Find(name) is >= 0 and var point ? point : throw new RegexSyntaxException($"undefined character name {Repr(name)}", start);
    }

    private SetNode ParseSet(RegexFlags flags, int start)
    {
        var set = new CharacterSet(IsAscii(flags), CaseOf(flags)) { IsNegated = _reader.Accept('^') };
        var first = _reader.At;
        while (true)
        {
            var from = _reader.At;
            var c = _reader.Read();
            if (c == -1)
                throw new RegexSyntaxException("unterminated character set", start);
            if (c == ']' && from != first)
                break;
            var low = ReadMember(c, from, out var letter);
            if (_reader.Peek() != '-')
            {
                Add(set, low, letter);
                continue;
            }

            _reader.At++;
            var to = _reader.At;
            var next = _reader.Read();
            if (next == -1)
                throw new RegexSyntaxException("unterminated character set", start);
            if (next == ']')
            {
                Add(set, low, letter);
                set.Add('-', '-');
                break;
            }

            var high = ReadMember(next, to, out var highLetter);
            if (letter != '\0' || highLetter != '\0' || high < low)
                throw new RegexSyntaxException($"bad character range {_shown(from, to - 1)}-{_shown(to, _reader.At)}", from);
            set.Add(low, high);
        }

        return new SetNode(set.Seal());
    }

    private static void Add(CharacterSet set, int point, char letter)
    {
        if (letter != '\0')
            set.AddClass(letter);
        else
            set.Add(point, point);
    }

    /// <summary>A character, or the letter of a class.</summary>
    private int ReadMember(int c, int from, out char letter)
    {
        letter = '\0';
        if (c != '\\')
            return c;
        c = _reader.Read();
        switch (c)
        {
            case -1:
                throw new RegexSyntaxException("bad escape (end of pattern)", from);
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                letter = (char)c;
                return 0;
            case 'b':
                return '\b';
            case >= '0' and <= '7':
                _reader.At--;
                var value = Convert.ToInt32(_reader.ReadWhile(3, PatternReader.OctalDigits), 8);
                return value <= 255 ? value : throw new RegexSyntaxException($"octal escape value {_shown(from, _reader.At)} outside of range 0-0o377", from);
            default:
                return ReadCharacterEscape(c, from);
        }
    }
}

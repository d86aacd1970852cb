using System.Globalization;
using System.Text;
using Playground.Python.Text;

namespace Playground.Python.Syntax;

/// <summary>
/// Replaces the escapes of a string or bytes literal
/// (https://docs.python.org/3.13/reference/lexical_analysis.html#escape-sequences).
/// </summary>
internal ref struct EscapeDecoder(ReadOnlySpan<char> text, bool isBytes)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly StringBuilder _result = new(text.Length);
    private int _at;

    /// <summary>Why the literal can't be read, in CPython's words.</summary>
    public string? Error { get; private set; }

    /// <summary>The same for who decodes other text than a literal: which characters, and why.</summary>
    public (int Start, int End, string Reason)? Malformation { get; private set; }

    /// <summary>CPython's warning of the first escape that is none.</summary>
    public string? Warning { get; private set; }

    /// <summary>A string, or a byte array.</summary>
    public object Decode()
    {
        while (_at < _text.Length && Error is null)
        {
            int plain = _text[_at..].IndexOf('\\');
            if (plain < 0) plain = _text.Length - _at;
            _result.Append(_text.Slice(_at, plain));
            _at += plain;
            if (_at < _text.Length) DecodeEscape();
        }

        return isBytes ? Encoding.Latin1.GetBytes(_result.ToString()) : _result.ToString();
    }

    private void DecodeEscape()
    {
        int start = _at++;
        char c = _at < _text.Length ? _text[_at++] : '\0';
        switch (c)
        {
            case '\n': break;
            case '\\' or '\'' or '"': _result.Append(c); break;
            case 'a': _result.Append('\a'); break;
            case 'b': _result.Append('\b'); break;
            case 'f': _result.Append('\f'); break;
            case 'n': _result.Append('\n'); break;
            case 'r': _result.Append('\r'); break;
            case 't': _result.Append('\t'); break;
            case 'v': _result.Append('\v'); break;
            case >= '0' and <= '7': DecodeOctal(start); break;
            case 'x': DecodeHex(start, 2, "truncated \\xXX escape"); break;
            case 'u' when !isBytes: DecodeHex(start, 4, "truncated \\uXXXX escape"); break;
            case 'U' when !isBytes: DecodeHex(start, 8, "truncated \\UXXXXXXXX escape"); break;
            case 'N' when !isBytes: DecodeName(start); break;
            default:
                _at = start + 1;
                _result.Append('\\');
                if (c is > '\0' and < '\x80') Warning ??= $"invalid escape sequence '\\{c}'";
                break;
        }
    }

    private void DecodeOctal(int start)
    {
        int value = 0;
        int end = Math.Min(start + 4, _text.Length);
        _at = start + 1;
        while (_at < end && _text[_at] is >= '0' and <= '7') value = value * 8 + (_text[_at++] - '0');
        if (value > 0xFF) Warning ??= $"invalid octal escape sequence '{_text[start.._at]}'";
        _result.Append((char)(isBytes ? value & 0xFF : value));
    }

    private void DecodeHex(int start, int digits, string problem)
    {
        int end = _at;
        while (end < _text.Length && end < _at + digits && char.IsAsciiHexDigit(_text[end])) end++;
        if (end < _at + digits)
        {
            Error = isBytes ? $"(value error) invalid \\x escape at position {start}" : Malformed(start, end, problem);
            return;
        }

        uint value = uint.Parse(_text[_at..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _at = end;
        if (value > 0x10FFFF) Error = Malformed(start, end, "illegal Unicode character");
        else if (value > 0xFFFF) _result.Append(char.ConvertFromUtf32((int)value));
        else _result.Append((char)value);
    }

    private void DecodeName(int start)
    {
        bool hasBrace = _at < _text.Length && _text[_at] == '{';
        int end = hasBrace ? _text[_at..].IndexOf('}') : -1;
        if (end < 2)
        {
            int stop = !hasBrace ? _at : end < 0 ? _text.Length : _at + 1;
            Error = Malformed(start, stop, "malformed \\N character escape");
            return;
        }

        int point = CharacterNames.Find(_text.Slice(_at + 1, end - 1).ToString());
        _at += end + 1;
        if (point < 0) Error = Malformed(start, _at, "unknown Unicode character name");
        else _result.Append(char.ConvertFromUtf32(point));
    }

    private string Malformed(int start, int end, string problem)
    {
        Malformation = (start, end, problem);
        return $"(unicode error) 'unicodeescape' codec can't decode bytes in position {Position(start)}-{Position(end) - 1}: {problem}";
    }

    /// <summary>CPython decodes a copy in which every character beyond ASCII has become an escape of ten characters.</summary>
    private readonly int Position(int at)
    {
        int position = 0;
        for (int i = 0; i < at; i++)
        {
            position += _text[i] < 0x80 ? 1 : char.IsLowSurrogate(_text[i]) ? 0 : 10;
            if (_text[i] != '\\' || i + 1 >= at) continue;

            // A backslash before such a character becomes an escape too, of six.
            if (_text[i + 1] >= 0x80) position += 5;
            else position++;
            if (_text[i + 1] < 0x80) i++;
        }

        return position;
    }
}

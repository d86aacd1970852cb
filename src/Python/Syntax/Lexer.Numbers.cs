using Playground.Python.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/lexical_analysis.html#numeric-literals
internal sealed partial class Lexer
{
    private bool ReadNumber()
    {
        if (Current == '0')
        {
            switch (At(_position + 1))
            {
                case 'x' or 'X':
                    return ReadPrefixed("hexadecimal", 16);
                case 'o' or 'O':
                    return ReadPrefixed("octal", 8);
                case 'b' or 'B':
                    return ReadPrefixed("binary", 2);
            }
        }

        return ReadDecimal();
    }

    private bool ReadPrefixed(string name, int radix)
    {
        _position += 2;
        do
        {
            if (Current == '_') _position++;
            if (!IsDigit(Current, radix)) return FailDigit(name);
            while (IsDigit(Current, radix)) _position++;
        }
        while (Current == '_');
        return char.IsAsciiDigit(Current) ? FailDigit(name) : EndNumber(name);
    }

    private bool FailDigit(string name)
    {
        if (!char.IsAsciiDigit(Current)) return Fail($"invalid {name} literal");
        _position++;
        return Fail($"invalid digit '{_text[_position - 1]}' in {name} literal");
    }

    private static bool IsDigit(char c, int radix) =>
        radix == 16 ? char.IsAsciiHexDigit(c) : c >= '0' && c < '0' + radix;

    // CPython counts the columns of this error in UTF-8.
    private int BytesBefore(int position) => System.Text.Encoding.UTF8.GetByteCount(_text.AsSpan(_lineStart, position - _lineStart));

    private bool ReadDecimal()
    {
        bool startsWithZero = Current == '0';
        int zerosEnd = 0;
        bool hasOther = false;
        if (startsWithZero)
        {
            while (Current == '0' || (Current == '_' && At(_position + 1) == '0')) _position++;
            if (Current == '_' && !char.IsAsciiDigit(At(_position + 1)))
            {
                _position++;
                return Fail("invalid decimal literal");
            }

            if (Current == '_') _position++;
            zerosEnd = _position + 1;
            hasOther = char.IsAsciiDigit(Current);
        }

        if (Current != '.' && char.IsAsciiDigit(Current) && !ReadDigits()) return false;
        if (Current == '.')
        {
            _position++;
            if (char.IsAsciiDigit(Current) && !ReadDigits()) return false;
        }
        else if (hasOther && Current is not ('e' or 'E' or 'j' or 'J'))
        {
            return FailBetween(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                BytesBefore(_start) + 1, BytesBefore(zerosEnd));
        }

        if (Current is 'e' or 'E')
        {
            int exponent = _position++;
            bool isSigned = Current is '+' or '-';
            if (isSigned) _position++;
            if (!char.IsAsciiDigit(Current))
            {
                if (isSigned) return Fail("invalid decimal literal");
                _position = exponent;
                return EndNumber("decimal");
            }

            if (!ReadDigits()) return false;
        }

        if (Current is not ('j' or 'J')) return EndNumber("decimal");
        _position++;
        return EndNumber("imaginary");
    }

    private bool ReadDigits()
    {
        while (true)
        {
            while (char.IsAsciiDigit(Current)) _position++;
            if (Current != '_') return true;
            _position++;
            if (!char.IsAsciiDigit(Current)) return Fail("invalid decimal literal");
        }
    }

    /// <summary>Emits the number, unless a letter follows at once that can't begin a keyword which may follow a number.</summary>
    private bool EndNumber(string name)
    {
        if (Current < 0x80 && IsIdentifierPart(Current))
        {
            if (!FollowedByKeyword()) return Fail($"invalid {name} literal");
            _warnings.Add(new SyntaxWarning(new SourceSpan(_line, _startColumn, _line, Column(_position)), $"invalid {name} literal"));
        }

        return Emit(TokenKind.Number);
    }

    /// <summary>"if", "in" and "is" may go on, as in `1isnt`: CPython's tokenizer looks no further there.</summary>
    private bool FollowedByKeyword()
    {
        var rest = _text.AsSpan(_position);
        if (rest is ['i', 'f' or 'n' or 's', ..])
            return true;
        int length = rest is ['e', 'l', 's', 'e', ..] ? 4
            : rest is ['a', 'n', 'd', ..] or ['f', 'o', 'r', ..] or ['n', 'o', 't', ..] ? 3
            : rest is ['o', 'r', ..] ? 2
            : 0;
        return length > 0 && (rest.Length == length || rest[length] < 0x80 && !IsIdentifierPart(rest[length]));
    }
}

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/lexical_analysis.html#operators
internal sealed partial class Lexer
{
    private const int MaxBrackets = 200;

    private readonly OpenBracket[] _brackets = new OpenBracket[MaxBrackets];
    private int _level;

    private bool ReadOperator()
    {
        char c = Current;
        switch (c)
        {
            case '(' or '[' or '{':
                return Open(c);
            case ')' or ']' or '}':
                return Close(c);
            case ':' when EndsExpressionOfField():
                return StartFormatSpec();
        }

        TokenKind kind = Operator(c, At(_position + 1), At(_position + 2), out int length);
        if (length == 0) return FailCharacter();
        _position += length;
        return Emit(kind);
    }

    private static TokenKind Operator(char c, char second, char third, out int length)
    {
        switch (c)
        {
            case ',': length = 1; return TokenKind.Comma;
            case ';': length = 1; return TokenKind.Semicolon;
            case '~': length = 1; return TokenKind.Tilde;
            case ':': return WithEqual(second, TokenKind.Colon, TokenKind.ColonEqual, out length);
            case '=': return WithEqual(second, TokenKind.Equal, TokenKind.EqualEqual, out length);
            case '!': return WithEqual(second, TokenKind.Exclamation, TokenKind.NotEqual, out length);
            case '+': return WithEqual(second, TokenKind.Plus, TokenKind.PlusEqual, out length);
            case '%': return WithEqual(second, TokenKind.Percent, TokenKind.PercentEqual, out length);
            case '&': return WithEqual(second, TokenKind.Ampersand, TokenKind.AmpersandEqual, out length);
            case '|': return WithEqual(second, TokenKind.Bar, TokenKind.BarEqual, out length);
            case '^': return WithEqual(second, TokenKind.Caret, TokenKind.CaretEqual, out length);
            case '@': return WithEqual(second, TokenKind.At, TokenKind.AtEqual, out length);
            case '-' when second == '>': length = 2; return TokenKind.Arrow;
            case '-': return WithEqual(second, TokenKind.Minus, TokenKind.MinusEqual, out length);
            case '*': return Doubled(c, second, third, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual, out length);
            case '/': return Doubled(c, second, third, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual, out length);
            case '<' when second == '>': length = 2; return TokenKind.NotEqual;
            case '<': return Doubled(c, second, third, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual, out length);
            case '>': return Doubled(c, second, third, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual, out length);
            case '.' when second == '.' && third == '.': length = 3; return TokenKind.Ellipsis;
            case '.': length = 1; return TokenKind.Dot;
            default: length = 0; return TokenKind.Error;
        }
    }

    private static TokenKind WithEqual(char second, TokenKind alone, TokenKind equal, out int length)
    {
        length = second == '=' ? 2 : 1;
        return second == '=' ? equal : alone;
    }

    private static TokenKind Doubled(
        char c, char second, char third, TokenKind alone, TokenKind equal, TokenKind doubled, TokenKind doubledEqual, out int length)
    {
        if (second != c) return WithEqual(second, alone, equal, out length);
        length = third == '=' ? 3 : 2;
        return third == '=' ? doubledEqual : doubled;
    }

    private bool Open(char c)
    {
        _position++;
        if (_level >= MaxBrackets) return Fail("too many nested parentheses");
        _brackets[_level++] = new OpenBracket(c, _startLine, _startColumn);
        if (_modes.Count > 0) Mode.Depth++;
        return Emit(c switch { '(' => TokenKind.LeftParen, '[' => TokenKind.LeftBracket, _ => TokenKind.LeftBrace });
    }

    private bool Close(char c)
    {
        _position++;
        bool inField = _modes.Count > 0;
        if (inField && Mode.Depth == 0 && c == '}') return Fail("f-string: single '}' is not allowed");
        if (_level == 0) return Fail($"unmatched '{c}'");

        OpenBracket opening = _brackets[_level - 1];
        if (opening.Character != (c == ')' ? '(' : (char)(c - 2)))
        {
            // A bracket opened outside of the replacement field doesn't count inside it.
            if (inField && opening.Character == '{' && Mode.Depth - 1 == Mode.FieldDepth) return Fail($"f-string: unmatched '{c}'");
            string place = opening.Line == _line ? "" : $" on line {opening.Line}";
            return Fail($"closing parenthesis '{c}' does not match opening parenthesis '{opening.Character}'{place}");
        }

        _level--;
        if (inField)
        {
            Mode.Depth--;
            if (Mode.Depth < 0) return Fail($"f-string: unmatched '{c}'");
            if (c == '}' && Mode.Depth == Mode.FieldDepth) EndField();
        }

        return Emit(c switch { ')' => TokenKind.RightParen, ']' => TokenKind.RightBracket, _ => TokenKind.RightBrace });
    }
}

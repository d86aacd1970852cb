using Playground.Python.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/lexical_analysis.html#f-strings
public sealed partial class Parser
{
    private void ParseFString(List<Expression> into)
    {
        bool isRaw = _tokens.TextOf(_tokens[_at]).ContainsAny('r', 'R');
        Advance();
        string? error = ParseFStringParts(into, isRaw);
        if (_kind != TokenKind.FStringEnd) throw Fail();
        if (error is not null) throw Fail(_tokens[_at].Span, error);
        Advance();
    }

    /// <summary>Reads text and fields; gives what is wrong with the first piece of text that can't be read.</summary>
    private string? ParseFStringParts(List<Expression> into, bool isRaw)
    {
        string? error = null;
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.FStringMiddle:
                    SourceSpan span = _tokens[_at].Span;
                    StringLiteral.Result piece = StringLiteral.ReadPiece(_tokens.TextOf(_tokens[_at]), isRaw);
                    error ??= piece.Error;

                    // CPython warns of a piece at its last line.
                    Warn(piece.Warning, span with { Line = span.EndLine, Column = 0 });
                    into.Add(new Constant(span, piece.Value ?? ""));
                    Advance();
                    break;
                case TokenKind.LeftBrace:
                    Enter();
                    ParseReplacementField(into, isRaw);
                    Leave();
                    break;
                default:
                    return error;
            }
        }
    }

    private void ParseReplacementField(List<Expression> into, bool isRaw)
    {
        int start = _at;
        Advance();
        Expression value = ParseYieldOrStarExpressions();
        bool isDebug = Accept(TokenKind.Equal);
        int textEnd = _at;
        int conversionAt = _kind == TokenKind.Exclamation ? ParseConversion() : 0;
        JoinedStr? format = _kind == TokenKind.Colon ? ParseFormatSpec(isRaw) : null;
        Expect(TokenKind.RightBrace);
        char conversion = conversionAt > 0 ? ConversionAt(conversionAt) : '\0';
        if (isDebug)
        {
            into.Add(DebugText(start, textEnd));
            if (conversion == '\0' && format is null) conversion = 'r';
        }

        into.Add(new FormattedValue(SpanFrom(start), value, conversion, format));
    }

    /// <summary>`{x=}` shows the expression's own source, with its white space but not its comments.</summary>
    private Constant DebugText(int brace, int end)
    {
        SourceSpan open = _tokens[brace].Span, last = _tokens[end].Span;
        string text = _tokens.Source.Text[_tokens[brace].End.._tokens[end].Start];
        while (text.IndexOf('#') is >= 0 and int comment)
        {
            int newline = text.IndexOf('\n', comment);
            text = newline < 0 ? text[..comment] : text.Remove(comment, newline - comment);
        }

        return new Constant(new SourceSpan(open.Line, open.Column + 1, last.Line, last.Column), text);
    }

    /// <summary>Reads `!r`; gives the token of the letter, which is checked once the field is complete.</summary>
    private int ParseConversion()
    {
        int exclamation = _tokens[_at].End;
        Advance();
        if (_kind != TokenKind.Name || _tokens[_at].Start != exclamation) throw Fail();
        Advance();
        return _at - 1;
    }

    private char ConversionAt(int token)
    {
        ReadOnlySpan<char> name = _tokens.TextOf(_tokens[token]);
        return name is "s" or "r" or "a" ? name[0] : throw Fail();
    }

    private JoinedStr ParseFormatSpec(bool isRaw)
    {
        int start = _at;
        Advance();
        var parts = new List<Expression>();
        string? error = ParseFStringParts(parts, isRaw);
        if (error is not null) throw Fail(_tokens[_at].Span, error);
        return new JoinedStr(SpanFrom(start), Fold(parts));
    }
}

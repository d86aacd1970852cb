using Playground.Python.Text;

namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/lexical_analysis.html#f-strings
public sealed partial class Parser
{
    private void ParseFString(List<Expression> into)
    {
        bool isRaw = _tokens.TextOf(_tokens[_at]).ContainsAny('r', 'R');
        Advance();
        ParseFStringParts(into, isRaw);
        Expect(TokenKind.FStringEnd);
    }

    private void ParseFStringParts(List<Expression> into, bool isRaw)
    {
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.FStringMiddle:
                    object text = Decode(_at, _tokens.TextOf(_tokens[_at]), isRaw, isBytes: false);
                    into.Add(new Constant(_tokens[_at].Span, text));
                    Advance();
                    break;
                case TokenKind.LeftBrace:
                    Enter();
                    ParseReplacementField(into, isRaw);
                    Leave();
                    break;
                default:
                    return;
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
        char conversion = _kind == TokenKind.Exclamation ? ParseConversion() : '\0';
        JoinedStr? format = _kind == TokenKind.Colon ? ParseFormatSpec(isRaw) : null;
        Expect(TokenKind.RightBrace);
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
        ref readonly Token last = ref _tokens[end];
        SourceSpan open = _tokens[brace].Span;
        string text = _tokens.Source.Text[_tokens[brace].End..last.Start];
        while (text.IndexOf('#') is >= 0 and int comment)
        {
            int newline = text.IndexOf('\n', comment);
            text = newline < 0 ? text[..comment] : text.Remove(comment, newline - comment);
        }

        return new Constant(new SourceSpan(open.Line, open.Column + 1, last.Span.Line, last.Span.Column), text);
    }

    private char ParseConversion()
    {
        int exclamation = _tokens[_at].End;
        Advance();
        if (_kind != TokenKind.Name || _tokens[_at].Start != exclamation) throw Fail();
        ReadOnlySpan<char> name = _tokens.TextOf(_tokens[_at]);
        if (name is not ("s" or "r" or "a")) throw Fail();
        Advance();
        return name[0];
    }

    private JoinedStr ParseFormatSpec(bool isRaw)
    {
        int start = _at;
        Advance();
        var parts = new List<Expression>();
        ParseFStringParts(parts, isRaw);
        return new JoinedStr(SpanFrom(start), Fold(parts));
    }
}

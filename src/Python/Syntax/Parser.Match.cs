namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/compound_stmts.html#the-match-statement
public sealed partial class Parser
{
    /// <summary>
    /// `match` is a keyword only where a whole statement comes of it: its logical line ends in a colon, and an indented
    /// `case` follows. No other statement that begins with a name can be like that.
    /// </summary>
    private bool IsMatchStatement()
    {
        if (!IsSoftKeyword("match")) return false;
        int at = _at + 1;
        while (_tokens[at].Kind is not (TokenKind.Newline or TokenKind.EndOfFile or TokenKind.Error)) at++;
        return at - 1 > _at && at + 2 < _tokens.Count && _tokens[at].Kind == TokenKind.Newline && _tokens[at - 1].Kind == TokenKind.Colon
            && _tokens[at + 1].Kind == TokenKind.Indent && _tokens.TextOf(_tokens[at + 2]).SequenceEqual("case");
    }

    private Match ParseMatch()
    {
        int start = _at;
        Advance();
        Expression subject = ParseSubject();
        Expect(TokenKind.Colon);
        Expect(TokenKind.Newline);
        Expect(TokenKind.Indent);
        var cases = new List<MatchCase>();
        do cases.Add(ParseCase());
        while (!Accept(TokenKind.Dedent));
        return new Match(SpanFrom(start), subject, cases.ToArray());
    }

    private Expression ParseSubject()
    {
        int start = _at;
        Expression first = ParseStarNamedExpression();
        if (_kind != TokenKind.Comma) return first is Starred ? throw Fail() : first;
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && _kind != TokenKind.Colon) elements.Add(ParseStarNamedExpression());
        return new TupleDisplay(SpanFrom(start), elements.ToArray(), ExpressionContext.Load);
    }

    private MatchCase ParseCase()
    {
        int start = _at;
        if (!IsSoftKeyword("case")) throw Fail();
        Advance();
        Pattern pattern = ParsePatterns();
        Expression? guard = Accept(TokenKind.If) ? ParseNamedExpression() : null;
        Statement[] body = ParseBlock();
        return new MatchCase(SpanFrom(start), pattern, guard, body);
    }

    /// <summary>A pattern, or a sequence of them without brackets.</summary>
    private Pattern ParsePatterns()
    {
        int start = _at;
        Pattern first = ParseMaybeStarPattern();
        if (_kind != TokenKind.Comma) return first is MatchStar ? throw Fail() : first;
        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Comma) && _kind is not (TokenKind.Colon or TokenKind.If)) patterns.Add(ParseMaybeStarPattern());
        return new MatchSequence(SpanFrom(start), patterns.ToArray());
    }

    private Pattern ParseMaybeStarPattern()
    {
        if (_kind != TokenKind.Star) return ParsePattern();
        int start = _at;
        Advance();
        string name = ExpectName();
        return new MatchStar(SpanFrom(start), name == "_" ? null : name);
    }

    private Pattern ParsePattern()
    {
        int start = _at;
        Pattern pattern = ParseOrPattern();
        if (!Accept(TokenKind.As)) return pattern;
        string name = ParseCaptureTarget();
        return new MatchAs(SpanFrom(start), pattern, name);
    }

    private string ParseCaptureTarget()
    {
        if (IsSoftKeyword("_")) throw Fail();
        string name = ExpectName();
        return _kind is TokenKind.Dot or TokenKind.LeftParen or TokenKind.Equal ? throw Fail() : name;
    }

    private Pattern ParseOrPattern()
    {
        int start = _at;
        Pattern first = ParseClosedPattern();
        if (_kind != TokenKind.Bar) return first;
        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Bar)) patterns.Add(ParseClosedPattern());
        return new MatchOr(SpanFrom(start), patterns.ToArray());
    }
}

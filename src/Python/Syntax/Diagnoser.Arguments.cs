namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool ArgumentsRule()
    {
        int start = _at;
        if (_error is not null) return false;
        if (Recall(Rule.Arguments, out Expression? known)) return known is not null;
        Expression? result = null;
        if (Args() is not null)
        {
            Accept(TokenKind.Comma);
            if (Is(TokenKind.RightParen)) result = Found;
        }

        if (result is null)
        {
            _at = start;
            if (_seeksMistakes) ArgumentsMistake();
            _at = start;
        }

        return Remember(Rule.Arguments, start, result) is not null;
    }

    /// <summary>Arguments in a legal order, as a call of nothing.</summary>
    private Call? Args()
    {
        int start = _at;
        if (_error is not null) return null;
        if (PositionalArguments() is not { } args)
        {
            _at = start;
            return KeywordArguments([]);
        }

        int end = _at;
        if (Accept(TokenKind.Comma) && KeywordArguments(args) is { } call) return call;
        _at = end;
        return _error is null ? new Call(default, Found, args, []) : Back<Call>(start);
    }

    private List<Expression>? PositionalArguments()
    {
        int start = _at;
        if (PositionalArgument() is not { } first) return null;
        var args = new List<Expression> { first };
        int end = _at;
        while (Accept(TokenKind.Comma) && PositionalArgument() is { } next)
        {
            args.Add(next);
            end = _at;
        }

        _at = _error is null ? end : start;
        return _error is null ? args : null;
    }

    private Expression? PositionalArgument()
    {
        int start = _at;
        if (StarredExpression() is { } starred) return starred;
        return _error is null && (AssignmentExpression() ?? PlainExpression()) is { } value && !Is(TokenKind.Equal) && _error is null
            ? value : Back<Expression>(start);
    }

    private Call? KeywordArguments(List<Expression> args)
    {
        int start = _at;
        var keywords = new List<Keyword>();
        var all = new List<Expression>(args);
        bool hasPlain = ReadKeywords(isDouble: false, all, keywords);
        int end = _at;
        if (!hasPlain || Accept(TokenKind.Comma))
        {
            if (_error is null && ReadKeywords(isDouble: true, all, keywords)) end = _at;
            else if (!hasPlain) return Back<Call>(start);
        }

        _at = end;
        return _error is null ? new Call(default, Found, all, keywords) : Back<Call>(start);
    }

    private bool ReadKeywords(bool isDouble, List<Expression> args, List<Keyword> keywords)
    {
        bool any = false;
        int end = _at;
        while (ReadKeyword(isDouble, args, keywords))
        {
            any = true;
            end = _at;
            if (!Accept(TokenKind.Comma)) break;
        }

        _at = end;
        return any;
    }

    private bool ReadKeyword(bool isDouble, List<Expression> args, List<Keyword> keywords)
    {
        int start = _at;
        if (_seeksMistakes) KeywordMistake();
        _at = start;
        if (_error is not null) return false;
        if (Accept(TokenKind.Name) && Accept(TokenKind.Equal) && Expression() is { } value)
        {
            keywords.Add(new Keyword(SpanFrom(start), "", value));
            return true;
        }

        _at = start;
        if (!isDouble)
        {
            if (StarredExpression() is not { } starred) return Back(start);
            args.Add(starred);
            return true;
        }

        if (!Accept(TokenKind.DoubleStar) || Expression() is not { } unpacked) return Back(start);
        keywords.Add(new Keyword(SpanFrom(start), null, unpacked));
        return true;
    }

    private Expression? StarredExpression()
    {
        int start = _at;
        if (_error is not null || !Is(TokenKind.Star)) return null;
        if (_seeksMistakes)
        {
            _at++;
            if (Expression() is not null && Accept(TokenKind.Equal) && Expression() is { } assigned)
                ReportRange(_tokens[start].Span, assigned.Span, "cannot assign to iterable argument unpacking");
        }

        _at = start + 1;
        if (Expression() is { } value) return new Starred(SpanFrom(start), value, ExpressionContext.Load);

        // CPython says so on its first way too.
        ReportHere("Invalid star expression");
        return Back<Expression>(start);
    }

    private void KeywordMistake()
    {
        int start = _at;
        const string maybe = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        if ((Is(TokenKind.True, TokenKind.False) || Is(TokenKind.None)) && ++_at > 0 && Accept(TokenKind.Equal))
            ReportRange(_tokens[start].Span, _tokens[start + 1].Span, $"cannot assign to {_tokens.TextOf(_tokens[start])}");
        _at = start;
        bool isKeyword = Accept(TokenKind.Name) && Accept(TokenKind.Equal);
        if (isKeyword)
        {
            if (Expression() is not null && Clauses() is not null) ReportRange(_tokens[start].Span, _tokens[start + 1].Span, maybe);
            return;
        }

        _at = start;
        if (Expression() is { } target && Accept(TokenKind.Equal))
            ReportRange(target.Span, _tokens[_at - 1].Span, "expression cannot contain assignment, perhaps you meant \"==\"?");
        _at = start;
        if (Accept(TokenKind.DoubleStar) && Expression() is not null && Accept(TokenKind.Equal) && Expression() is { } value)
            ReportRange(_tokens[start].Span, value.Span, "cannot assign to keyword argument unpacking");
    }

    private void ArgumentsMistake()
    {
        int start = _at;
        const string parenthesize = "Generator expression must be parenthesized";
        if (_error is not null) return;
        UnpackingAfterKeywords();
        _at = start;
        if (Expression() is { } first && Clauses() is { } firstClauses && Accept(TokenKind.Comma))
        {
            int after = _at;
            if (Args() is null)
            {
                _at = after;
                _ = Expression() is not null && Clauses() is not null;
            }

            ReportRange(first.Span, LastOf(firstClauses), parenthesize);
        }

        _at = start;
        if (Accept(TokenKind.Name) && Accept(TokenKind.Equal) && Expression() is not null && Clauses() is not null)
            ReportRange(
                _tokens[start].Span, _tokens[start + 1].Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        _at = start;
        if (Args() is null || !Accept(TokenKind.Comma)) _at = start;
        MissingArgumentValue();
        _at = start;
        MissingArgumentValue();
        _at = start;
        if (Args() is not { } args) return;
        int end = _at;
        if (Clauses() is { } clauses && args.Args.Count > 1) ReportRange(args.Args[^1].Span, LastOf(clauses), parenthesize);
        _at = end;
        if (!Accept(TokenKind.Comma)) return;
        if (Expression() is { } next && Clauses() is { } nextClauses) ReportRange(next.Span, LastOf(nextClauses), parenthesize);
        _at = end + 1;
        if (Args() is null) return;
        bool isUnpacking = args.Keywords.Any(keyword => keyword.Name is null);
        ReportHere($"positional argument follows keyword argument{(isUnpacking ? " unpacking" : "")}");
    }

    private void UnpackingAfterKeywords()
    {
        int start = _at;
        if (PositionalArguments() is null || !Accept(TokenKind.Comma) || KeywordArguments([]) is null)
        {
            _at = start;
            if (_error is not null || KeywordArguments([]) is null) return;
        }

        int comma = _at;
        if (!Accept(TokenKind.Comma) || StarredExpression() is null || Is(TokenKind.Equal)) return;
        int end = _at;
        while (Accept(TokenKind.Comma) && StarredExpression() is not null && !Is(TokenKind.Equal)) end = _at;
        _at = end;
        ReportFrom(_tokens[comma].Span, "iterable argument unpacking follows keyword argument unpacking");
    }

    private void MissingArgumentValue()
    {
        int name = _at;
        if (Accept(TokenKind.Name) && Accept(TokenKind.Equal) && Is(TokenKind.Comma, TokenKind.RightParen))
            ReportRange(_tokens[name].Span, _tokens[name + 1].Span, "expected argument value expression");
    }
}

namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private Expression? Primary()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Primary, out Expression? known)) return known;
        Expression? result = Atom();
        while (result is not null && Trailer(start, result, TrailerOrder.GeneratorFirst) is { } longer) result = longer;
        return Remember(Rule.Primary, start, result);
    }

    private enum TrailerOrder { GeneratorFirst, GeneratorAfterItem, NoGenerator }

    /// <summary>An attribute, a call or an item; null when none follows.</summary>
    private Expression? Trailer(int start, Expression value, TrailerOrder order)
    {
        int end = _at;
        switch (Kind)
        {
            case TokenKind.Dot:
                _at++;
                if (Accept(TokenKind.Name))
                    return new AttributeAccess(SpanFrom(start), value, "", _tokens[_at - 1].Span, ExpressionContext.Load);
                break;
            case TokenKind.LeftParen:
                if (GeneratorRule() is { } generator) return new Call(SpanFrom(start), value, [generator], []);
                _at = end + 1;
                if (_error is null)
                {
                    ArgumentsRule();
                    if (Accept(TokenKind.RightParen)) return new Call(SpanFrom(start), value, [], []);
                }

                break;
            case TokenKind.LeftBracket:
                if (order == TrailerOrder.GeneratorFirst) GeneratorRule();
                _at = end + 1;
                if (_error is null && Slices() && Accept(TokenKind.RightBracket))
                    return new Subscript(SpanFrom(start), value, Found, ExpressionContext.Load);
                _at = end;
                if (order == TrailerOrder.GeneratorAfterItem) GeneratorRule();
                break;
            case TokenKind.LeftBrace when order != TrailerOrder.NoGenerator:
                GeneratorRule();
                break;
        }

        return Back<Expression>(end);
    }

    private bool Slices()
    {
        int start = _at;
        if (Slice() && !Is(TokenKind.Comma) && _error is null) return true;
        _at = start;
        return ListOf(() => SliceExpression() ?? StarredExpression()) is not null || Back(start);
    }

    private Expression? SliceExpression() => Slice() ? Found : null;

    private bool Slice()
    {
        int start = _at;
        Expression();
        if (Accept(TokenKind.Colon))
        {
            Expression();
            if (Accept(TokenKind.Colon)) Expression();
            if (_error is null) return true;
        }

        _at = start;
        return NamedExpression() is not null;
    }

    private Expression? Atom()
    {
        int start = _at;
        switch (Kind)
        {
            case TokenKind.Name: return NameRule();
            case TokenKind.True: return AtomOf(true);
            case TokenKind.False: return AtomOf(false);
            case TokenKind.None: return AtomOf(null);
            case TokenKind.Ellipsis: return AtomOf(EllipsisLiteral.Instance);
            case TokenKind.Number: return NumberRule();
            case TokenKind.String or TokenKind.FStringStart: return Strings();
            case TokenKind.LeftParen: return TupleRule() ?? GroupRule() ?? GeneratorRule() ?? Back<Expression>(start);
            case TokenKind.LeftBracket: return ListRule() ?? ListComprehensionRule() ?? Back<Expression>(start);
            case TokenKind.LeftBrace:
                return DictRule() ?? SetRule() ?? DictComprehensionRule() ?? SetComprehensionRule() ?? Back<Expression>(start);
            default: return null;
        }
    }

    private Constant AtomOf(object? value) => new(_tokens[_at++].Span, value);

    private Constant? NumberRule()
    {
        if (!Is(TokenKind.Number)) return null;
        object? value = NumberLiteral.Parse(_tokens.TextOf(_tokens[_at]));
        if (value is null) _error ??= Diagnosis.TooManyDigits(_tokens, _at);
        return _error is null ? AtomOf(value) : null;
    }

    private Expression? TupleRule()
    {
        int start = _at;
        if (!Accept(TokenKind.LeftParen)) return null;
        var elements = new List<Expression>();
        int inside = _at;
        if (StarNamedExpression() is { } first && Accept(TokenKind.Comma))
        {
            elements.Add(first);
            if (StarNamedExpressions() is { } more) elements.AddRange(more);
        }
        else
        {
            _at = inside;
        }

        return Accept(TokenKind.RightParen) ? new TupleDisplay(SpanFrom(start), elements, ExpressionContext.Load) : Back<Expression>(start);
    }

    private Expression? GroupRule()
    {
        int start = _at;
        if (_error is not null || !Accept(TokenKind.LeftParen)) return null;
        if ((YieldExpression() ?? NamedExpression()) is { } inner && Accept(TokenKind.RightParen)) return inner;
        _at = start;
        if (_seeksMistakes && _error is null) GroupMistake();
        return Back<Expression>(start);
    }

    private void GroupMistake()
    {
        int start = _at++;
        if (StarredExpression() is { } starred && Accept(TokenKind.RightParen)) ReportNode(starred, "cannot use starred expression here");
        _at = start + 1;
        if (Accept(TokenKind.DoubleStar) && Expression() is not null && Accept(TokenKind.RightParen))
            ReportToken(start + 1, "cannot use double starred expression here");
    }

    private Expression? ListRule()
    {
        int start = _at;
        if (!Accept(TokenKind.LeftBracket)) return null;
        IReadOnlyList<Expression> elements = StarNamedExpressions() ?? [];
        return Accept(TokenKind.RightBracket) ? new ListDisplay(SpanFrom(start), elements, ExpressionContext.Load) : Back<Expression>(start);
    }

    private Expression? SetRule()
    {
        int start = _at;
        if (_error is not null || !Accept(TokenKind.LeftBrace)) return null;
        return StarNamedExpressions() is { } elements && Accept(TokenKind.RightBrace)
            ? new SetDisplay(SpanFrom(start), elements) : Back<Expression>(start);
    }
}

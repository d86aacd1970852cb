using Playground.Python.Text;

namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private static readonly Arguments NoArguments = new(default, [], [], null, [], [], null, []);

    private Expression? YieldOrStarExpressions() => YieldExpression() ?? StarExpressions();

    private Expression? YieldExpression()
    {
        int start = _at;
        if (!Accept(TokenKind.Yield)) return null;
        int afterYield = _at;
        if (Accept(TokenKind.From) && Expression() is { } from) return new YieldFrom(SpanFrom(start), from);
        _at = afterYield;
        Expression? value = StarExpressions();
        return _error is null ? new Yield(SpanFrom(start), value) : null;
    }

    private Expression? StarExpressions() => TupleOf(StarExpression);

    private Expression? Expressions() => TupleOf(Expression);

    private Expression? TupleOf(Func<Expression?> element)
    {
        int start = _at;
        if (element() is not { } first) return null;
        if (!Is(TokenKind.Comma)) return _error is null ? first : Back<Expression>(start);
        var elements = new List<Expression> { first };
        while (true)
        {
            int comma = _at;
            if (!Accept(TokenKind.Comma)) break;
            if (element() is { } next)
            {
                elements.Add(next);
                continue;
            }

            _at = comma + 1;
            break;
        }

        return _error is null ? new TupleDisplay(SpanFrom(start), elements, ExpressionContext.Load) : Back<Expression>(start);
    }

    private Expression? StarExpression()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.StarExpression, out Expression? known)) return known;
        return Remember(Rule.StarExpression, start, StarredBitOr() ?? Expression());
    }

    private Starred? StarredBitOr()
    {
        int start = _at;
        if (!Accept(TokenKind.Star)) return null;
        return BitOr() is { } value ? new Starred(SpanFrom(start), value, ExpressionContext.Load) : Back<Starred>(start);
    }

    private Expression? StarNamedExpression() => StarredBitOr() ?? NamedExpression();

    /// <summary>One or more elements, and a comma that may trail.</summary>
    private List<Expression>? StarNamedExpressions() => ListOf(StarNamedExpression);

    private List<Expression>? ListOf(Func<Expression?> element)
    {
        if (element() is not { } first) return null;
        var elements = new List<Expression> { first };
        while (true)
        {
            int comma = _at;
            if (!Accept(TokenKind.Comma)) break;
            if (element() is { } next)
            {
                elements.Add(next);
                continue;
            }

            _at = comma + 1;
            break;
        }

        return _error is null ? elements : null;
    }

    private NamedExpr? AssignmentExpression()
    {
        int start = _at;
        if (NameRule() is not { } name) return null;
        if (!Accept(TokenKind.ColonEqual) || Expression() is not { } value) return Back<NamedExpr>(start);
        return new NamedExpr(SpanFrom(start), name, value);
    }

    private Expression? NamedExpression()
    {
        int start = _at;
        if (_error is not null) return null;
        if (AssignmentExpression() is { } assignment) return assignment;
        if (_seeksMistakes) NamedMistake();
        return PlainExpression() ?? Back<Expression>(start);
    }

    /// <summary>An expression that isn't followed by `:=`.</summary>
    private Expression? PlainExpression()
    {
        int start = _at;
        return Expression() is { } plain && !Is(TokenKind.ColonEqual) && _error is null ? plain : Back<Expression>(start);
    }

    private Expression? Expression()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Expression, out Expression? known)) return known;
        if (++_depth > MaxDepth)
        {
            _depth--;
            return null;
        }

        if (_seeksMistakes)
        {
            ExpressionMistake();
            _at = start;
            LegacyMistake();
            _at = start;
        }

        Expression? result = Remember(Rule.Expression, start, PureExpression());
        _depth--;
        return result;
    }

    private Expression? PureExpression()
    {
        int start = _at;
        if (Disjunction() is not { } body) return LambdaExpression();
        int end = _at;
        if (Accept(TokenKind.If) && Disjunction() is { } test && Accept(TokenKind.Else) && Expression() is { } orElse)
            return new IfExp(SpanFrom(start), test, body, orElse);
        _at = end;
        return _error is null ? body : Back<Expression>(start);
    }

    /// <summary>An expression in which mistakes are passed over; what is read of it is remembered as usual.</summary>
    private Expression? ExpressionWithoutMistakes()
    {
        bool before = _seeksMistakes;
        _seeksMistakes = false;
        Expression? result = PureExpression();
        _seeksMistakes = before;
        return result;
    }

    private Expression? LambdaExpression()
    {
        int start = _at;
        if (!Accept(TokenKind.Lambda)) return null;
        Parameters(isLambda: true);
        if (!Accept(TokenKind.Colon) || Expression() is not { } body) return Back<Expression>(start);
        return new Lambda(SpanFrom(start), NoArguments, body);
    }

    private Name? NameRule()
    {
        int start = _at;
        return Accept(TokenKind.Name)
            ? new Name(_tokens[start].Span, _tokens.TextOf(_tokens[start]).ToString(), ExpressionContext.Load) : null;
    }
}

namespace Playground.Python.Syntax;

// Lists of expressions, and the expressions that bind loosest.
// https://docs.python.org/3.13/reference/expressions.html
public sealed partial class Parser
{
    /// <summary>What may stand right of `=`, and alone as a statement.</summary>
    private Expression ParseYieldOrStarExpressions() => _kind == TokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private Expression ParseYield()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.From))
        {
            Expression from = ParseExpression();
            return new YieldFrom(SpanFrom(start), from);
        }

        Expression? value = EndsExpressionList() ? null : ParseStarExpressions();
        return new Yield(SpanFrom(start), value);
    }

    /// <summary>One expression, or several as a tuple without brackets.</summary>
    private Expression ParseStarExpressions()
    {
        int start = _at;
        Expression first = ParseStarExpression();
        if (_kind != TokenKind.Comma) return first;
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && !EndsExpressionList()) elements.Add(ParseStarExpression());
        return new TupleDisplay(SpanFrom(start), elements.ToArray(), ExpressionContext.Load);
    }

    private Expression ParseExpressions()
    {
        int start = _at;
        Expression first = ParseExpression();
        if (_kind != TokenKind.Comma) return first;
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && !EndsExpressionList()) elements.Add(ParseExpression());
        return new TupleDisplay(SpanFrom(start), elements.ToArray(), ExpressionContext.Load);
    }

    /// <summary>The token can't begin an expression, and may follow a list of them.</summary>
    private bool EndsExpressionList() => _kind is
        TokenKind.Newline or TokenKind.Semicolon or TokenKind.Equal or TokenKind.Colon or TokenKind.RightParen
        or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.Exclamation or TokenKind.EndOfFile
        || AugmentedOperator(_kind) is not null;

    private Expression ParseStarExpression() => _kind == TokenKind.Star ? ParseStarred() : ParseExpression();

    private Starred ParseStarred()
    {
        int start = _at;
        Advance();
        Expression value = ParseBinary(LowestPrecedence);
        return new Starred(SpanFrom(start), value, ExpressionContext.Load);
    }

    private Expression ParseStarNamedExpression() => _kind == TokenKind.Star ? ParseStarred() : ParseNamedExpression();

    private bool BeginsNamedExpression() => _kind == TokenKind.Name && PeekKind() == TokenKind.ColonEqual;

    private Expression ParseNamedExpression()
    {
        if (!BeginsNamedExpression()) return ParseExpression();
        int start = _at;
        var target = new Name(_tokens[_at].Span, ExpectName(), ExpressionContext.Store);
        Advance();
        Expression value = ParseExpression();
        return new NamedExpr(SpanFrom(start), target, value);
    }

    private Expression ParseExpression()
    {
        Enter();
        Expression result;
        if (_kind == TokenKind.Lambda)
        {
            result = ParseLambda();
        }
        else
        {
            int start = _at;
            result = ParseDisjunction();
            if (Accept(TokenKind.If))
            {
                Expression test = ParseDisjunction();
                Expect(TokenKind.Else);
                Expression orElse = ParseExpression();
                result = new IfExp(SpanFrom(start), test, result, orElse);
            }
        }

        Leave();
        return result;
    }

    private Expression ParseDisjunction()
    {
        int start = _at;
        Expression first = ParseConjunction();
        if (_kind != TokenKind.Or) return first;
        var values = new List<Expression> { first };
        while (Accept(TokenKind.Or)) values.Add(ParseConjunction());
        return new BoolOp(SpanFrom(start), IsAnd: false, values.ToArray());
    }

    private Expression ParseConjunction()
    {
        int start = _at;
        Expression first = ParseInversion();
        if (_kind != TokenKind.And) return first;
        var values = new List<Expression> { first };
        while (Accept(TokenKind.And)) values.Add(ParseInversion());
        return new BoolOp(SpanFrom(start), IsAnd: true, values.ToArray());
    }

    private Expression ParseInversion()
    {
        if (_kind != TokenKind.Not) return ParseComparison();
        int start = _at;
        Advance();
        Enter();
        Expression operand = ParseInversion();
        Leave();
        return new UnaryOp(SpanFrom(start), UnaryOperator.Not, operand);
    }
}

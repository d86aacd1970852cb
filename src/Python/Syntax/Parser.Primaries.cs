namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/expressions.html#primaries
public sealed partial class Parser
{
    /// <summary>An atom and what hangs on it: attributes, calls, items. Read in a loop; the tree grows to the left.</summary>
    private Expression ParsePrimary()
    {
        int start = _at;
        Expression result = ParseAtom();
        while (true)
        {
            switch (_kind)
            {
                case TokenKind.Dot:
                    Advance();
                    int nameAt = _at;
                    string name = ExpectName();
                    result = new AttributeAccess(SpanFrom(start), result, name, _tokens[nameAt].Span, ExpressionContext.Load);
                    break;
                case TokenKind.LeftParen:
                    result = ParseCall(start, result);
                    break;
                case TokenKind.LeftBracket:
                    Advance();
                    Expression index = ParseSlices();
                    Expect(TokenKind.RightBracket);
                    result = new Subscript(SpanFrom(start), result, index, ExpressionContext.Load);
                    break;
                default:
                    return result;
            }
        }
    }

    private Call ParseCall(int start, Expression function)
    {
        int open = _at;
        Advance();
        (Expression[] args, Keyword[] keywords) = ParseArguments();
        Expect(TokenKind.RightParen);

        // A generator that is the only argument needs no brackets of its own; it has those of the call.
        if (args is [GeneratorExp generator] && keywords.Length == 0 && generator.Span.Equals(default))
            args[0] = generator with { Span = SpanFrom(open) };
        return new Call(SpanFrom(start), function, args, keywords);
    }

    /// <summary>Reads arguments up to the closing bracket. A bare generator gets no span.</summary>
    private (Expression[] Args, Keyword[] Keywords) ParseArguments(bool mayBeGenerator = true)
    {
        if (_kind == TokenKind.RightParen) return ([], []);
        var args = new List<Expression>();
        var keywords = new List<Keyword>();
        bool hasDouble = false;
        do
        {
            int start = _at;
            if (Accept(TokenKind.DoubleStar))
            {
                hasDouble = true;
                Expression value = ParseExpression();
                keywords.Add(new Keyword(SpanFrom(start), null, value));
            }
            else if (_kind == TokenKind.Star)
            {
                if (hasDouble) throw Fail();
                Advance();
                Expression value = ParseExpression();
                args.Add(new Starred(SpanFrom(start), value, ExpressionContext.Load));
            }
            else if (_kind == TokenKind.Name && PeekKind() == TokenKind.Equal)
            {
                string name = ExpectName();
                Advance();
                Expression value = ParseExpression();
                keywords.Add(new Keyword(SpanFrom(start), name, value));
            }
            else
            {
                if (keywords.Count > 0) throw Fail();
                Expression value = ParseNamedExpression();
                if (_kind is TokenKind.For or TokenKind.Async)
                {
                    if (args.Count > 0 || !mayBeGenerator) throw Fail();
                    Comprehension[] generators = ParseComprehensions();
                    if (_kind != TokenKind.RightParen) throw Fail();
                    value = new GeneratorExp(default, value, generators);
                }

                args.Add(value);
            }
        }
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightParen);
        return (args.ToArray(), keywords.ToArray());
    }

    private Expression ParseSlices()
    {
        int start = _at;
        Expression first = ParseSliceOrStarred();
        if (_kind != TokenKind.Comma && first is not Starred) return first;
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBracket) elements.Add(ParseSliceOrStarred());
        return new TupleDisplay(SpanFrom(start), elements.ToArray(), ExpressionContext.Load);
    }

    private Expression ParseSliceOrStarred()
    {
        int start = _at;
        if (Accept(TokenKind.Star))
        {
            Expression value = ParseExpression();
            return new Starred(SpanFrom(start), value, ExpressionContext.Load);
        }

        bool isNamed = BeginsNamedExpression();
        Expression? lower = _kind == TokenKind.Colon ? null : ParseNamedExpression();
        if (_kind != TokenKind.Colon || isNamed) return lower ?? throw Fail();
        Advance();
        Expression? upper = _kind == TokenKind.Colon ? null : ParseSlicePart();
        Expression? step = Accept(TokenKind.Colon) ? ParseSlicePart() : null;
        return new Slice(SpanFrom(start), lower, upper, step);
    }

    private Expression? ParseSlicePart() =>
        _kind is TokenKind.Comma or TokenKind.RightBracket ? null : ParseExpression();
}

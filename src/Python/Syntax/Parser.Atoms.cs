namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/expressions.html#atoms
public sealed partial class Parser
{
    private Expression ParseAtom()
    {
        int start = _at;
        switch (_kind)
        {
            case TokenKind.Name: return new Name(_tokens[start].Span, ExpectName(), ExpressionContext.Load);
            case TokenKind.Number: return ParseNumber();
            case TokenKind.String or TokenKind.FStringStart: return ParseStrings();
            case TokenKind.LeftParen: return ParseParentheses();
            case TokenKind.LeftBracket: return ParseList();
            case TokenKind.LeftBrace: return ParseBraces();
            case TokenKind.True: return ParseConstant(true);
            case TokenKind.False: return ParseConstant(false);
            case TokenKind.None: return ParseConstant(null);
            case TokenKind.Ellipsis: return ParseConstant(EllipsisLiteral.Instance);
            default: throw Fail();
        }
    }

    private Constant ParseConstant(object? value)
    {
        int start = _at;
        Advance();
        return new Constant(SpanFrom(start), value);
    }

    private Constant ParseNumber()
    {
        int start = _at;
        object? value = NumberLiteral.Parse(_tokens.TextOf(_tokens[start]));
        if (value is null) throw Diagnosis.Prefer(_tokens, start, Diagnosis.TooManyDigits(_tokens, start));
        Advance();
        return new Constant(SpanFrom(start), value);
    }

    /// <summary>A tuple, a group, or a generator.</summary>
    private Expression ParseParentheses()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.RightParen)) return new TupleDisplay(SpanFrom(start), [], ExpressionContext.Load);
        if (_kind == TokenKind.Yield)
        {
            Expression yield = ParseYield();
            Expect(TokenKind.RightParen);
            return yield;
        }

        Expression first = ParseStarNamedExpression();
        if (_kind is TokenKind.For or TokenKind.Async && first is not Starred)
        {
            Comprehension[] generators = ParseComprehensions();
            Expect(TokenKind.RightParen);
            return new GeneratorExp(SpanFrom(start), first, generators);
        }

        if (_kind == TokenKind.RightParen && first is not Starred)
        {
            Advance();
            return first;
        }

        if (_kind != TokenKind.Comma) throw Fail();
        Expression[] elements = ParseMoreElements(first, TokenKind.RightParen);
        return new TupleDisplay(SpanFrom(start), elements, ExpressionContext.Load);
    }

    private Expression ParseList()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.RightBracket)) return new ListDisplay(SpanFrom(start), [], ExpressionContext.Load);
        Expression first = ParseStarNamedExpression();
        if (_kind is TokenKind.For or TokenKind.Async && first is not Starred)
        {
            Comprehension[] generators = ParseComprehensions();
            Expect(TokenKind.RightBracket);
            return new ListComp(SpanFrom(start), first, generators);
        }

        Expression[] elements = ParseMoreElements(first, TokenKind.RightBracket);
        return new ListDisplay(SpanFrom(start), elements, ExpressionContext.Load);
    }

    private Expression[] ParseMoreElements(Expression first, TokenKind close)
    {
        var elements = new List<Expression> { first };
        while (Accept(TokenKind.Comma) && _kind != close) elements.Add(ParseStarNamedExpression());
        Expect(close);
        return elements.ToArray();
    }

    /// <summary>A dictionary, a set, or a comprehension of either.</summary>
    private Expression ParseBraces()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.RightBrace)) return new DictDisplay(SpanFrom(start), [], []);
        if (_kind == TokenKind.DoubleStar) return ParseDict(start, null);

        bool isNamed = BeginsNamedExpression();
        Expression first = ParseStarNamedExpression();
        if (_kind == TokenKind.Colon && first is not Starred && !isNamed) return ParseDict(start, first);
        if (_kind is TokenKind.For or TokenKind.Async && first is not Starred)
        {
            Comprehension[] generators = ParseComprehensions();
            Expect(TokenKind.RightBrace);
            return new SetComp(SpanFrom(start), first, generators);
        }

        Expression[] elements = ParseMoreElements(first, TokenKind.RightBrace);
        return new SetDisplay(SpanFrom(start), elements);
    }

    /// <param name="firstKey">Has been read already, unless the display begins with `**`.</param>
    private Expression ParseDict(int start, Expression? firstKey)
    {
        var keys = new List<Expression?>();
        var values = new List<Expression>();
        Expression? key = firstKey;
        do
        {
            if (key is null && Accept(TokenKind.DoubleStar))
            {
                keys.Add(null);
                values.Add(ParseBinary(LowestPrecedence));
                continue;
            }

            key ??= ParseExpression();
            Expect(TokenKind.Colon);
            keys.Add(key);
            values.Add(ParseExpression());
            if (keys.Count == 1 && _kind is TokenKind.For or TokenKind.Async)
            {
                Comprehension[] generators = ParseComprehensions();
                Expect(TokenKind.RightBrace);
                return new DictComp(SpanFrom(start), key, values[0], generators);
            }

            key = null;
        }
        while (Accept(TokenKind.Comma) && _kind != TokenKind.RightBrace);
        Expect(TokenKind.RightBrace);
        return new DictDisplay(SpanFrom(start), keys.ToArray(), values.ToArray());
    }
}

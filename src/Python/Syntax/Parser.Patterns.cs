namespace Playground.Python.Syntax;

// https://docs.python.org/3.13/reference/compound_stmts.html#patterns
public sealed partial class Parser
{
    private Pattern ParseClosedPattern()
    {
        int start = _at;
        switch (_kind)
        {
            case TokenKind.None: return ParseSingleton(null);
            case TokenKind.True: return ParseSingleton(true);
            case TokenKind.False: return ParseSingleton(false);
            case TokenKind.Name: return ParseNamePattern();
            case TokenKind.LeftParen: return ParseGroupPattern();
            case TokenKind.LeftBracket: return ParseListPattern();
            case TokenKind.LeftBrace: return ParseMappingPattern();
            default:
                Expression value = ParseLiteralPattern();
                return new MatchValue(SpanFrom(start), value);
        }
    }

    private MatchSingleton ParseSingleton(bool? value)
    {
        int start = _at;
        Advance();
        return new MatchSingleton(SpanFrom(start), value);
    }

    /// <summary>A number with its sign, a complex number as a sum, or a string.</summary>
    private Expression ParseLiteralPattern()
    {
        if (_kind is TokenKind.String or TokenKind.FStringStart)
        {
            Expression strings = ParseStrings();
            if (strings is JoinedStr)
                _deferred ??= Diagnosis.At(_tokens.Source, strings.Span, "patterns may only match literals and attribute lookups");
            return strings;
        }

        int start = _at;
        Expression real = ParseSignedNumber();
        if (_kind is not (TokenKind.Plus or TokenKind.Minus)) return real;
        BinaryOperator op = _kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        Advance();
        if (_kind != TokenKind.Number) throw Fail();
        Constant imaginary = ParseNumber();
        bool isReal = real is not (Constant { Value: ImaginaryLiteral } or UnaryOp { Operand: Constant { Value: ImaginaryLiteral } });
        if (!isReal || imaginary.Value is not ImaginaryLiteral) throw Fail();
        return new BinOp(SpanFrom(start), real, op, imaginary);
    }

    private Expression ParseSignedNumber()
    {
        int start = _at;
        bool isNegative = Accept(TokenKind.Minus);
        if (_kind != TokenKind.Number) throw Fail();
        Expression number = ParseNumber();
        return isNegative ? new UnaryOp(SpanFrom(start), UnaryOperator.Minus, number) : number;
    }

    /// <summary>A capture, the wildcard, a dotted value, or a class pattern.</summary>
    private Pattern ParseNamePattern()
    {
        int start = _at;
        Expression name = ParseNameOrAttribute();
        if (_kind == TokenKind.LeftParen) return ParseClassPattern(start, name);
        if (name is AttributeAccess) return new MatchValue(SpanFrom(start), name);
        if (_kind == TokenKind.Equal) throw Fail();
        string id = ((Name)name).Id;
        return new MatchAs(SpanFrom(start), null, id == "_" ? null : id);
    }

    private Expression ParseNameOrAttribute()
    {
        int start = _at;
        Expression result = new Name(_tokens[start].Span, ExpectName(), ExpressionContext.Load);
        while (Accept(TokenKind.Dot))
        {
            int nameAt = _at;
            string name = ExpectName();
            result = new AttributeAccess(SpanFrom(start), result, name, _tokens[nameAt].Span, ExpressionContext.Load);
        }

        return result;
    }

    private Pattern ParseGroupPattern()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.RightParen)) return new MatchSequence(SpanFrom(start), []);
        Pattern first = ParseMaybeStarPattern();
        if (first is not MatchStar && Accept(TokenKind.RightParen)) return first;
        if (_kind != TokenKind.Comma) throw Fail();
        Pattern[] patterns = ParseMorePatterns(first, TokenKind.RightParen);
        return new MatchSequence(SpanFrom(start), patterns);
    }

    private MatchSequence ParseListPattern()
    {
        int start = _at;
        Advance();
        if (Accept(TokenKind.RightBracket)) return new MatchSequence(SpanFrom(start), []);
        Pattern[] patterns = ParseMorePatterns(ParseMaybeStarPattern(), TokenKind.RightBracket);
        return new MatchSequence(SpanFrom(start), patterns);
    }

    private Pattern[] ParseMorePatterns(Pattern first, TokenKind close)
    {
        var patterns = new List<Pattern> { first };
        while (Accept(TokenKind.Comma) && _kind != close) patterns.Add(ParseMaybeStarPattern());
        Expect(close);
        return patterns.ToArray();
    }

    private MatchMapping ParseMappingPattern()
    {
        int start = _at;
        Advance();
        var keys = new List<Expression>();
        var patterns = new List<Pattern>();
        string? rest = null;
        while (_kind != TokenKind.RightBrace)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                rest = ParseCaptureTarget();
                Accept(TokenKind.Comma);
                break;
            }

            keys.Add(ParseMappingKey());
            Expect(TokenKind.Colon);
            patterns.Add(ParsePattern());
            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.RightBrace);
        return new MatchMapping(SpanFrom(start), keys.ToArray(), patterns.ToArray(), rest);
    }

    private Expression ParseMappingKey() => _kind switch
    {
        TokenKind.None => ParseConstant(null),
        TokenKind.True => ParseConstant(true),
        TokenKind.False => ParseConstant(false),
        TokenKind.Name => ParseNameOrAttribute() is AttributeAccess attribute ? attribute : throw Fail(),
        _ => ParseLiteralPattern(),
    };

    private MatchClass ParseClassPattern(int start, Expression type)
    {
        Advance();
        var patterns = new List<Pattern>();
        var names = new List<string>();
        var keywordPatterns = new List<Pattern>();
        while (_kind != TokenKind.RightParen)
        {
            if (_kind == TokenKind.Name && PeekKind() == TokenKind.Equal)
            {
                names.Add(ExpectName());
                Advance();
                keywordPatterns.Add(ParsePattern());
            }
            else
            {
                if (names.Count > 0) throw Fail();
                patterns.Add(ParsePattern());
            }

            if (!Accept(TokenKind.Comma)) break;
        }

        Expect(TokenKind.RightParen);
        return new MatchClass(SpanFrom(start), type, patterns.ToArray(), names.ToArray(), keywordPatterns.ToArray());
    }
}

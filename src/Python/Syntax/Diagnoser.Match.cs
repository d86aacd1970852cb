using Playground.Python.Text;

namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool MatchStatement()
    {
        int start = _at++;
        if (Subject() && Accept(TokenKind.Colon) && Accept(TokenKind.Newline) && Accept(TokenKind.Indent) && Cases() && Accept(TokenKind.Dedent))
            return true;
        _at = start + 1;
        if (!_seeksMistakes || _error is not null || !Subject()) return false;
        HeaderMistake("match", start);
        return false;
    }

    private bool Subject()
    {
        int start = _at;
        if (StarNamedExpression() is not null && Accept(TokenKind.Comma))
        {
            StarNamedExpressions();
            return _error is null;
        }

        _at = start;
        return _error is null && NamedExpression() is not null;
    }

    private bool Cases()
    {
        bool any = false;
        while (_error is null && Case()) any = true;
        return any && _error is null;
    }

    private bool Case()
    {
        int start = _at;
        if (!AcceptWord("case")) return false;
        if (_seeksMistakes && CaseHeader()) HeaderMistake("case", start);
        _at = start + 1;
        return (_error is null && CaseHeader() && Accept(TokenKind.Colon) && Block()) || Back(start);
    }

    private bool CaseHeader()
    {
        if (!Patterns()) return false;
        int end = _at;
        if (!(Accept(TokenKind.If) && NamedExpression() is not null)) _at = end;
        return _error is null;
    }

    private bool Patterns()
    {
        int start = _at;
        if (OpenSequence()) return true;
        _at = start;
        return _error is null && PatternRule();
    }

    private bool OpenSequence()
    {
        int start = _at;
        if (!MaybeStarPattern() || !Accept(TokenKind.Comma)) return Back(start);
        MaybeSequence();
        return _error is null;
    }

    private bool MaybeSequence()
    {
        if (!MaybeStarPattern()) return false;
        while (Accept(TokenKind.Comma) && MaybeStarPattern()) { }
        return _error is null;
    }

    private bool MaybeStarPattern()
    {
        int start = _at;
        if (!Accept(TokenKind.Star)) return PatternRule();
        return CaptureTarget() || AcceptWord("_") || Back(start);
    }

    private bool PatternRule()
    {
        int start = _at;
        if (!OrPattern()) return false;
        int end = _at;
        if (Accept(TokenKind.As) && CaptureTarget()) return true;
        _at = end;
        if (_seeksMistakes && _error is null && Accept(TokenKind.As))
        {
            if (IsWord("_")) ReportToken(_at, "cannot use '_' as a target");
            if (!Is(TokenKind.Name) && _error is null && Expression() is { } target) ReportNode(target, "invalid pattern target");
        }

        _at = end;
        return _error is null || Back(start);
    }

    private bool CaptureTarget()
    {
        int start = _at;
        if (IsWord("_") || !Accept(TokenKind.Name)) return Back(start);
        return (!Is(TokenKind.Dot, TokenKind.LeftParen) && !Is(TokenKind.Equal) && _error is null) || Back(start);
    }

    private bool OrPattern()
    {
        if (!ClosedPattern()) return false;
        int end = _at;
        while (Accept(TokenKind.Bar) && ClosedPattern()) end = _at;
        _at = end;
        return _error is null;
    }

    private bool ClosedPattern()
    {
        int start = _at;
        if (_error is not null) return false;
        if (Recall(Rule.ClosedPattern, out Expression? known)) return known is not null;
        bool read = ClosedPatternAlternatives(start);
        return Remember(Rule.ClosedPattern, start, read ? Found : null) is not null;
    }

    private bool ClosedPatternAlternatives(int start)
    {
        switch (Kind)
        {
            case TokenKind.Number or TokenKind.Minus: return LiteralNumber();
            case TokenKind.String or TokenKind.FStringStart: return Strings() is not null;
            case TokenKind.None or TokenKind.True or TokenKind.False:
                _at++;
                return true;
            case TokenKind.Name: return NamePattern(start);
            case TokenKind.LeftParen:
                _at++;
                if (PatternRule() && Accept(TokenKind.RightParen)) return true;
                _at = start + 1;
                if (_error is null) OpenSequence();
                return Accept(TokenKind.RightParen);
            case TokenKind.LeftBracket:
                _at++;
                MaybeSequence();
                return Accept(TokenKind.RightBracket);
            case TokenKind.LeftBrace: return MappingPattern();
            default: return false;
        }
    }

    private bool LiteralNumber()
    {
        int start = _at;
        Accept(TokenKind.Minus);
        if (NumberRule() is not { } real) return Back(start);
        if (!Is(TokenKind.Plus, TokenKind.Minus)) return _error is null;
        if (real.Value is ImaginaryLiteral) ReportNode(real, "real number required in complex literal");
        _at++;
        if (NumberRule() is not { } imaginary) return Back(start);
        if (imaginary.Value is not ImaginaryLiteral) ReportNode(imaginary, "imaginary number required in complex literal");
        return _error is null;
    }

    private bool NamePattern(int start)
    {
        if (CaptureTarget() || AcceptWord("_") && !Is(TokenKind.Dot, TokenKind.LeftParen)) return _error is null;
        _at = start;
        bool isDotted = NameOrAttribute();
        if (isDotted && !Is(TokenKind.LeftParen, TokenKind.Equal) && _error is null) return true;
        return _error is null && Accept(TokenKind.LeftParen) && ClassArguments();
    }

    /// <summary>Reads a dotted name; true if there is a dot in it.</summary>
    private bool NameOrAttribute()
    {
        if (!Accept(TokenKind.Name)) return false;
        int end = _at;
        bool isDotted = false;
        while (Accept(TokenKind.Dot) && Accept(TokenKind.Name))
        {
            isDotted = true;
            end = _at;
        }

        _at = end;
        return isDotted;
    }

    private bool ClassArguments()
    {
        int start = _at;
        if (Accept(TokenKind.RightParen)) return true;
        bool hasPositional = PositionalPatterns(out _);
        if (hasPositional && ClosesPatterns()) return true;
        int end = _at;
        if (_error is null && (!hasPositional || Accept(TokenKind.Comma)) && KeywordPatterns() && ClosesPatterns()) return true;
        _at = hasPositional ? end : start;
        if (!_seeksMistakes || _error is not null) return false;
        if ((!hasPositional || Accept(TokenKind.Comma)) && KeywordPatterns() && Accept(TokenKind.Comma) && PositionalPatterns(out SourceSpan late))
            Report(late, "positional patterns follow keyword patterns");
        return false;
    }

    private bool ClosesPatterns()
    {
        int end = _at;
        Accept(TokenKind.Comma);
        return Accept(TokenKind.RightParen) || Back(end);
    }

    private bool PositionalPatterns(out SourceSpan span)
    {
        int start = _at;
        span = default;
        if (!PatternRule()) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && PatternRule()) end = _at;
        _at = end;
        span = SpanFrom(start);
        return _error is null;
    }

    private bool KeywordPatterns()
    {
        if (!KeywordPattern()) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && KeywordPattern()) end = _at;
        _at = end;
        return _error is null;
    }

    private bool KeywordPattern()
    {
        int start = _at;
        return (Accept(TokenKind.Name) && Accept(TokenKind.Equal) && PatternRule()) || Back(start);
    }

    private bool MappingPattern()
    {
        int start = _at++;
        while (!Is(TokenKind.RightBrace) && _error is null)
        {
            if (Accept(TokenKind.DoubleStar))
            {
                if (!CaptureTarget()) return Back(start);
                Accept(TokenKind.Comma);
                break;
            }

            if (!MappingKey() || !Accept(TokenKind.Colon) || !PatternRule()) return Back(start);
            if (!Accept(TokenKind.Comma)) break;
        }

        return Accept(TokenKind.RightBrace) || Back(start);
    }

    private bool MappingKey()
    {
        int start = _at;
        switch (Kind)
        {
            case TokenKind.Name: return NameOrAttribute() || Back(start);
            case TokenKind.Number or TokenKind.Minus: return LiteralNumber();
            case TokenKind.String or TokenKind.FStringStart: return Strings() is not null;
            case TokenKind.None or TokenKind.True or TokenKind.False:
                _at++;
                return true;
            default: return false;
        }
    }
}

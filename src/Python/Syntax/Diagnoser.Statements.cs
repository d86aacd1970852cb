namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool Statements()
    {
        bool any = false;
        while (_error is null && Statement()) any = true;
        return any && _error is null;
    }

    private bool Statement()
    {
        int start = _at;
        return CompoundStatement() || (_error is null && SimpleStatements()) || Back(start);
    }

    private bool SimpleStatements()
    {
        int start = _at;
        if (!SimpleStatement()) return false;
        while (Accept(TokenKind.Semicolon) && SimpleStatement()) { }
        return Accept(TokenKind.Newline) || Back(start);
    }

    private bool SimpleStatement()
    {
        int start = _at;
        if (_error is not null) return false;
        if (Recall(Rule.SimpleStatement, out Expression? known)) return known is not null;
        bool read = Assignment() || (_error is null && OtherStatement());
        return Remember(Rule.SimpleStatement, start, read ? Found : null) is not null;
    }

    private bool OtherStatement()
    {
        int start = _at;
        if (IsWord("type") && TypeAlias()) return true;
        if (_error is not null) return Back(start);
        if (StarExpressions() is not null) return true;
        if (_error is not null) return Back(start);
        switch (Kind)
        {
            case TokenKind.Return:
                _at++;
                StarExpressions();
                return _error is null || Back(start);
            case TokenKind.Import:
                return ImportStatement() || Back(start);
            case TokenKind.From:
                return FromStatement() || Back(start);
            case TokenKind.Raise:
                return RaiseStatement() || Back(start);
            case TokenKind.Pass or TokenKind.Break or TokenKind.Continue:
                _at++;
                return true;
            case TokenKind.Del:
                return DelStatement() || Back(start);
            case TokenKind.Yield:
                return YieldExpression() is not null || Back(start);
            case TokenKind.Assert:
                _at++;
                return (Expression() is not null && OptionalMessage()) || Back(start);
            case TokenKind.Global or TokenKind.Nonlocal:
                _at++;
                return Names() || Back(start);
            default:
                return false;
        }
    }

    private bool OptionalMessage()
    {
        int end = _at;
        if (!(Accept(TokenKind.Comma) && Expression() is not null)) _at = end;
        return _error is null;
    }

    private bool Names()
    {
        if (!Accept(TokenKind.Name)) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && Accept(TokenKind.Name)) end = _at;
        _at = end;
        return true;
    }

    private bool RaiseStatement()
    {
        _at++;
        if (Expression() is null) return _error is null;
        int end = _at;
        if (!(Accept(TokenKind.From) && Expression() is not null)) _at = end;
        return _error is null;
    }

    private bool DelStatement()
    {
        int start = _at++;
        if (ListOf(DelTarget) is not null && Is(TokenKind.Semicolon, TokenKind.Newline)) return true;
        _at = start + 1;
        if (_seeksMistakes && _error is null && StarExpressions() is { } target) ReportInvalidTarget(target, TargetKind.Delete);
        return false;
    }

    private bool TypeAlias()
    {
        int start = _at++;
        if (!Accept(TokenKind.Name)) return Back(start);
        TypeParameters();
        return (Accept(TokenKind.Equal) && Expression() is not null) || Back(start);
    }

    private bool ImportStatement()
    {
        int start = _at;
        if (_seeksMistakes)
        {
            _at++;
            if (DottedNames() && Accept(TokenKind.From) && DottedName())
                ReportFrom(_tokens[start].Span, "Did you mean to use 'from ... import ...' instead?");
            _at = start + 1;
            if (Is(TokenKind.Newline)) ReportFrom(_tokens[_at].Span, "Expected one or more names after 'import'");
        }

        _at = start + 1;
        if (!DottedAsName()) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && DottedAsName()) end = _at;
        _at = end;
        return _error is null;
    }

    private bool DottedAsName() => DottedName() && OptionalAs();

    private bool OptionalAs()
    {
        int end = _at;
        if (!(Accept(TokenKind.As) && Accept(TokenKind.Name))) _at = end;
        return _error is null;
    }

    private bool DottedName()
    {
        if (!Accept(TokenKind.Name)) return false;
        int end = _at;
        while (Accept(TokenKind.Dot) && Accept(TokenKind.Name)) end = _at;
        _at = end;
        return true;
    }

    private bool DottedNames()
    {
        if (!DottedName()) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && DottedName()) end = _at;
        _at = end;
        return true;
    }

    private bool FromStatement()
    {
        int start = _at++;
        bool hasDots = false;
        while (Accept(TokenKind.Dot) || Accept(TokenKind.Ellipsis)) hasDots = true;
        int afterDots = _at;
        if (DottedName() && Accept(TokenKind.Import) && ImportedNames()) return true;
        _at = afterDots;
        return (_error is null && hasDots && Accept(TokenKind.Import) && ImportedNames()) || Back(start);
    }

    private bool ImportedNames()
    {
        int start = _at;
        if (Accept(TokenKind.LeftParen) && AsNames())
        {
            Accept(TokenKind.Comma);
            if (Accept(TokenKind.RightParen)) return true;
        }

        _at = start;
        if (AsNames() && !Is(TokenKind.Comma) && _error is null) return true;
        _at = start;
        if (Accept(TokenKind.Star)) return true;
        if (!_seeksMistakes || _error is not null) return false;
        if (AsNames() && Accept(TokenKind.Comma) && Accept(TokenKind.Newline))
            ReportHere("trailing comma not allowed without surrounding parentheses");
        _at = start;
        if (Is(TokenKind.Newline)) ReportFrom(_tokens[_at].Span, "Expected one or more names after 'import'");
        return false;
    }

    private bool AsNames()
    {
        if (!(Accept(TokenKind.Name) && OptionalAs())) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && Accept(TokenKind.Name) && OptionalAs()) end = _at;
        _at = end;
        return _error is null;
    }
}

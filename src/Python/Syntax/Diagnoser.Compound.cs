namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool CompoundStatement()
    {
        int start = _at;
        switch (Kind)
        {
            case TokenKind.Def: return FunctionRule(start) || Back(start);
            case TokenKind.At: return Decorated() || Back(start);
            case TokenKind.Async: return AsyncStatement() || Back(start);
            case TokenKind.If: return IfStatement() || Back(start);
            case TokenKind.Class: return ClassRule() || Back(start);
            case TokenKind.With: return WithStatement() || Back(start);
            case TokenKind.For: return ForStatement() || Back(start);
            case TokenKind.Try: return TryStatement() || Back(start);
            case TokenKind.While: return WhileStatement() || Back(start);
            case TokenKind.Name when IsWord("match"): return MatchStatement() || Back(start);
            default: return false;
        }
    }

    private bool AsyncStatement()
    {
        int start = _at;
        if (FunctionRule(start)) return true;
        _at = start;
        if (_error is null && WithStatement()) return true;
        _at = start;
        return _error is null && ForStatement();
    }

    /// <summary>A colon that must come: there is no other way to go on.</summary>
    private bool Force(TokenKind kind, string text)
    {
        if (Accept(kind)) return true;
        if (_error is null) ReportToken(_at, $"expected '{text}'");
        return false;
    }

    private bool Block()
    {
        int start = _at;
        if (_error is not null) return false;
        if (Recall(Rule.Block, out Expression? known)) return known is not null;
        bool read = Accept(TokenKind.Newline) && Accept(TokenKind.Indent) && Statements() && Accept(TokenKind.Dedent);
        if (!read && _error is null)
        {
            _at = start;
            read = SimpleStatements();
        }

        if (!read && _seeksMistakes && _error is null)
        {
            _at = start;
            if (Accept(TokenKind.Newline) && !Is(TokenKind.Indent))
                _error ??= Error("IndentationError", "expected an indented block", LastPlace());
        }

        return Remember(Rule.Block, start, read ? Found : null) is not null;
    }

    /// <summary>What comes where a header ends: no colon at all, or a colon and then no indented block.</summary>
    private void HeaderMistake(string name, int keyword)
    {
        if (_error is not null) return;
        int end = _at;
        if (Accept(TokenKind.Newline)) ReportHere("expected ':'");
        _at = end;
        IndentMistake($"'{name}' statement", keyword);
    }

    private void IndentMistake(string after, int keyword)
    {
        if (Accept(TokenKind.Colon) && Accept(TokenKind.Newline) && !Is(TokenKind.Indent) && _error is null) ReportIndentation(after, keyword);
    }

    /// <summary>A chain of `elif` is read in a loop; it ends before the branch that can't be read.</summary>
    private bool IfStatement()
    {
        bool any = false;
        while (Is(any ? TokenKind.Elif : TokenKind.If))
        {
            int start = _at++;
            if (_seeksMistakes && NamedExpression() is not null) HeaderMistake(any ? "elif" : "if", start);
            _at = start + 1;
            if (NamedExpression() is null || !Accept(TokenKind.Colon) || !Block())
            {
                _at = start;
                if (!any || _error is not null) return false;
                break;
            }

            any = true;
        }

        return OptionalElse();
    }

    private bool OptionalElse()
    {
        int start = _at;
        if (_error is not null) return false;
        if (!Is(TokenKind.Else)) return _error is null;
        _at++;
        if (_seeksMistakes) IndentMistake("'else' statement", start);
        _at = start + 1;
        if (!(Force(TokenKind.Colon, ":") && Block())) _at = start;
        return _error is null;
    }

    private bool WhileStatement()
    {
        int start = _at++;
        if (_seeksMistakes && NamedExpression() is not null) HeaderMistake("while", start);
        _at = start + 1;
        return NamedExpression() is not null && Accept(TokenKind.Colon) && Block() && OptionalElse();
    }

    private bool ForStatement()
    {
        int start = _at;
        Accept(TokenKind.Async);
        int keyword = _at;
        if (!Accept(TokenKind.For)) return false;
        if (_seeksMistakes && StarTargets() is not null && Accept(TokenKind.In) && StarExpressions() is not null)
            HeaderMistake("for", keyword);
        _at = keyword + 1;
        if (StarTargets() is not null && Accept(TokenKind.In))
            return StarExpressions() is not null && Accept(TokenKind.Colon) && Block() && OptionalElse();
        _at = start;
        if (_seeksMistakes && _error is null) ForTargetMistake();
        return false;
    }

    private bool WithStatement()
    {
        int start = _at;
        Accept(TokenKind.Async);
        int keyword = _at;
        if (!Accept(TokenKind.With)) return false;
        if (_seeksMistakes)
        {
            if (WithHeader(isBracketed: false)) IndentMistake("'with' statement", keyword);
            _at = keyword + 1;
            if (WithHeader(isBracketed: true)) IndentMistake("'with' statement", keyword);
            _at = keyword + 1;
        }

        if (_error is null && Accept(TokenKind.LeftParen) && WithItems())
        {
            Accept(TokenKind.Comma);
            if (Accept(TokenKind.RightParen) && Accept(TokenKind.Colon) && Block()) return true;
        }

        _at = keyword + 1;
        if (_error is null && WithItems() && Accept(TokenKind.Colon) && Block()) return true;
        if (!_seeksMistakes || _error is not null) return false;
        _at = keyword + 1;
        if (WithHeader(isBracketed: false) && Accept(TokenKind.Newline)) ReportHere("expected ':'");
        _at = keyword + 1;
        if (WithHeader(isBracketed: true) && Accept(TokenKind.Newline)) ReportHere("expected ':'");
        return Back(start);
    }

    /// <summary>The items as the rules for mistakes see them.</summary>
    private bool WithHeader(bool isBracketed)
    {
        if (_error is not null || (isBracketed && !Accept(TokenKind.LeftParen))) return false;
        if (!HeaderItem(isBracketed)) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && HeaderItem(isBracketed)) end = _at;
        _at = end;
        if (!isBracketed) return _error is null;
        Accept(TokenKind.Comma);
        return Accept(TokenKind.RightParen);
    }

    private bool HeaderItem(bool isBracketed)
    {
        if ((isBracketed ? Expressions() : Expression()) is null) return false;
        int end = _at;
        if (!(Accept(TokenKind.As) && StarTarget() is not null)) _at = end;
        return _error is null;
    }

    private bool WithItems()
    {
        if (!WithItemRule()) return false;
        int end = _at;
        while (Accept(TokenKind.Comma) && WithItemRule()) end = _at;
        _at = end;
        return _error is null;
    }

    private bool WithItemRule()
    {
        int start = _at;
        if (Expression() is not null && Accept(TokenKind.As) && StarTarget() is not null && EndsWithItem()) return true;
        _at = start;
        if (_seeksMistakes && _error is null && Expression() is not null && Accept(TokenKind.As) && Expression() is { } target && EndsWithItem())
            ReportInvalidTarget(target, TargetKind.Store);
        _at = start;
        return _error is null && Expression() is not null;
    }

    private bool EndsWithItem() => Is(TokenKind.Comma, TokenKind.RightParen) || Is(TokenKind.Colon);
}

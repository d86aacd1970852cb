namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool TryStatement()
    {
        int start = _at++;
        if (_seeksMistakes) TryMistake(start);
        _at = start + 1;
        if (_error is not null || !Force(TokenKind.Colon, ":") || !Block()) return false;
        int afterBlock = _at;
        if (Finally()) return true;
        _at = afterBlock;
        if (_error is not null || !(Handlers(isStar: false) || Handlers(isStar: true))) return false;
        if (!OptionalElse()) return false;
        int afterElse = _at;
        if (!Finally()) _at = afterElse;
        return _error is null;
    }

    private bool Finally()
    {
        int start = _at;
        if (!Accept(TokenKind.Finally)) return false;
        if (_seeksMistakes) IndentMistake("'finally' statement", start);
        _at = start + 1;
        return _error is null && Force(TokenKind.Colon, ":") && Block();
    }

    private bool Handlers(bool isStar)
    {
        int start = _at;
        bool any = false;
        while (_error is null && Handler(isStar)) any = true;
        return (any && _error is null) || Back(start);
    }

    private bool Handler(bool isStar)
    {
        int start = _at;
        if (!Is(TokenKind.Except)) return false;
        if (_seeksMistakes) HandlerIndentMistake(isStar);
        _at = start + 1;
        if (_error is not null) return Back(start);
        bool hasStar = isStar && Accept(TokenKind.Star);
        if (hasStar == isStar)
        {
            int afterStar = _at;
            if (Expression() is not null && OptionalAs() && Accept(TokenKind.Colon) && Block()) return true;
            _at = afterStar;
            if (_error is null && !isStar && Accept(TokenKind.Colon) && Block()) return true;
        }

        _at = start;
        if (_seeksMistakes && _error is null) HandlerMistake();
        return Back(start);
    }

    private void HandlerIndentMistake(bool isStar)
    {
        int start = _at++;
        string after = isStar ? "'except*' statement" : "'except' statement";
        if (isStar && !Accept(TokenKind.Star)) return;
        int afterStar = _at;
        if (Expression() is not null && OptionalAs()) IndentMistake(after, start);
        _at = afterStar;
        if (!isStar && _error is null) IndentMistake(after, start);
    }

    private void HandlerMistake()
    {
        int start = _at++;
        Accept(TokenKind.Star);
        int type = _at;
        if (Expression() is { } first && Accept(TokenKind.Comma) && Expressions() is not null && OptionalAs() && Accept(TokenKind.Colon))
            ReportFrom(first.Span, "multiple exception types must be parenthesized");
        _at = type;
        if (_error is null && Expression() is not null && OptionalAs() && Accept(TokenKind.Newline)) ReportHere("expected ':'");
        _at = start + 1;
        if (_error is null && Accept(TokenKind.Newline)) ReportHere("expected ':'");
        _at = start + 1;
        if (Accept(TokenKind.Star) && Is(TokenKind.Newline, TokenKind.Colon)) ReportHere("expected one or more exception types");
    }

    private void TryMistake(int start)
    {
        IndentMistake("'try' statement", start);
        _at = start + 1;
        if (_error is not null || !Accept(TokenKind.Colon)) return;
        int afterColon = _at;
        if (Block() && !Is(TokenKind.Except, TokenKind.Finally) && _error is null) ReportHere("expected 'except' or 'finally' block");
        MixedHandlers(afterColon, isStar: false);
        MixedHandlers(afterColon, isStar: true);
    }

    private void MixedHandlers(int afterColon, bool isStar)
    {
        const string message = "cannot have both 'except' and 'except*' on the same 'try'";
        _at = afterColon;
        if (_error is not null) return;
        while (Block()) { }
        if (_error is not null || !Handlers(isStar)) return;
        int except = _at;
        if (!Accept(TokenKind.Except)) return;
        if (isStar)
        {
            int afterExcept = _at;
            if (!(Expression() is not null && OptionalAs())) _at = afterExcept;
            if (Accept(TokenKind.Colon)) ReportToken(except, message);
        }
        else if (Accept(TokenKind.Star) && Expression() is not null && OptionalAs() && Accept(TokenKind.Colon))
        {
            ReportRange(_tokens[except].Span, _tokens[except + 1].Span, message);
        }
    }
}

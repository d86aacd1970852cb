namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool Decorated()
    {
        while (Accept(TokenKind.At))
            if (NamedExpression() is null || !Accept(TokenKind.Newline))
                return false;
        int start = _at;
        if (FunctionRule(start)) return true;
        _at = start;
        return _error is null && ClassRule();
    }

    private bool FunctionRule(int start)
    {
        Accept(TokenKind.Async);
        int keyword = _at;
        if (!Accept(TokenKind.Def)) return Back(start);
        if (_seeksMistakes)
        {
            if (FunctionHeader(isForced: false)) IndentMistake("function definition", keyword);
            _at = keyword + 1;
            if (_error is null && FunctionHeader(isForced: true) && Force(TokenKind.Colon, ":")) Block();
            _at = keyword + 1;
        }

        return (_error is null && FunctionHeader(isForced: false) && Accept(TokenKind.Colon) && Block()) || Back(start);
    }

    private bool FunctionHeader(bool isForced)
    {
        if (!Accept(TokenKind.Name)) return false;
        TypeParameters();
        if (_error is not null || !(isForced ? Force(TokenKind.LeftParen, "(") : Accept(TokenKind.LeftParen))) return false;
        Parameters(isLambda: false);
        if (!Accept(TokenKind.RightParen)) return false;
        int end = _at;
        if (!(Accept(TokenKind.Arrow) && Expression() is not null)) _at = end;
        return _error is null;
    }

    private bool ClassRule()
    {
        int start = _at;
        if (!Accept(TokenKind.Class)) return false;
        if (_seeksMistakes && ClassHeader())
        {
            int end = _at;
            if (Accept(TokenKind.Newline)) ReportHere("expected ':'");
            _at = end;
            IndentMistake("class definition", start);
        }

        _at = start + 1;
        return _error is null && ClassHeader() && Accept(TokenKind.Colon) && Block();
    }

    private bool ClassHeader()
    {
        if (!Accept(TokenKind.Name)) return false;
        TypeParameters();
        int end = _at;
        if (_error is null && Accept(TokenKind.LeftParen))
        {
            ArgumentsRule();
            if (!Accept(TokenKind.RightParen)) _at = end;
        }

        return _error is null;
    }

    private bool TypeParameters()
    {
        int start = _at;
        if (!Accept(TokenKind.LeftBracket)) return false;
        if (_seeksMistakes && Is(TokenKind.RightBracket)) ReportFrom(_tokens[_at].Span, "Type parameter list cannot be empty");
        return (ListOf(TypeParameterRule) is not null && Accept(TokenKind.RightBracket)) || Back(start);
    }

    private Expression? TypeParameterRule()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.TypeParameter, out Expression? known)) return known;
        bool read = false;
        if (Accept(TokenKind.Name))
        {
            Optional(TokenKind.Colon, Expression);
            Optional(TokenKind.Equal, Expression);
            read = true;
        }
        else
        {
            // CPython looks for this mistake on its first way too.
            TypeParameterMistake();
            _at = start;
            bool isTuple = Accept(TokenKind.Star);
            if ((isTuple || Accept(TokenKind.DoubleStar)) && Accept(TokenKind.Name))
            {
                Optional(TokenKind.Equal, isTuple ? StarExpression : Expression);
                read = true;
            }
        }

        return Remember(Rule.TypeParameter, start, read ? Found : null);
    }

    private void Optional(TokenKind before, Func<Expression?> value)
    {
        int end = _at;
        if (!(Accept(before) && value() is not null)) _at = end;
    }

    private void TypeParameterMistake()
    {
        string name = Accept(TokenKind.Star) ? "TypeVarTuple" : "ParamSpec";
        if (name == "ParamSpec" && !Accept(TokenKind.DoubleStar)) return;
        if (!Accept(TokenKind.Name) || !Accept(TokenKind.Colon)) return;
        int colon = _at - 1;
        if (Expression() is { } bound)
            ReportFrom(_tokens[colon].Span, $"cannot use {(bound is TupleDisplay ? "constraints" : "bound")} with {name}");
    }
}

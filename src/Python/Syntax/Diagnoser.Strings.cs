namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private Expression? Strings()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.Strings, out Expression? known)) return known;
        bool isFormatted = false, hasBytes = false, hasText = false;
        while (Is(TokenKind.String, TokenKind.FStringStart))
        {
            if (Is(TokenKind.String))
            {
                ReadOnlySpan<char> text = _tokens.TextOf(_tokens[_at]);
                StringLiteral.Result literal = StringLiteral.Read(text);
                if (literal.Error is { } error) ReportToken(_at, error);
                if (!_seeksMistakes && literal.Warning is { } warning) warnings.Add(new SyntaxWarning(_tokens[_at].Span, warning));
                bool isBytes = StringLiteral.IsBytes(text);
                hasBytes |= isBytes;
                hasText |= !isBytes;
                _at++;
                continue;
            }

            isFormatted = hasText = true;
            if (!FString()) break;
        }

        if (hasBytes && hasText) ReportHere(Diagnosis.MixedBytes);

        Expression? result = _at == start ? null
            : isFormatted ? new JoinedStr(SpanFrom(start), []) : new Constant(SpanFrom(start), "");
        return Remember(Rule.Strings, start, result);
    }

    private bool FString()
    {
        int start = _at++;
        bool isRaw = _tokens.TextOf(_tokens[start]).ContainsAny('r', 'R');
        string? problem = Pieces(isRaw);
        if (!Accept(TokenKind.FStringEnd)) return Back(start);
        if (problem is not null) ReportHere(problem);
        return _error is null;
    }

    private string? Pieces(bool isRaw)
    {
        string? problem = null;
        while (true)
        {
            if (Is(TokenKind.FStringMiddle)) problem ??= StringLiteral.ReadPiece(_tokens.TextOf(_tokens[_at++]), isRaw).Error;
            else if (!ReplacementField()) return problem;
        }
    }

    private bool ReplacementField()
    {
        int start = _at;
        if (!Accept(TokenKind.LeftBrace)) return false;
        if (YieldOrStarExpressions() is not null)
        {
            Accept(TokenKind.Equal);
            int conversion = Conversion() ? _at - 1 : 0;
            if (_error is null && Accept(TokenKind.Colon)) FormatSpec();
            if (Accept(TokenKind.RightBrace))
            {
                if (conversion > 0) CheckConversion(conversion);
                return _error is null || Back(start);
            }
        }

        _at = start + 1;
        if (_seeksMistakes && _error is null) FieldMistake();
        return Back(start);
    }

    private void FormatSpec()
    {
        while (Accept(TokenKind.FStringMiddle) || ReplacementField()) { }
    }

    private bool Conversion()
    {
        int start = _at;
        if (!Accept(TokenKind.Exclamation) || !Accept(TokenKind.Name)) return Back(start);
        Token name = _tokens[_at - 1];
        if (_tokens[start].End != name.Start)
        {
            // The spelling is CPython 3.13's.
            ReportRange(_tokens[start].Span, name.Span, "f-string: conversion type must come right after the exclamanation mark");
            return false;
        }

        return true;
    }

    private void CheckConversion(int token)
    {
        ReadOnlySpan<char> text = _tokens.TextOf(_tokens[token]);
        if (text is not ("s" or "r" or "a"))
            ReportToken(token, $"f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'");
    }

    private void FieldMistake()
    {
        int start = _at;
        if (Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
            ReportToken(_at, $"f-string: valid expression required before '{_tokens.TextOf(_tokens[_at])}'");
        if (_error is not null) return;
        if (YieldOrStarExpressions() is null)
        {
            _at = start;
            ReportNext("f-string: expecting a valid expression after '{'");
            return;
        }

        if (!Is(TokenKind.Equal, TokenKind.Exclamation) && !Is(TokenKind.Colon, TokenKind.RightBrace))
            ReportNext("f-string: expecting '=', or '!', or ':', or '}'");
        if (Accept(TokenKind.Equal) && !Is(TokenKind.Exclamation, TokenKind.Colon) && !Is(TokenKind.RightBrace))
            ReportNext("f-string: expecting '!', or ':', or '}'");
        int conversion = _at;
        if (Accept(TokenKind.Exclamation))
        {
            if (Is(TokenKind.Colon, TokenKind.RightBrace)) ReportNext("f-string: missing conversion character");
            if (!Is(TokenKind.Name)) ReportNext("f-string: invalid conversion character");
        }

        _at = conversion;
        if (!(Accept(TokenKind.Exclamation) && Accept(TokenKind.Name))) _at = conversion;
        if (!Is(TokenKind.Colon, TokenKind.RightBrace)) ReportNext("f-string: expecting ':' or '}'");
        if (Accept(TokenKind.Colon))
        {
            FormatSpec();
            if (!Is(TokenKind.RightBrace)) ReportNext("f-string: expecting '}', or format specs");
        }
        else if (!Is(TokenKind.RightBrace))
        {
            ReportNext("f-string: expecting '}'");
        }
    }

    private void ReportNext(string message)
    {
        if (_error is null && Kind != TokenKind.Error) ReportToken(_at, message);
    }
}

namespace Playground.Python.Syntax;

// Mistakes that can be made in any expression.
internal sealed partial class Diagnoser
{
    private void ExpressionMistake()
    {
        int start = _at;
        MissingComma();
        _at = start;
        if (Disjunction() is { } body && Accept(TokenKind.If) && Disjunction() is { } test && !Is(TokenKind.Else, TokenKind.Colon) && _error is null)
            ReportRange(body.Span, test.Span, "expected 'else' after 'if' expression");
        _at = start;
        if (!Accept(TokenKind.Lambda)) return;
        Parameters(isLambda: true);
        int colon = _at;
        if (Accept(TokenKind.Colon) && Is(TokenKind.FStringMiddle))
            ReportRange(_tokens[start].Span, _tokens[colon].Span, "f-string: lambda expressions are not allowed without parentheses");
    }

    /// <summary>Two expressions side by side within brackets.</summary>
    private void MissingComma()
    {
        if (Is(TokenKind.Name))
        {
            if (MayBecomeSoftKeyword(_tokens.TextOf(_tokens[_at]))) return;
            int start = _at++;
            bool isPrefix = Is(TokenKind.String);
            _at = start;
            if (isPrefix) return;
        }

        if (Disjunction() is not { } first || ExpressionWithoutMistakes() is not { } second) return;
        if (_error is null && !IsLegacy(first) && _tokens[_at - 1].Level > 0)
            ReportRange(first.Span, second.Span, "invalid syntax. Perhaps you forgot a comma?");
    }

    /// <summary>CPython takes the beginning of a soft keyword for one here.</summary>
    private static bool MayBecomeSoftKeyword(ReadOnlySpan<char> name) =>
        "match".StartsWith(name) || "case".StartsWith(name) || "type".StartsWith(name) || name is "_";

    private static bool IsLegacy(Expression expression) => expression is Name { Id: "print" or "exec" };

    private void LegacyMistake()
    {
        if (NameRule() is not { } name || Is(TokenKind.LeftParen) || StarExpressions() is not { } argument) return;
        if (IsLegacy(name) && _error is null)
            ReportRange(name.Span, argument.Span, $"Missing parentheses in call to '{name.Id}'. Did you mean {name.Id}(...)?");
    }

    /// <summary>`=` or `:=` where neither can be.</summary>
    private void NamedMistake()
    {
        int start = _at;
        if (_error is not null || Recall(Rule.NamedMistake, out _)) return;
        if (Expression() is { } target && Accept(TokenKind.ColonEqual) && Expression() is not null && _error is null)
            ReportNode(target, $"cannot use assignment expressions with {NameOf(target)}");
        _at = start;
        if (NameRule() is { } name && Accept(TokenKind.Equal) && BitOr() is { } value && !Is(TokenKind.Equal, TokenKind.ColonEqual) && _error is null)
            ReportRange(name.Span, value.Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        _at = start;
        if (!BeginsWithDisplayOrConstant() && BitOr() is { } left && Accept(TokenKind.Equal) && BitOr() is not null
            && !Is(TokenKind.Equal, TokenKind.ColonEqual) && _error is null)
            ReportNode(left, $"cannot assign to {NameOf(left)} here. Maybe you meant '==' instead of '='?");
        _at = start;
        Remember(Rule.NamedMistake, start, null);
    }

    private bool BeginsWithDisplayOrConstant()
    {
        int start = _at;
        bool begins = Kind switch
        {
            TokenKind.True or TokenKind.False or TokenKind.None => true,
            TokenKind.LeftBracket => ListRule() is not null,
            TokenKind.LeftParen => (TupleRule() ?? GeneratorRule()) is not null,
            _ => false,
        };
        _at = start;
        return begins;
    }
}

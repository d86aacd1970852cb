using Playground.Python.Text;

namespace Playground.Python.Syntax;

// Comprehensions and dictionaries.
internal sealed partial class Diagnoser
{
    private Expression? GeneratorRule()
    {
        int start = _at;
        if (_error is not null) return null;
        if (!Accept(TokenKind.LeftParen))
        {
            // The rule for mistakes looks at all brackets, wherever a generator may stand: also behind a function's name.
            if (_seeksMistakes && Is(TokenKind.LeftBracket, TokenKind.LeftBrace)) ComprehensionMistake();
            return Back<Expression>(start);
        }

        if ((AssignmentExpression() ?? PlainExpression()) is { } element && Clauses() is { } clauses && Accept(TokenKind.RightParen))
            return new GeneratorExp(SpanFrom(start), element, clauses);
        _at = start;
        if (_seeksMistakes) ComprehensionMistake();
        return Back<Expression>(start);
    }

    private Expression? ListComprehensionRule()
    {
        int start = _at;
        if (_error is not null || !Accept(TokenKind.LeftBracket)) return null;
        if (NamedExpression() is { } element && Clauses() is { } clauses && Accept(TokenKind.RightBracket))
            return new ListComp(SpanFrom(start), element, clauses);
        _at = start;
        if (_seeksMistakes) ComprehensionMistake();
        return Back<Expression>(start);
    }

    private Expression? SetComprehensionRule()
    {
        int start = _at;
        if (_error is not null || !Accept(TokenKind.LeftBrace)) return null;
        if (NamedExpression() is { } element && Clauses() is { } clauses && Accept(TokenKind.RightBrace))
            return new SetComp(SpanFrom(start), element, clauses);
        _at = start;
        if (_seeksMistakes) ComprehensionMistake();
        return Back<Expression>(start);
    }

    private void ComprehensionMistake()
    {
        if (_error is not null) return;
        int start = _at++;
        if (StarredExpression() is { } starred && Clauses() is not null)
            ReportNode(starred, "iterable unpacking cannot be used in comprehension");
        if (_tokens[start].Kind == TokenKind.LeftParen) return;

        const string message = "did you forget parentheses around the comprehension target?";
        _at = start + 1;
        if (StarNamedExpression() is not { } first || !Accept(TokenKind.Comma)) return;
        int comma = _at - 1;
        if (StarNamedExpressions() is { } more && Clauses() is not null) ReportRange(first.Span, more[^1].Span, message);
        _at = comma + 1;
        if (Clauses() is not null) ReportRange(first.Span, _tokens[comma].Span, message);
    }

    private Comprehension[]? Clauses()
    {
        if (_error is not null) return null;
        Comprehension? last = null;
        while (Clause() is { } clause) last = clause;
        return last is null || _error is not null ? null : [last];
    }

    private Comprehension? Clause()
    {
        int start = _at;
        if (!Is(TokenKind.Async, TokenKind.For)) return null;
        Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && StarTargets() is { } target && Accept(TokenKind.In))
        {
            // No other way is tried once `in` has been seen.
            if (Disjunction() is not { } iter) return Back<Comprehension>(start);
            var ifs = new List<Expression>();
            while (true)
            {
                int end = _at;
                if (Accept(TokenKind.If) && Disjunction() is { } test)
                {
                    ifs.Add(test);
                    continue;
                }

                _at = end;
                break;
            }

            return _error is null ? new Comprehension(SpanFrom(start), target, iter, ifs, false) : null;
        }

        // CPython looks for a missing `in` on its first way too.
        _at = start;
        if (_error is null) MissingIn();
        _at = start;
        if (_seeksMistakes && _error is null) ForTargetMistake();

        return Back<Comprehension>(start);
    }

    private void MissingIn()
    {
        Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && ListOf(BitOr) is not null && !Is(TokenKind.In) && _error is null)
            ReportHere("'in' expected after for-loop variables");
    }

    private void ForTargetMistake()
    {
        Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && StarExpressions() is { } target && _error is null) ReportInvalidTarget(target, TargetKind.For);
    }

    /// <summary>Where CPython lets a generator end when it talks about one: at its last condition or iterable.</summary>
    private static SourceSpan LastOf(Comprehension[] clauses) =>
        clauses[^1].Ifs.Count > 0 ? clauses[^1].Ifs[^1].Span : clauses[^1].Iter.Span;

    private Expression? DictRule()
    {
        int start = _at;
        if (!Accept(TokenKind.LeftBrace)) return null;
        ListOf(Pair);
        if (Accept(TokenKind.RightBrace)) return new DictDisplay(SpanFrom(start), [], []);
        _at = start + 1;

        // CPython looks for these mistakes on its first way too.
        if (_error is null) DictMistake();
        return Back<Expression>(start);
    }

    private Expression? DictComprehensionRule()
    {
        int start = _at;
        if (_error is not null || !Accept(TokenKind.LeftBrace)) return null;
        if (KeyValue() is not null && Clauses() is not null && Accept(TokenKind.RightBrace))
            return new DictComp(SpanFrom(start), Found, Found, []);
        _at = start + 1;
        if (_seeksMistakes && Accept(TokenKind.DoubleStar) && BitOr() is not null && Clauses() is not null && Accept(TokenKind.RightBrace))
            ReportToken(start + 1, "dict unpacking cannot be used in dict comprehension");
        return Back<Expression>(start);
    }

    private Expression? Pair()
    {
        int start = _at;
        if (Accept(TokenKind.DoubleStar) && BitOr() is { } unpacked) return unpacked;
        _at = start;
        return KeyValue();
    }

    private Expression? KeyValue()
    {
        int start = _at;
        return Expression() is { } key && Accept(TokenKind.Colon) && Expression() is not null ? key : Back<Expression>(start);
    }

    private void DictMistake()
    {
        int start = _at;
        if (Pair() is not null)
        {
            int end = _at;
            while (Accept(TokenKind.Comma) && Pair() is not null) end = _at;
            _at = end;
            if (Accept(TokenKind.Comma)) PairMistake();
        }

        _at = start;
        if (Expression() is null || !Accept(TokenKind.Colon) || _error is not null) return;
        ValueMistake(_at - 1);
    }

    private void PairMistake()
    {
        if (Expression() is not { } key) return;
        if (!Accept(TokenKind.Colon))
        {
            SourceSpan span = key.Span;
            _error ??= Error(
                "SyntaxError", "':' expected after dictionary key", new SourceSpan(span.Line, span.EndColumn, span.EndLine, 0));
            return;
        }

        ValueMistake(_at - 1);
    }

    private void ValueMistake(int colon)
    {
        int star = _at;
        if (Accept(TokenKind.Star) && BitOr() is not null)
            ReportFrom(_tokens[star].Span, "cannot use a starred expression in a dictionary value");
        _at = star;
        if (Is(TokenKind.RightBrace, TokenKind.Comma)) ReportToken(colon, "expression expected after dictionary key and ':'");
    }
}

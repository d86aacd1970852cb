namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private Expression? StarTargets() => TupleOf(StarTarget);

    private Expression? StarTarget()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.StarTarget, out Expression? known)) return known;
        Expression? result;
        if (Accept(TokenKind.Star) && !Is(TokenKind.Star) && StarTarget() is { } value)
        {
            result = new Starred(SpanFrom(start), value, ExpressionContext.Store);
        }
        else
        {
            _at = start;
            result = TargetWithStar();
        }

        return Remember(Rule.StarTarget, start, result);
    }

    private Expression? TargetWithStar()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.TargetWithStar, out Expression? known)) return known;
        return Remember(Rule.TargetWithStar, start, SubscriptOrAttribute() ?? TargetAtom(StarTarget, TargetWithStar));
    }

    /// <param name="element">What brackets may hold several of.</param>
    /// <param name="single">What brackets may merely group.</param>
    private Expression? TargetAtom(Func<Expression?> element, Func<Expression?> single)
    {
        int start = _at;
        if (NameRule() is { } name) return name;
        if (Accept(TokenKind.LeftParen))
        {
            if (single() is { } inner && Accept(TokenKind.RightParen)) return inner;
            _at = start + 1;
            IReadOnlyList<Expression> elements = ListOf(element) ?? [];
            bool isTuple = elements.Count != 1 || _tokens[_at - 1].Kind == TokenKind.Comma || single == DelTarget;
            if (!isTuple) _at = start + 1;
            return Accept(TokenKind.RightParen) ? new TupleDisplay(SpanFrom(start), elements, ExpressionContext.Store) : Back<Expression>(start);
        }

        if (!Accept(TokenKind.LeftBracket)) return null;
        IReadOnlyList<Expression> items = ListOf(element) ?? [];
        return Accept(TokenKind.RightBracket) ? new ListDisplay(SpanFrom(start), items, ExpressionContext.Store) : Back<Expression>(start);
    }

    /// <summary>A chain of trailers that ends in an attribute or an item.</summary>
    private Expression? SubscriptOrAttribute()
    {
        int start = _at;
        if (TargetPrimary() is not { } value || !Is(TokenKind.Dot, TokenKind.LeftBracket)) return Back<Expression>(start);
        return Trailer(start, value, TrailerOrder.NoGenerator) is { } target && !BeginsTrailer() && _error is null ? target : Back<Expression>(start);
    }

    private bool BeginsTrailer() => Is(TokenKind.LeftParen, TokenKind.LeftBracket) || Is(TokenKind.Dot);

    /// <summary>An atom and all its trailers but the last.</summary>
    private Expression? TargetPrimary()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.TargetPrimary, out Expression? known)) return known;
        Expression? result = Atom();
        if (result is not null && !BeginsTrailer()) result = null;
        while (result is not null)
        {
            int end = _at;
            if (Trailer(start, result, TrailerOrder.GeneratorAfterItem) is { } longer && BeginsTrailer())
            {
                result = longer;
                continue;
            }

            _at = end;
            break;
        }

        return Remember(Rule.TargetPrimary, start, result);
    }

    private Expression? SingleTarget()
    {
        int start = _at;
        if ((SubscriptOrAttribute() ?? NameRule()) is { } target) return target;
        return Accept(TokenKind.LeftParen) && SingleTarget() is { } inner && Accept(TokenKind.RightParen) ? inner : Back<Expression>(start);
    }

    private Expression? DelTarget()
    {
        int start = _at;
        if (_error is not null) return null;
        if (Recall(Rule.DelTarget, out Expression? known)) return known;
        return Remember(Rule.DelTarget, start, SubscriptOrAttribute() ?? TargetAtom(DelTarget, DelTarget));
    }
}

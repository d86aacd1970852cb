namespace Playground.Python.Syntax;

internal sealed partial class Diagnoser
{
    private bool Assignment()
    {
        int start = _at;
        if (Accept(TokenKind.Name) && Annotation()) return true;
        _at = start;
        if (_error is null && AnnotatedTarget() && Annotation()) return true;
        _at = start;
        if (_error is null && PlainAssignment()) return true;
        _at = start;
        if (_error is not null) return false;
        if (SingleTarget() is not null && AcceptAugmented())
            return (YieldExpression() ?? StarExpressions()) is not null || Back(start);
        _at = start;
        if (_seeksMistakes && _error is null) AssignmentMistake();
        return Back(start);
    }

    private bool Annotation()
    {
        if (!Accept(TokenKind.Colon) || Expression() is null) return false;
        int end = _at;
        if (!(Accept(TokenKind.Equal) && YieldOrStarExpressions() is not null)) _at = end;
        return _error is null;
    }

    private bool AnnotatedTarget()
    {
        int start = _at;
        if (Accept(TokenKind.LeftParen) && SingleTarget() is not null && Accept(TokenKind.RightParen)) return true;
        _at = start;
        return SubscriptOrAttribute() is not null;
    }

    private bool PlainAssignment()
    {
        if (!TargetsAndEquals()) return false;
        return YieldOrStarExpressions() is not null && !Is(TokenKind.Equal) && _error is null;
    }

    /// <summary>Reads as many `target =` as there are; true if there is one.</summary>
    private bool TargetsAndEquals()
    {
        bool any = false;
        int end = _at;
        while (StarTargets() is not null && Accept(TokenKind.Equal))
        {
            any = true;
            end = _at;
        }

        _at = end;
        return any && _error is null;
    }

    private bool AcceptAugmented()
    {
        if (Kind is < TokenKind.PlusEqual or > TokenKind.AtEqual) return false;
        _at++;
        return true;
    }

    private void AssignmentMistake()
    {
        int start = _at;
        if (DisplayInBrackets() is { } display && Accept(TokenKind.Colon) && Expression() is not null && _error is null)
            ReportNode(display, $"only single target (not {NameOf(display)}) can be annotated");
        _at = start;
        if (StarNamedExpression() is { } first && Accept(TokenKind.Comma))
        {
            while (StarNamedExpressions() is not null) { }
            if (Accept(TokenKind.Colon) && Expression() is not null) ReportNode(first, "only single target (not tuple) can be annotated");
        }

        _at = start;
        if (Expression() is { } target && Accept(TokenKind.Colon) && Expression() is not null)
            ReportNode(target, "illegal target for annotation");
        _at = start;
        TargetsAndEquals();
        int value = _at;
        if (StarExpressions() is { } invalid && Accept(TokenKind.Equal)) ReportInvalidTarget(invalid, TargetKind.Store);
        _at = value;
        if (YieldExpression() is { } yield && Accept(TokenKind.Equal)) ReportNode(yield, "assignment to yield expression not possible");
        _at = start;
        if (StarExpressions() is { } augmented && AcceptAugmented() && YieldOrStarExpressions() is not null && _error is null)
            ReportNode(augmented, $"'{NameOf(augmented)}' is an illegal expression for augmented assignment");
        _at = start;
    }

    private Expression? DisplayInBrackets()
    {
        int start = _at;
        if ((ListRule() ?? TupleRule()) is { } display) return display;
        return _error is null && Accept(TokenKind.LeftParen) && DisplayInBrackets() is { } inner && Accept(TokenKind.RightParen)
            ? inner : Back<Expression>(start);
    }
}

namespace Playground.Python.Syntax;

/// <summary>
/// Turns an expression that has been read into what is assigned to or deleted. Each method gives null where the grammar
/// has no such target. Nesting is bounded by that of brackets.
/// </summary>
internal static class Targets
{
    /// <summary>A target of `=`, `for` or `as`: tuples, lists and stars too.</summary>
    public static Expression? ForStore(Expression expression) => expression switch
    {
        TupleDisplay tuple => ForAll(tuple.Elements, ExpressionContext.Store) is { } elements
            ? tuple with { Elements = elements, Context = ExpressionContext.Store } : null,
        ListDisplay list => ForAll(list.Elements, ExpressionContext.Store) is { } elements
            ? list with { Elements = elements, Context = ExpressionContext.Store } : null,
        Starred { Value: not Starred } starred => ForStore(starred.Value) is { } value
            ? starred with { Value = value, Context = ExpressionContext.Store } : null,
        _ => ForSingle(expression),
    };

    /// <summary>A target of `+=` or of an annotation: a name, an attribute, an item.</summary>
    public static Expression? ForSingle(Expression expression) => Single(expression, ExpressionContext.Store);

    /// <summary>A target of `del`.</summary>
    public static Expression? ForDelete(Expression expression) => expression switch
    {
        TupleDisplay tuple => ForAll(tuple.Elements, ExpressionContext.Delete) is { } elements
            ? tuple with { Elements = elements, Context = ExpressionContext.Delete } : null,
        ListDisplay list => ForAll(list.Elements, ExpressionContext.Delete) is { } elements
            ? list with { Elements = elements, Context = ExpressionContext.Delete } : null,
        _ => Single(expression, ExpressionContext.Delete),
    };

    private static Expression? Single(Expression expression, ExpressionContext context) => expression switch
    {
        Name name => name with { Context = context },
        AttributeAccess attribute => attribute with { Context = context },
        Subscript subscript => subscript with { Context = context },
        _ => null,
    };

    private static Expression[]? ForAll(IReadOnlyList<Expression> expressions, ExpressionContext context)
    {
        var targets = new Expression[expressions.Count];
        for (int i = 0; i < targets.Length; i++)
        {
            Expression? target = context == ExpressionContext.Store ? ForStore(expressions[i]) : ForDelete(expressions[i]);
            if (target is null) return null;
            targets[i] = target;
        }

        return targets;
    }
}

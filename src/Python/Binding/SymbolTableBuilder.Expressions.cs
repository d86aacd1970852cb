using Playground.Python.Syntax;

namespace Playground.Python.Binding;

internal sealed partial class SymbolTableBuilder
{
    private void VisitAll(IReadOnlyList<Expression> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    /// <summary>Visits an expression, the leftmost operand of a chain first.</summary>
    private void Visit(Expression? expression)
    {
        Stack<Expression>? chain = null;
        while (LeftOf(expression) is { } left)
        {
            (chain ??= []).Push(expression!);
            expression = left;
        }

        if (expression is not null)
            VisitUnchained(expression);
        while (chain is not null && chain.TryPop(out var link))
            VisitRest(link);
    }

    private static Expression? LeftOf(Expression? expression) => expression switch
    {
        BinOp operation => operation.Left,
        Call call => call.Function,
        AttributeAccess attribute => attribute.Value,
        Subscript subscript => subscript.Value,
        _ => null,
    };

    /// <summary>The rest of an expression whose left part has been visited.</summary>
    private void VisitRest(Expression expression)
    {
        switch (expression)
        {
            case BinOp operation:
                Visit(operation.Right);
                break;
            case Call call:
                VisitAll(call.Args);
                foreach (var keyword in call.Keywords)
                    Visit(keyword.Value);
                break;
            case AttributeAccess { Context: ExpressionContext.Store, Value: Name { Id: "self" } } attribute:
                NoteStaticAttribute(attribute.Name);
                break;
            case Subscript subscript:
                Visit(subscript.Index);
                break;
        }
    }

    private void VisitUnchained(Expression expression)
    {
        switch (expression)
        {
            case Name name:
                VisitName(name);
                break;
            case BoolOp operation:
                VisitAll(operation.Values);
                break;
            case NamedExpr named:
                RefuseInTypeScope("named", named);
                VisitNamed(named);
                break;
            case UnaryOp operation:
                Visit(operation.Operand);
                break;
            case Lambda lambda:
                VisitLambda(lambda);
                break;
            case IfExp condition:
                Visit(condition.Test);
                Visit(condition.Body);
                Visit(condition.OrElse);
                break;
            case DictDisplay display:
                foreach (var key in display.Keys)
                    Visit(key);
                VisitAll(display.Values);
                break;
            case SetDisplay display:
                VisitAll(display.Elements);
                break;
            case ListDisplay display:
                VisitAll(display.Elements);
                break;
            case TupleDisplay display:
                VisitAll(display.Elements);
                break;
            case ListComp comprehension:
                VisitComprehension(ScopeKind.ListComprehension, "<listcomp>", comprehension, comprehension.Generators, comprehension.Element, null);
                break;
            case SetComp comprehension:
                VisitComprehension(ScopeKind.SetComprehension, "<setcomp>", comprehension, comprehension.Generators, comprehension.Element, null);
                break;
            case DictComp comprehension:
                VisitComprehension(ScopeKind.DictComprehension, "<dictcomp>", comprehension, comprehension.Generators, comprehension.Key, comprehension.Value);
                break;
            case GeneratorExp comprehension:
                VisitComprehension(ScopeKind.GeneratorExpression, "<genexpr>", comprehension, comprehension.Generators, comprehension.Element, null);
                break;
            case Await wait:
                RefuseInTypeScope("await", wait);
                Visit(wait.Value);
                if (_scope.IsComprehension)
                    _scope.IsCoroutine = true;
                break;
            case Yield yield:
                RefuseInTypeScope("yield", yield);
                Visit(yield.Value);
                VisitYield(yield);
                break;
            case YieldFrom yield:
                RefuseInTypeScope("yield", yield);
                Visit(yield.Value);
                VisitYield(yield);
                break;
            case Compare comparison:
                Visit(comparison.Left);
                VisitAll(comparison.Comparators);
                break;
            case JoinedStr text:
                VisitAll(text.Values);
                break;
            case FormattedValue field:
                Visit(field.Value);
                Visit(field.FormatSpec);
                break;
            case Starred starred:
                Visit(starred.Value);
                break;
            case Slice slice:
                Visit(slice.Lower);
                Visit(slice.Upper);
                Visit(slice.Step);
                break;
        }
    }

    private void VisitName(Name name)
    {
        switch (name.Context)
        {
            case ExpressionContext.Load:
                Use(name.Id);
                // super() needs the class; the name alone asks for it, as in CPython.
                if (name.Id == "super" && _scope.IsFunctionLike)
                    Use("__class__");
                break;
            case ExpressionContext.Store:
                Define(name.Id, SymbolFlags.Local, name.Span);
                break;
            case ExpressionContext.Delete:
                Define(name.Id, SymbolFlags.Local | SymbolFlags.Deleted, name.Span);
                break;
        }
    }

    private void VisitLambda(Lambda lambda)
    {
        VisitDefaults(lambda.Args);
        Enter(ScopeKind.Lambda, "<lambda>", lambda, _scope.ClassName);
        VisitParameters(lambda.Args);
        Visit(lambda.Body);
        Leave();
    }

    private void VisitYield(Expression yield)
    {
        var place = _scope.Kind switch
        {
            ScopeKind.ListComprehension => "list comprehension",
            ScopeKind.SetComprehension => "set comprehension",
            ScopeKind.DictComprehension => "dict comprehension",
            ScopeKind.GeneratorExpression => "generator expression",
            _ => null,
        };
        if (place is not null)
            throw Error(yield.Span, $"'yield' inside {place}");
        _scope.IsGenerator = true;
    }

    private void NoteStaticAttribute(string name)
    {
        for (var scope = _scope.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Kind != ScopeKind.Class)
                continue;
            name = _scope.Mangle(name);
            if (!scope.StaticAttributes.Contains(name))
                scope.StaticAttributes.Add(name);
            break;
        }
    }
}

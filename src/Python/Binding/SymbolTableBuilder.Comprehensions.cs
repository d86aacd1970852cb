using Playground.Python.Syntax;

namespace Playground.Python.Binding;

internal sealed partial class SymbolTableBuilder
{
    private int _isIterationTarget;
    private int _isIterable;

    /// <summary>Name of the parameter of a generator expression: the iterator of its first `for`, made outside.</summary>
    public const string OutermostIterator = ".0";

    private void VisitComprehension(
        ScopeKind kind, string name, Expression node, IReadOnlyList<Comprehension> clauses, Expression element, Expression? value)
    {
        // The first iterable belongs to the code outside.
        VisitIterable(clauses[0]);
        var scope = Enter(kind, name, node, _scope.ClassName);
        var (outerTarget, outerIterable) = (_isIterationTarget, _isIterable);
        (_isIterationTarget, _isIterable) = (0, outerIterable);
        if (kind == ScopeKind.GeneratorExpression)
            Define(OutermostIterator, SymbolFlags.Parameter, clauses[0].Span);
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            _isIterationTarget++;
            Visit(clause.Target);
            _isIterationTarget--;
            if (i > 0)
                VisitIterable(clause);
            VisitAll(clause.Ifs);
            scope.IsCoroutine |= clause.IsAsync;
        }

        Visit(value);
        Visit(element);
        (_isIterationTarget, _isIterable) = (outerTarget, outerIterable);
        Leave();
        scope.IsGenerator = kind == ScopeKind.GeneratorExpression;
        if (scope.IsCoroutine && kind != ScopeKind.GeneratorExpression && _scope.IsComprehension)
            _scope.IsCoroutine = true;
    }

    private void VisitIterable(Comprehension clause)
    {
        _isIterable++;
        Visit(clause.Iter);
        _isIterable--;
    }

    private void VisitNamed(NamedExpr named)
    {
        if (_isIterable > 0)
            throw Error(named.Span, "assignment expression cannot be used in a comprehension iterable expression");
        if (_scope.IsComprehension)
            BindOutsideComprehensions(named.Target);
        Visit(named.Value);
        if (!_scope.IsComprehension)
        {
            Define(named.Target.Id, SymbolFlags.Local | SymbolFlags.WalrusTarget, named.Target.Span);
        }
    }

    /// <summary>A `:=` in a comprehension binds in the function (or module) around all comprehensions.</summary>
    private void BindOutsideComprehensions(Name target)
    {
        var name = _scope.Mangle(target.Id);
        var home = _scope;
        for (; home.IsComprehension; home = home.Parent!)
        {
            if (home.Find(name) is { } symbol && symbol.Has(SymbolFlags.IterationTarget))
                throw Error(target.Span, $"assignment expression cannot rebind comprehension iteration variable '{target.Id}'");
        }

        if (home.Kind == ScopeKind.Class)
            throw Error(target.Span, "assignment expression within a comprehension cannot be used in a class body");
        if (home.IsTypeScope && home.Description != Annotation)
            throw Error(target.Span, $"assignment expression within a comprehension cannot be used {(home.Description.StartsWith("the ", StringComparison.Ordinal) ? "within" : "in")} {home.Description}");
        var inHome = home.Get(name);
        var isGlobal = home.Kind == ScopeKind.Module || inHome.Has(SymbolFlags.Global);
        if (!isGlobal && !inHome.Has(SymbolFlags.Nonlocal))
            inHome.Flags |= SymbolFlags.Local;
        else if (home.Kind == ScopeKind.Module)
            inHome.Flags |= SymbolFlags.Global;
        inHome.Flags |= SymbolFlags.WalrusTarget;
        for (var scope = _scope; scope != home; scope = scope.Parent!)
            scope.Get(name).Flags |= SymbolFlags.WalrusTarget | (isGlobal ? SymbolFlags.Global : SymbolFlags.Nonlocal);
    }
}

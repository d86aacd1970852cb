using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Binding;

/// <summary>Decides for each name of each scope whose variable it is, and what has to be carried in cells.</summary>
internal sealed class ScopeResolver(bool hasNamespace)
{
    /// <summary>From the outside in: an enclosing scope's variables are known before anything within looks for them.</summary>
    public void Resolve(Scope root)
    {
        var waiting = new Stack<Scope>();
        waiting.Push(root);
        while (waiting.TryPop(out var scope))
        {
            foreach (var symbol in scope.Symbols)
                Resolve(scope, symbol);
            for (var i = scope.Children.Count - 1; i >= 0; i--)
                waiting.Push(scope.Children[i]);
        }
    }

    private void Resolve(Scope scope, Symbol symbol)
    {
        if (symbol.Has(SymbolFlags.Global))
        {
            symbol.Resolution = Resolution.Global;
        }
        else if (symbol.Has(SymbolFlags.Nonlocal) || !symbol.Has(SymbolFlags.Bound))
        {
            ResolveOutwards(scope, symbol);
        }
        else if (scope.IsFunctionLike)
        {
            symbol.Resolution = Resolution.Local;
            symbol.Variable ??= new Variable(symbol.Name, scope) { IsParameter = symbol.Has(SymbolFlags.Parameter) };
        }
        else
        {
            symbol.Resolution = InNamespace(scope) ? Resolution.Namespace : Resolution.Global;
        }

        if (symbol.Variable is not { } variable)
            return;
        variable.IsWalrusTarget |= symbol.Has(SymbolFlags.WalrusTarget);
        variable.IsDeleted |= symbol.Has(SymbolFlags.Deleted);
    }

    private void ResolveOutwards(Scope scope, Symbol symbol)
    {
        // What a class body binds wins in its types over the functions around the class.
        if (scope.SeesClass && BindingOfClass(scope, symbol.Name) is { } resolution)
        {
            symbol.Resolution = resolution;
            return;
        }

        if (FindVariable(scope, symbol.Name) is { } variable)
        {
            symbol.Resolution = Resolution.Free;
            symbol.Variable = variable;
            Capture(scope, variable);
            return;
        }

        // Code of a class body or of exec looks into its namespace first, whatever the compiler knows.
        symbol.Resolution = InNamespace(scope) || scope.SeesClass || (scope.IsInlined && hasNamespace && scope.Unit.Kind == ScopeKind.Module)
            ? Resolution.Namespace
            : Resolution.Global;
    }

    private static Resolution? BindingOfClass(Scope scope, string name)
    {
        var outer = scope.Parent!;
        for (; outer.Kind != ScopeKind.Class; outer = outer.Parent!)
        {
            if (outer.Find(name) is { } inner && inner.Has(SymbolFlags.Bound))
                return null;
        }

        return outer.Find(name) switch
        {
            { } symbol when symbol.Has(SymbolFlags.Global) => Resolution.Global,
            { } symbol when symbol.Has(SymbolFlags.Bound) && !symbol.Has(SymbolFlags.Nonlocal) => Resolution.Namespace,
            _ => null,
        };
    }

    private bool InNamespace(Scope scope) => scope.Kind == ScopeKind.Class || (scope.Kind == ScopeKind.Module && hasNamespace);

    private static Variable? FindVariable(Scope scope, string name)
    {
        for (var outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class)
            {
                // Not for a comprehension in the class's own body.
                if (name == "__class__" && !ReferenceEquals(scope.Unit, outer))
                    return outer.ClassCell ??= new Variable(name, outer);
                continue;
            }

            if (!outer.IsFunctionLike || outer.Find(name) is not { } symbol)
                continue;
            switch (symbol)
            {
                case { Resolution: Resolution.Global } when symbol.Has(SymbolFlags.Global):
                    return null;
                case { Variable: { } variable }:
                    return variable;
            }
        }

        return null;
    }

    /// <summary>Carries a variable from its owner's unit to the unit that uses it, unless they are the same.</summary>
    private static void Capture(Scope scope, Variable variable)
    {
        var home = variable.Owner.Unit;
        for (var unit = scope.Unit; !ReferenceEquals(unit, home); unit = unit.Parent!.Unit)
        {
            variable.IsCaptured = true;
            if (unit.FreeVariables.Contains(variable))
                break;
            unit.FreeVariables.Add(variable);
        }
    }

    /// <summary>Checks a `nonlocal` once the scopes around it are complete.</summary>
    public static void CheckNonlocal(Scope scope, string name, SourceText source, SourceSpan span)
    {
        if (scope.Find(name)!.Has(SymbolFlags.Global))
            throw SyntaxErrors.At(source, span, $"name '{name}' is nonlocal and global");
        if (scope.Kind == ScopeKind.Module)
            throw SyntaxErrors.At(source, span, "nonlocal declaration not allowed at module level");
        for (var outer = scope.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class && name == "__class__")
                return;
            if (!outer.IsFunctionLike || outer.Find(name) is not { } symbol)
                continue;
            if (symbol.Has(SymbolFlags.Global))
                break;
            if (symbol.Has(SymbolFlags.TypeParameter))
                throw SyntaxErrors.At(source, span, $"nonlocal binding not allowed for type parameter '{name}'");
            if (symbol.Has(SymbolFlags.Bound) && !symbol.Has(SymbolFlags.Nonlocal))
                return;
        }

        throw SyntaxErrors.At(source, span, $"no binding for nonlocal '{name}' found");
    }
}

using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Binding;

/// <summary>
/// Walks the tree once and notes what each scope does with each name. It visits in the order of CPython's symtable,
/// so that of two errors the same one is found first. Chains that the parser builds in a loop are walked in a loop.
/// </summary>
internal sealed partial class SymbolTableBuilder(SymbolTable table, SourceText source, bool hasFutureAnnotations)
{
    private readonly record struct Directive(Scope Scope, string Name, SourceSpan Span, bool IsNonlocal);

    private readonly List<Directive> _directives = [];

    private Scope _scope = null!;

    public Scope Build(Module module)
    {
        var root = Enter(ScopeKind.Module, "<module>", module, null);
        VisitAll(module.Body);
        foreach (var directive in _directives)
        {
            if (!directive.IsNonlocal)
                continue;
            var first = _directives.Find(other => other.Scope == directive.Scope && other.Name == directive.Name);
            ScopeResolver.CheckNonlocal(directive.Scope, directive.Name, source, first.Span);
        }

        return root;
    }

    private Scope Enter(ScopeKind kind, string name, Node node, string? className)
    {
        var scope = EnterUnnamed(kind, name, node, className);
        table.Add(node, scope);
        return scope;
    }

    private Scope EnterUnnamed(ScopeKind kind, string name, Node node, string? className)
    {
        var scope = new Scope(kind, name, _scope, node, className);
        _scope?.Children.Add(scope);
        _scope = scope;
        return scope;
    }

    private void Leave() => _scope = _scope.Parent!;

    private SyntaxException Error(SourceSpan span, string message) => SyntaxErrors.At(source, span, message);

    private void Use(string name) => _scope.Get(_scope.Mangle(name)).Flags |= SymbolFlags.Used;

    private void Define(string name, SymbolFlags flags, SourceSpan span)
    {
        name = _scope.Mangle(name);
        var symbol = _scope.Get(name);
        if (symbol.Has(SymbolFlags.Parameter) && (flags & SymbolFlags.Parameter) != 0)
            throw Error(span, $"duplicate argument '{name}' in function definition");
        if (_isIterationTarget > 0)
        {
            // [x for … if (x := …) for x in …]: the target was a name of the code outside, now it is the loop's.
            if (symbol.Has(SymbolFlags.Global | SymbolFlags.Nonlocal))
                throw Error(span, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            flags |= SymbolFlags.IterationTarget;
        }

        symbol.Flags |= flags;
        if ((flags & SymbolFlags.Parameter) != 0)
            _scope.Parameters.Add(name);
    }

    private Scope ModuleScope
    {
        get
        {
            var scope = _scope;
            while (scope.Parent is { } parent)
                scope = parent;
            return scope;
        }
    }

    private void DeclareGlobal(IReadOnlyList<string> names, SourceSpan span)
    {
        foreach (var name in names)
        {
            CheckDeclaration(name, "global", span);
            _scope.Get(_scope.Mangle(name)).Flags |= SymbolFlags.Global;
            // The code of the module itself treats it as global then, which shows where exec() is given two namespaces.
            ModuleScope.Get(_scope.Mangle(name)).Flags |= SymbolFlags.Global;
            _directives.Add(new Directive(_scope, _scope.Mangle(name), span, IsNonlocal: false));
        }
    }

    private void DeclareNonlocal(IReadOnlyList<string> names, SourceSpan span)
    {
        foreach (var name in names)
        {
            CheckDeclaration(name, "nonlocal", span);
            _scope.Get(_scope.Mangle(name)).Flags |= SymbolFlags.Nonlocal;
            _directives.Add(new Directive(_scope, _scope.Mangle(name), span, IsNonlocal: true));
        }
    }

    private void CheckDeclaration(string name, string kind, SourceSpan span)
    {
        if (_scope.Find(_scope.Mangle(name)) is not { } symbol)
            return;
        if (symbol.Has(SymbolFlags.Parameter))
            throw Error(span, $"name '{name}' is parameter and {kind}");
        if (symbol.Has(SymbolFlags.Used))
            throw Error(span, $"name '{name}' is used prior to {kind} declaration");
        if (symbol.Has(SymbolFlags.Annotated))
            throw Error(span, $"annotated name '{name}' can't be {kind}");
        if (symbol.Has(SymbolFlags.Local))
            throw Error(span, $"name '{name}' is assigned to before {kind} declaration");
    }
}

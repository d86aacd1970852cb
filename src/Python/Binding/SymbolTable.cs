using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Binding;

/// <summary>
/// Which name means which variable, for a whole program
/// (https://docs.python.org/3.13/reference/executionmodel.html#naming-and-binding).
/// </summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<Node, Scope> _scopes = new(ReferenceEqualityComparer.Instance);

    public Scope this[Node node] => _scopes[node];

    /// <param name="hasNamespace">The program's own variables live in a namespace apart from its globals (exec).</param>
    /// <exception cref="SyntaxException">A declaration is in conflict with another, or something stands where it is not allowed.</exception>
    public static SymbolTable Build(Module module, SourceText source, bool hasNamespace)
    {
        var table = new SymbolTable();
        var root = new SymbolTableBuilder(table, source).Build(module);
        new ScopeResolver(hasNamespace).Resolve(root);
        return table;
    }

    internal void Add(Node node, Scope scope) => _scopes.Add(node, scope);
}

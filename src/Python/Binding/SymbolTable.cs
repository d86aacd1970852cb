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

    /// <summary>Of definitions with type parameters.</summary>
    private readonly Dictionary<Node, Scope> _typeParameters = new(ReferenceEqualityComparer.Instance);

    /// <summary>Of defaults of type parameters.</summary>
    private readonly Dictionary<Node, Scope> _defaults = new(ReferenceEqualityComparer.Instance);

    /// <summary>The scope of a module, a definition, a lambda, a comprehension; of the bound of a type parameter, of the value of a type alias.</summary>
    public Scope this[Node node] => _scopes[node];

    public Scope TypeParametersOf(Node definition) => _typeParameters[definition];

    public Scope DefaultOf(TypeParameter parameter) => _defaults[parameter];

    /// <param name="hasNamespace">The program's own variables live in a namespace apart from its globals (exec).</param>
    /// <param name="hasFutureAnnotations">Annotations are kept as text, and use no names.</param>
    /// <exception cref="SyntaxException">A declaration is in conflict with another, or something stands where it is not allowed.</exception>
    public static SymbolTable Build(Module module, SourceText source, bool hasNamespace, bool hasFutureAnnotations = false)
    {
        var table = new SymbolTable();
        var root = new SymbolTableBuilder(table, source, hasFutureAnnotations).Build(module);
        new ScopeResolver(hasNamespace).Resolve(root);
        return table;
    }

    internal void Add(Node node, Scope scope) => _scopes.Add(node, scope);

    internal void AddTypeParameters(Node definition, Scope scope) => _typeParameters.Add(definition, scope);

    internal void AddDefault(TypeParameter parameter, Scope scope) => _defaults.Add(parameter, scope);
}

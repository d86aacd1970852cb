using Playground.Python.Syntax;
using Playground.Python.Text;

namespace Playground.Python.Binding;

internal enum ScopeKind
{
    Module,
    Class,
    Function,
    Lambda,

    /// <summary>The type parameters of a generic function, class or alias, and what is evaluated with them (PEP 695).</summary>
    TypeParameters,

    /// <summary>What is evaluated when first asked for: the bound or default of a type parameter, the value of an alias.</summary>
    LazyType,
    GeneratorExpression,
    ListComprehension,
    SetComprehension,
    DictComprehension,
}

/// <summary>
/// A region of the program with names of its own. A list, set or dict comprehension is a scope but runs within the code
/// around it (PEP 709); <see cref="Unit"/> is the scope whose code object it belongs to.
/// </summary>
internal sealed class Scope(ScopeKind kind, string name, Scope? parent, Node node, string? className)
{
    public ScopeKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Scope? Parent { get; } = parent;

    public Node Node { get; } = node;

    /// <summary>The class around it, for the mangling of private names.</summary>
    public string? ClassName { get; } = className;

    public List<Scope> Children { get; } = [];

    /// <summary>In the order in which the names first occur.</summary>
    public List<Symbol> Symbols { get; } = [];

    public List<string> Parameters { get; } = [];

    /// <summary>What a scope of types is called in messages.</summary>
    public string Description { get; set; } = "";

    public bool IsGenerator { get; set; }

    /// <summary>`async def`, or a comprehension or generator expression that awaits.</summary>
    public bool IsCoroutine { get; set; }

    /// <summary>The first `return` with a value.</summary>
    public SourceSpan? ReturnsValueAt { get; set; }

    /// <summary>In a class: the variable behind `__class__` and super(), once a method uses it.</summary>
    public Variable? ClassCell { get; set; }

    /// <summary>In a unit: variables of units around it which it or a unit within it uses, in the order of their cells.</summary>
    public List<Variable> FreeVariables { get; } = [];

    /// <summary>In a class: names of `self.name = …` in its methods, in source order.</summary>
    public List<string> StaticAttributes { get; } = [];

    private readonly Dictionary<string, Symbol> _byName = [];

    public bool IsComprehension => Kind >= ScopeKind.GeneratorExpression;

    public bool IsInlined => Kind >= ScopeKind.ListComprehension;

    public bool IsFunctionLike => Kind >= ScopeKind.Function;

    public bool IsTypeScope => Kind is ScopeKind.TypeParameters or ScopeKind.LazyType;

    /// <summary>A scope of types in a class body, which sees the class's own names.</summary>
    public bool SeesClass => IsTypeScope && Parent is { } parent && (parent.Kind == ScopeKind.Class || parent.SeesClass);

    public Scope Unit => IsInlined ? Parent!.Unit : this;

    public Symbol? Find(string name) => _byName.GetValueOrDefault(name);

    public Symbol Get(string name)
    {
        if (_byName.TryGetValue(name, out var known))
            return known;
        var symbol = new Symbol(name);
        _byName.Add(name, symbol);
        Symbols.Add(symbol);
        return symbol;
    }

    /// <summary>A private name as it is stored (https://docs.python.org/3.13/reference/expressions.html#private-name-mangling).</summary>
    public string Mangle(string name)
    {
        if (ClassName is null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
            return name;
        var prefix = ClassName.TrimStart('_');
        return prefix.Length == 0 ? name : "_" + prefix + name;
    }
}

namespace Playground.Python.Binding;

/// <summary>What a scope's own code does with a name (symtable's DEF_* and USE).</summary>
[Flags]
internal enum SymbolFlags
{
    None = 0,
    Used = 1,
    Local = 2,
    Parameter = 4,
    Imported = 8,
    Annotated = 16,
    Global = 32,
    Nonlocal = 64,
    IterationTarget = 128,
    WalrusTarget = 256,
    Deleted = 512,
    TypeParameter = 1024,

    /// <summary>Any of these makes the name one of the scope's own.</summary>
    Bound = Local | Parameter | Imported,
}

internal enum Resolution
{
    /// <summary>A variable of this scope.</summary>
    Local,

    /// <summary>A variable of an enclosing scope.</summary>
    Free,

    /// <summary>A global or builtin.</summary>
    Global,

    /// <summary>A name in the namespace of a class body (or of exec), else a global or builtin.</summary>
    Namespace,
}

/// <summary>A name in a scope.</summary>
internal sealed class Symbol(string name)
{
    public string Name { get; } = name;

    public SymbolFlags Flags { get; set; }

    public Resolution Resolution { get; set; }

    /// <summary>For <see cref="Resolution.Local"/> and <see cref="Resolution.Free"/>.</summary>
    public Variable? Variable { get; set; }

    public bool Has(SymbolFlags flags) => (Flags & flags) != 0;
}

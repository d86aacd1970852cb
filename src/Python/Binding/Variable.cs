namespace Playground.Python.Binding;

/// <summary>A variable that lives in a register or a cell: a local of a function, lambda or comprehension, or a class's `__class__`.</summary>
internal sealed class Variable(string name, Scope owner)
{
    public string Name { get; } = name;

    public Scope Owner { get; } = owner;

    public bool IsParameter { get; init; }

    /// <summary>Code of another unit uses it, so it lives in a cell.</summary>
    public bool IsCaptured { get; set; }

    /// <summary>The target of a `:=`: its register may change while an expression is evaluated.</summary>
    public bool IsWalrusTarget { get; set; }

    /// <summary>Something unbinds it (`del`, the end of an except clause), so a loop or a handler can't rely on it.</summary>
    public bool IsDeleted { get; set; }
}

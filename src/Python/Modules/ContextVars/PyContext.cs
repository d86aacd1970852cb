using System.Collections.Immutable;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.ContextVars;

/// <summary>contextvars.ContextVar.</summary>
internal sealed class PyContextVar(int number, string name, Value defaultValue) : PyHeapObject(ContextVarsModule.ContextVarType), IReferences
{
    /// <summary>Contexts list their variables in the order in which those were made.</summary>
    public int Number { get; } = number;

    public string Name { get; } = name;

    /// <summary>Unbound when there is none.</summary>
    public Value Default { get; } = defaultValue;

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Default);
}

/// <summary>
/// contextvars.Context: values by variable. A copy shares them until either is changed, so copying costs the same however
/// many variables there are.
/// </summary>
internal sealed class PyContext(ImmutableSortedDictionary<int, ContextEntry> entries) : PyHeapObject(ContextVarsModule.ContextType), IReferences, IWeakReferenceable
{
    public ImmutableSortedDictionary<int, ContextEntry> Entries { get; set; } = entries;

    /// <summary>A run() of it is under way.</summary>
    public bool IsEntered { get; set; }

    public static PyContext Empty => new(ImmutableSortedDictionary<int, ContextEntry>.Empty);

    /// <summary>copy_context(): what a new task, or a callback without a context of its own, runs in.</summary>
    public static PyContext CopyCurrent(PyThread thread) => new(thread.Context.Entries);

    /// <summary>The value of a variable; Unbound when it has none here.</summary>
    public Value Get(PyContextVar variable) => Entries.TryGetValue(variable.Number, out var entry) ? entry.Value : Value.Unbound;

    void IReferences.Visit(Reachability reachability)
    {
        foreach (var (_, entry) in Entries)
        {
            reachability.Reference(entry.Variable);
            reachability.Reference(entry.Value);
        }
    }
}

internal readonly record struct ContextEntry(PyContextVar Variable, Value Value);

/// <summary>contextvars.Token: what a variable was before a set().</summary>
/// <param name="context">Where it was set.</param>
/// <param name="variable">What was set.</param>
/// <param name="oldValue">Unbound when it had no value there.</param>
internal sealed class PyToken(PyContext context, PyContextVar variable, Value oldValue) : PyHeapObject(ContextVarsModule.TokenType), IReferences
{
    public PyContext Context { get; } = context;
    public PyContextVar Variable { get; } = variable;
    public Value OldValue { get; } = oldValue;
    public bool IsUsed { get; set; }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Context);
        reachability.Reference(Variable);
        reachability.Reference(OldValue);
    }
}

/// <summary>Token.MISSING.</summary>
internal sealed class PyTokenMissing() : PyHeapObject(ContextVarsModule.MissingType), IReferences
{
    public static PyTokenMissing Instance { get; } = new();

    void IReferences.Visit(Reachability reachability)
    {
    }
}

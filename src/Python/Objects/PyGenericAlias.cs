using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>`list[int]` (types.GenericAlias): a class and the arguments that annotate it.</summary>
public sealed class PyGenericAlias(PyType type, Value origin, PyTuple args) : PyHeapObject(type), IReferences
{
    public Value Origin { get; } = origin;
    public PyTuple Args { get; } = args;

    /// <summary>`*tuple[int]`.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>Type variables among the arguments, each once; null until first asked for.</summary>
    internal PyTuple? Parameters { get; set; }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Origin);
        reachability.Reference(Args);
        reachability.Reference(Parameters);
    }
}

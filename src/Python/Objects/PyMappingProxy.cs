namespace Playground.Python.Objects;

/// <summary>A read-only view of a mapping: `C.__dict__`, types.MappingProxyType.</summary>
public sealed class PyMappingProxy(Value mapping) : PyHeapObject(Types.MappingProxy), Vm.IReferences
{
    public Value Mapping { get; } = mapping;

    /// <summary>How many views are within one another; each hands on what it is asked.</summary>
    internal int Nesting { get; } = mapping.Ref is PyMappingProxy inner ? inner.Nesting + 1 : 1;

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference(Mapping);
}

/// <summary>`int | None`.</summary>
public sealed class PyUnion(PyTuple args) : PyHeapObject(Types.UnionType), Vm.IReferences
{
    /// <summary>The alternatives, nested unions flattened and repetitions left out; None stands as NoneType.</summary>
    public PyTuple Args { get; } = args;

    void Vm.IReferences.Visit(Vm.Reachability reachability) => reachability.Reference(Args);
}

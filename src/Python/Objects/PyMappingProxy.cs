namespace Playground.Python.Objects;

/// <summary>A read-only view of a mapping: `C.__dict__`, types.MappingProxyType.</summary>
public sealed class PyMappingProxy(Value mapping) : PyHeapObject(Types.MappingProxy)
{
    public Value Mapping { get; } = mapping;
}

/// <summary>`int | None`.</summary>
public sealed class PyUnion(PyTuple args) : PyHeapObject(Types.UnionType)
{
    /// <summary>The alternatives, nested unions flattened and repetitions left out; None stands as NoneType.</summary>
    public PyTuple Args { get; } = args;
}

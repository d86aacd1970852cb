using Playground.Python.Builtins;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>set and frozenset.</summary>
public sealed class PySet(PyType type) : PyHeapObject(type)
{
    internal PyDict Items { get; } = new();

    public int Count => Items.Count;

    internal Value Add(PyThread thread, Value item) => Containers.DictSet(thread, Items, item, Value.None);
}

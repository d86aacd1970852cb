namespace Playground.Python.Objects;

public sealed class PyTuple(PyType type, Value[] items) : PyHeapObject(type)
{
    public static readonly PyTuple Empty = new([]);

    public PyTuple(params Value[] items)
        : this(Types.Tuple, items)
    {
    }

    /// <summary>Never changed once the tuple is visible.</summary>
    internal Value[] Items { get; } = items;

    public int Count => Items.Length;

    public ref readonly Value this[int index] => ref Items[index];
}

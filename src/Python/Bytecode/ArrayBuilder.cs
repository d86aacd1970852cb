namespace Playground.Python.Bytecode;

/// <summary>
/// An array that grows. As a List of the framework, but of this assembly: then its code for our structs is compiled ahead
/// with ours, and not at each start of a process.
/// </summary>
internal sealed class ArrayBuilder<T>
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public T this[int index] => _items[index];

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var grown = new T[Count * 2];
            for (var i = 0; i < Count; i++)
                grown[i] = _items[i];
            _items = grown;
        }

        _items[Count++] = item;
    }

    public T[] ToArray()
    {
        var array = new T[Count];
        for (var i = 0; i < array.Length; i++)
            array[i] = _items[i];
        return array;
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Arrays;

/// <summary>array.array: numbers (or characters) of one kind, side by side.</summary>
internal sealed class PyArray(PyType type, char code) : PyHeapObject(type), IBuffer, IReferences
{
    private byte[] _data = [];
    private int _bytes;

    public char Code { get; } = code;

    public int ItemSize { get; } = ItemFormat.SizeOf(code);

    public int Count => _bytes / ItemSize;

    public ReadOnlySpan<byte> Span => _data.AsSpan(0, _bytes);

    public Span<byte> Writable => _data.AsSpan(0, _bytes);

    bool IBuffer.IsMutable => true;

    char IBuffer.Format => Code;

    public Value this[int index] => ItemFormat.Read(Code, ItemBytes(index));

    public Span<byte> ItemBytes(int index) => _data.AsSpan(index * ItemSize, ItemSize);

    public Value[] ToValues()
    {
        var values = new Value[Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = this[i];
        return values;
    }

    /// <summary>Puts other items in place of some.</summary>
    public void Replace(int index, int count, ReadOnlySpan<byte> items)
    {
        var values = items.ToArray();
        var (start, end) = (index * ItemSize, (index + count) * ItemSize);
        var size = _bytes - (end - start) + values.Length;
        if (size > _data.Length)
            Array.Resize(ref _data, Math.Max(size, _data.Length + _data.Length / 2));
        Array.Copy(_data, end, _data, start + values.Length, _bytes - end);
        values.CopyTo(_data.AsSpan(start));
        _bytes = size;
    }

    void IReferences.Visit(Reachability reachability)
    {
    }
}

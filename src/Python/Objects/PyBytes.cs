namespace Playground.Python.Objects;

/// <summary>bytes and bytearray. The bytes of a bytes object never change.</summary>
public sealed class PyBytes(PyType type, byte[] data) : PyHeapObject(type), Vm.IReferences, IBuffer
{
    private byte[] _data = data;
    private int _count = data.Length;

    public PyBytes(byte[] data)
        : this(Types.Bytes, data)
    {
    }

    public bool IsMutable { get; } = type.IsSubtypeOf(Types.ByteArray);

    public int Count => _count;

    public ReadOnlySpan<byte> Span => _data.AsSpan(0, _count);

    internal Span<byte> Writable => _data.AsSpan(0, _count);

    Span<byte> IBuffer.Writable => Writable;

    char IBuffer.Format => 'B';

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
    }

    /// <summary>Puts other bytes in place of some of a bytearray's.</summary>
    internal void Replace(int index, int count, ReadOnlySpan<byte> bytes)
    {
        var size = _count - count + bytes.Length;
        var tail = _count - index - count;
        // The bytes may be this object's own.
        var values = bytes.ToArray();
        if (size > _data.Length)
            Array.Resize(ref _data, Math.Max(size, _data.Length + (_data.Length / 2)));
        Array.Copy(_data, index + count, _data, index + values.Length, tail);
        values.CopyTo(_data.AsSpan(index));
        _count = size;
    }
}

using Playground.Python.Objects;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Sockets;

/// <summary>A bytearray or memoryview of the program's that bytes are received into.</summary>
internal sealed class ReceiveBuffer(PyBytes owner, int start, int length) : IReceiveBuffer
{
    public int Length => length;

    /// <summary>Null for what can't be written into.</summary>
    public static ReceiveBuffer? Of(Value value) => value.Ref switch
    {
        PyBytes { IsMutable: true } bytes => new ReceiveBuffer(bytes, 0, bytes.Count),
        PyMemoryView { Owner: PyBytes { IsMutable: true } owner, IsReadOnly: false, IsContiguous: true, IsReleased: false } view => new ReceiveBuffer(owner, view.Start, view.Bytes),
        _ => null,
    };

    public ReceiveBuffer First(int count) => new(owner, start, count);

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(owner.Writable[start..]);

    /// <summary>Writes, and says how much.</summary>
    public Value Take(byte[] bytes)
    {
        Write(bytes);
        return Value.FromInt(bytes.Length);
    }
}

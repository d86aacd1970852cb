namespace Playground.Scheduler.World.Network;

/// <summary>Bytes, first in, first out.</summary>
internal sealed class ByteQueue
{
    private byte[] bytes = [];
    private int head;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Content => bytes.AsSpan(head, Count);

    public void Append(ReadOnlySpan<byte> more)
    {
        if (head + Count + more.Length > bytes.Length)
        {
            var room = Count + more.Length <= bytes.Length / 2 ? bytes : new byte[Math.Max(256, (Count + more.Length) * 2)];
            Content.CopyTo(room);
            bytes = room;
            head = 0;
        }

        more.CopyTo(bytes.AsSpan(head + Count));
        Count += more.Length;
    }

    /// <summary>At most this many bytes off the front.</summary>
    public byte[] Take(int most)
    {
        var taken = Content[..Math.Min(most, Count)].ToArray();
        Skip(taken.Length);
        return taken;
    }

    public byte[] Peek(int most) => Content[..Math.Min(most, Count)].ToArray();

    public void Skip(int count)
    {
        head += count;
        Count -= count;
        if (Count > 0) return;
        head = 0;
        if (bytes.Length > 65536) bytes = [];
    }

    public void Clear() => Skip(Count);
}

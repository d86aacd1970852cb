namespace Playground.Python.Modules.Hashing;

/// <summary>
/// A hash that is being computed. Written here rather than taken from .NET, which has no state to copy, and in a browser
/// neither MD5 nor SHA-3 nor BLAKE2.
/// </summary>
internal abstract class Digest(string name, int blockSize, int size)
{
    private byte[] _buffer = new byte[blockSize];
    private int _filled;

    public string Name { get; } = name;
    public int BlockSize { get; } = blockSize;

    /// <summary>Bytes of the result; 0 where the caller says how many.</summary>
    public int Size { get; } = size;

    /// <summary>Bytes taken so far.</summary>
    protected ulong Length { get; private set; }

    /// <summary>A full buffer is kept until more comes: the last block is special.</summary>
    protected virtual bool KeepsLastBlock => false;

    public void Update(ReadOnlySpan<byte> data)
    {
        Length += (ulong)data.Length;
        while (!data.IsEmpty)
        {
            if (_filled == BlockSize)
                Flush();
            var take = Math.Min(data.Length, BlockSize - _filled);
            data[..take].CopyTo(_buffer.AsSpan(_filled));
            _filled += take;
            data = data[take..];
            if (_filled == BlockSize && !KeepsLastBlock)
                Flush();
        }
    }

    /// <summary>The hash of what was taken so far; this digest can go on.</summary>
    public byte[] Finish(int size)
    {
        var copy = Copy();
        return copy.Finish(copy._buffer, copy._filled, size);
    }

    public Digest Copy()
    {
        var copy = (Digest)MemberwiseClone();
        copy._buffer = (byte[])_buffer.Clone();
        copy.CopyState();
        return copy;
    }

    protected abstract void CopyState();

    protected abstract void Process(ReadOnlySpan<byte> block);

    /// <param name="buffer">One block, filled in part.</param>
    /// <param name="filled">So many bytes of it.</param>
    /// <param name="size">Bytes wanted.</param>
    protected abstract byte[] Finish(byte[] buffer, int filled, int size);

    private void Flush()
    {
        Process(_buffer);
        _filled = 0;
    }

    /// <summary>The end of MD5, SHA-1 and SHA-2: a one, zeros, and the length in bits.</summary>
    protected void Pad(byte[] buffer, int filled, int lengthSize, bool bigEndian)
    {
        buffer[filled++] = 0x80;
        if (filled > BlockSize - lengthSize)
        {
            Array.Clear(buffer, filled, BlockSize - filled);
            Process(buffer);
            filled = 0;
        }

        Array.Clear(buffer, filled, BlockSize - filled);
        var bits = Length * 8;
        for (var i = 0; i < 8; i++)
            buffer[bigEndian ? BlockSize - 1 - i : BlockSize - 8 + i] = (byte)(bits >> (8 * i));
        Process(buffer);
    }
}

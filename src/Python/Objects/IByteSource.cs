namespace Playground.Python.Objects;

/// <summary>An object whose content is bytes: bytes, bytearray, memoryview, array.</summary>
internal interface IByteSource
{
    ReadOnlySpan<byte> Span { get; }
}

/// <summary>An object whose memory a memoryview can look at: items of one kind side by side.</summary>
internal interface IBuffer : IByteSource
{
    Span<byte> Writable { get; }

    bool IsMutable { get; }

    /// <summary>The code of its items, see <see cref="ItemFormat"/>.</summary>
    char Format { get; }
}

namespace Playground.Python.Objects;

/// <summary>An object whose content is bytes: bytes, bytearray, memoryview.</summary>
internal interface IByteSource
{
    ReadOnlySpan<byte> Span { get; }
}

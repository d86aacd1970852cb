namespace Playground.Scheduler.Trace;

/// <summary>
/// A trace that is packed as it is recorded, into some 5 bytes an event: for who wants it whole when the run is over. It can't be
/// read before; a <see cref="TraceLog"/> can.
/// </summary>
public sealed class PackedTrace : ITraceSink
{
    private const int FirstRoom = 1 << 16;

    private readonly StringTable _strings = new();
    private readonly EventPacker _packer = new(FirstRoom);

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    /// <remarks>As in a <see cref="TraceLog"/>, only an earlier event can be a cause.</remarks>
    public int Emit(in TraceEvent traceEvent)
    {
        var cause = traceEvent.Cause;
        if ((uint)cause > (uint)Count) cause = 0;
        _packer.Add(traceEvent, ++Count, cause);
        return Count;
    }

    /// <inheritdoc/>
    public int Intern(string text) => _strings.Intern(text);

    /// <summary>The whole trace, as <see cref="TraceDecoder.Decode"/> reads it, in the pieces in which it lies in memory.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Pieces =>
        _packer.Pieces.Prepend(TraceEncoder.Head(_strings, 0, _strings.Count, 1, Count));

    /// <summary>The same in one piece.</summary>
    public byte[] ToArray() => TraceEncoder.Assemble(_strings, 0, _strings.Count, 1, Count, _packer);
}

using System.Globalization;
using System.Numerics;

namespace Playground.Scheduler.Trace;

/// <summary>
/// A trace in memory: events by sequence number (from 1, without a gap) and the strings they use.
/// One writer; any number of threads may read events up to a <see cref="Count"/> that they have seen.
/// </summary>
public sealed class TraceLog : ITraceSink
{
    // 2048 events of 40 bytes stay below the large-object threshold.
    private const int ChunkBits = 11;
    private const int ChunkSize = 1 << ChunkBits;

    private TraceEvent[][] _chunks = new TraceEvent[8][];
    private int _count;

    public StringTable Strings { get; } = new();

    /// <summary>How many events there are, which is also the sequence number of the last one.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <param name="sequence">1 to <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public ref readonly TraceEvent this[int sequence]
    {
        get
        {
            var index = sequence - 1;
            if ((uint)index >= (uint)Count)
                throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "no such event");
            return ref Volatile.Read(ref _chunks)[index >> ChunkBits][index & (ChunkSize - 1)];
        }
    }

    /// <inheritdoc/>
    /// <remarks>Only an earlier event can be a cause; any other number is recorded as "no cause", so that walks along causes end.</remarks>
    public int Emit(in TraceEvent traceEvent)
    {
        var index = _count;
        ref var place = ref Chunk(index)[index & (ChunkSize - 1)];
        place = traceEvent;
        if ((uint)traceEvent.Cause > (uint)index) place = traceEvent with { Cause = 0 };
        Volatile.Write(ref _count, index + 1);
        return index + 1;
    }

    /// <inheritdoc/>
    public int Intern(string text) => Strings.Intern(text);

    /// <summary>
    /// The text that an event carries. A local that is an integer travels as a number, with no text, and is written out here.
    /// </summary>
    public string TextOf(in TraceEvent e) => e.Text == 0 && e.Kind == EventKind.LocalChanged
        ? e.Number.ToString(CultureInfo.InvariantCulture)
        : Strings[e.Text];

    /// <summary>The string with this number.</summary>
    public string Text(int number) => Strings[number];

    /// <summary>
    /// The longest stretch that begins at <paramref name="sequence"/> and lies in one piece of memory, for loops over many events.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public ReadOnlySpan<TraceEvent> Stretch(int sequence)
    {
        var index = sequence - 1;
        var count = Count;
        if ((uint)index >= (uint)count)
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "no such event");
        var offset = index & (ChunkSize - 1);
        return Volatile.Read(ref _chunks)[index >> ChunkBits].AsSpan(offset, Math.Min(ChunkSize - offset, count - index));
    }

    /// <summary>A log of the first events only, and the strings that they use: what stays of a trace when the run is changed after them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than <see cref="Count"/>.</exception>
    public TraceLog Prefix(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count);
        var prefix = new TraceLog();
        var strings = TraceEncoder.HighestString(this, 1, count);
        for (var number = 1; number <= strings; number++)
            prefix.Strings.Append(Text(number));
        for (var sequence = 1; sequence <= count; sequence++)
            prefix.Emit(this[sequence]);
        return prefix;
    }

    /// <summary>Room for events after the last one, not visible until <see cref="Commit"/>.</summary>
    internal Span<TraceEvent> Spare(int uncommitted)
    {
        var index = _count + uncommitted;
        return Chunk(index).AsSpan(index & (ChunkSize - 1));
    }

    /// <summary>Makes events that were written into <see cref="Spare"/> visible.</summary>
    internal void Commit(int added) => Volatile.Write(ref _count, _count + added);

    private TraceEvent[] Chunk(int index)
    {
        var number = index >> ChunkBits;
        if (number >= _chunks.Length)
        {
            var grown = new TraceEvent[(int)BitOperations.RoundUpToPowerOf2((uint)number + 1)][];
            _chunks.CopyTo(grown, 0);
            Volatile.Write(ref _chunks, grown);
        }
        return _chunks[number] ??= new TraceEvent[ChunkSize];
    }
}

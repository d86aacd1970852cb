using System.Collections;
using System.Numerics;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Things by their number, enumerated in order of numbers. Copying shares the chunks; whoever writes first copies the chunk.
/// Numbers of a kind are given out densely, so a two-level array beats a tree; chunks that have emptied are dropped.
/// </summary>
internal sealed class NumberTable<T> : IReadOnlyCollection<T> where T : class
{
    private const int ChunkBits = 5;
    private const int ChunkSize = 1 << ChunkBits;

    /// <summary>Higher numbers are ignored: no run that fits into memory gets there, only a damaged trace does.</summary>
    private const int MaxNumber = 1 << 26;

    private Chunk?[] _chunks = new Chunk?[2];
    private object _owner = new();

    public int Count { get; private set; }

    /// <summary>How many references copying this table copies.</summary>
    public int CopyCost => _chunks.Length;

    public T? this[int number]
    {
        get
        {
            var chunk = (uint)number >> ChunkBits;
            return chunk < (uint)_chunks.Length ? _chunks[chunk]?.Items[number & (ChunkSize - 1)] : null;
        }
        set
        {
            if (number is > 0 and <= MaxNumber) Set(number, value);
        }
    }

    public NumberTable<T> Copy()
    {
        _owner = new object();
        return new NumberTable<T> { _chunks = (Chunk?[])_chunks.Clone(), Count = Count };
    }

    public void Clear()
    {
        _chunks = new Chunk?[2];
        Count = 0;
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var chunk in _chunks)
        {
            if (chunk is null) continue;
            foreach (var item in chunk.Items)
                if (item is not null) yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Set(int number, T? value)
    {
        var at = number >> ChunkBits;
        if (at >= _chunks.Length)
        {
            if (value is null) return;
            Array.Resize(ref _chunks, (int)BitOperations.RoundUpToPowerOf2((uint)at + 1));
        }

        ref var chunk = ref _chunks[at];
        if (chunk is null)
        {
            if (value is null) return;
            chunk = new Chunk(_owner, new T?[ChunkSize], 0);
        }
        else if (chunk.Owner != _owner)
        {
            chunk = new Chunk(_owner, (T?[])chunk.Items.Clone(), chunk.Live);
        }

        ref var place = ref chunk.Items[number & (ChunkSize - 1)];
        var change = (value is null ? 0 : 1) - (place is null ? 0 : 1);
        place = value;
        chunk.Live += change;
        Count += change;
        if (chunk.Live == 0) chunk = null;
    }

    private sealed class Chunk(object owner, T?[] items, int live)
    {
        public readonly object Owner = owner;
        public readonly T?[] Items = items;
        public int Live = live;
    }
}

using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Things by their number, enumerated in order of numbers. Numbers are given out in ascending order and most things do not live
/// long, so they are kept in chunks of neighbours, in a sorted list of those chunks that are not empty. Copying a table shares the
/// chunks; whoever writes first copies the chunk.
/// </summary>
internal sealed class NumberTable<T> : IReadOnlyCollection<T> where T : class
{
    private const int ChunkBits = 5;
    private const int ChunkSize = 1 << ChunkBits;

    // Parallel, ascending: the numbers of a chunk are its key × ChunkSize and the next ones.
    private int[] _keys = [];
    private Chunk[] _chunks = [];
    private int _chunkCount;
    private object _owner = new();

    public int Count { get; private set; }

    /// <summary>About how many references copying this table copies.</summary>
    public int CopyCost => _chunkCount * 2;

    /// <summary>Null if there is none. Numbers below 1 are nobody's: what is stored under them is dropped.</summary>
    public T? this[int number]
    {
        get => number > 0 && Find(number >> ChunkBits) is >= 0 and var at ? _chunks[at].Items[number & (ChunkSize - 1)] : null;
        set
        {
            if (number > 0) Set(number, value);
        }
    }

    public NumberTable<T> Copy()
    {
        _owner = new object();
        return new NumberTable<T>
        {
            _keys = _keys.AsSpan(0, _chunkCount).ToArray(),
            _chunks = _chunks.AsSpan(0, _chunkCount).ToArray(),
            _chunkCount = _chunkCount,
            Count = Count,
        };
    }

    public void Clear() => (_keys, _chunks, _chunkCount, Count) = ([], [], 0, 0);

    public IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < _chunkCount; at++)
        {
            foreach (var item in _chunks[at].Items)
                if (item is not null) yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where the chunk with a key is, or the complement of where it would be.</summary>
    private int Find(int key)
    {
        // Nearly always it is about something recent.
        var last = _chunkCount - 1;
        if (last < 0 || key > _keys[last]) return ~_chunkCount;
        return key == _keys[last] ? last : Array.BinarySearch(_keys, 0, last, key);
    }

    private void Set(int number, T? value)
    {
        var at = Find(number >> ChunkBits);
        if (at < 0)
        {
            if (value is null) return;
            at = ~at;
            Insert(at, number >> ChunkBits);
        }

        ref var chunk = ref _chunks[at];
        if (chunk.Owner != _owner) chunk = new Chunk(_owner, (T?[])chunk.Items.Clone(), chunk.Live);
        ref var place = ref chunk.Items[number & (ChunkSize - 1)];
        var change = (value is null ? 0 : 1) - (place is null ? 0 : 1);
        place = value;
        chunk.Live += change;
        Count += change;
        if (chunk.Live == 0) RemoveChunk(at);
    }

    private void Insert(int at, int key)
    {
        if (_chunkCount == _keys.Length)
        {
            var room = Math.Max(4, _chunkCount * 2);
            Array.Resize(ref _keys, room);
            Array.Resize(ref _chunks, room);
        }
        Array.Copy(_keys, at, _keys, at + 1, _chunkCount - at);
        Array.Copy(_chunks, at, _chunks, at + 1, _chunkCount - at);
        _keys[at] = key;
        _chunks[at] = new Chunk(_owner, new T?[ChunkSize], 0);
        _chunkCount++;
    }

    private void RemoveChunk(int at)
    {
        _chunkCount--;
        Array.Copy(_keys, at + 1, _keys, at, _chunkCount - at);
        Array.Copy(_chunks, at + 1, _chunks, at, _chunkCount - at);
        _chunks[_chunkCount] = null!;
    }

    private sealed class Chunk(object owner, T?[] items, int live)
    {
        public readonly object Owner = owner;
        public readonly T?[] Items = items;
        public int Live = live;
    }
}

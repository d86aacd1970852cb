using System.Collections;
using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Trace;

/// <summary>
/// Things by their number, enumerated in order of numbers. Numbers are given out in ascending order and most things do not live
/// long, so they are kept in chunks of neighbours, of which those exist that are not empty. Copying a table shares the chunks;
/// whoever writes first copies the chunk.
/// </summary>
internal class NumberTable<T> : IReadOnlyCollection<T> where T : class
{
    /// <summary>What has a number above this is nobody, as no trace tells of so many things: it bounds what a damaged one costs.</summary>
    internal const int HighestNumber = (1 << 24) - 1;

    private const int ChunkBits = 5;
    private const int ChunkSize = 1 << ChunkBits;

    // By number / ChunkSize.
    private T?[]?[] _chunks = [];
    private byte[] _live = [];
    private bool[] _isShared = [];

    public NumberTable()
    {
    }

    protected NumberTable(NumberTable<T> other)
    {
        Array.Fill(other._isShared, true);
        (_chunks, _live, _isShared, Count) = ([.. other._chunks], [.. other._live], [.. other._isShared], other.Count);
    }

    public int Count { get; private set; }

    /// <summary>About how many references copying this table copies.</summary>
    public int CopyCost => _chunks.Length;

    /// <summary>Null if there is none. What is stored below 1 or above <see cref="HighestNumber"/> is dropped.</summary>
    public T? this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var chunks = _chunks;
            var at = number >> ChunkBits;
            return (uint)at < (uint)chunks.Length && chunks[at] is { } chunk ? chunk[number & (ChunkSize - 1)] : null;
        }
        set
        {
            if (number is < 1 or > HighestNumber) return;
            var at = number >> ChunkBits;
            if ((uint)at >= (uint)_chunks.Length || _chunks[at] is not { } chunk || _isShared[at])
            {
                if (value is null && this[number] is null) return;
                chunk = OwnChunk(at);
            }
            var place = number & (ChunkSize - 1);
            var before = chunk[place];
            chunk[place] = value;
            if (before is null == value is null) return;
            if (value is not null)
            {
                Count++;
                _live[at]++;
            }
            else
            {
                Count--;
                if (--_live[at] == 0) _chunks[at] = null;
            }
        }
    }

    public NumberTable<T> Copy() => new(this);

    public IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < _chunks.Length; at++)
        {
            if (_chunks[at] is not { } chunk) continue;
            foreach (var item in chunk)
                if (item is not null) yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A chunk that no other table sees.</summary>
    private T?[] OwnChunk(int at)
    {
        if (at >= _chunks.Length)
        {
            var room = Math.Max(at + 1, _chunks.Length * 2);
            Array.Resize(ref _chunks, room);
            Array.Resize(ref _live, room);
            Array.Resize(ref _isShared, room);
        }
        _isShared[at] = false;
        return _chunks[at] = _chunks[at] is { } shared ? [.. shared] : new T?[ChunkSize];
    }
}

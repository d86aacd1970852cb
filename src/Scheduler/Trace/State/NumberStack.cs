using System.Collections;

namespace Playground.Scheduler.Trace;

/// <summary>Numbers, the last of which comes and goes.</summary>
internal sealed class NumberStack : IReadOnlyList<int>
{
    private int[] _numbers = new int[8];

    public NumberStack()
    {
    }

    public NumberStack(ReadOnlySpan<int> numbers)
    {
        _numbers = new int[Math.Max(8, numbers.Length)];
        numbers.CopyTo(_numbers);
        Count = numbers.Length;
    }

    public int Count { get; private set; }

    /// <summary>The last number; 0 if there is none.</summary>
    public int Last => Count == 0 ? 0 : _numbers[Count - 1];

    public int this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _numbers[index];
        }
    }

    public ReadOnlySpan<int> AsSpan() => _numbers.AsSpan(0, Count);

    public void Push(int number)
    {
        var count = Count;
        if (count == _numbers.Length) Array.Resize(ref _numbers, count * 2);
        _numbers[count] = number;
        Count = count + 1;
    }

    /// <summary>Where a number was pushed last; -1 if it is not there.</summary>
    public int Find(int number)
    {
        var at = Count - 1;
        while (at >= 0 && _numbers[at] != number) at--;
        return at;
    }

    /// <summary>Takes off everything from an index on.</summary>
    public void CutAt(int index) => Count = Math.Min(Count, index);

    public IEnumerator<int> GetEnumerator()
    {
        for (var at = 0; at < Count; at++) yield return _numbers[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

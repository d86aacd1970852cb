using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Sorts with the very comparisons that CPython makes (Objects/listsort.txt): runs that are in order already, short ones made
/// longer by binary insertion, merged by their power. It can wait for each comparison.
/// </summary>
internal sealed partial class TimSort : IDisposable
{
    private const int LeastMerged = 64;

    private readonly Value[] _keys;
    private readonly Value[] _items;
    private readonly bool _descending;
    private readonly bool _isOneType;
    private readonly IEnumerator<(Value Left, Value Right)> _comparisons;
    private readonly List<Run> _runs = [];

    /// <summary>The answer to the comparison that was asked for.</summary>
    private bool _isLess;

    private record struct Run(int Start, int Length, int Power);

    /// <param name="keys">May be the same array as the items.</param>
    /// <param name="isOneType">All keys are of one type.</param>
    public TimSort(Value[] keys, Value[] items, bool descending, bool isOneType)
    {
        _isOneType = isOneType;
        _keys = keys;
        _items = items;
        _descending = descending;
        _comparisons = Sort().GetEnumerator();
    }

    /// <param name="input">The answer to the last comparison; Unbound at first.</param>
    /// <returns>None once everything is sorted, Pushed or Error.</returns>
    public Value Advance(PyThread thread, Value input)
    {
        while (true)
        {
            if (!input.IsUnbound)
                _isLess = input.IsTrue;
            if (!_comparisons.MoveNext())
                return Value.None;
            thread.Charge(1);
            input = Sorting.Less(thread, _comparisons.Current.Left, _comparisons.Current.Right, _isOneType);
            if (input.IsSignal)
                return input;
        }
    }

    /// <summary>Given up in the middle: every item is somewhere in the arrays again.</summary>
    public void Dispose() => _comparisons.Dispose();

    /// <summary>Tells what is in neither array while it is moved.</summary>
    public void Visit(Reachability reachability)
    {
        reachability.Reference(_spareKeys);
        reachability.Reference(_spareItems);
        reachability.Reference(_comparisons.Current.Left);
        reachability.Reference(_comparisons.Current.Right);
    }

    private IEnumerable<(Value Left, Value Right)> Sort()
    {
        var count = _keys.Length;
        // A descending sort is an ascending one of the reverse, so that equal items keep their order.
        if (_descending)
            Reverse(0, count);
        try
        {
            var least = LeastRun(count);
            for (var start = 0; start < count;)
            {
                foreach (var comparison in FindRun(start))
                    yield return comparison;
                var length = _found;
                if (length < least)
                {
                    foreach (var comparison in Insert(start, start + length, Math.Min(start + least, count)))
                        yield return comparison;
                    length = Math.Min(least, count - start);
                }

                foreach (var comparison in AddRun(start, length))
                    yield return comparison;
                start += length;
            }

            while (_runs.Count > 1)
            {
                var at = _runs.Count - 2;
                if (at > 0 && _runs[at - 1].Length < _runs[at + 1].Length)
                    at--;
                foreach (var comparison in MergeAt(at))
                    yield return comparison;
            }
        }
        finally
        {
            if (_descending)
                Reverse(0, count);
        }
    }

    /// <summary>The number of items below which merging is not worth it; so that there are a power of two of such runs, or a few less.</summary>
    private static int LeastRun(int count)
    {
        var rest = 0;
        for (; count >= LeastMerged; count >>= 1)
            rest |= count & 1;
        return count + rest;
    }

    /// <summary>How many items from there on are in order, after turning a descent round: into _found.</summary>
    private IEnumerable<(Value Left, Value Right)> FindRun(int start)
    {
        var count = _keys.Length;
        var end = start + 1;
        for (; end < count; end++)
        {
            yield return (_keys[end], _keys[end - 1]);
            if (_isLess)
                break;
        }

        var isDescending = end < count;
        if (isDescending && end > start + 1)
        {
            yield return (_keys[start], _keys[end - 1]);
            isDescending = !_isLess;
            // Not less: then all so far are equal, and what follows is a descent.
            if (isDescending)
                Reverse(start, end - start);
        }

        if (isDescending)
        {
            var equal = 0;
            for (end++; end < count; end++)
            {
                yield return (_keys[end], _keys[end - 1]);
                if (_isLess)
                {
                    ReverseEqual(end, ref equal);
                    continue;
                }

                yield return (_keys[end - 1], _keys[end]);
                if (_isLess)
                    break;
                equal++;
            }

            ReverseEqual(end, ref equal);
            Reverse(start, end - start);
            for (; end < count; end++)
            {
                yield return (_keys[end], _keys[end - 1]);
                if (_isLess)
                    break;
            }
        }

        _found = end - start;
    }

    /// <summary>Binary insertion of those from `sorted` to `end` among those from `start` on.</summary>
    private IEnumerable<(Value Left, Value Right)> Insert(int start, int sorted, int end)
    {
        for (; sorted < end; sorted++)
        {
            var (low, high) = (start, sorted);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                yield return (_keys[sorted], _keys[middle]);
                if (_isLess)
                    high = middle;
                else
                    low = middle + 1;
            }

            Insert(_keys, sorted, low);
            if (!ReferenceEquals(_keys, _items))
                Insert(_items, sorted, low);
        }
    }

    /// <summary>Merges what lies deeper in the tree of merges than the boundary to the new run, then keeps the run.</summary>
    private IEnumerable<(Value Left, Value Right)> AddRun(int start, int length)
    {
        if (_runs.Count > 0)
        {
            var power = Power(_runs[^1], length);
            while (_runs.Count > 1 && _runs[^2].Power > power)
            {
                foreach (var comparison in MergeAt(_runs.Count - 2))
                    yield return comparison;
            }

            _runs[^1] = _runs[^1] with { Power = power };
        }

        _runs.Add(new Run(start, length, 0));
    }

    /// <summary>The first binary digit, as fractions of the whole, in which the middles of two neighbours differ ("powersort").</summary>
    private int Power(Run run, int nextLength)
    {
        long count = _keys.Length;
        var left = 2L * run.Start + run.Length;
        var right = left + run.Length + nextLength;
        for (var digit = 1; ; digit++, left <<= 1, right <<= 1)
        {
            if (left >= count)
            {
                left -= count;
                right -= count;
            }
            else if (right >= count)
            {
                return digit;
            }
        }
    }

    private static void Insert(Value[] values, int from, int to)
    {
        var value = values[from];
        Array.Copy(values, to, values, to + 1, from - to);
        values[to] = value;
    }

    // Equal items in a descent, which will be reversed as a whole.
    private void ReverseEqual(int end, ref int equal)
    {
        if (equal > 0)
            Reverse(end - equal - 1, equal + 1);
        equal = 0;
    }

    private void Reverse(int start, int count)
    {
        Array.Reverse(_keys, start, count);
        if (!ReferenceEquals(_keys, _items))
            Array.Reverse(_items, start, count);
    }
}

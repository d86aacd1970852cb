using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>
/// Sorts up to 63 items with the very comparisons that CPython makes (Objects/listsort.txt): how far they are in order already,
/// then binary insertion. It can wait for each comparison.
/// </summary>
internal sealed class ShortSort
{
    /// <summary>CPython merges from here on.</summary>
    public const int Most = 63;

    private readonly Value[] _keys;
    private readonly Value[] _items;
    private readonly bool _descending;
    private readonly IEnumerator<(Value Left, Value Right)> _comparisons;

    /// <summary>The answer to the comparison that was asked for.</summary>
    private bool _isLess;

    /// <param name="keys">May be the same array as the items.</param>
    public ShortSort(Value[] keys, Value[] items, bool descending)
    {
        _keys = keys;
        _items = items;
        _descending = descending;
        _comparisons = Comparisons().GetEnumerator();
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
            input = Sorting.Less(thread, _comparisons.Current.Left, _comparisons.Current.Right);
            if (input.IsSignal)
                return input;
        }
    }

    private IEnumerable<(Value Left, Value Right)> Comparisons()
    {
        var count = _keys.Length;
        // A descending sort is an ascending one of the reverse, so that equal items keep their order.
        if (_descending)
            Reverse(0, count);
        var sorted = 1;
        for (; sorted < count; sorted++)
        {
            yield return (_keys[sorted], _keys[sorted - 1]);
            if (_isLess)
                break;
        }

        var isDescending = sorted < count;
        if (isDescending && sorted > 1)
        {
            yield return (_keys[0], _keys[sorted - 1]);
            isDescending = !_isLess;
            // Not less: then all so far are equal, and what follows is a descent.
            if (isDescending)
                Reverse(0, sorted);
        }

        if (isDescending)
        {
            var equal = 0;
            for (sorted++; sorted < count; sorted++)
            {
                yield return (_keys[sorted], _keys[sorted - 1]);
                if (_isLess)
                {
                    ReverseEqual(sorted, ref equal);
                    continue;
                }

                yield return (_keys[sorted - 1], _keys[sorted]);
                if (_isLess)
                    break;
                equal++;
            }

            ReverseEqual(sorted, ref equal);
            Reverse(0, sorted);
            for (; sorted < count; sorted++)
            {
                yield return (_keys[sorted], _keys[sorted - 1]);
                if (_isLess)
                    break;
            }
        }

        for (; sorted < count; sorted++)
        {
            var (low, high) = (0, sorted);
            while (low < high)
            {
                var middle = (low + high) / 2;
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

        if (_descending)
            Reverse(0, count);
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

using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>Merging two neighbouring runs: one by one, and in leaps ("galloping") while one of them goes on winning.</summary>
internal sealed partial class TimSort
{
    private const int LeastWins = 7;

    /// <summary>So many wins in a row until it leaps: fewer, the better leaping has done.</summary>
    private int _winsToGallop = LeastWins;

    /// <summary>What the last search found: a position, or the length of a run.</summary>
    private int _found;

    private Value[] _spareKeys = [];
    private Value[] _spareItems = [];

    private IEnumerable<(Value Left, Value Right)> MergeAt(int at)
    {
        var (left, right) = (_runs[at], _runs[at + 1]);
        _runs[at] = left with { Length = left.Length + right.Length };
        _runs.RemoveAt(at + 1);

        // What of the left run is in place already, and what of the right one.
        foreach (var comparison in GallopRight(_keys[right.Start], _keys, left.Start, left.Length, 0))
            yield return comparison;
        var (start, leftCount) = (left.Start + _found, left.Length - _found);
        if (leftCount == 0)
            yield break;
        foreach (var comparison in GallopLeft(_keys[right.Start - 1], _keys, right.Start, right.Length, right.Length - 1))
            yield return comparison;
        var rightCount = _found;
        if (rightCount == 0)
            yield break;
        foreach (var comparison in leftCount <= rightCount ? MergeForwards(start, leftCount, rightCount) : MergeBackwards(start, leftCount, rightCount))
            yield return comparison;
    }

    /// <summary>The left run moves out of the way, then both are merged from the front.</summary>
    private IEnumerable<(Value Left, Value Right)> MergeForwards(int start, int leftCount, int rightCount)
    {
        SetAside(start, leftCount);
        int left = 0, right = start + leftCount, to = start;
        try
        {
            Move(right++, to++, 1);
            if (--rightCount == 0 || leftCount == 1)
                yield break;
            while (true)
            {
                int leftWins = 0, rightWins = 0;
                while (leftWins < _winsToGallop && rightWins < _winsToGallop)
                {
                    yield return (_keys[right], _spareKeys[left]);
                    if (_isLess)
                    {
                        Move(right++, to++, 1);
                        (leftWins, rightWins) = (0, rightWins + 1);
                        if (--rightCount == 0)
                            yield break;
                    }
                    else
                    {
                        PutBack(left++, to++, 1);
                        (leftWins, rightWins) = (leftWins + 1, 0);
                        if (--leftCount == 1)
                            yield break;
                    }
                }

                _winsToGallop++;
                do
                {
                    _winsToGallop -= _winsToGallop > 1 ? 1 : 0;
                    foreach (var comparison in GallopRight(_keys[right], _spareKeys, left, leftCount, 0))
                        yield return comparison;
                    leftWins = _found;
                    PutBack(left, to, leftWins);
                    (left, to, leftCount) = (left + leftWins, to + leftWins, leftCount - leftWins);
                    if (leftWins > 0 && leftCount <= 1)
                        yield break;
                    Move(right++, to++, 1);
                    if (--rightCount == 0)
                        yield break;
                    foreach (var comparison in GallopLeft(_spareKeys[left], _keys, right, rightCount, 0))
                        yield return comparison;
                    rightWins = _found;
                    Move(right, to, rightWins);
                    (right, to, rightCount) = (right + rightWins, to + rightWins, rightCount - rightWins);
                    if (rightCount == 0)
                        yield break;
                    PutBack(left++, to++, 1);
                    if (--leftCount == 1)
                        yield break;
                }
                while (leftWins >= LeastWins || rightWins >= LeastWins);
                _winsToGallop++;
            }
        }
        finally
        {
            // At the end, all on one side are greater: the last of the left run is the greatest. Given up: what was set aside.
            if (leftCount == 1)
            {
                Move(right, to, rightCount);
                to += rightCount;
            }

            PutBack(left, to, leftCount);
        }
    }

    /// <summary>The right run moves out of the way, then both are merged from the back.</summary>
    private IEnumerable<(Value Left, Value Right)> MergeBackwards(int start, int leftCount, int rightCount)
    {
        SetAside(start + leftCount, rightCount);
        // The last of what is left on each side, and where the next one goes.
        int left = start + leftCount - 1, right = rightCount - 1, to = left + rightCount;
        try
        {
            Move(left--, to--, 1);
            if (--leftCount == 0 || rightCount == 1)
                yield break;
            while (true)
            {
                int leftWins = 0, rightWins = 0;
                while (leftWins < _winsToGallop && rightWins < _winsToGallop)
                {
                    yield return (_spareKeys[right], _keys[left]);
                    if (_isLess)
                    {
                        Move(left--, to--, 1);
                        (leftWins, rightWins) = (leftWins + 1, 0);
                        if (--leftCount == 0)
                            yield break;
                    }
                    else
                    {
                        PutBack(right--, to--, 1);
                        (leftWins, rightWins) = (0, rightWins + 1);
                        if (--rightCount == 1)
                            yield break;
                    }
                }

                _winsToGallop++;
                do
                {
                    _winsToGallop -= _winsToGallop > 1 ? 1 : 0;
                    foreach (var comparison in GallopRight(_spareKeys[right], _keys, start, leftCount, leftCount - 1))
                        yield return comparison;
                    leftWins = leftCount - _found;
                    (left, to, leftCount) = (left - leftWins, to - leftWins, leftCount - leftWins);
                    Move(left + 1, to + 1, leftWins);
                    if (leftCount == 0)
                        yield break;
                    PutBack(right--, to--, 1);
                    if (--rightCount == 1)
                        yield break;
                    foreach (var comparison in GallopLeft(_keys[left], _spareKeys, 0, rightCount, rightCount - 1))
                        yield return comparison;
                    rightWins = rightCount - _found;
                    (right, to, rightCount) = (right - rightWins, to - rightWins, rightCount - rightWins);
                    PutBack(right + 1, to + 1, rightWins);
                    if (rightWins > 0 && rightCount <= 1)
                        yield break;
                    Move(left--, to--, 1);
                    if (--leftCount == 0)
                        yield break;
                }
                while (leftWins >= LeastWins || rightWins >= LeastWins);
                _winsToGallop++;
            }
        }
        finally
        {
            // As above: the first of the right run is the least.
            if (rightCount == 1)
                Move(start, to - leftCount + 1, leftCount);
            PutBack(0, start + (rightCount == 1 ? 0 : leftCount), rightCount);
        }
    }

    /// <summary>Where a key goes among sorted ones, before its equals; searched from a hint on, in steps that double. The answer is in _found.</summary>
    private IEnumerable<(Value Left, Value Right)> GallopLeft(Value key, Value[] keys, int start, int count, int hint)
    {
        yield return (keys[start + hint], key);
        var forwards = _isLess;
        var (near, far, most) = (0, 1, forwards ? count - hint : hint + 1);
        while (far < most)
        {
            yield return (keys[start + (forwards ? hint + far : hint - far)], key);
            if (_isLess != forwards)
                break;
            (near, far) = (far, Further(far));
        }

        foreach (var low in Between(near, Math.Min(far, most), hint, forwards))
        {
            yield return (keys[start + low], key);
            _searchesHigher = _isLess;
        }
    }

    /// <summary>The same, behind its equals.</summary>
    private IEnumerable<(Value Left, Value Right)> GallopRight(Value key, Value[] keys, int start, int count, int hint)
    {
        yield return (key, keys[start + hint]);
        var forwards = !_isLess;
        var (near, far, most) = (0, 1, forwards ? count - hint : hint + 1);
        while (far < most)
        {
            yield return (key, keys[start + (forwards ? hint + far : hint - far)]);
            if (_isLess == forwards)
                break;
            (near, far) = (far, Further(far));
        }

        foreach (var low in Between(near, Math.Min(far, most), hint, forwards))
        {
            yield return (key, keys[start + low]);
            _searchesHigher = !_isLess;
        }
    }

    private bool _searchesHigher;

    private static int Further(int far) => (int)Math.Min(int.MaxValue, far * 2L + 1);

    /// <summary>Halves what lies between two distances from the hint: gives the middles, takes _searchesHigher, leaves the end in _found.</summary>
    private IEnumerable<int> Between(int near, int far, int hint, bool forwards)
    {
        var (low, high) = forwards ? (hint + near + 1, hint + far) : (hint - far + 1, hint - near);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            yield return middle;
            if (_searchesHigher)
                low = middle + 1;
            else
                high = middle;
        }

        _found = high;
    }

    private void SetAside(int start, int count)
    {
        if (_spareKeys.Length < count)
        {
            _spareKeys = new Value[Math.Max(count, _keys.Length / 2 + 1)];
            _spareItems = ReferenceEquals(_keys, _items) ? _spareKeys : new Value[_spareKeys.Length];
        }

        Array.Copy(_keys, start, _spareKeys, 0, count);
        if (!ReferenceEquals(_keys, _items))
            Array.Copy(_items, start, _spareItems, 0, count);
    }

    private void PutBack(int from, int to, int count)
    {
        Array.Copy(_spareKeys, from, _keys, to, count);
        if (!ReferenceEquals(_keys, _items))
            Array.Copy(_spareItems, from, _items, to, count);
    }

    private void Move(int from, int to, int count)
    {
        Array.Copy(_keys, from, _keys, to, count);
        if (!ReferenceEquals(_keys, _items))
            Array.Copy(_items, from, _items, to, count);
    }
}

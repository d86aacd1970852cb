using System.Collections;

namespace Playground.Python.Objects;

/// <summary>
/// The attributes of a class: names to values, in the order in which they came. Names are compared as objects first, which
/// interned ones nearly always settles.
/// It is no Dictionary of the framework, whose code would have to be compiled for our values at each start of a process.
/// Invariant: a slot of the index is the number of a live entry, 0, or the number of one that was removed (its name is null).
/// </summary>
internal sealed class NameTable : IEnumerable<KeyValuePair<PyStr, Value>>
{
    private const int SmallestIndex = 8;

    private struct Entry
    {
        public PyStr? Name;
        public Value Value;
    }

    private Entry[] _entries = [];
    private int[]? _index;
    private int _used;

    public int Count { get; private set; }

    /// <summary>Positions below this are valid for <see cref="ValueAt"/>.</summary>
    public int Used => _used;

    /// <summary>A value; of a removed name the default one.</summary>
    public ref readonly Value ValueAt(int position) => ref _entries[position].Value;

    public IEnumerable<PyStr> Keys => this.Select(static pair => pair.Key);

    public IEnumerable<Value> Values => this.Select(static pair => pair.Value);

    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public Value this[PyStr name]
    {
        get => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException(name.Text);
        set
        {
            var at = Find(name);
            if (at >= 0)
                _entries[at].Value = value;
            else
                Append(name, value);
        }
    }

    public bool ContainsKey(PyStr name) => Find(name) >= 0;

    public bool TryGetValue(PyStr name, out Value value)
    {
        var at = Find(name);
        value = at >= 0 ? _entries[at].Value : default;
        return at >= 0;
    }

    public bool TryAdd(PyStr name, Value value)
    {
        if (Find(name) >= 0)
            return false;
        Append(name, value);
        return true;
    }

    public bool Remove(PyStr name)
    {
        var at = Find(name);
        if (at < 0)
            return false;
        _entries[at] = default;
        Count--;
        return true;
    }

    public IEnumerator<KeyValuePair<PyStr, Value>> GetEnumerator()
    {
        for (var i = 0; i < _used; i++)
        {
            if (_entries[i].Name is { } name)
                yield return new KeyValuePair<PyStr, Value>(name, _entries[i].Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(PyStr name)
    {
        if (_index is not { } index)
            return -1;
        var mask = index.Length - 1;
        for (var i = (int)name.Hash & mask; index[i] != 0; i = (i + 1) & mask)
        {
            var at = index[i] - 1;
            var known = _entries[at].Name;
            if (ReferenceEquals(known, name) || (known is not null && known.Hash == name.Hash && known.Text == name.Text))
                return at;
        }

        return -1;
    }

    private void Append(PyStr name, Value value)
    {
        if (_used == _entries.Length)
            Grow();
        _entries[_used] = new Entry { Name = name, Value = value };
        _used++;
        Count++;
        Link(name, _used);
    }

    /// <summary>Takes out what was removed, and makes the index at least twice as long as there are entries.</summary>
    private void Grow()
    {
        var size = SmallestIndex;
        while (size < (Count + 1) * 3)
            size *= 2;
        var old = _entries;
        _entries = new Entry[size / 2];
        _index = new int[size];
        var used = _used;
        _used = 0;
        for (var i = 0; i < used; i++)
        {
            if (old[i].Name is not { } name)
                continue;
            _entries[_used++] = old[i];
            Link(name, _used);
        }
    }

    private void Link(PyStr name, int number)
    {
        var mask = _index!.Length - 1;
        var i = (int)name.Hash & mask;
        while (_index[i] != 0)
            i = (i + 1) & mask;
        _index[i] = number;
    }
}

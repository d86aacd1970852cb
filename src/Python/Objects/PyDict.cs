using System.Runtime.CompilerServices;
using Playground.Python.Vm;

namespace Playground.Python.Objects;

/// <summary>
/// dict: entries in insertion order, found through an open-addressing index.
/// Invariant: every live entry is reachable from its hash through the index; Count is their number; entries that were
/// deleted are unbound and stay until the next rebuild.
/// A probe that meets keys which only the program's own `__eq__` can compare stops and says so (<see cref="NeedsCall"/>);
/// <see cref="DictProbe"/> goes on from there with frames.
/// </summary>
public sealed class PyDict(PyType type) : PyHeapObject(type)
{
    public const int Missing = -1;

    /// <summary>The entry at ~result (minus one) must be compared by the program's code.</summary>
    public const int NeedsCall = -2;

    internal struct Entry
    {
        public Value Key;
        public Value Value;
        public long Hash;
    }

    private int[]? _index;
    private Entry[] _entries = [];
    private int _used;

    public PyDict()
        : this(Types.Dict)
    {
    }

    public int Count { get; private set; }

    /// <summary>Changes when a key is added or removed (not when a value changes); inline caches and iterators rely on it.</summary>
    public int KeysVersion { get; private set; }

    /// <summary>Entries ever used, deleted ones included; positions below this are valid for <see cref="EntryAt"/>.</summary>
    internal int Used => _used;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Entry EntryAt(int position) => ref _entries[position];

    // ---- str keys: attribute names, globals, keyword arguments ----

    public Value Get(PyStr key)
    {
        var at = Find(key, key.Hash);
        return at >= 0 ? _entries[at].Value : Value.Unbound;
    }

    public Value Get(string key) => Get(new PyStr(key));

    public void Set(PyStr key, Value value)
    {
        var at = Find(key, key.Hash);
        if (at >= 0)
            _entries[at].Value = value;
        else
            Append(key, key.Hash, value);
    }

    public void Set(string key, Value value) => Set(Names.Intern(key), value);

    public bool Remove(PyStr key)
    {
        var at = Find(key, key.Hash);
        if (at < 0)
            return false;
        RemoveAt(at);
        return true;
    }

    /// <summary>Position of a str key, or <see cref="Missing"/>: keys with an `__eq__` of their own never equal a str here.</summary>
    public int Find(PyStr key, long hash)
    {
        var index = _index;
        if (index is null)
            return Missing;
        var mask = index.Length - 1;
        for (var i = Mix(hash) & mask; ; i = i + 1 & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash == hash && !entry.Key.IsUnbound
                && (ReferenceEquals(entry.Key.Ref, key) || entry.Key.Ref is PyStr other && other.Text == key.Text))
                return at - 1;
        }
    }

    // ---- Any keys ----

    /// <summary>
    /// Position of a key, <see cref="Missing"/>, or <see cref="NeedsCall"/> when the program's own `__eq__` has to decide.
    /// </summary>
    /// <param name="probe">Where the search stands; start with -1. After NeedsCall the candidate is at <paramref name="candidate"/>;
    /// call again with the same probe to go on behind it.</param>
    public int Find(in Value key, long hash, ref int probe, out int candidate)
    {
        candidate = Missing;
        var index = _index;
        if (index is null)
            return Missing;
        var mask = index.Length - 1;
        var i = probe < 0 ? Mix(hash) & mask : probe + 1 & mask;
        for (; ; i = i + 1 & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash != hash || entry.Key.IsUnbound)
                continue;
            switch (Equality.TryEquals(entry.Key, key))
            {
                case true:
                    return at - 1;
                case null:
                    probe = i;
                    candidate = at - 1;
                    return NeedsCall;
            }
        }
    }

    /// <summary>Adds a key that is known to be absent.</summary>
    public void Append(in Value key, long hash, in Value value)
    {
        if (_used == _entries.Length || _index is null)
            Rebuild();
        ref var entry = ref _entries[_used];
        entry.Key = key;
        entry.Hash = hash;
        entry.Value = value;
        _used++;
        Count++;
        KeysVersion++;
        Link(_used, hash);
    }

    public void SetAt(int position, in Value value) => _entries[position].Value = value;

    public void RemoveAt(int position)
    {
        ref var entry = ref _entries[position];
        entry.Key = Value.Unbound;
        entry.Value = Value.Unbound;
        Count--;
        KeysVersion++;
    }

    public void Clear()
    {
        _index = null;
        _entries = [];
        _used = 0;
        Count = 0;
        KeysVersion++;
    }

    /// <summary>Replaces the content by a copy of another dict's.</summary>
    public void CopyFrom(PyDict other)
    {
        _index = (int[]?)other._index?.Clone();
        _entries = (Entry[])other._entries.Clone();
        _used = other._used;
        Count = other.Count;
        KeysVersion++;
    }

    /// <summary>Moves to the next live entry; false at the end. Start with position -1.</summary>
    public bool MoveNext(ref int position)
    {
        while (++position < _used)
        {
            if (!_entries[position].Key.IsUnbound)
                return true;
        }

        return false;
    }

    /// <summary>Bytes that the next <see cref="Append"/> will take, for the meter: 0 unless it grows.</summary>
    public int GrowthBytes => _used == _entries.Length ? Math.Max(8, Count * 2) * 48 : 0;

    private static int Mix(long hash) => (int)(hash ^ hash >>> 32);

    private void Link(int at, long hash)
    {
        var mask = _index!.Length - 1;
        var i = Mix(hash) & mask;
        while (_index[i] != 0)
            i = i + 1 & mask;
        _index[i] = at;
    }

    private void Rebuild()
    {
        var capacity = 8;
        while (capacity < Count * 2)
            capacity *= 2;
        var entries = new Entry[capacity];
        var used = 0;
        for (var i = 0; i < _used; i++)
        {
            if (!_entries[i].Key.IsUnbound)
                entries[used++] = _entries[i];
        }

        _entries = entries;
        _used = used;
        _index = new int[capacity * 2];
        for (var i = 0; i < used; i++)
            Link(i + 1, entries[i].Hash);
    }
}

using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>
/// dict: entries in insertion order, found through an open-addressing index of CPython's sizes and probing, so that what
/// shows of them (sizes, when entries move during an iteration) agrees.
/// Invariant: an index slot is 0 (never used), -1 (its entry was removed) or the number of a live entry, which is
/// reachable from its hash through the index; Count is the number of live entries; removed ones are unbound and stay
/// until the next rebuild.
/// A probe that meets keys which only the program's own `__eq__` can compare stops and says so (<see cref="NeedsCall"/>);
/// <see cref="Builtins.Containers"/> goes on from there with frames.
/// </summary>
public class PyDict(PyType type) : PyHeapObject(type)
{
    public const int Missing = -1;

    /// <summary>A candidate must be compared by the program's code.</summary>
    public const int NeedsCall = -2;

    private const int Removed = -1;
    private const int SmallestIndex = 8;
    private const int EntryBytes = 40;

    internal struct Entry
    {
        public Value Key;
        public Value Value;
        public long Hash;
    }

    /// <summary>Where a search stands. Start with default.</summary>
    internal struct Probe
    {
        internal ulong Perturb;
        internal int Slot;
        internal bool Started;
    }

    private int[]? _index;
    private Entry[] _entries = [];
    private int _used;
    private int _usable;

    public PyDict()
        : this(Types.Dict)
    {
    }

    public int Count { get; private set; }

    /// <summary>Changes when a key is added or removed (not when a value changes); inline caches rely on it.</summary>
    public int KeysVersion { get; private set; }

    /// <summary>Entries ever used, removed ones included; positions below this are valid for <see cref="EntryAt"/>.</summary>
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
        var perturb = (ulong)hash;
        for (var i = (int)hash & mask; ; i = Next(i, ref perturb) & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            if (at < 0)
                continue;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash == hash && (ReferenceEquals(entry.Key.Ref, key) || (entry.Key.Ref is PyStr other && other.Text == key.Text)))
                return at - 1;
        }
    }

    /// <summary>Position of an exact int or str, or <see cref="Missing"/>; <see cref="NeedsCall"/> for every other key, and where one stands in the way.</summary>
    internal int FindSimple(in Value key)
    {
        if (key.IsInt)
            return FindInt(key.Bits);
        return key.Ref is { } text && text.GetType() == typeof(PyStr) ? FindText(Unsafe.As<PyStr>(text)) : NeedsCall;
    }

    private int FindInt(long key)
    {
        var index = _index;
        if (index is null)
            return Missing;
        var hash = Numbers.HashInt(key);
        var mask = index.Length - 1;
        var perturb = (ulong)hash;
        for (var i = (int)hash & mask; ; i = Next(i, ref perturb) & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            if (at < 0)
                continue;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash != hash)
                continue;
            if (!entry.Key.IsInt)
                return NeedsCall;
            if (entry.Key.Bits == key)
                return at - 1;
        }
    }

    private int FindText(PyStr key)
    {
        var index = _index;
        if (index is null)
            return Missing;
        var hash = key.Hash;
        var mask = index.Length - 1;
        var perturb = (ulong)hash;
        for (var i = (int)hash & mask; ; i = Next(i, ref perturb) & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            if (at < 0)
                continue;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash != hash)
                continue;
            if (ReferenceEquals(entry.Key.Ref, key))
                return at - 1;
            if (entry.Key.Ref is not { } other || other.GetType() != typeof(PyStr))
                return NeedsCall;
            if (Unsafe.As<PyStr>(other).Text == key.Text)
                return at - 1;
        }
    }

    /// <summary>self[key] = value, where no memory is needed for it and <see cref="FindSimple"/> can tell; else false, with nothing done.</summary>
    internal bool TrySetSimple(in Value key, in Value value)
    {
        var at = FindSimple(key);
        if (at >= 0)
        {
            _entries[at].Value = value;
            return true;
        }

        if (at != Missing || _usable == 0)
            return false;
        Append(key, key.IsInt ? Numbers.HashInt(key.Bits) : Unsafe.As<PyStr>(key.Ref!).Hash, value);
        return true;
    }

    // ---- Any keys ----

    /// <summary>
    /// Position of a key, <see cref="Missing"/>, or <see cref="NeedsCall"/> when the program's own `__eq__` has to decide.
    /// </summary>
    /// <param name="candidate">After NeedsCall, the position to compare with; call again with the same probe to go on behind it.</param>
    internal int Find(in Value key, long hash, ref Probe probe, out int candidate)
    {
        candidate = Missing;
        var index = _index;
        if (index is null)
            return Missing;
        var mask = index.Length - 1;
        var perturb = probe.Started ? probe.Perturb : (ulong)hash;
        var i = (probe.Started ? Next(probe.Slot, ref perturb) : (int)hash) & mask;
        for (; ; i = Next(i, ref perturb) & mask)
        {
            var at = index[i];
            if (at == 0)
                return Missing;
            if (at < 0)
                continue;
            ref var entry = ref _entries[at - 1];
            if (entry.Hash != hash)
                continue;
            switch (Equality.TryEquals(entry.Key, key))
            {
                case true:
                    return at - 1;
                case null:
                    probe = new Probe { Started = true, Slot = i, Perturb = perturb };
                    candidate = at - 1;
                    return NeedsCall;
            }
        }
    }

    /// <summary>Adds a key that is known to be absent.</summary>
    public void Append(in Value key, long hash, in Value value)
    {
        if (_usable == 0)
            Rebuild(SizeFor(Count * 3));
        ref var entry = ref _entries[_used];
        entry.Key = key;
        entry.Hash = hash;
        entry.Value = value;
        _used++;
        _usable--;
        Count++;
        KeysVersion++;
        Link(_used, hash);
    }

    public void SetAt(int position, in Value value) => _entries[position].Value = value;

    public void RemoveAt(int position)
    {
        ref var entry = ref _entries[position];
        var mask = _index!.Length - 1;
        var perturb = (ulong)entry.Hash;
        var i = (int)entry.Hash & mask;
        while (_index[i] != position + 1)
            i = Next(i, ref perturb) & mask;
        _index[i] = Removed;
        entry.Key = Value.Unbound;
        entry.Value = Value.Unbound;
        Count--;
        KeysVersion++;
    }

    /// <summary>Removes the newest entry of a dict that is not empty.</summary>
    internal (Value Key, Value Value) PopLast()
    {
        var position = _used - 1;
        while (_entries[position].Key.IsUnbound)
            position--;
        var result = (_entries[position].Key, _entries[position].Value);
        RemoveAt(position);
        // Nothing live lies behind: the next search for the newest need not pass here again.
        _used = position;
        return result;
    }

    public void Clear()
    {
        _index = null;
        _entries = [];
        _used = 0;
        _usable = 0;
        Count = 0;
        KeysVersion++;
    }

    /// <summary>Replaces the content by a copy of another dict's.</summary>
    public void CopyFrom(PyDict other)
    {
        KeysVersion++;
        if (other.Count == 0)
        {
            Clear();
        }
        else if (other.Count >= other._used * 2 / 3)
        {
            _index = (int[])other._index!.Clone();
            _entries = (Entry[])other._entries.Clone();
            _used = other._used;
            _usable = other._usable;
            Count = other.Count;
        }
        else
        {
            _entries = other._entries;
            _used = other._used;
            Count = other.Count;
            Rebuild(SizeFor((other.Count * 3 + 1) / 2));
        }
    }

    /// <summary>Makes room in an empty dict for so many entries.</summary>
    internal void Presize(int count)
    {
        if (_index is null && count > 5)
            Rebuild(SizeFor((count * 3 + 1) / 2));
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
    public long GrowthBytes => _usable == 0 ? BytesFor(SizeFor(Count * 3)) : 0;

    /// <summary>Bytes of a copy, for the meter.</summary>
    public long CopyBytes => 64 + BytesFor(_index?.Length ?? 0);

    private static long BytesFor(int size) => size * 4L + size * 2L / 3 * EntryBytes;

    private static int SizeFor(int least)
    {
        var size = SmallestIndex;
        while (size < least)
            size *= 2;
        return size;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(int slot, ref ulong perturb)
    {
        perturb >>= 5;
        return (int)((ulong)slot * 5 + perturb + 1);
    }

    private void Link(int number, long hash)
    {
        var index = _index!;
        var mask = index.Length - 1;
        var perturb = (ulong)hash;
        var i = (int)hash & mask;
        while (index[i] != 0)
            i = Next(i, ref perturb) & mask;
        index[i] = number;
    }

    private void Rebuild(int size)
    {
        var capacity = size * 2 / 3;
        var entries = new Entry[capacity];
        var used = 0;
        for (var i = 0; i < _used; i++)
        {
            if (!_entries[i].Key.IsUnbound)
                entries[used++] = _entries[i];
        }

        _entries = entries;
        _used = used;
        _usable = capacity - used;
        _index = new int[size];
        for (var i = 0; i < used; i++)
            Link(i + 1, entries[i].Hash);
    }
}

using System.Runtime.CompilerServices;

namespace Playground.Python.Objects;

/// <summary>
/// set and frozenset: an open-addressing table with CPython's own probing (ten neighbours, then a perturbed jump) and
/// growth, because the order of iteration is the order of the table.
/// Invariant: a slot's key is unbound (never used), <see cref="Value.Error"/> (removed) or a member; Fill counts all but
/// the first kind, Count the members; at least two fifths of the table were never used.
/// A probe that meets keys which only the program's own `__eq__` can compare stops and says so (<see cref="NeedsCall"/>).
/// </summary>
public sealed class PySet(PyType type) : PyHeapObject(type), Vm.IReferences
{
    public const int Missing = -1;
    public const int NeedsCall = -2;

    private const int Neighbours = 9;
    private const int PerturbShift = 5;
    private const int SmallestTable = 8;
    private const int ManyMembers = 50_000;
    internal const int SlotBytes = 24;

    internal struct Slot
    {
        public Value Key;
        public long Hash;

        public readonly bool IsMember => !Key.IsUnbound && !Key.IsSignal;
    }

    /// <summary>Where a search stands. Start with default; after Missing, At is where the key is to be put.</summary>
    internal struct Probe
    {
        internal ulong Perturb;
        internal int Group;
        internal int At;
        internal int Left;
        internal bool Started;

        /// <summary>One more than the slot of the last removed member that was passed; a new one takes its place.</summary>
        internal int Reusable;
    }

    private Slot[] _table = NewTable(SmallestTable);
    private int _finger;

    public int Count { get; private set; }

    internal int Fill { get; private set; }

    internal int Mask => _table.Length - 1;

    /// <summary>Changes when a member is added or removed.</summary>
    internal int Version { get; private set; }

    /// <summary>hash(), of a frozenset that was hashed before.</summary>
    internal long? KnownHash { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Slot SlotAt(int slot) => ref _table[slot];

    /// <summary>Moves to the next member; false at the end. Start with slot -1.</summary>
    internal bool MoveNext(ref int slot)
    {
        var table = _table;
        while (++slot < table.Length)
        {
            if (table[slot].IsMember)
                return true;
        }

        return false;
    }

    /// <summary>An exact int or str is a member already; false when that has to be looked into further.</summary>
    internal bool ContainsSimple(in Value key)
    {
        long hash;
        if (key.IsInt)
            hash = Numbers.HashInt(key.Bits);
        else if (key.Ref is PyStr text && text.GetType() == typeof(PyStr))
            hash = text.Hash;
        else
            return false;
        Probe probe = default;
        return Find(key, hash, ref probe) >= 0;
    }

    /// <summary>Slot of a key, <see cref="Missing"/>, or <see cref="NeedsCall"/> when the program's own `__eq__` has to compare the key at probe.At.</summary>
    internal int Find(in Value key, long hash, ref Probe probe)
    {
        var table = _table;
        var mask = table.Length - 1;
        var perturb = (ulong)hash;
        var group = (int)hash & mask;
        var at = group;
        var left = group + Neighbours <= mask ? Neighbours : 0;
        if (probe.Started)
        {
            (perturb, group, at, left) = (probe.Perturb, probe.Group, probe.At + 1, probe.Left - 1);
            if (left < 0)
                NextGroup(mask, ref perturb, ref group, out at, out left);
        }

        while (true)
        {
            for (; left >= 0; left--, at++)
            {
                ref var slot = ref table[at];
                if (slot.Key.IsUnbound)
                {
                    probe.At = probe.Reusable > 0 ? probe.Reusable - 1 : at;
                    return Missing;
                }

                if (slot.Key.IsSignal)
                {
                    probe.Reusable = at + 1;
                    continue;
                }

                if (slot.Hash != hash)
                    continue;
                switch (Equality.TryEquals(slot.Key, key))
                {
                    case true:
                        return at;
                    case null:
                        probe = new Probe { Started = true, Perturb = perturb, Group = group, At = at, Left = left, Reusable = probe.Reusable };
                        return NeedsCall;
                }
            }

            NextGroup(mask, ref perturb, ref group, out at, out left);
        }
    }

    /// <summary>Puts a key that is absent where <see cref="Find"/> ended.</summary>
    internal void Insert(int at, in Value key, long hash)
    {
        ref var slot = ref _table[at];
        var reuses = slot.Key.IsSignal;
        slot.Key = key;
        slot.Hash = hash;
        Count++;
        Version++;
        if (reuses)
            return;
        Fill++;
        if (Fill * 5L >= Mask * 3L)
            Resize(GrownSize);
    }

    /// <summary>Bytes that Insert there will take, for the meter: 0 unless it grows.</summary>
    internal long GrowthBytes(int at) => (Fill + 1) * 5L >= Mask * 3L && _table[at].Key.IsUnbound ? GrownSize * (long)SlotBytes : 0;

    private int GrownSize => Count > ManyMembers ? Count * 2 : Count * 4;

    internal void RemoveAt(int at)
    {
        _table[at].Key = Value.Error;
        Count--;
        Version++;
    }

    /// <summary>Removes some member of a set that is not empty.</summary>
    internal Value Pop()
    {
        var at = _finger & Mask;
        while (!_table[at].IsMember)
            at = at + 1 & Mask;
        var key = _table[at].Key;
        RemoveAt(at);
        _finger = at + 1;
        return key;
    }

    internal void Clear()
    {
        _table = NewTable(SmallestTable);
        Fill = 0;
        Count = 0;
        Version++;
    }

    /// <summary>Makes room before so many members are merged in. Returns false when there was room.</summary>
    internal bool MakeRoomFor(int more)
    {
        if ((Fill + more) * 5L < Mask * 3L)
            return false;
        Resize((Count + more) * 2);
        return true;
    }

    internal long BytesFor(int more) => (Fill + more) * 5L < Mask * 3L ? 0 : (Count + (long)more) * 2 * SlotBytes;

    /// <summary>Into an empty set: the members of another, which are known to differ.</summary>
    internal void CopyMembers(PySet other)
    {
        Version++;
        if (Mask == other.Mask && other.Fill == other.Count)
        {
            _table = (Slot[])other._table.Clone();
        }
        else
        {
            for (var slot = -1; other.MoveNext(ref slot);)
                InsertClean(_table, other._table[slot]);
        }

        Fill = other.Count;
        Count = other.Count;
    }

    /// <summary>Takes over the table of another set, which is given up.</summary>
    internal void TakeFrom(PySet other)
    {
        _table = other._table;
        Fill = other.Fill;
        Count = other.Count;
        Version++;
    }

    /// <summary>After many removals: rebuilds when more than a quarter of the table is removed members.</summary>
    internal void Compact()
    {
        if (Fill - Count > Mask / 4)
            Resize(GrownSize);
    }

    void Vm.IReferences.Visit(Vm.Reachability reachability)
    {
        for (var at = -1; MoveNext(ref at);)
            reachability.Reference(_table[at].Key);
    }

    private void Resize(int least)
    {
        var size = SmallestTable;
        while (size <= least)
            size *= 2;
        var old = _table;
        _table = NewTable(size);
        foreach (ref var slot in old.AsSpan())
        {
            if (slot.IsMember)
                InsertClean(_table, slot);
        }

        Fill = Count;
        Version++;
    }

    private static void InsertClean(Slot[] table, in Slot member)
    {
        var mask = table.Length - 1;
        var perturb = (ulong)member.Hash;
        var group = (int)member.Hash & mask;
        var at = group;
        var left = group + Neighbours <= mask ? Neighbours : 0;
        while (true)
        {
            for (; left >= 0; left--, at++)
            {
                if (table[at].Key.IsUnbound)
                {
                    table[at] = member;
                    return;
                }
            }

            NextGroup(mask, ref perturb, ref group, out at, out left);
        }
    }

    private static void NextGroup(int mask, ref ulong perturb, ref int group, out int at, out int left)
    {
        perturb >>= PerturbShift;
        group = (int)((ulong)group * 5 + 1 + perturb) & mask;
        at = group;
        left = group + Neighbours <= mask ? Neighbours : 0;
    }

    private static Slot[] NewTable(int size)
    {
        var table = new Slot[size];
        for (var i = 0; i < table.Length; i++)
            table[i].Key = Value.Unbound;
        return table;
    }
}

namespace Playground.Python.Objects;

/// <summary>Equality and hashing of values as far as they need no code of the program.</summary>
public static class Equality
{
    private const int MostDepth = 40;

    /// <summary>Items looked at before the frames, between which a run can be paused, take over.</summary>
    private const int MostItems = 1000;

    /// <summary>a == b as containers see it (identity first); null when the program's `__eq__`, or a big structure, has to be asked.</summary>
    public static bool? TryEquals(in Value left, in Value right)
    {
        if (left.Is(right))
            return true;
        if (left.IsInt && right.IsInt)
            return false;
        if (left.Ref is PyStr l && right.Ref is PyStr r && !l.Type.IsHeap && !r.Type.IsHeap)
            return l.Text == r.Text;
        var budget = MostItems;
        return TryEquals(left, right, 0, ref budget);
    }

    private static bool? TryEquals(in Value left, in Value right, int depth, ref int budget)
    {
        if (left.Is(right))
            return true;
        var leftType = left.Type;
        var rightType = right.Type;
        if (leftType.IsHeap || rightType.IsHeap)
            return HasIdentityEquality(leftType) && HasIdentityEquality(rightType) ? false : null;
        if (left.Ref is PyStr l && right.Ref is PyStr r)
            return l.Text == r.Text;
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
            return Numbers.Equal(left, right);
        if (left.Ref is PyTuple lt && right.Ref is PyTuple rt)
            return TryAllEqual(lt.Items, rt.Items, depth, ref budget);
        if (left.Ref is PyList ll && right.Ref is PyList rl)
            return TryAllEqual(ll.Span, rl.Span, depth, ref budget);
        if (left.Ref is PyDict ld && right.Ref is PyDict rd && ReferenceEquals(leftType, Types.Dict) && ReferenceEquals(rightType, Types.Dict))
            return TryDictsEqual(ld, rd, depth, ref budget);
        if (!ReferenceEquals(leftType, rightType) && IsPlain(left) && IsPlain(right) && !(left.Ref is PyDict && right.Ref is PyDict))
            return false;
        return HasIdentityEquality(leftType) && HasIdentityEquality(rightType) ? false : null;
    }

    private static bool? TryAllEqual(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right, int depth, ref int budget)
    {
        if (left.Length != right.Length)
            return false;
        budget -= left.Length;
        if (depth >= MostDepth || budget < 0)
            return null;
        for (var i = 0; i < left.Length; i++)
        {
            var equal = TryEquals(left[i], right[i], depth + 1, ref budget);
            if (equal != true)
                return equal;
        }

        return true;
    }

    /// <summary>Of dicts with keys that are ints and strs; null for others.</summary>
    private static bool? TryDictsEqual(PyDict left, PyDict right, int depth, ref int budget)
    {
        if (left.Count != right.Count)
            return false;
        budget -= left.Count;
        if (depth >= MostDepth || budget < 0)
            return null;
        for (var at = -1; left.MoveNext(ref at);)
        {
            ref var entry = ref left.EntryAt(at);
            var found = right.FindSimple(entry.Key);
            if (found < 0)
                return found == PyDict.Missing ? false : null;
            var equal = TryEquals(entry.Value, right.EntryAt(found).Value, depth + 1, ref budget);
            if (equal != true)
                return equal;
        }

        return true;
    }

    /// <summary>Objects of the type equal nothing but themselves.</summary>
    private static bool HasIdentityEquality(PyType type) => type.Compare is null || ReferenceEquals(type.Compare, Types.Object.Compare);

    /// <summary>Of a builtin type that equals nothing of another type.</summary>
    private static bool IsPlain(in Value value) =>
        value.Ref is null or PyStr or PyTuple or PyNone or PyBool or PyLong or PyList or PyDict or PyFunction or PyRange || value.IsFloat;

    /// <summary>hash(x) where no code of the program is needed; false when its `__hash__` (or an error) is.</summary>
    public static bool TryHash(in Value value, out long hash)
    {
        if (value.IsInt)
        {
            hash = Numbers.HashInt(value.Bits);
            return true;
        }

        if (value.Ref is PyStr text && !text.Type.IsHeap)
        {
            hash = text.Hash;
            return true;
        }

        var budget = MostItems;
        return TryHash(value, 0, ref budget, out hash);
    }

    private static bool TryHash(in Value value, int depth, ref int budget, out long hash)
    {
        hash = 0;
        if (value.Type.IsHeap)
            return false;
        switch (value.Ref)
        {
            case PyStr text:
                hash = text.Hash;
                return true;
            case PyNone:
                hash = NoneHash;
                return true;
            case PyTuple tuple:
                return TryHashTuple(tuple, depth, ref budget, out hash);
            case PySet { KnownHash: { } known }:
                hash = known;
                return true;
        }

        if (!Numbers.IsNumber(value))
            return false;
        hash = Numbers.Hash(value);
        return true;
    }

    /// <summary>CPython's own made-up number.</summary>
    private const long NoneHash = 0xFCA86420;

    private static bool TryHashTuple(PyTuple tuple, int depth, ref int budget, out long hash)
    {
        hash = 0;
        budget -= tuple.Count;
        if (depth >= MostDepth || budget < 0)
            return false;
        var sum = TupleHash.Start;
        foreach (ref readonly var item in tuple.Items.AsSpan())
        {
            if (!TryHash(item, depth + 1, ref budget, out var part))
                return false;
            sum = TupleHash.Add(sum, part);
        }

        hash = TupleHash.Finish(sum, tuple.Count);
        return true;
    }
}

/// <summary>xxHash as in CPython's tuples, so that the orders of sets of tuples agree.</summary>
internal static class TupleHash
{
    private const ulong Prime1 = 11400714785074694791, Prime2 = 14029467366897019727, Prime5 = 2870177450012600261;

    public const ulong Start = Prime5;

    public static ulong Add(ulong sum, long itemHash) => unchecked(ulong.RotateLeft(sum + (ulong)itemHash * Prime2, 31) * Prime1);

    public static long Finish(ulong sum, int count)
    {
        sum = unchecked(sum + ((ulong)count ^ Prime5 ^ 3527539UL));
        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }
}

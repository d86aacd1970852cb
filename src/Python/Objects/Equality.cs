namespace Playground.Python.Objects;

/// <summary>Equality and hashing of values as far as they need no code of the program.</summary>
public static class Equality
{
    private const int MostDepth = 40;

    /// <summary>a == b as dict and set see it (identity first); null when the program's `__eq__`, or a deep structure, has to be asked.</summary>
    public static bool? TryEquals(in Value left, in Value right) => TryEquals(left, right, 0);

    private static bool? TryEquals(in Value left, in Value right, int depth)
    {
        if (left.Is(right))
            return true;
        if (left.IsInt && right.IsInt)
            return false;
        if (left.Ref is PyStr l && right.Ref is PyStr r && !l.Type.IsHeap && !r.Type.IsHeap)
            return l.Text == r.Text;
        if (Numbers.IsNumber(left) && Numbers.IsNumber(right))
            return Numbers.Equal(left, right);
        if (left.Ref is PyTuple lt && right.Ref is PyTuple rt && !lt.Class.IsHeap && !rt.Class.IsHeap)
        {
            if (lt.Count != rt.Count)
                return false;
            if (depth >= MostDepth)
                return null;
            for (var i = 0; i < lt.Count; i++)
            {
                var equal = TryEquals(lt[i], rt[i], depth + 1);
                if (equal != true)
                    return equal;
            }

            return true;
        }

        var leftType = left.Type;
        var rightType = right.Type;
        if (leftType.Compare is null && rightType.Compare is null)
            return false;
        if (IsPlain(left) && IsPlain(right) && !ReferenceEquals(leftType, rightType))
            return false;
        return null;
    }

    /// <summary>hash(x) where no code of the program is needed; false when its `__hash__` (or an error) is.</summary>
    public static bool TryHash(in Value value, out long hash)
    {
        hash = 0;
        if (value.IsInt)
        {
            hash = Numbers.HashInt(value.Bits);
            return true;
        }

        switch (value.Ref)
        {
            case PyStr text when !text.Type.IsHeap:
                hash = text.Hash;
                return true;
            case PyTuple tuple when !tuple.Class.IsHeap:
                return TryHashTuple(tuple, 0, out hash);
        }

        if (Numbers.IsNumber(value))
        {
            hash = Numbers.Hash(value);
            return true;
        }

        return false;
    }

    private static bool TryHashTuple(PyTuple tuple, int depth, out long hash)
    {
        // xxHash as in CPython's tuplehash, so that orders of sets of tuples agree.
        const ulong prime1 = 11400714785074694791, prime2 = 14029467366897019727, prime5 = 2870177450012600261;
        var sum = prime5;
        hash = 0;
        for (var i = 0; i < tuple.Count; i++)
        {
            long item;
            if (tuple[i].Ref is PyTuple inner && !inner.Class.IsHeap)
            {
                if (depth >= MostDepth || !TryHashTuple(inner, depth + 1, out item))
                    return false;
            }
            else if (!TryHash(tuple[i], out item))
            {
                return false;
            }

            sum += (ulong)item * prime2;
            sum = ulong.RotateLeft(sum, 31);
            sum *= prime1;
        }

        sum += (ulong)tuple.Count ^ prime5 ^ 3527539UL;
        hash = sum == ulong.MaxValue ? 1546275796 : (long)sum;
        return true;
    }

    /// <summary>Of a builtin type that equals nothing of another type.</summary>
    private static bool IsPlain(in Value value) => value.Ref is PyStr or PyTuple or PyNone or PyList or PyDict or PyFunction or null
        && (value.Ref is not PyHeapObject heap || !heap.Class.IsHeap);
}

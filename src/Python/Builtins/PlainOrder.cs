using Playground.Python.Objects;

namespace Playground.Python.Builtins;

/// <summary>Order of values of the commonest types, as far as it needs no code of the program.</summary>
internal static class PlainOrder
{
    /// <summary>left op right of two exact ints, floats or str; false when it takes more.</summary>
    public static bool TryCompare(in Value left, in Value right, CompareOp op, out bool result)
    {
        if (Value.BothInts(left, right))
        {
            result = Holds(op, left.Bits.CompareTo(right.Bits));
            return true;
        }

        if (left.IsFloat && right.IsFloat)
        {
            result = Holds(op, left.Float, right.Float);
            return true;
        }

        if (left.Ref is PyStr x && right.Ref is PyStr y && !x.Type.IsHeap && !y.Type.IsHeap)
        {
            result = Holds(op, CompareText(x, y));
            return true;
        }

        result = false;
        return false;
    }

    /// <summary>By code points: a surrogate pair comes behind every char.</summary>
    public static int CompareText(PyStr left, PyStr right)
    {
        if (left.IsPlain && right.IsPlain)
            return string.CompareOrdinal(left.Text, right.Text);
        var (x, y) = (left.Text, right.Text);
        var least = Math.Min(x.Length, y.Length);
        for (var i = 0; i < least; i++)
        {
            if (x[i] == y[i])
                continue;
            var (xPair, yPair) = (char.IsSurrogate(x[i]), char.IsSurrogate(y[i]));
            return xPair != yPair ? xPair ? 1 : -1 : x[i].CompareTo(y[i]);
        }

        return x.Length.CompareTo(y.Length);
    }

    private static bool Holds(CompareOp op, int sign) => op switch
    {
        CompareOp.Lt => sign < 0,
        CompareOp.Le => sign <= 0,
        CompareOp.Eq => sign == 0,
        CompareOp.Ne => sign != 0,
        CompareOp.Gt => sign > 0,
        _ => sign >= 0,
    };

    private static bool Holds(CompareOp op, double left, double right) => op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    };
}

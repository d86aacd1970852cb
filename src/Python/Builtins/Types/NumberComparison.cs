using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Comparison of ints and floats with each other.</summary>
internal static class NumberComparison
{
    /// <summary>int's slot: leaves floats to float's.</summary>
    public static Value CompareInts(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (Numbers.TryInt64(left, out var a) && Numbers.TryInt64(right, out var b))
            return Value.FromBool(Holds(a.CompareTo(b), op));
        return Numbers.IsInteger(right) ? Value.FromBool(Holds(Numbers.Compare(left, right)!.Value, op)) : Value.NotImplemented;
    }

    public static Value CompareFloats(PyThread thread, Value left, Value right, CompareOp op)
    {
        if (!Numbers.TryFloat(right, out _) && !Numbers.IsInteger(right))
            return Value.NotImplemented;
        return Value.FromBool(Numbers.Compare(left, right) is { } order ? Holds(order, op) : op == CompareOp.Ne);
    }

    /// <summary>Whether an order (the sign of left - right) answers a comparison with True.</summary>
    public static bool Holds(int order, CompareOp op) => op switch
    {
        CompareOp.Lt => order < 0,
        CompareOp.Le => order <= 0,
        CompareOp.Eq => order == 0,
        CompareOp.Ne => order != 0,
        CompareOp.Gt => order > 0,
        _ => order >= 0,
    };
}

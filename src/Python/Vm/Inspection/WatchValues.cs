using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Syntax;

namespace Playground.Python.Vm.Inspection;

/// <summary>What the operators of a <see cref="WatchExpression"/> do: plain values as Python does, anything else is refused.</summary>
internal static class WatchValues
{
    public static Value OfConstant(object? constant) => constant switch
    {
        null => Value.None,
        bool flag => Value.FromBool(flag),
        int whole => Value.FromInt(whole),
        long whole => Value.FromInt(whole),
        BigInteger whole when whole >= long.MinValue && whole <= long.MaxValue => Value.FromInt((long)whole),
        double real => Value.FromFloat(real),
        string text => Value.FromStr(text),
        _ => throw new WatchException("a condition may hold numbers of up to 64 bits and texts"),
    };

    public static bool IsTrue(in Value value)
    {
        if (value.IsInt || value.IsBool || value.IsFloat)
            return Number(value) != 0;
        return value.Ref switch
        {
            PyNone => false,
            PyStr text => text.Text.Length > 0,
            PyList or PyTuple or PyDict or PySet => Children.Count(value) > 0,
            _ => true,
        };
    }

    public static Value Attribute(in Value value, string name)
    {
        if (value.Ref is PyModule module && module.Dict.Get(name) is { IsUnbound: false } member)
            return member;
        if (value.Ref is PyHeapObject and not (PyList or PyTuple or PyDict or PySet or PyException))
        {
            foreach (var child in Children.Of(value, 0))
            {
                if (child.Name == name)
                    return child.Value;
            }

            if (value.Type.Lookup(new PyStr(name)) is { IsUnbound: false, Ref: null or PyStr or PyNone or PyBool or PyList or PyTuple or PyDict or PySet } found)
                return found;
        }

        throw new WatchException($"'{value.Type.Name}' has no attribute '{name}' that can be seen without running code");
    }

    public static Value Item(in Value container, in Value key)
    {
        if (container.Ref is PyDict dict)
        {
            for (var position = -1; dict.MoveNext(ref position);)
            {
                if (Same(dict.EntryAt(position).Key, key))
                    return dict.EntryAt(position).Value;
            }

            throw new WatchException($"no key {ShortRepr.Of(key)}");
        }

        if (!key.IsInt || container.Ref is not (PyList or PyTuple))
            throw new WatchException($"'{container.Type.Name}' has no items that can be seen without running code");
        var count = Children.Count(container);
        var index = key.Bits < 0 ? key.Bits + count : key.Bits;
        return index >= 0 && index < count ? Children.Of(container, (int)index).First().Value : throw new WatchException("index out of range");
    }

    public static Value Length(in Value value) => value.Ref switch
    {
        PyStr text => Value.FromInt(text.Text.EnumerateRunes().Count()),
        PyList or PyTuple or PyDict or PySet => Value.FromInt(Children.Count(value)),
        _ => throw new WatchException($"the length of '{value.Type.Name}' can't be seen without running code"),
    };

    public static Value Unary(UnaryOperator op, in Value operand)
    {
        if (Whole(operand) is { } whole)
            return Value.FromInt(op switch { UnaryOperator.Minus => unchecked(-whole), UnaryOperator.Invert => ~whole, _ => whole });
        var number = Number(operand);
        return op == UnaryOperator.Invert ? throw new WatchException("bad operand for ~") : Value.FromFloat(op == UnaryOperator.Minus ? -number : number);
    }

    public static Value Binary(BinaryOperator op, in Value left, in Value right)
    {
        if (op == BinaryOperator.Add && left.AsText is { } first && right.AsText is { } second)
            return Value.FromStr(first + second);
        try
        {
            return Whole(left) is { } a && Whole(right) is { } b && op != BinaryOperator.Div
                ? Value.FromInt(Integers(op, a, b))
                : Value.FromFloat(Floats(op, Number(left), Number(right)));
        }
        catch (ArithmeticException)
        {
            throw new WatchException("division by zero, or a number of more than 64 bits");
        }
    }

    public static bool Compare(CompareOperator op, in Value left, in Value right) => op switch
    {
        CompareOperator.Is => left.Is(right),
        CompareOperator.IsNot => !left.Is(right),
        CompareOperator.Eq => Same(left, right),
        CompareOperator.NotEq => !Same(left, right),
        CompareOperator.In => Contains(right, left),
        CompareOperator.NotIn => !Contains(right, left),
        CompareOperator.Lt => Order(left, right) < 0,
        CompareOperator.LtE => Order(left, right) <= 0,
        CompareOperator.Gt => Order(left, right) > 0,
        _ => Order(left, right) >= 0,
    };

    private static long Integers(BinaryOperator op, long a, long b) => checked(op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Sub => a - b,
        BinaryOperator.Mult => a * b,
        BinaryOperator.FloorDiv => a / b - (a % b != 0 && a < 0 != b < 0 ? 1 : 0),
        BinaryOperator.Mod => b == -1 ? 0 : (a % b + b) % b,
        BinaryOperator.BitAnd => a & b,
        BinaryOperator.BitOr => a | b,
        BinaryOperator.BitXor => a ^ b,
        _ => throw new WatchException("a condition can't use this operator"),
    });

    private static double Floats(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Sub => a - b,
        BinaryOperator.Mult => a * b,
        BinaryOperator.Div when b == 0 => throw new DivideByZeroException(),
        BinaryOperator.Div => a / b,
        _ => throw new WatchException("a condition can't use this operator"),
    };

    private static bool Contains(in Value container, in Value item)
    {
        if (container.AsText is { } text && item.AsText is { } part)
            return text.Contains(part, StringComparison.Ordinal);
        if (container.Ref is PyDict dict)
        {
            for (var position = -1; dict.MoveNext(ref position);)
            {
                if (Same(dict.EntryAt(position).Key, item))
                    return true;
            }

            return false;
        }

        if (container.Ref is not (PyList or PyTuple or PySet))
            throw new WatchException($"what is in '{container.Type.Name}' can't be seen without running code");
        foreach (var child in Children.Of(container, 0))
        {
            if (Same(child.Value, item))
                return true;
        }

        return false;
    }

    /// <summary>Equality of plain values; of anything else, identity, or a refusal when the program decides what is equal.</summary>
    private static bool Same(in Value left, in Value right)
    {
        if (IsNumber(left) && IsNumber(right))
            return Whole(left) is { } a && Whole(right) is { } b ? a == b : Number(left) == Number(right);
        return left.Is(right) || (Equality.TryEquals(left, right)
            ?? throw new WatchException($"whether '{left.Type.Name}' and '{right.Type.Name}' are equal can't be said without running code"));
    }

    private static int Order(in Value left, in Value right)
    {
        if (left.AsText is { } first && right.AsText is { } second)
            return string.CompareOrdinal(first, second);
        return Whole(left) is { } a && Whole(right) is { } b ? a.CompareTo(b) : Number(left).CompareTo(Number(right));
    }

    private static bool IsNumber(in Value value) => value.IsInt || value.IsFloat || value.IsBool;

    private static long? Whole(in Value value) => value.IsInt ? value.Bits : value.IsBool ? (value.IsTrue ? 1 : 0) : null;

    private static double Number(in Value value) => value.IsFloat
        ? value.Float
        : Whole(value) ?? throw new WatchException($"'{value.Type.Name}' is no number that a condition can use");
}

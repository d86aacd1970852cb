using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Methods and attributes of int (https://docs.python.org/3.13/library/stdtypes.html#additional-methods-on-integer-types).</summary>
internal static class IntMethods
{
    public static void Define(PyType type)
    {
        type.Attribute("real", static (_, self) => IntArithmetic.Plain(self));
        type.Attribute("imag", static (_, _) => Value.FromInt(0));
        type.Attribute("numerator", static (_, self) => IntArithmetic.Plain(self));
        type.Attribute("denominator", static (_, _) => Value.FromInt(1));
        type.Method("conjugate", static (_, self) => IntArithmetic.Plain(self));
        type.Method("__trunc__", static (_, self) => IntArithmetic.Plain(self));
        type.Method("__floor__", static (_, self) => IntArithmetic.Plain(self));
        type.Method("__ceil__", static (_, self) => IntArithmetic.Plain(self));
        type.Method("__getnewargs__", static (_, self) => new PyTuple(IntArithmetic.Plain(self)));
        type.Method("is_integer", static (_, _) => Value.True);
        type.Method("as_integer_ratio", static (_, self) => new PyTuple(IntArithmetic.Plain(self), Value.FromInt(1)));
        type.Method("bit_length", static (_, self) => Value.FromInt((long)BigInteger.Abs(IntArithmetic.Big(self)).GetBitLength()));
        type.Method("bit_count", static (thread, self) =>
        {
            var number = IntArithmetic.Big(self);
            IntArithmetic.ChargeLinear(thread, number.GetBitLength());
            return Value.FromInt(BitCount(BigInteger.Abs(number)));
        });
        SlotWrappers.Binary(type, "__divmod__", static (thread, self, other) => DivMod(thread, self, other));
        SlotWrappers.Binary(type, "__rdivmod__", static (thread, self, other) => DivMod(thread, other, self));
        type.Method("__round__", "ndigits=…, /", static (thread, args) => Round(thread, args[0], args[1]));
        type.Method("__format__", static (thread, self, spec) => Formatting.FormatMethod(thread, self, spec));
    }

    public static Value DivMod(PyThread thread, Value left, Value right)
    {
        if (!Numbers.IsInteger(left) || !Numbers.IsInteger(right))
            return Value.NotImplemented;
        return IntArithmetic.DivMod(thread, left, right, out var quotient, out var remainder)
            ? new PyTuple(quotient, remainder)
            : thread.Raise(Types.ZeroDivisionError, "integer division or modulo by zero");
    }

    private static long BitCount(BigInteger number)
    {
        var count = 0L;
        foreach (var b in number.ToByteArray(isUnsigned: true))
            count += BitOperations.PopCount(b);
        return count;
    }

    /// <summary>round(i, n): to a power of ten, half to even.</summary>
    public static Value Round(PyThread thread, Value self, Value digits)
    {
        if (digits.IsUnbound)
            return IntArithmetic.Plain(self);
        return digits.IsInt ? RoundTo(thread, self, digits.Bits) : thread.Push(RoundSteps(thread, self, digits));
    }

    private static IEnumerable<Value> RoundSteps(PyThread thread, Value self, Value digits)
    {
        yield return Indexing.Index(thread, digits);
        yield return RoundTo(thread, self, Numbers.TryInt64(thread.Input, out var count) ? count : thread.Input.Ref is PyLong { Number.Sign: < 0 } ? long.MinValue : 0);
        thread.Output = thread.Input;
    }

    private static Value RoundTo(PyThread thread, Value self, long digits)
    {
        if (digits >= 0)
            return IntArithmetic.Plain(self);
        var number = IntArithmetic.Big(self);
        if (-(double)digits * 3.3 > number.GetBitLength() + 8)
            return Value.FromInt(0);
        IntArithmetic.ChargeProduct(thread, number.GetBitLength(), number.GetBitLength());
        var unit = BigInteger.Pow(10, (int)-digits);
        var quotient = BigInteger.DivRem(BigInteger.Abs(number), unit, out var rest);
        var order = (rest * 2).CompareTo(unit);
        if (order > 0 || (order == 0 && !quotient.IsEven))
            quotient += 1;
        return Numbers.FromBig(quotient * unit * (number.Sign < 0 ? -1 : 1));
    }
}

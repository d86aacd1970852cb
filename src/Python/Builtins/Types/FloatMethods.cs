using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Methods of float.</summary>
internal static class FloatMethods
{
    public static void Define(PyType type)
    {
        type.Attribute("real", static (_, self) => Value.FromFloat(FloatArithmetic.Of(self)));
        type.Attribute("imag", static (_, _) => Value.FromFloat(0));
        type.Method("conjugate", static (_, self) => Value.FromFloat(FloatArithmetic.Of(self)));
        type.Method("is_integer", static (_, self) => Value.FromBool(double.IsInteger(FloatArithmetic.Of(self))));
        type.Method("as_integer_ratio", static (thread, self) => AsIntegerRatio(thread, FloatArithmetic.Of(self)));
        type.Method("__trunc__", static (thread, self) => IntType.FromFloat(thread, FloatArithmetic.Of(self)));
        type.Method("__floor__", static (thread, self) => IntType.FromFloat(thread, Math.Floor(FloatArithmetic.Of(self))));
        type.Method("__ceil__", static (thread, self) => IntType.FromFloat(thread, Math.Ceiling(FloatArithmetic.Of(self))));
        type.Method("__getnewargs__", static (_, self) => new PyTuple(Value.FromFloat(FloatArithmetic.Of(self))));
        type.Method("__round__", "ndigits=…, /", static (thread, args) => Round(thread, args[0], args[1]));
        SlotWrappers.Binary(type, "__divmod__", static (thread, self, other) => DivMod(thread, self, other));
        SlotWrappers.Binary(type, "__rdivmod__", static (thread, self, other) => DivMod(thread, other, self));
        type.Method("__format__", static (thread, self, spec) => Formatting.FormatMethod(thread, self, spec));
        type.Method("hex", static (_, self) => Value.FromStr(FloatHex.Format(FloatArithmetic.Of(self))));
        type.ClassMethod("fromhex", FloatHex.FromHex);
    }

    public static Value DivMod(PyThread thread, Value left, Value right)
    {
        if (FloatArithmetic.Operands(thread, left, right, out var x, out var y) is { } other)
            return other;
        if (y == 0)
            return thread.Raise(Types.ZeroDivisionError, "float divmod()");
        var (quotient, remainder) = FloatArithmetic.DivMod(x, y);
        return new PyTuple(Value.FromFloat(quotient), Value.FromFloat(remainder));
    }

    private static Value AsIntegerRatio(PyThread thread, double number)
    {
        if (double.IsNaN(number))
            return thread.Raise(Types.ValueError, "cannot convert NaN to integer ratio");
        if (double.IsInfinity(number))
            return thread.Raise(Types.OverflowError, "cannot convert Infinity to integer ratio");
        var numerator = BigInteger.Zero;
        var denominator = BigInteger.One;
        if (number != 0)
        {
            var bits = BitConverter.DoubleToInt64Bits(number);
            var exponent = (int)(bits >> 52 & 0x7ff);
            var mantissa = bits & ((1L << 52) - 1);
            mantissa |= exponent == 0 ? 0 : 1L << 52;
            exponent = Math.Max(exponent, 1) - 1075;
            var zeros = BitOperations.TrailingZeroCount(mantissa);
            numerator = mantissa >> zeros;
            exponent += zeros;
            if (exponent > 0)
                numerator <<= exponent;
            else
                denominator <<= -exponent;
        }

        return new PyTuple(Numbers.FromBig(number < 0 ? -numerator : numerator), Numbers.FromBig(denominator));
    }

    /// <summary>round(x) and round(x, n): half to even on the exact value.</summary>
    public static Value Round(PyThread thread, Value self, Value digits)
    {
        var number = FloatArithmetic.Of(self);
        if (digits.IsUnbound || digits.IsNone)
            return IntType.FromFloat(thread, Math.Round(number, MidpointRounding.ToEven));
        return digits.IsInt ? RoundTo(thread, number, digits.Bits) : thread.Push(RoundSteps(thread, number, digits));
    }

    private static IEnumerable<Value> RoundSteps(PyThread thread, double number, Value digits)
    {
        yield return Indexing.Index(thread, digits);
        yield return RoundTo(thread, number, Numbers.TryInt64(thread.Input, out var count) ? count : thread.Input.Ref is PyLong { Number.Sign: < 0 } ? -1000 : 1000);
        thread.Output = thread.Input;
    }

    private static Value RoundTo(PyThread thread, double number, long digits)
    {
        // Beyond these there is nothing to round, or nothing left.
        if (!double.IsFinite(number) || number == 0 || digits > 323)
            return Value.FromFloat(number);
        if (digits < -308)
            return Value.FromFloat(Math.CopySign(0, number));
        var text = FloatFormat.RoundedDecimal(Math.Abs(number), (int)digits);
        var rounded = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return double.IsInfinity(rounded)
            ? thread.Raise(Types.OverflowError, "rounded value too large to represent")
            : Value.FromFloat(Math.CopySign(rounded, number));
    }
}

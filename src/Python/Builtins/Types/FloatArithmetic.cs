using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Operators of float; the other operand may be an int.</summary>
internal static class FloatArithmetic
{
    public static void Define(PyType type)
    {
        type.Binary[(int)BinaryOperator.Add] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Value.FromFloat(x + y);
        type.Binary[(int)BinaryOperator.Sub] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Value.FromFloat(x - y);
        type.Binary[(int)BinaryOperator.Mult] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Value.FromFloat(x * y);
        type.Binary[(int)BinaryOperator.Div] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other
            : y == 0 ? thread.Raise(Types.ZeroDivisionError, "float division by zero") : Value.FromFloat(x / y);
        type.Binary[(int)BinaryOperator.FloorDiv] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other
            : y == 0 ? thread.Raise(Types.ZeroDivisionError, "float floor division by zero") : Value.FromFloat(DivMod(x, y).Quotient);
        type.Binary[(int)BinaryOperator.Mod] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other
            : y == 0 ? thread.Raise(Types.ZeroDivisionError, "float modulo by zero") : Value.FromFloat(DivMod(x, y).Remainder);
        type.Binary[(int)BinaryOperator.Pow] = Power;
        type.Negative = static (_, self) => Value.FromFloat(-Of(self));
        type.Positive = static (_, self) => Value.FromFloat(Of(self));
        type.Absolute = static (_, self) => Value.FromFloat(Math.Abs(Of(self)));
        type.Bool = static (_, self) => Value.FromBool(Of(self) != 0);
        type.ToFloat = static (_, self) => Value.FromFloat(Of(self));
    }

    public static double Of(Value value)
    {
        Numbers.TryFloat(value, out var number);
        return number;
    }

    /// <summary>Both operands as floats; else what the operation returns instead (NotImplemented, or Error for an int too large).</summary>
    public static Value? Operands(PyThread thread, Value left, Value right, out double x, out double y)
    {
        y = 0;
        return Convert(thread, left, out x) ?? Convert(thread, right, out y);
    }

    private static Value? Convert(PyThread thread, Value value, out double number)
    {
        if (Numbers.TryFloat(value, out number))
            return null;
        if (Numbers.TryInt64(value, out var small))
        {
            number = small;
            return null;
        }

        if (value.Ref is not PyLong big)
            return Value.NotImplemented;
        number = Numbers.ToDouble(big.Number);
        if (double.IsInfinity(number))
            return thread.Raise(Types.OverflowError, "int too large to convert to float");
        return null;
    }

    /// <summary>divmod of floats; the divisor is not 0. The remainder has the divisor's sign.</summary>
    public static (double Quotient, double Remainder) DivMod(double x, double y)
    {
        var rest = x % y;
        var quotient = (x - rest) / y;
        if (rest != 0)
        {
            if (y < 0 != rest < 0)
            {
                rest += y;
                quotient -= 1;
            }
        }
        else
        {
            rest = Math.CopySign(0, y);
        }

        if (quotient == 0)
            return (Math.CopySign(0, x / y), rest);
        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, rest);
    }

    public static Value Power(PyThread thread, Value left, Value right)
    {
        if (Operands(thread, left, right, out var x, out var y) is { } other)
            return other;
        if (x == 0 && y < 0 && !double.IsInfinity(y))
            return thread.Raise(Types.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y))
            return ComplexType.PowerOf(thread, new System.Numerics.Complex(x, 0), new System.Numerics.Complex(y, 0));
        var result = Math.Pow(x, y);
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y)
            ? thread.Raise(new PyException(Types.OverflowError, new PyTuple(Value.FromInt(34), Value.FromStr("Numerical result out of range"))))
            : Value.FromFloat(result);
    }
}

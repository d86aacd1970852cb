using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>complex.</summary>
internal static class ComplexType
{
    public static void Define()
    {
        var type = Types.Complex;
        type.New = ComplexConstructor.New;
        type.Repr = static (_, self) => Value.FromStr(ReprOf(Of(self)));
        type.Hash = static (_, self) => Value.FromInt(Numbers.Hash(self));
        type.Bool = static (_, self) => Value.FromBool(Of(self) != Complex.Zero);
        type.Compare = static (_, left, right, op) => op is CompareOp.Eq or CompareOp.Ne && Numbers.IsNumber(right)
            ? Value.FromBool(Numbers.Equal(left, right) == (op == CompareOp.Eq))
            : Value.NotImplemented;
        type.Negative = static (_, self) => Make(-Of(self));
        type.Positive = static (_, self) => Make(Of(self));
        type.Absolute = static (thread, self) =>
        {
            var length = double.Hypot(Of(self).Real, Of(self).Imaginary);
            return double.IsInfinity(length) && double.IsFinite(Of(self).Real) && double.IsFinite(Of(self).Imaginary)
                ? thread.Raise(Types.OverflowError, "absolute value too large")
                : Value.FromFloat(length);
        };
        type.Binary[(int)BinaryOperator.Add] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Make(x + y);
        type.Binary[(int)BinaryOperator.Sub] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Make(x - y);
        type.Binary[(int)BinaryOperator.Mult] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : Make(Multiply(x, y));
        type.Binary[(int)BinaryOperator.Div] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other
            : y == Complex.Zero ? thread.Raise(Types.ZeroDivisionError, "complex division by zero") : Make(Divide(x, y));
        type.Binary[(int)BinaryOperator.Pow] = static (thread, left, right) =>
            Operands(thread, left, right, out var x, out var y) is { } other ? other : PowerOf(thread, x, y);
        type.Member("real", static (_, self) => Value.FromFloat(Of(self).Real));
        type.Member("imag", static (_, self) => Value.FromFloat(Of(self).Imaginary));
        type.Method("conjugate", static (_, self) => Make(Complex.Conjugate(Of(self))));
        type.Method("__complex__", static (_, self) => Make(Of(self)));
        type.Method("__format__", static (thread, self, spec) => Formatting.FormatMethod(thread, self, spec));
        type.Method("__getnewargs__", static (_, self) => new PyTuple(Value.FromFloat(Of(self).Real), Value.FromFloat(Of(self).Imaginary)));
    }

    public static Complex Of(Value self) => new(((PyComplex)self.Ref!).Real, ((PyComplex)self.Ref).Imaginary);

    public static Value Make(Complex number) => new PyComplex(number.Real, number.Imaginary);

    /// <summary>"(1+2j)", "2j" where the real part is a positive zero.</summary>
    public static string ReprOf(Complex number)
    {
        var imaginary = Part(number.Imaginary);
        if (number.Real == 0 && !double.IsNegative(number.Real))
            return imaginary + "j";
        var sign = imaginary.StartsWith('-') ? "" : "+";
        return $"({Part(number.Real)}{sign}{imaginary}j)";
    }

    private static string Part(double number)
    {
        var text = FloatFormat.Repr(number);
        return text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static Value? Operands(PyThread thread, Value left, Value right, out Complex x, out Complex y)
    {
        y = default;
        return Convert(thread, left, out x) ?? Convert(thread, right, out y);
    }

    private static Value? Convert(PyThread thread, Value value, out Complex number)
    {
        number = default;
        if (value.Ref is PyComplex)
        {
            number = Of(value);
            return null;
        }

        if (FloatArithmetic.Operands(thread, value, Value.FromInt(0), out var real, out _) is { } other)
            return other;
        number = new Complex(real, 0);
        return null;
    }

    private static Complex Multiply(Complex x, Complex y) =>
        new(x.Real * y.Real - x.Imaginary * y.Imaginary, x.Real * y.Imaginary + x.Imaginary * y.Real);

    /// <summary>Smith's method, as CPython divides.</summary>
    private static Complex Divide(Complex x, Complex y)
    {
        if (Math.Abs(y.Real) >= Math.Abs(y.Imaginary))
        {
            var ratio = y.Imaginary / y.Real;
            var scale = y.Real + y.Imaginary * ratio;
            return new((x.Real + x.Imaginary * ratio) / scale, (x.Imaginary - x.Real * ratio) / scale);
        }
        else
        {
            var ratio = y.Real / y.Imaginary;
            var scale = y.Real * ratio + y.Imaginary;
            return new((x.Real * ratio + x.Imaginary) / scale, (x.Imaginary * ratio - x.Real) / scale);
        }
    }

    public static Value PowerOf(PyThread thread, Complex x, Complex y)
    {
        if (y == Complex.Zero)
            return Make(Complex.One);
        if (x == Complex.Zero)
        {
            return y.Imaginary != 0 || y.Real < 0
                ? thread.Raise(Types.ZeroDivisionError, "0.0 to a negative or complex power")
                : Make(Complex.Zero);
        }

        // The angle's sine and cosine would be of infinity.
        if (y.Imaginary != 0 && double.IsInfinity(double.Hypot(x.Real, x.Imaginary)))
            return thread.Raise(Types.ZeroDivisionError, "0.0 to a negative or complex power");
        var result = y.Imaginary == 0 && y.Real == Math.Floor(y.Real) && Math.Abs(y.Real) <= 100
            ? IntegerPower(x, (int)y.Real)
            : PolarPower(x, y);
        return double.IsInfinity(result.Real) || double.IsInfinity(result.Imaginary)
            ? thread.Raise(Types.OverflowError, "complex exponentiation")
            : Make(result);
    }

    private static Complex IntegerPower(Complex x, int exponent)
    {
        var result = Complex.One;
        var square = x;
        for (var rest = Math.Abs(exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) != 0)
                result = Multiply(result, square);
            square = Multiply(square, square);
        }

        return exponent < 0 ? Divide(Complex.One, result) : result;
    }

    private static Complex PolarPower(Complex x, Complex y)
    {
        var length = double.Hypot(x.Real, x.Imaginary);
        var angle = Math.Atan2(x.Imaginary, x.Real);
        var resultLength = Math.Pow(length, y.Real);
        var resultAngle = angle * y.Real;
        if (y.Imaginary != 0)
        {
            resultLength /= Math.Exp(angle * y.Imaginary);
            resultAngle += y.Imaginary * Math.Log(length);
        }

        return new(resultLength * Math.Cos(resultAngle), resultLength * Math.Sin(resultAngle));
    }
}

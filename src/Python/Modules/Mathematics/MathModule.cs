using System.Numerics;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Mathematics;

/// <summary>math (https://docs.python.org/3.13/library/math.html).</summary>
internal static class MathModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("math");
        AddPowers(module);
        AddTrigonometry(module);
        AddParts(module);
        IntegerFunctions.Add(module);
        Summation.Add(module);
        module.Dict.Set("pi", Value.FromFloat(Math.PI));
        module.Dict.Set("e", Value.FromFloat(Math.E));
        module.Dict.Set("tau", Value.FromFloat(Math.Tau));
        module.Dict.Set("inf", Value.FromFloat(double.PositiveInfinity));
        module.Dict.Set("nan", Value.FromFloat(BitConverter.Int64BitsToDouble(0x7ff8000000000000)));
        return module;
    }

    private static void AddPowers(PyModule module)
    {
        module.Real("sqrt", Math.Sqrt);
        module.Real("cbrt", Math.Cbrt);
        module.Real("exp", Math.Exp, overflows: true);
        module.Real("exp2", SpecialFunctions.Exp2, overflows: true);
        module.Real("expm1", SpecialFunctions.ExpM1, overflows: true);
        module.Real("log1p", SpecialFunctions.Log1P);
        module.Function("log", "x, base=…, /", static (thread, args) => args[1].IsUnbound
            ? Logarithm(thread, args[0], Math.Log)
            : thread.Push(LogarithmSteps(thread, args[0], args[1])));
        module.Function("log2", "x, /", static (thread, args) => Logarithm(thread, args[0], Log2));
        module.Function("log10", "x, /", static (thread, args) => Logarithm(thread, args[0], Math.Log10));
        module.Function("pow", "x, y, /", static (thread, args) => RealFunctions.With(thread, args[0], args[1], (x, y) => Power(thread, x, y)));
        module.Function("gamma", "x, /", static (thread, args) => RealFunctions.With(thread, args[0], x =>
        {
            var result = GammaFunctions.Gamma(x);
            return double.IsNaN(result) && !double.IsNaN(x) || x == 0 ? RealFunctions.DomainError(thread)
                : double.IsInfinity(result) && double.IsFinite(x) ? RealFunctions.RangeError(thread) : Value.FromFloat(result);
        }));
        module.Function("lgamma", "x, /", static (thread, args) => RealFunctions.With(thread, args[0], x =>
        {
            var result = GammaFunctions.LogGamma(x);
            return !double.IsInfinity(result) || !double.IsFinite(x) ? Value.FromFloat(result)
                : x <= 0 && x == Math.Floor(x) ? RealFunctions.DomainError(thread) : RealFunctions.RangeError(thread);
        }));
        module.Real("erf", ErrorFunctions.Erf);
        module.Real("erfc", ErrorFunctions.Erfc);
    }

    private static void AddTrigonometry(PyModule module)
    {
        module.Real("sin", Math.Sin);
        module.Real("cos", Math.Cos);
        module.Real("tan", Math.Tan);
        module.Real("asin", Math.Asin);
        module.Real("acos", Math.Acos);
        module.Real("atan", Math.Atan);
        module.Real("atan2", Math.Atan2);
        module.Real("sinh", Math.Sinh, overflows: true);
        module.Real("cosh", Math.Cosh, overflows: true);
        module.Real("tanh", Math.Tanh);
        module.Real("asinh", Math.Asinh);
        module.Real("acosh", Math.Acosh);
        module.Real("atanh", Math.Atanh);
        module.Real("degrees", static x => x * (180.0 / Math.PI));
        module.Real("radians", static x => x * (Math.PI / 180.0));
    }

    private static void AddParts(PyModule module)
    {
        module.Real("fabs", Math.Abs);
        module.Real("copysign", Math.CopySign);
        module.Function("fmod", "x, y, /", static (thread, args) => RealFunctions.With(thread, args[0], args[1], (x, y) =>
        {
            if (double.IsInfinity(y) && double.IsFinite(x))
                return Value.FromFloat(x);
            var result = x % y;
            return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? RealFunctions.DomainError(thread) : Value.FromFloat(result);
        }));
        module.Function("remainder", "x, y, /", static (thread, args) => RealFunctions.With(thread, args[0], args[1], (x, y) =>
        {
            if (double.IsInfinity(y) && double.IsFinite(x))
                return Value.FromFloat(x);
            var result = Math.IEEERemainder(x, y);
            return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? RealFunctions.DomainError(thread) : Value.FromFloat(result);
        }));
        module.Function("fma", "x, y, z, /", static (thread, args) => MultiplyAdd(thread, args[0], args[1], args[2]));
        module.Function("modf", "x, /", static (thread, args) => RealFunctions.With(thread, args[0], static x => Modf(x)));
        module.Function("frexp", "x, /", static (thread, args) => RealFunctions.With(thread, args[0], static x => Frexp(x)));
        module.Function("ldexp", "x, i, /", static (thread, args) => Ldexp(thread, args[0], args[1]));
        module.Function("nextafter", "x, y, /, *, steps=None", static (thread, args) => NextAfter(thread, args[0], args[1], args[2]));
        module.Function("ulp", "x, /", static (thread, args) => RealFunctions.With(thread, args[0], static x => Value.FromFloat(Ulp(x))));
        module.Function("isclose", "a, b, *, rel_tol=…, abs_tol=…", static (thread, args) => thread.Push(IsCloseSteps(thread, args.ToArray())));
        module.Test("isnan", double.IsNaN);
        module.Test("isinf", double.IsInfinity);
        module.Test("isfinite", double.IsFinite);
        module.Function("floor", "x, /", static (thread, args) => ToInteger(thread, args[0], "__floor__", Math.Floor));
        module.Function("ceil", "x, /", static (thread, args) => ToInteger(thread, args[0], "__ceil__", Math.Ceiling));
        module.Function("trunc", "x, /", static (thread, args) => Truncate(thread, args[0]));
    }

    private static double Log2(double x)
    {
        // Exact for powers of two.
        if (x > 0 && double.IsFinite(x))
        {
            var exponent = Math.ILogB(x);
            if (Math.ScaleB(1.0, exponent) == x)
                return exponent;
        }

        return Math.Log2(x);
    }

    private static Value Logarithm(PyThread thread, Value value, Func<double, double> logarithm)
    {
        if (!value.IsFloat && Numbers.IsInteger(value) && !value.Type.IsHeap)
        {
            var number = Ints.Big(value);
            if (number.Sign <= 0)
                return RealFunctions.DomainError(thread);
            var x = Numbers.ToDouble(number);
            if (!double.IsInfinity(x))
                return Value.FromFloat(logarithm(x));
            // Beyond the floats: the leading digits, and the power of two taken out.
            var shift = (int)number.GetBitLength() - 64;
            var leading = Numbers.ToDouble(number >> shift);
            var exponent = shift + Math.ILogB(leading) + 1;
            return Value.FromFloat(logarithm(Math.ScaleB(leading, -Math.ILogB(leading) - 1)) + logarithm(2.0) * exponent);
        }

        return RealFunctions.With(thread, value, x => x > 0 || double.IsNaN(x) ? Value.FromFloat(logarithm(x)) : RealFunctions.DomainError(thread));
    }

    private static IEnumerable<Value> LogarithmSteps(PyThread thread, Value value, Value radix)
    {
        yield return Logarithm(thread, value, Math.Log);
        var numerator = thread.Input.Float;
        yield return Logarithm(thread, radix, Math.Log);
        var denominator = thread.Input.Float;
        if (denominator == 0)
            yield return thread.Raise(Types.ZeroDivisionError, "float division by zero");
        thread.Output = Value.FromFloat(numerator / denominator);
    }

    private static Value Power(PyThread thread, double x, double y)
    {
        var result = Math.Pow(x, y);
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            // 1 to any power and any number to the 0 are 1, NaN too.
            return Value.FromFloat(x == 1 || y == 0 ? 1.0 : x == -1 && double.IsInfinity(y) ? 1.0 : result);
        }

        if (double.IsNaN(result) || (x == 0 && double.IsInfinity(result)))
            return RealFunctions.DomainError(thread);
        return double.IsInfinity(result) ? RealFunctions.RangeError(thread) : Value.FromFloat(result);
    }

    private static Value MultiplyAdd(PyThread thread, Value a, Value b, Value c) =>
        RealFunctions.With(thread, a, b, (x, y) => RealFunctions.With(thread, c, z =>
        {
            var result = Math.FusedMultiplyAdd(x, y, z);
            if (double.IsFinite(result))
                return Value.FromFloat(result);
            if (double.IsNaN(result))
                return double.IsNaN(x) || double.IsNaN(y) || double.IsNaN(z) ? Value.FromFloat(result) : thread.Raise(Types.ValueError, "invalid operation in fma");
            return double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z) ? thread.Raise(Types.OverflowError, "overflow in fma") : Value.FromFloat(result);
        }));

    private static Value Modf(double x)
    {
        if (!double.IsFinite(x))
            return new PyTuple(Value.FromFloat(double.IsNaN(x) ? x : Math.CopySign(0.0, x)), Value.FromFloat(x));
        var whole = Math.Truncate(x);
        return new PyTuple(Value.FromFloat(Math.CopySign(x - whole, x)), Value.FromFloat(Math.CopySign(whole, x)));
    }

    private static Value Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x))
            return new PyTuple(Value.FromFloat(x), Value.FromInt(0));
        var exponent = Math.ILogB(x) + 1;
        // In two steps: the exponent of a subnormal number is out of range.
        var mantissa = Math.ScaleB(Math.ScaleB(x, -exponent / 2), -exponent - (-exponent / 2));
        return new PyTuple(Value.FromFloat(mantissa), Value.FromInt(exponent));
    }

    private static Value Ldexp(PyThread thread, Value value, Value power)
    {
        if (!Numbers.IsInteger(power))
            return thread.Raise(Types.TypeError, "Expected an int as second argument to ldexp.");
        var exponent = (int)Math.Clamp(Ints.Clamp(power), -10_000, 10_000);
        return RealFunctions.With(thread, value, x =>
        {
            if (x == 0 || !double.IsFinite(x))
                return Value.FromFloat(x);
            var result = Scaled(x, exponent);
            return double.IsInfinity(result) ? RealFunctions.RangeError(thread) : Value.FromFloat(result);
        });
    }

    /// <summary>x * 2**exponent, rounded once.</summary>
    private static double Scaled(double x, int exponent)
    {
        var own = Math.ILogB(x);
        var target = own + exponent;
        if (target >= -1022 || target < -1080)
            return target < -1080 ? Math.CopySign(0.0, x) : Math.ScaleB(Math.ScaleB(x, -own), target);
        // The result is subnormal: a product of two exact factors rounds once.
        return Math.ScaleB(x, -own) * Math.ScaleB(1.0, target + 100) * Math.ScaleB(1.0, -100);
    }

    private static Value NextAfter(PyThread thread, Value from, Value to, Value steps) => RealFunctions.With(thread, from, to, (x, y) =>
    {
        if (steps.IsNone)
        {
            var next = Step(x, y, 1);
            // Zero is reached from its own side.
            return Value.FromFloat(next == 0 && x != 0 ? Math.CopySign(0, x) : next);
        }

        if (!Numbers.IsInteger(steps))
            return thread.Raise(Types.TypeError, $"'{steps.Type.Name}' object cannot be interpreted as an integer");
        var count = Ints.Big(steps);
        return count.Sign < 0 ? thread.Raise(Types.ValueError, "steps must be a non-negative integer") : Value.FromFloat(Step(x, y, count));
    });

    /// <summary>So many floats from x towards y, never beyond.</summary>
    private static double Step(double x, double y, BigInteger count)
    {
        if (count.IsZero)
            return x;
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        if (x == y)
            return y;
        BigInteger from = Ordinal(x), to = Ordinal(y);
        var end = to > from ? BigInteger.Min(from + count, to) : BigInteger.Max(from - count, to);
        if (end.IsZero)
            return to == end ? y : to > from ? -0.0 : 0.0;
        var bits = (long)BigInteger.Abs(end);
        var result = BitConverter.Int64BitsToDouble(bits);
        return end.Sign < 0 ? -result : result;
    }

    /// <summary>The floats in order, as ints.</summary>
    private static BigInteger Ordinal(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(x));
        return double.IsNegative(x) ? -(BigInteger)bits : bits;
    }

    private static double Ulp(double x)
    {
        if (!double.IsFinite(x))
            return Math.Abs(x);
        x = Math.Abs(x);
        var next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    private static IEnumerable<Value> IsCloseSteps(PyThread thread, Value[] args)
    {
        var numbers = new double[] { 0, 0, 1e-9, 0 };
        for (var i = 0; i < 4; i++)
        {
            if (args[i].IsUnbound)
                continue;
            yield return RealFunctions.ToFloat(thread, args[i]);
            numbers[i] = thread.Input.Float;
        }

        var (a, b, relative, absolute) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        if (relative < 0 || absolute < 0)
            yield return thread.Raise(Types.ValueError, "tolerances must be non-negative");
        var difference = Math.Abs(b - a);
        thread.Output = Value.FromBool(a == b || (!double.IsInfinity(a) && !double.IsInfinity(b)
            && (difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute)));
    }

    private static Value ToInteger(PyThread thread, Value value, string method, Func<double, double> round)
    {
        if (value.IsFloat)
            return IntType.FromFloat(thread, double.IsFinite(value.Float) ? round(value.Float) : value.Float);
        if (value.IsInt)
            return value;
        var function = value.Type.Lookup(Names.Intern(method));
        if (!function.IsUnbound)
            return thread.CallSpecialFunction(function, value, []);
        return RealFunctions.With(thread, value, x => IntType.FromFloat(thread, double.IsFinite(x) ? round(x) : x));
    }

    private static Value Truncate(PyThread thread, Value value)
    {
        if (value.IsFloat)
            return IntType.FromFloat(thread, value.Float);
        if (value.IsInt)
            return value;
        var function = value.Type.Lookup(Names.Intern("__trunc__"));
        return function.IsUnbound
            ? thread.Raise(Types.TypeError, $"type {value.Type.Name} doesn't define __trunc__ method")
            : thread.CallSpecialFunction(function, value, []);
    }
}

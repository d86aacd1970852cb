using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Syntax;
using Playground.Python.Vm;

namespace Playground.Python.Modules;

/// <summary>abs, divmod, pow, round, bin, oct, hex, chr, ord.</summary>
internal static class NumberFunctions
{
    public static void Add(PyModule module)
    {
        module.Function("abs", "x, /", static (thread, args) => args[0].Type.Absolute is { } absolute
            ? absolute(thread, args[0])
            : thread.Raise(Types.TypeError, $"bad operand type for abs(): '{args[0].Type.Name}'"));
        module.Function("divmod", "x, y, /", static (thread, args) => DivMod(thread, args[0], args[1]));
        module.Function("pow", "base, exp, mod=None", static (thread, args) => Pow(thread, args[0], args[1], args[2]));
        module.Function("round", "number, ndigits=None", static (thread, args) => Round(thread, args[0], args[1]));
        module.Function("bin", "number, /", static (thread, args) => Digits(thread, args[0], "0b", 1));
        module.Function("oct", "number, /", static (thread, args) => Digits(thread, args[0], "0o", 3));
        module.Function("hex", "number, /", static (thread, args) => Digits(thread, args[0], "0x", 4));
        module.Function("chr", "i, /", static (thread, args) => args[0].IsInt ? Chr(thread, args[0]) : thread.Push(ChrSteps(thread, args[0])));
        module.Function("ord", "c, /", static (thread, args) => Ord(thread, args[0]));
    }

    private static Value DivMod(PyThread thread, Value left, Value right)
    {
        if (!left.Type.IsHeap && !right.Type.IsHeap && Numbers.IsNumber(left) && Numbers.IsNumber(right) && left.Ref is not PyComplex && right.Ref is not PyComplex)
        {
            var result = IntMethods.DivMod(thread, left, right);
            return result.IsNotImplemented ? FloatMethods.DivMod(thread, left, right) : result;
        }

        return thread.Push(DivModSteps(thread, left, right));
    }

    private static IEnumerable<Value> DivModSteps(PyThread thread, Value left, Value right)
    {
        var forward = left.Type.Lookup(Names.__divmod__);
        if (!forward.IsUnbound)
        {
            yield return thread.CallSpecialFunction(forward, left, [right]);
            if (!thread.Input.IsNotImplemented)
            {
                thread.Output = thread.Input;
                yield break;
            }
        }

        var reflected = ReferenceEquals(left.Type, right.Type) ? Value.Unbound : right.Type.Lookup(Names.__rdivmod__);
        if (!reflected.IsUnbound)
        {
            yield return thread.CallSpecialFunction(reflected, right, [left]);
            if (!thread.Input.IsNotImplemented)
            {
                thread.Output = thread.Input;
                yield break;
            }
        }

        yield return thread.Raise(Errors.UnsupportedOperands("divmod()", left, right));
    }

    private static Value Pow(PyThread thread, Value number, Value exponent, Value modulus)
    {
        if (modulus.IsNone)
            return Operators.Binary(thread, BinaryOperator.Pow, number, exponent);
        var method = number.Type.Lookup(Names.__pow__);
        if (number.Type.IsHeap && method.Ref is PyFunction)
            return thread.CallSpecialFunction(method, number, [exponent, modulus]);
        if (Numbers.IsInteger(number) && Numbers.IsInteger(exponent) && Numbers.IsInteger(modulus))
            return IntPower.PowerModulo(thread, number, exponent, modulus);
        if (number.Ref is PyComplex && Numbers.IsNumber(exponent) && Numbers.IsNumber(modulus))
            return thread.Raise(Types.ValueError, "complex modulo");
        return thread.Raise(Types.TypeError, Numbers.IsNumber(number) && Numbers.IsNumber(exponent)
            ? "pow() 3rd argument not allowed unless all arguments are integers"
            : $"unsupported operand type(s) for ** or pow(): '{number.Type.Name}', '{exponent.Type.Name}', '{modulus.Type.Name}'");
    }

    private static Value Round(PyThread thread, Value number, Value digits)
    {
        if (!digits.IsNone && !Numbers.IsInteger(digits) && digits.Type.ToIndex is not null && (number.IsFloat || number.IsInt))
            return thread.Then(thread.Current!, Indexing.Index(thread, digits), (t, index) => Round(t, number, index));
        if (number.IsFloat)
            return FloatMethods.Round(thread, number, digits);
        if (number.IsInt)
            return IntMethods.Round(thread, number, digits.IsNone ? Value.Unbound : digits);
        var method = number.Type.Lookup(Names.__round__);
        if (method.IsUnbound)
            return thread.Raise(Types.TypeError, $"type {number.Type.Name} doesn't define __round__ method");
        return digits.IsNone ? thread.CallSpecialFunction(method, number, []) : thread.CallSpecialFunction(method, number, [digits]);
    }

    private static Value Digits(PyThread thread, Value number, string prefix, int bitsOfDigit) => Numbers.IsInteger(number)
        ? Value.FromStr(IntText.Prefixed(thread, IntArithmetic.Big(number), prefix, bitsOfDigit))
        : thread.Push(DigitsSteps(thread, number, prefix, bitsOfDigit));

    private static IEnumerable<Value> DigitsSteps(PyThread thread, Value number, string prefix, int bitsOfDigit)
    {
        yield return Indexing.Index(thread, number);
        thread.Output = Value.FromStr(IntText.Prefixed(thread, IntArithmetic.Big(thread.Input), prefix, bitsOfDigit));
    }

    private static Value Chr(PyThread thread, Value number) => Numbers.TryInt64(number, out var point) && point is >= 0 and <= 0x10ffff
        ? PyStr.FromCodePoint((int)point)
        : thread.Raise(Types.ValueError, "chr() arg not in range(0x110000)");

    private static IEnumerable<Value> ChrSteps(PyThread thread, Value number)
    {
        yield return Indexing.Index(thread, number);
        yield return Chr(thread, thread.Input);
        thread.Output = thread.Input;
    }

    private static Value Ord(PyThread thread, Value value)
    {
        if (value.Ref is IByteSource bytes)
        {
            return bytes.Span.Length == 1
                ? Value.FromInt(bytes.Span[0])
                : thread.Raise(Types.TypeError, $"ord() expected a character, but string of length {bytes.Span.Length} found");
        }

        if (value.Ref is not PyStr text)
            return thread.Raise(Types.TypeError, $"ord() expected string of length 1, but {value.Type.Name} found");
        return text.Length == 1
            ? Value.FromInt(text.IsPlain ? text.Text[0] : text.CodePoints[0])
            : thread.Raise(Types.TypeError, $"ord() expected a character, but string of length {text.Length} found");
    }
}

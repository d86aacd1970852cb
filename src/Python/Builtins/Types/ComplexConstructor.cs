using System.Numerics;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>complex(real, imag) and complex(text).</summary>
internal static class ComplexConstructor
{
    private static readonly Signature Parameters = Signature.Parse("complex", "real=…, imag=…");

    public static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        Span<Value> values = new Value[2];
        if (!Parameters.Bind(thread, args, values))
            return Value.Error;
        if (values[0].Ref is PyComplex && values[1].IsUnbound && ReferenceEquals(values[0].Type, Types.Complex) && ReferenceEquals(type, Types.Complex))
            return values[0];
        if (values[0].AsText is { } text)
        {
            if (!values[1].IsUnbound)
                return thread.Raise(Types.TypeError, "complex() can't take second arg if first is a string");
            return TryParse(text, out var number)
                ? new PyComplex(type, number.Real, number.Imaginary)
                : thread.Raise(Types.ValueError, "complex() arg is a malformed string");
        }

        return values[1].AsText is not null
            ? thread.Raise(Types.TypeError, "complex() second arg can't be a string")
            : thread.Push(Steps(thread, type, values[0], values[1]));
    }

    private static IEnumerable<Value> Steps(PyThread thread, PyType type, Value real, Value imaginary)
    {
        var (first, second) = (Complex.Zero, Complex.Zero);
        var isFirstComplex = false;
        if (!real.IsUnbound)
        {
            yield return Part(thread, real, $"complex() first argument must be a string or a number, not '{real.Type.Name}'");
            first = AsComplex(thread.Input);
            isFirstComplex = thread.Input.Ref is PyComplex;
        }

        if (!imaginary.IsUnbound)
        {
            yield return imaginary.Ref is PyComplex ? imaginary : FloatType.Of(thread, imaginary, $"complex() second argument must be a number, not '{imaginary.Type.Name}'");
            second = AsComplex(thread.Input);
        }

        // A part that is no complex adds nothing to the other one, not even to the sign of a zero.
        var isSecondComplex = !imaginary.IsUnbound && thread.Input.Ref is PyComplex;
        var realPart = isSecondComplex ? first.Real - second.Imaginary : first.Real;
        var imaginaryPart = imaginary.IsUnbound ? first.Imaginary : isFirstComplex ? first.Imaginary + second.Real : second.Real;
        thread.Output = new PyComplex(type, realPart, imaginaryPart);
    }

    private static Value Part(PyThread thread, Value value, string message)
    {
        if (value.Ref is PyComplex && !value.Type.IsHeap)
            return value;
        var method = value.Type.Lookup(Names.__complex__);
        return method.IsUnbound ? FloatType.Of(thread, value, message)
            : thread.Then(thread.Current!, thread.CallSpecialFunction(method, value, []), (t, result) => result.Ref is PyComplex
                ? result
                : t.Raise(Types.TypeError, $"__complex__ returned non-complex (type {result.Type.Name})"));
    }

    private static Complex AsComplex(Value value) => value.Ref is PyComplex ? ComplexType.Of(value) : new(FloatArithmetic.Of(value), 0);

    private static bool TryParse(string source, out Complex number)
    {
        number = default;
        var text = CodePoints.Strip(source);
        if (text.StartsWith('(') && text.EndsWith(')'))
            text = CodePoints.Strip(text[1..^1]);
        if (text.Length == 0)
            return false;
        if (text[^1] is not ('j' or 'J'))
        {
            if (!FloatType.TryParse(text, out var real) || text.AsSpan().ContainsAny(" \t"))
                return false;
            number = new(real, 0);
            return true;
        }

        text = text[..^1];
        // The sign of the imaginary part: the last one that is not an exponent's.
        var split = text.Length - 1;
        while (split > 0 && !(text[split] is '+' or '-' && text[split - 1] is not ('e' or 'E')))
            split--;
        var first = split > 0 ? text[..split] : "";
        var second = split > 0 ? text[split..] : text;
        if (second is "" or "+" or "-")
            second += "1";
        var realPart = 0.0;
        if ((first.Length > 0 && !FloatType.TryParse(first, out realPart)) || !FloatType.TryParse(second, out var imaginary) || text.AsSpan().ContainsAny(" \t"))
            return false;
        number = new(realPart, imaginary);
        return true;
    }
}

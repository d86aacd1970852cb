using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>format(), the format mini-language, and the conversions of f-strings.</summary>
internal static class Formatting
{
    /// <summary>format(value, spec): by `__format__`.</summary>
    public static Value Format(PyThread thread, Value value, string spec)
    {
        if (!value.Type.IsHeap)
        {
            if (spec.Length == 0 && (value.IsInt || value.IsFloat || value.Ref is PyStr or PyBool or PyNone))
                return Operators.Str(thread, value);
            if (Numbers.IsNumber(value) || value.Ref is PyStr)
                return Builtin(thread, value, spec);
        }

        var method = value.Type.Lookup(Names.__format__);
        var below = thread.Current!;
        var result = thread.CallSpecialFunction(method, value, [Value.FromStr(spec)]);
        return result.IsPushed ? thread.Interpose(new ResultFrame(), below) : result.IsError ? result : Check(thread, result);
    }

    private static Value Check(PyThread thread, Value result) => result.Ref is PyStr
        ? result
        : thread.Raise(Types.TypeError, $"__format__ must return a str, not {result.Type.Name}");

    private sealed class ResultFrame : PassingFrame
    {
        internal override Value Resume(PyThread thread, Value input) => Check(thread, input);
    }

    /// <summary>`int.__format__` and its like.</summary>
    public static Value FormatMethod(PyThread thread, Value self, Value spec) => spec.AsText is { } text
        ? Builtin(thread, self, text)
        : thread.Raise(Types.TypeError, $"__format__() argument must be str, not {Errors.KindOf(spec)}");

    private static Value Builtin(PyThread thread, Value value, string text)
    {
        if (text.Length == 0)
            return Operators.Str(thread, value);
        var name = value.Type.Name;
        var isNumber = value.Ref is not PyStr;
        // The spec of an f-string is the same object each time.
        ref var last = ref thread.FormatOf(text);
        if (!ReferenceEquals(last.Text, text) || last.IsNumber != isNumber)
        {
            if (FormatSpec.TryParse(text, name, isNumber, out var parsed) is { } problem)
                return thread.Raise(Types.ValueError, problem);
            last = (text, isNumber, parsed);
        }

        var spec = last.Spec;
        if (spec.Width == int.MaxValue || spec.Precision == int.MaxValue)
            return thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        if (value.Ref is PyStr str)
            return OfStr(thread, str, spec, name);
        if (value.Ref is PyComplex)
            return NumberFormat.OfComplex(thread, ComplexType.Of(value), spec, name);
        return Numbers.TryFloat(value, out var number)
            ? NumberFormat.OfFloat(thread, number, spec, name)
            : NumberFormat.OfInt(thread, value, spec);
    }

    private static Value OfStr(PyThread thread, PyStr value, in FormatSpec spec, string typeName)
    {
        var problem = spec.Type is not (0 or 's') ? spec.UnknownType(typeName)
            : spec.Grouping != 0 ? $"Cannot specify '{spec.Grouping}' with 's'."
            : spec.Sign == ' ' ? "Space not allowed in string format specifier"
            : spec.Sign != 0 ? "Sign not allowed in string format specifier"
            : spec.NoNegativeZero ? "Negative zero coercion (z) not allowed in string format specifier"
            : spec.IsAlternate ? "Alternate form (#) not allowed in string format specifier"
            : spec.Align == '=' ? "'=' alignment not allowed in string format specifier"
            : null;
        if (problem is not null)
            return thread.Raise(Types.ValueError, problem);
        var length = value.Length;
        if (spec.Precision >= 0 && spec.Precision < length)
        {
            value = value.Slice(0, spec.Precision);
            length = spec.Precision;
        }

        var missing = spec.Width - length;
        if (missing <= 0)
            return value.Type.IsHeap ? Value.FromStr(value.Text) : value;
        thread.Charge((missing / 16) + (length / 64));
        thread.Interpreter.Meter.Reserve(40 + 2L * spec.Width);
        var left = spec.Align switch { '>' => missing, '^' => missing / 2, _ => 0 };
        var text = new StringBuilder(value.Text.Length + missing);
        NumberLayout.Fill(text, spec.Fill, left);
        text.Append(value.Text);
        NumberLayout.Fill(text, spec.Fill, missing - left);
        return Value.FromStr(text.ToString());
    }

    /// <summary>ascii(value).</summary>
    public static Value Ascii(PyThread thread, Value value)
    {
        var below = thread.Current!;
        var result = Operators.Repr(thread, value);
        return result.IsPushed ? thread.Interpose(new AsciiFrame(), below) : result.IsError ? result : AsciiOf(result);
    }

    /// <summary>What is ASCII already is the result itself.</summary>
    private static Value AsciiOf(Value shown) => System.Text.Ascii.IsValid(shown.AsText!) ? shown : Value.FromStr(TextFormat.Ascii(shown.AsText!));

    private sealed class AsciiFrame : NativeFrame
    {
        internal override Value Resume(PyThread thread, Value input) => AsciiOf(input);
    }
}

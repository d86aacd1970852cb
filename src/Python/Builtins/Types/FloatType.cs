using System.Globalization;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>float.</summary>
internal static class FloatType
{
    public static void Define()
    {
        var type = Types.Float;
        type.New = New;
        type.Repr = static (_, self) => Value.FromStr(FloatFormat.Repr(FloatArithmetic.Of(self)));
        type.Hash = static (thread, self) => Value.FromInt(double.IsNaN(FloatArithmetic.Of(self))
            ? thread.Interpreter.AddressOf(self) >> 4
            : Numbers.HashFloat(FloatArithmetic.Of(self)));
        type.Compare = NumberComparison.CompareFloats;
        type.ToInt = static (thread, self) => IntType.FromFloat(thread, FloatArithmetic.Of(self));
        FloatArithmetic.Define(type);
        FloatMethods.Define(type);
    }

    private static Value Make(PyType type, double number) =>
        ReferenceEquals(type, Types.Float) ? Value.FromFloat(number) : new PyFloatInstance(type, number);

    private static Value New(PyThread thread, PyType type, in CallArgs args)
    {
        if (args.Names.Length > 0 && !Constructors.HasOwnInit(type))
            return thread.Raise(Types.TypeError, "float() takes no keyword arguments");
        if (args.Count > 1)
            return thread.Raise(Types.TypeError, $"float expected at most 1 argument, got {args.Count}");
        if (args.Count == 0)
            return Make(type, 0);
        var value = args[0];
        if (value.IsFloat)
            return Make(type, value.Float);
        if (value.IsInt)
            return Make(type, value.Bits);
        if (value.Type.IsHeap && !value.Type.Lookup(Names.__float__).IsUnbound)
            return thread.Push(ConvertSteps(thread, type, value));
        if (value.Ref is PyStr text)
        {
            return TryParse(text.Text, out var number)
                ? Make(type, number)
                : thread.Raise(Types.ValueError, $"could not convert string to float: {TextFormat.Repr(text.Text)}");
        }

        if (value.Ref is IByteSource bytes)
        {
            return System.Text.Ascii.IsValid(bytes.Span) && TryParse(System.Text.Encoding.ASCII.GetString(bytes.Span), out var number)
                ? Make(type, number)
                : thread.Raise(Types.ValueError, $"could not convert string to float: {BytesRepr.Of(bytes.Span)}");
        }

        return thread.Push(ConvertSteps(thread, type, value));
    }

    private static IEnumerable<Value> ConvertSteps(PyThread thread, PyType type, Value value)
    {
        yield return Of(thread, value, $"float() argument must be a string or a real number, not '{value.Type.Name}'");
        thread.Output = Make(type, FloatArithmetic.Of(thread.Input));
    }

    /// <summary>The value as a plain float, by `__float__` or `__index__`; else a TypeError with the given message.</summary>
    public static Value Of(PyThread thread, Value value, string message)
    {
        if (value.IsFloat)
            return value;
        if (value.Type.ToFloat is { } convert)
        {
            var below = thread.Current!;
            var result = convert(thread, value);
            return result.IsPushed ? thread.Interpose(new ResultFrame(value.Type), below) : result;
        }

        if (value.Type.ToIndex is not null)
        {
            var below = thread.Current!;
            var result = Indexing.Index(thread, value);
            return result.IsPushed ? thread.Interpose(new ResultFrame(value.Type), below) : result.IsError ? result : IntType.ToFloat(thread, result);
        }

        return thread.Raise(Types.TypeError, message);
    }

    private sealed class ResultFrame(PyType type) : NativeFrame
    {
        internal override Value Resume(PyThread thread, Value input)
        {
            if (Numbers.TryFloat(input, out var number))
            {
                return input.IsFloat
                    ? input
                    : thread.Interpreter.Warnings.Warn(thread, Types.DeprecationWarning, $"{type.Name}.__float__ returned non-float (type {input.Type.Name}).  {IntType.Deprecated("float")}", _ => Value.FromFloat(number));
            }

            return type.ToFloat is null && Numbers.IsInteger(input)
                ? IntType.ToFloat(thread, input)
                : thread.Raise(Types.TypeError, $"{type.Name}.__float__ returned non-float (type {input.Type.Name})");
        }
    }

    /// <summary>Reads what float() accepts: spaces around, underscores between digits, inf and nan.</summary>
    public static bool TryParse(string source, out double number)
    {
        var text = CodePoints.Strip(source);
        number = 0;
        if (!System.Text.Ascii.IsValid(text))
            text = WithAsciiDigits(text);
        if (text.Contains('_'))
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '_' && (i == 0 || i == text.Length - 1 || !char.IsAsciiDigit(text[i - 1]) || !char.IsAsciiDigit(text[i + 1])))
                    return false;
            }

            text = text.Replace("_", "");
        }

        if (text.Length == 0)
            return false;
        var unsigned = text[0] is '+' or '-' ? text[1..] : text;
        if (unsigned.Length > 0 && char.IsAsciiLetter(unsigned[0]))
            return TryParseWord(unsigned, text[0] == '-', out number);
        if (!IsPlainNumber(unsigned))
            return false;
        return double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }

    private static bool TryParseWord(string word, bool negative, out double number)
    {
        number = word.ToLowerInvariant() switch
        {
            "inf" or "infinity" => negative ? double.NegativeInfinity : double.PositiveInfinity,
            // .NET's own NaN has its sign set.
            "nan" => BitConverter.Int64BitsToDouble(negative ? unchecked((long)0xfff8000000000000) : 0x7ff8000000000000),
            _ => 0,
        };
        return number != 0;
    }

    private static bool IsPlainNumber(string text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        var digits = i;
        if (i < text.Length && text[i] == '.')
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
                digits++;
            }
        }

        if (digits == 0)
            return false;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i++;
            if (i < text.Length && text[i] is '+' or '-')
                i++;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if (i == start)
                return false;
        }

        return i == text.Length;
    }

    private static string WithAsciiDigits(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var point = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? char.ConvertToUtf32(text[i], text[++i]) : text[i];
            var digit = CodePoints.DecimalValue(point);
            result.Append(digit >= 0 ? (char)('0' + digit) : point < 0x80 ? (char)point : '?');
        }

        return result.ToString();
    }
}

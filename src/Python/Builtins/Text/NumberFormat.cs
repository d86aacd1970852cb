using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>format() of int, float and complex.</summary>
internal static class NumberFormat
{
    public static Value OfInt(PyThread thread, Value value, in FormatSpec spec)
    {
        var typeName = value.Type.Name;
        switch (spec.Type)
        {
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                var number = IntType.ToFloat(thread, value);
                return number.IsError ? number : OfFloat(thread, number.Float, spec, typeName);
            case not (0 or 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n'):
                return thread.Raise(Types.ValueError, spec.UnknownType(typeName));
        }

        if (spec.Precision >= 0)
            return thread.Raise(Types.ValueError, "Precision not allowed in integer format specifier");
        if (spec.NoNegativeZero)
            return thread.Raise(Types.ValueError, "Negative zero coercion (z) not allowed in integer format specifier");
        if (spec.Type == 'c')
            return OfCharacter(thread, value, spec);
        var bits = spec.Type switch { 'b' => 1, 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        if (bits == 0 && value.IsInt)
        {
            var shown = value.Bits.ToString(CultureInfo.InvariantCulture);
            return Text(thread, spec, value.Bits < 0, "", value.Bits < 0 ? shown[1..] : shown, "");
        }

        var big = IntArithmetic.Big(value);
        var negative = big.Sign < 0;
        if (bits == 0)
        {
            if (!IntText.TryDecimal(thread, big, out var text))
                return Value.Error;
            return Text(thread, spec, negative, "", negative ? text[1..] : text, "");
        }

        IntArithmetic.ChargeLinear(thread, big.GetBitLength());
        var digits = IntText.Digits(BigInteger.Abs(big), bits);
        var prefix = spec.IsAlternate ? "0" + (char)spec.Type : "";
        return Text(thread, spec, negative, prefix, spec.Type == 'X' ? digits.ToUpperInvariant() : digits, "");
    }

    private static Value OfCharacter(PyThread thread, Value value, in FormatSpec spec)
    {
        if (spec.Sign != 0)
            return thread.Raise(Types.ValueError, "Sign not allowed with integer format specifier 'c'");
        if (spec.IsAlternate)
            return thread.Raise(Types.ValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (!Numbers.TryInt64(value, out var point))
            return thread.Raise(Types.OverflowError, "Python int too large to convert to C long");
        if (point is < 0 or > 0x10ffff)
            return thread.Raise(Types.OverflowError, "%c arg not in range(0x110000)");
        // A character is one column wide, whatever it takes in UTF-16.
        var text = PyStr.FromCodePoint((int)point).Text;
        var shown = spec;
        shown.Width = spec.Width + text.Length - 1;
        return Text(thread, shown, false, "", "", text);
    }

    public static Value OfFloat(PyThread thread, double value, in FormatSpec spec, string typeName)
    {
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%'))
            return thread.Raise(Types.ValueError, spec.UnknownType(typeName));
        if (ChargePrecision(thread, spec) is { IsSignal: true } error)
            return error;
        if (spec.Type == '%')
            value *= 100;
        var text = Digits(Math.Abs(value), spec.Type, spec.Precision, spec.IsAlternate, pointForDefault: true, out var integral);
        var negative = double.IsNegative(value) && !double.IsNaN(value);
        if (spec.NoNegativeZero && IsZero(text, value))
            negative = false;
        if (!negative && spec.Sign == 0 && spec.Grouping == 0 && spec.Type != '%')
            return Text(thread, spec, false, "", "", text);
        return Text(thread, spec, negative, "", text[..integral], spec.Type == '%' ? text[integral..] + "%" : text[integral..]);
    }

    public static Value OfComplex(PyThread thread, Complex value, in FormatSpec spec, string typeName)
    {
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n'))
            return thread.Raise(Types.ValueError, spec.UnknownType(typeName));
        if (spec.HasZero)
            return thread.Raise(Types.ValueError, "Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=')
            return thread.Raise(Types.ValueError, "'=' alignment flag is not allowed in complex format specifier");
        if (ChargePrecision(thread, spec) is { IsSignal: true } error)
            return error;
        var part = spec;
        part.Width = -1;
        var real = ComplexPart(value.Real, part);
        part.Sign = '+';
        var imaginary = ComplexPart(value.Imaginary, part) + "j";
        var isBare = spec.Type == 0 && value.Real == 0 && !double.IsNegative(value.Real);
        if (isBare)
        {
            part.Sign = spec.Sign;
            imaginary = ComplexPart(value.Imaginary, part) + "j";
        }

        var text = isBare ? imaginary : spec.Type == 0 ? $"({real}{imaginary})" : real + imaginary;
        var outer = spec;
        outer.Sign = '\0';
        outer.Grouping = '\0';
        return Text(thread, outer, false, "", "", text);
    }

    private static string ComplexPart(double value, in FormatSpec spec)
    {
        var text = Digits(Math.Abs(value), spec.Type, spec.Precision, spec.IsAlternate, pointForDefault: false, out var integral);
        var isNegative = double.IsNegative(value) && !double.IsNaN(value) && !(spec.NoNegativeZero && IsZero(text, value));
        return NumberLayout.Lay(spec, isNegative, "", text[..integral], text[integral..]);
    }

    /// <summary>Rounded to zero: digits of an exponent apart.</summary>
    private static bool IsZero(string digits, double value) =>
        double.IsFinite(value) && !digits.AsSpan(0, digits.AsSpan().IndexOfAny('e', 'E') is >= 0 and var exponent ? exponent : digits.Length).ContainsAnyInRange('1', '9');

    private static Value ChargePrecision(PyThread thread, in FormatSpec spec)
    {
        if (spec.Precision <= 400)
            return Value.None;
        thread.Charge((long)spec.Precision * spec.Precision / 1024);
        thread.Interpreter.Meter.Reserve(spec.Precision * 8L);
        return Value.None;
    }

    private static Value Text(PyThread thread, in FormatSpec spec, bool negative, string prefix, string digits, string rest)
    {
        thread.Charge(Math.Max(spec.Width, 0) / 16);
        thread.Interpreter.Meter.Reserve(64 + 2L * Math.Max(spec.Width, digits.Length + rest.Length));
        return Value.FromStr(NumberLayout.Lay(spec, negative, prefix, digits, rest));
    }

    /// <summary>A value that is not negative as text, as one of printf's conversions.</summary>
    /// <param name="type">A conversion letter, or 0 for repr's way.</param>
    /// <param name="integral">How many characters stand before the point.</param>
    public static string Digits(double value, int type, int precision, bool alternate, bool pointForDefault, out int integral)
    {
        integral = 0;
        if (!double.IsFinite(value))
        {
            var word = double.IsNaN(value) ? "nan" : "inf";
            return type is 'E' or 'F' or 'G' ? word.ToUpperInvariant() : word;
        }

        var text = type switch
        {
            'f' or 'F' or '%' => Fixed(value, precision < 0 ? 6 : precision, alternate),
            'e' or 'E' => Exponent(value, precision < 0 ? 6 : precision, (char)type, alternate),
            0 when precision < 0 => Shortest(value, alternate, pointForDefault),
            _ => General(value, precision < 0 ? 6 : Math.Max(precision, 1), type, alternate, type == 0 && pointForDefault),
        };
        while (integral < text.Length && char.IsAsciiDigit(text[integral]))
            integral++;
        return text;
    }

    private static string Shortest(double value, bool alternate, bool withPoint)
    {
        var text = FloatFormat.Repr(value);
        return !withPoint && !alternate && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static string Fixed(double value, int precision, bool alternate)
    {
        var text = FloatFormat.Fixed(value, precision);
        return alternate && precision == 0 ? text + "." : text;
    }

    private static string Exponent(double value, int precision, char letter, bool alternate)
    {
        var digits = FloatFormat.Leading(value, precision + 1, out var exponent);
        var text = new StringBuilder();
        FloatFormat.AppendExponent(text, digits, exponent, letter, alternate);
        return text.ToString();
    }

    /// <summary>'g': so many significant digits, trailing zeros dropped unless alternate.</summary>
    private static string General(double value, int precision, int type, bool alternate, bool addPoint)
    {
        var digits = FloatFormat.Leading(value, precision, out var exponent);
        if (!alternate)
        {
            digits = digits.TrimEnd('0');
            if (digits.Length == 0)
                digits = "0";
        }

        var text = new StringBuilder();
        // Without a type letter there is always a digit behind the point, so one less before it.
        if (exponent < -4 || exponent >= precision - (addPoint ? 1 : 0))
        {
            FloatFormat.AppendExponent(text, digits, exponent, type is 'G' ? 'E' : 'e', alternate);
            return text.ToString();
        }

        FloatFormat.AppendPlain(text, digits, exponent + 1, alwaysPoint: addPoint);
        if (alternate && !text.ToString().Contains('.'))
            text.Append('.');
        return text.ToString();
    }
}

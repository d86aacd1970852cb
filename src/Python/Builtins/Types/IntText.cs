using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>Ints as text and back.</summary>
internal static class IntText
{
    /// <summary>What sys.get_int_max_str_digits() is at first: conversions take time in the square of the digits.</summary>
    public const int MostDigits = 4300;

    /// <summary>Limits of sys.set_int_max_str_digits() have to be larger than this, or 0 for none.</summary>
    public const int LeastMostDigits = 640;

    private const string Advice = "use sys.set_int_max_str_digits() to increase the limit";

    /// <summary>str(i), or a ValueError for too many digits.</summary>
    public static Value Decimal(PyThread thread, Value self)
    {
        if (Numbers.TryInt64(self, out var number))
            return Value.FromStr(number.ToString(CultureInfo.InvariantCulture));
        return TryDecimal(thread, IntArithmetic.Big(self), out var text) ? Value.FromStr(text) : Value.Error;
    }

    /// <summary>False with a ValueError pending.</summary>
    public static bool TryDecimal(PyThread thread, BigInteger number, out string text)
    {
        text = "";
        // log10(2): a number of so many bits has at most this many digits.
        var digits = (long)(number.GetBitLength() * 0.30103) + 1;
        var most = thread.Interpreter.MostIntDigits;
        if (digits <= most + 1L)
        {
            thread.Charge(digits * digits / 4096);
            thread.Interpreter.Meter.Reserve(digits * 2);
            text = number.ToString(CultureInfo.InvariantCulture);
            if (text.Length - (number.Sign < 0 ? 1 : 0) <= most)
                return true;
        }

        thread.Raise(Types.ValueError, $"Exceeds the limit ({most} digits) for integer string conversion; {Advice}");
        return false;
    }

    /// <summary>The digits of a number that is not negative, in base 2, 8 or 16.</summary>
    public static string Digits(BigInteger number, int bitsOfDigit)
    {
        if (number.IsZero)
            return "0";
        var bytes = number.ToByteArray(isUnsigned: true);
        var count = (int)((number.GetBitLength() + bitsOfDigit - 1) / bitsOfDigit);
        return string.Create(count, (bytes, bitsOfDigit), static (text, state) =>
        {
            var (from, size) = state;
            for (var i = 0; i < text.Length; i++)
            {
                var bit = (long)i * size;
                var at = (int)(bit >> 3);
                var pair = from[at] | (at + 1 < from.Length ? from[at + 1] << 8 : 0);
                text[text.Length - 1 - i] = "0123456789abcdef"[pair >> (int)(bit & 7) & ((1 << size) - 1)];
            }
        });
    }

    /// <summary>bin(), oct(), hex().</summary>
    public static string Prefixed(PyThread thread, BigInteger number, string prefix, int bitsOfDigit)
    {
        IntArithmetic.ChargeLinear(thread, number.GetBitLength());
        return (number.Sign < 0 ? "-" : "") + prefix + Digits(BigInteger.Abs(number), bitsOfDigit);
    }

    /// <summary>int(text, base).</summary>
    /// <param name="shown">What the error message shows, a repr.</param>
    public static Value Parse(PyThread thread, string text, int radix, Func<string> shown)
    {
        var digits = Clean(text, ref radix, out var negative);
        if (digits is null)
            return thread.Raise(Types.ValueError, $"invalid literal for int() with base {radix}: {shown()}");
        if (digits.Length <= 18 && radix == 10)
        {
            var small = long.Parse(digits, CultureInfo.InvariantCulture);
            return Value.FromInt(negative ? -small : small);
        }

        var isPowerOfTwo = (radix & (radix - 1)) == 0;
        if (digits.Length > thread.Interpreter.MostIntDigits && !isPowerOfTwo)
            return thread.Raise(Types.ValueError, $"Exceeds the limit ({thread.Interpreter.MostIntDigits} digits) for integer string conversion: value has {digits.Length} digits; {Advice}");
        if (isPowerOfTwo)
            IntArithmetic.ChargeLinear(thread, digits.Length * 5L);
        else
            thread.Charge((long)digits.Length * digits.Length / 4096);
        var number = radix == 10 ? BigInteger.Parse(digits, CultureInfo.InvariantCulture)
            : isPowerOfTwo ? ParsePowerOfTwo(digits, BitOperations.Log2((uint)radix))
            : ParseAny(digits, radix);
        return Numbers.FromBig(negative ? -number : number);
    }

    /// <summary>The bare digits (ASCII, lower case); null when the text is no int. Radix 0 becomes what the prefix says.</summary>
    private static string? Clean(string text, ref int radix, out bool negative)
    {
        var asked = radix;
        negative = false;
        var trimmed = CodePoints.Strip(text);
        if (trimmed.StartsWith('-') || trimmed.StartsWith('+'))
        {
            negative = trimmed[0] == '-';
            trimmed = trimmed[1..];
        }

        var hadPrefix = false;
        if (trimmed.Length >= 2 && trimmed[0] == '0')
        {
            var prefixed = char.ToLowerInvariant(trimmed[1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (prefixed != 0 && (asked == 0 || asked == prefixed))
            {
                radix = prefixed;
                trimmed = trimmed[2..];
                hadPrefix = true;
            }
        }

        var isFree = radix == 0;
        var actual = isFree ? 10 : radix;
        var result = new StringBuilder(trimmed.Length);
        var afterDigit = hadPrefix;
        for (var i = 0; i < trimmed.Length; i++)
        {
            var point = char.IsHighSurrogate(trimmed[i]) && i + 1 < trimmed.Length ? char.ConvertToUtf32(trimmed[i], trimmed[++i]) : trimmed[i];
            if (point == '_')
            {
                if (!afterDigit)
                    return Fail(ref radix, asked);
                afterDigit = false;
                continue;
            }

            var digit = DigitOf(point);
            if (digit < 0 || digit >= actual)
                return Fail(ref radix, asked);
            result.Append("0123456789abcdefghijklmnopqrstuvwxyz"[digit]);
            afterDigit = true;
        }

        if (result.Length == 0 || !afterDigit)
            return Fail(ref radix, asked);
        // Base 0 reads as source code does, where 010 is an error.
        if (isFree && result.Length > 1 && result[0] == '0' && result.ToString().AsSpan().ContainsAnyExcept('0'))
            return Fail(ref radix, asked);
        radix = actual;
        var start = 0;
        while (start < result.Length - 1 && result[start] == '0')
            start++;
        return result.ToString(start, result.Length - start);
    }

    private static string? Fail(ref int radix, int asked)
    {
        radix = asked;
        return null;
    }

    private static int DigitOf(int point) => point switch
    {
        >= '0' and <= '9' => point - '0',
        >= 'a' and <= 'z' => point - 'a' + 10,
        >= 'A' and <= 'Z' => point - 'A' + 10,
        < 0x80 => -1,
        _ => CodePoints.DecimalValue(point),
    };

    private static BigInteger ParsePowerOfTwo(string digits, int bitsOfDigit)
    {
        var bytes = new byte[digits.Length * bitsOfDigit / 8 + 2];
        for (var i = 0; i < digits.Length; i++)
        {
            var bit = (long)i * bitsOfDigit;
            var value = DigitOf(digits[digits.Length - 1 - i]) << (int)(bit & 7);
            bytes[bit >> 3] |= (byte)value;
            bytes[(bit >> 3) + 1] |= (byte)(value >> 8);
        }

        return new BigInteger(bytes, isUnsigned: true);
    }

    private static BigInteger ParseAny(string digits, int radix)
    {
        var result = BigInteger.Zero;
        foreach (var digit in digits)
            result = result * radix + DigitOf(digit);
        return result;
    }
}

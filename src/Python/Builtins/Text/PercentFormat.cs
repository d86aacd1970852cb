using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>"%s" % x (https://docs.python.org/3.13/library/stdtypes.html#printf-style-string-formatting).</summary>
internal static class PercentFormat
{
    public static Value Format(PyThread thread, PyStr format, Value values)
    {
        thread.Charge(format.Text.Length / 16);
        return thread.Push(Steps(thread, format, values));
    }

    /// <summary>b"%s" % x: the result as Latin-1 text.</summary>
    public static Value FormatBytes(PyThread thread, PyBytes format, Value values)
    {
        thread.Charge(format.Count / 16);
        return thread.Push(Steps(thread, new PyStr(Encoding.Latin1.GetString(format.Span)), values, ofBytes: true));
    }

    private struct Item
    {
        public bool Left, Plus, Blank, Alternate, Zero;
        public int Width, Precision;
        public char Type;
        public int At;
    }

    private static IEnumerable<Value> Steps(PyThread thread, PyStr format, Value values, bool ofBytes = false)
    {
        var text = format.Text;
        var tuple = values.Ref as PyTuple;
        var isMapping = tuple is null && values.Ref is not PyStr && !(ofBytes && values.Ref is PyBytes) && values.Type.GetItem is not null;
        var source = values;
        var used = 0;
        var result = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '%')
            {
                var next = text.IndexOf('%', at);
                next = next < 0 ? text.Length : next;
                result.Append(text, at, next - at);
                at = next;
                continue;
            }

            at++;
            if (at < text.Length && text[at] == '%')
            {
                result.Append('%');
                at++;
                continue;
            }

            if (at < text.Length && text[at] == '(')
            {
                if (!isMapping)
                    yield return thread.Raise(Types.TypeError, "format requires a mapping");
                var end = ClosingBracket(text, at);
                if (end < 0)
                    yield return thread.Raise(Types.ValueError, "incomplete format key");
                yield return Operators.GetItem(thread, values, ofBytes ? new PyBytes(Encoding.Latin1.GetBytes(text[(at + 1)..end])) : Value.FromStr(text[(at + 1)..end]));
                // From here on the item is all there is to convert.
                (tuple, source, used) = (null, thread.Input, 0);
                at = end + 1;
            }

            var item = new Item { Width = -1, Precision = -1 };
            at = Flags(text, at, ref item);
            for (var part = 0; part < 2; part++)
            {
                if (part == 1)
                {
                    if (at >= text.Length || text[at] != '.')
                        break;
                    at++;
                    item.Precision = 0;
                }

                if (at < text.Length && text[at] == '*')
                {
                    if (!TryTake(tuple, source, ref used, out var star))
                        yield return thread.Raise(Types.TypeError, "not enough arguments for format string");
                    if (!Ints.Is(star))
                        yield return thread.Raise(Types.TypeError, "* wants int");
                    var isWidth = part == 0;
                    if (!Numbers.TryInt64(star, out var number) || !isWidth && number is < int.MinValue or > int.MaxValue)
                        yield return thread.Raise(Types.OverflowError, $"Python int too large to convert to C {(isWidth ? "ssize_t" : "int")}");
                    at++;
                    if (isWidth)
                    {
                        item.Left |= number < 0;
                        item.Width = (int)Math.Min(number == long.MinValue ? long.MaxValue : Math.Abs(number), int.MaxValue);
                    }
                    else
                    {
                        item.Precision = (int)Math.Clamp(number, 0, int.MaxValue);
                    }

                    continue;
                }

                var digits = 0L;
                var start = at;
                for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
                    digits = Math.Min(digits * 10 + text[at] - '0', int.MaxValue + 1L);
                if (digits > int.MaxValue)
                    yield return thread.Raise(Types.ValueError, part == 0 ? "width too big" : "precision too big");
                if (at > start && part == 0)
                    item.Width = (int)digits;
                else if (at > start)
                    item.Precision = (int)digits;
            }

            if (at < text.Length && text[at] is 'h' or 'l' or 'L')
                at++;
            if (at >= text.Length)
                yield return thread.Raise(Types.ValueError, "incomplete format");
            item.Type = text[at];
            item.At = at++;
            if (!TryTake(tuple, source, ref used, out var value))
                yield return thread.Raise(Types.TypeError, "not enough arguments for format string");
            yield return ofBytes && item.Type is 's' or 'b' or 'c' or 'r' ? ConvertForBytes(thread, value, item) : Convert(thread, text, value, item);
            thread.Charge(Math.Max(item.Width, 0) / 16);
            thread.Interpreter.Meter.Reserve(Math.Max(item.Width, 0) * 2L);
            AppendPadded(result, thread.Input.AsText!, item);
        }

        if (!isMapping && used < (tuple?.Count ?? 1))
            yield return thread.Raise(Types.TypeError, $"not all arguments converted during {(ofBytes ? "bytes" : "string")} formatting");
        thread.Charge(result.Length / 64);
        thread.Interpreter.Meter.Reserve(40 + result.Length * 2L);
        thread.Output = Value.FromStr(result.ToString());
    }

    private static int ClosingBracket(string text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth == 0)
                return at;
        }

        return -1;
    }

    private static int Flags(string text, int at, ref Item item)
    {
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '-':
                    item.Left = true;
                    break;
                case '+':
                    item.Plus = true;
                    break;
                case ' ':
                    item.Blank = true;
                    break;
                case '#':
                    item.Alternate = true;
                    break;
                case '0':
                    item.Zero = true;
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    private static bool TryTake(PyTuple? tuple, Value values, ref int used, out Value value)
    {
        value = values;
        if (tuple is null)
            return used++ == 0;
        if (used >= tuple.Count)
            return false;
        value = tuple[used++];
        return true;
    }

    /// <summary>The converted value as a str, numbers already zero-padded.</summary>
    private static Value Convert(PyThread thread, string format, Value value, Item item)
    {
        switch (item.Type)
        {
            case 's' or 'r' or 'a':
                if (item.Type == 's' && value.Ref is PyStr { Type.IsHeap: false } plain)
                    return Cut(plain, item);
                return thread.Push(TextSteps(thread, value, item));
            case 'd' or 'i' or 'u' or 'x' or 'X' or 'o':
                if (Numbers.IsInteger(value))
                    return Integer(thread, value, item);
                return thread.Push(IntegerSteps(thread, value, item));
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return thread.Push(FloatSteps(thread, value, item));
            case 'c':
                return Character(thread, value);
            default:
                var point = char.IsSurrogatePair(format, item.At) ? char.ConvertToUtf32(format, item.At) : item.Type;
                var shown = point is > 31 and < 127 ? (char)point : '?';
                return thread.Raise(Types.ValueError, $"unsupported format character '{shown}' (0x{point:x}) at index {new PyStr(format).IndexOf(item.At)}");
        }
    }

    /// <summary>The conversions that differ in bytes.</summary>
    private static Value ConvertForBytes(PyThread thread, Value value, Item item)
    {
        switch (item.Type)
        {
            case 'r':
                item.Type = 'a';
                return thread.Push(TextSteps(thread, value, item));
            case 'c':
                if (value.Ref is PyBytes { Count: 1 } single)
                    return PyStr.FromChar((char)single.Span[0]);
                if (!Numbers.IsInteger(value))
                    return thread.Raise(Types.TypeError, $"%c requires an integer in range(256) or a single byte, not {value.Type.Name}");
                return Numbers.TryInt64(value, out var point) && point is >= 0 and < 256
                    ? PyStr.FromChar((char)point)
                    : thread.Raise(Types.OverflowError, "%c arg not in range(256)");
            default:
                if (value.Ref is IByteSource source)
                    return Cut(new PyStr(Encoding.Latin1.GetString(source.Span)), item);
                var convert = value.Type.IsHeap ? value.Type.Lookup(Names.Intern("__bytes__")) : Value.Unbound;
                if (convert.IsUnbound)
                    return thread.Raise(Types.TypeError, $"%b requires a bytes-like object, or an object that implements __bytes__, not '{value.Type.Name}'");
                return thread.Then(thread.Current!, thread.CallSpecialFunction(convert, value, []), (t, result) => result.Ref is PyBytes bytes
                    ? Cut(new PyStr(Encoding.Latin1.GetString(bytes.Span)), item)
                    : t.Raise(Types.TypeError, $"__bytes__ returned non-bytes (type {result.Type.Name})"));
        }
    }

    private static Value Cut(PyStr text, Item item) =>
        item.Precision >= 0 && item.Precision < text.Length ? text.Slice(0, item.Precision) : text;

    private static IEnumerable<Value> TextSteps(PyThread thread, Value value, Item item)
    {
        yield return item.Type switch
        {
            's' => Operators.Str(thread, value),
            'r' => Operators.Repr(thread, value),
            _ => Formatting.Ascii(thread, value),
        };
        thread.Output = Cut((PyStr)thread.Input.Ref!, item);
    }

    private static IEnumerable<Value> IntegerSteps(PyThread thread, Value value, Item item)
    {
        var isDecimal = item.Type is 'd' or 'i' or 'u';
        if (isDecimal && Numbers.TryFloat(value, out var number))
            yield return IntType.FromFloat(thread, number);
        else if (isDecimal && value.Type.ToInt is { } convert && value.Ref is not PyStr)
            yield return convert(thread, value);
        else if (value.Type.ToIndex is not null)
            yield return Indexing.Index(thread, value);
        else
            yield return thread.Raise(Types.TypeError, $"%{item.Type} format: {(isDecimal ? "a real number" : "an integer")} is required, not {value.Type.Name}");
        if (!Numbers.IsInteger(thread.Input))
            yield return thread.Raise(Types.TypeError, $"%{item.Type} format: a real number is required, not {value.Type.Name}");
        yield return Integer(thread, thread.Input, item);
        thread.Output = thread.Input;
    }

    private static Value Integer(PyThread thread, Value value, Item item)
    {
        var number = IntArithmetic.Big(value);
        string digits;
        var prefix = "";
        if (item.Type is 'd' or 'i' or 'u')
        {
            if (!IntText.TryDecimal(thread, BigInteger.Abs(number), out digits))
                return Value.Error;
        }
        else
        {
            IntArithmetic.ChargeLinear(thread, number.GetBitLength());
            digits = IntText.Digits(BigInteger.Abs(number), item.Type == 'o' ? 3 : 4);
            if (item.Alternate)
                prefix = "0" + item.Type;
            if (item.Type == 'X')
                digits = digits.ToUpperInvariant();
        }

        if (item.Precision > digits.Length)
            digits = new string('0', item.Precision - digits.Length) + digits;
        return Value.FromStr(Signed(number.Sign < 0, prefix, digits, item, zeros: true));
    }

    private static IEnumerable<Value> FloatSteps(PyThread thread, Value value, Item item)
    {
        yield return FloatType.Of(thread, value, value.Ref is PyStr
            ? "must be real number, not str"
            : $"must be real number, not {value.Type.Name}");
        var number = thread.Input.Float;
        if (item.Precision > int.MaxValue / 2)
            yield return thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        if (item.Precision > 400)
        {
            thread.Charge((long)item.Precision * item.Precision / 1024);
            thread.Interpreter.Meter.Reserve(item.Precision * 8L);
        }

        var precision = item.Precision < 0 ? 6 : item.Precision;
        var digits = NumberFormat.Digits(Math.Abs(number), item.Type, precision, item.Alternate, pointForDefault: false, out _);
        thread.Output = Value.FromStr(Signed(double.IsNegative(number) && !double.IsNaN(number), "", digits, item, zeros: true));
    }

    private static string Signed(bool negative, string prefix, string digits, Item item, bool zeros)
    {
        var sign = negative ? "-" : item.Plus ? "+" : item.Blank ? " " : "";
        var missing = item.Width - sign.Length - prefix.Length - digits.Length;
        if (zeros && item.Zero && !item.Left && missing > 0)
            digits = new string('0', missing) + digits;
        return sign + prefix + digits;
    }

    private static Value Character(PyThread thread, Value value)
    {
        if (value.Ref is PyStr text)
        {
            return text.Length == 1
                ? text
                : thread.Raise(Types.TypeError, "%c requires int or char");
        }

        if (!Numbers.IsInteger(value))
        {
            return value.Type.ToIndex is null
                ? thread.Raise(Types.TypeError, "%c requires int or char")
                : thread.Then(thread.Current!, Indexing.Index(thread, value), Character);
        }

        return Numbers.TryInt64(value, out var point) && point is >= 0 and <= 0x10ffff
            ? PyStr.FromCodePoint((int)point)
            : thread.Raise(Types.OverflowError, "%c arg not in range(0x110000)");
    }

    private static void AppendPadded(StringBuilder result, string text, Item item)
    {
        var missing = item.Width < 0 ? 0 : item.Width - new PyStr(text).Length;
        if (!item.Left && missing > 0)
            result.Append(' ', missing);
        result.Append(text);
        if (item.Left && missing > 0)
            result.Append(' ', missing);
    }
}

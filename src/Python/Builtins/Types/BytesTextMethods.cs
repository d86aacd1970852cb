using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>What bytes and bytearray do as if they were ASCII text: upper, isalpha, center, expandtabs and their like.</summary>
internal static class BytesTextMethods
{
    public static void Define(PyType type)
    {
        Map(type, "upper", static (b, _) => IsLower(b) ? (byte)(b - 32) : b);
        Map(type, "lower", static (b, _) => IsUpper(b) ? (byte)(b + 32) : b);
        Map(type, "swapcase", static (b, _) => IsAlpha(b) ? (byte)(b ^ 32) : b);
        Map(type, "capitalize", static (b, before) => before < 0 ? IsLower(b) ? (byte)(b - 32) : b : IsUpper(b) ? (byte)(b + 32) : b);
        Map(type, "title", static (b, before) => before >= 0 && IsAlpha((byte)before) ? IsUpper(b) ? (byte)(b + 32) : b : IsLower(b) ? (byte)(b - 32) : b);
        Test(type, "isalpha", false, IsAlpha);
        Test(type, "isdigit", false, IsDigit);
        Test(type, "isalnum", false, static b => IsAlpha(b) || IsDigit(b));
        Test(type, "isspace", false, BytesSplitMethods.IsSpace);
        Test(type, "isascii", true, static b => b < 0x80);
        type.Method("isupper", static (thread, self) => Cased(thread, self, IsUpper));
        type.Method("islower", static (thread, self) => Cased(thread, self, IsLower));
        type.Method("istitle", static (thread, self) => IsTitle(thread, self));
        type.Method("ljust", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "ljust", args));
        type.Method("rjust", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "rjust", args));
        type.Method("center", "width: ssize_t, fillchar=…, /", static (thread, args) => Pad(thread, "center", args));
        type.Method("zfill", "width: ssize_t, /", static (thread, args) => ZeroFill(thread, args[0], args[1]));
        type.Method("expandtabs", "tabsize: int=8", ExpandTabs);
    }

    private static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    private static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    private static bool IsAlpha(byte b) => IsUpper(b) || IsLower(b);

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <param name="map">Takes a byte and the one before it as it was, -1 for the first.</param>
    private static void Map(PyType type, string name, Func<byte, int, byte> map) => type.Method(name, (thread, self) =>
    {
        var bytes = BytesType.Span(self);
        thread.Charge(bytes.Length / 16);
        var result = new byte[bytes.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = map(bytes[i], i == 0 ? -1 : bytes[i - 1]);
        return BytesType.Make(thread, self, result);
    });

    private static void Test(PyType type, string name, bool ofEmpty, Func<byte, bool> test) => type.Method(name, (thread, self) =>
    {
        var bytes = BytesType.Span(self);
        thread.Charge(bytes.Length / 16);
        foreach (var b in bytes)
        {
            if (!test(b))
                return Value.False;
        }

        return Value.FromBool(bytes.Length > 0 || ofEmpty);
    });

    private static Value Cased(PyThread thread, Value self, Func<byte, bool> isWanted)
    {
        var bytes = BytesType.Span(self);
        thread.Charge(bytes.Length / 16);
        var any = false;
        foreach (var b in bytes)
        {
            if (!IsAlpha(b))
                continue;
            if (!isWanted(b))
                return Value.False;
            any = true;
        }

        return Value.FromBool(any);
    }

    private static Value IsTitle(PyThread thread, Value self)
    {
        var bytes = BytesType.Span(self);
        thread.Charge(bytes.Length / 16);
        var (any, inWord) = (false, false);
        foreach (var b in bytes)
        {
            if (IsUpper(b) == inWord && IsAlpha(b))
                return Value.False;
            any |= IsAlpha(b);
            inWord = IsAlpha(b);
        }

        return Value.FromBool(any);
    }

    private static bool TryWidth(PyThread thread, Value value, out long width)
    {
        width = value.Bits;
        if (width <= int.MaxValue / 2)
            return true;
        thread.Raise(new PyException(Types.MemoryError, PyTuple.Empty));
        return false;
    }

    private static Value Pad(PyThread thread, string name, ReadOnlySpan<Value> args)
    {
        if (!TryWidth(thread, args[1], out var width))
            return Value.Error;
        var fill = (byte)' ';
        if (!args[2].IsUnbound)
        {
            if (args[2].Ref is not PyBytes { Count: 1 } given)
                return thread.Raise(Types.TypeError, $"{name}() argument 2 must be a byte string of length 1, not {Errors.KindOf(args[2])}");
            fill = given.Span[0];
        }

        var bytes = BytesType.Span(args[0]);
        var missing = width - bytes.Length;
        if (missing <= 0)
            return BytesType.Same(thread, args[0]);
        BytesType.ChargeCopy(thread, width);
        var left = name[0] switch { 'l' => 0, 'r' => missing, _ => missing / 2 + (missing & width & 1) };
        var result = new byte[width];
        Array.Fill(result, fill);
        bytes.CopyTo(result.AsSpan((int)left));
        return BytesType.Make(thread, args[0], result);
    }

    private static Value ZeroFill(PyThread thread, Value self, Value value)
    {
        if (!TryWidth(thread, value, out var width))
            return Value.Error;
        var bytes = BytesType.Span(self);
        if (width <= bytes.Length)
            return BytesType.Same(thread, self);
        BytesType.ChargeCopy(thread, width);
        var result = new byte[width];
        Array.Fill(result, (byte)'0');
        bytes.CopyTo(result.AsSpan((int)width - bytes.Length));
        if (bytes.Length > 0 && bytes[0] is (byte)'+' or (byte)'-')
        {
            result[width - bytes.Length] = (byte)'0';
            result[0] = bytes[0];
        }

        return BytesType.Make(thread, self, result);
    }

    private static Value ExpandTabs(PyThread thread, ReadOnlySpan<Value> args)
    {
        if (!TryWidth(thread, args[1], out var size))
            return Value.Error;
        var bytes = BytesType.Span(args[0]);
        BytesType.ChargeCopy(thread, bytes.Length + bytes.Count((byte)'\t') * Math.Max(0, size));
        var result = new List<byte>(bytes.Length);
        var column = 0L;
        foreach (var b in bytes)
        {
            if (b != '\t')
            {
                result.Add(b);
                column = b is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
                continue;
            }

            for (var blanks = size <= 0 ? 0 : size - column % size; blanks > 0; blanks--, column++)
                result.Add((byte)' ');
        }

        return BytesType.Make(thread, args[0], [.. result]);
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Builtins;

/// <summary>decode, hex, fromhex, translate and maketrans, of bytes and bytearray.</summary>
internal static class BytesConversionMethods
{
    private static readonly Signature HexSignature = Signature.Parse("hex", "self, /, sep=…, bytes_per_sep=1");

    public static void Define(PyType type)
    {
        type.Method("decode", "encoding='utf-8', errors='strict'", static (thread, args) =>
            args[1].AsText is not { } encoding ? thread.Raise(Types.TypeError, $"decode() argument 'encoding' must be str, not {Errors.KindOf(args[1])}")
            : args[2].AsText is not { } errors ? thread.Raise(Types.TypeError, $"decode() argument 'errors' must be str, not {Errors.KindOf(args[2])}")
            : TextCodecs.Decode(thread, args[0], encoding, errors));
        DefineHex(type);
        type.ClassMethod("fromhex", FromHex);
        type.Method("translate", "table, /, delete=…", Translate);
        type.StaticMethod("maketrans", MakeTrans);
    }

    public static void DefineHex(PyType type) => type.MethodVar("hex", Hex);

    private static Value Hex(PyThread thread, in CallArgs args)
    {
        Span<Value> values = new Value[3];
        if (!HexSignature.Bind(thread, args, values, skip: 1))
            return Value.Error;
        if (!Numbers.TryInt64(values[2], out var group) || (int)group != group)
        {
            return Numbers.IsInteger(values[2])
                ? thread.Raise(Types.OverflowError, "Python int too large to convert to C int")
                : thread.Raise(Types.TypeError, $"'{values[2].Type.Name}' object cannot be interpreted as an integer");
        }

        var bytes = BytesType.Span(values[0]);
        BytesType.ChargeCopy(thread, bytes.Length * 2L);
        var digits = Convert.ToHexStringLower(bytes);
        if (values[1].IsUnbound)
            return Value.FromStr(digits);
        var separator = values[1].Ref switch
        {
            PyStr text => text.Text,
            IByteSource source => System.Text.Encoding.Latin1.GetString(source.Span),
            PyList { Count: 1 } or PyTuple { Count: 1 } or PySet { Count: 1 } or PyDict { Count: 1 } => null,
            _ => "",
        };
        if (values[1].Type.Length is null)
            return thread.Raise(Types.TypeError, $"object of type '{values[1].Type.Name}' has no len()");
        if (separator is null)
            return thread.Raise(Types.TypeError, "sep must be str or bytes.");
        if (separator.Length != 1)
            return thread.Raise(Types.ValueError, "sep must be length 1.");
        if (separator[0] >= 0x80)
            return thread.Raise(Types.ValueError, "sep must be ASCII.");
        if (group == 0 || bytes.Length == 0)
            return Value.FromStr(digits);
        // Groups are counted from the right, negative ones from the left.
        var size = Math.Abs(group);
        var result = new System.Text.StringBuilder();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i > 0 && (group > 0 ? bytes.Length - i : i) % size == 0)
                result.Append(separator);
            result.Append(digits, i * 2, 2);
        }

        return Value.FromStr(result.ToString());
    }

    private static Value FromHex(PyThread thread, Value self, Value digits)
    {
        var type = (PyType)self.Ref!;
        if (digits.AsText is not { } text)
            return thread.Raise(Types.TypeError, $"fromhex() argument must be str, not {Errors.KindOf(digits)}");
        BytesType.ChargeCopy(thread, text.Length);
        var data = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80 && BytesSplitMethods.IsSpace((byte)text[i]))
                continue;
            var wrong = !char.IsAsciiHexDigit(text[i]) ? i : i + 1 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) ? i + 1 : -1;
            if (wrong >= 0)
                return thread.Raise(Types.ValueError, $"non-hexadecimal number found in fromhex() arg at position {new PyStr(text).IndexOf(wrong)}");
            data.Add(Convert.FromHexString(text.AsSpan(i, 2))[0]);
            i++;
        }

        var isExact = ReferenceEquals(type, Types.Bytes) || ReferenceEquals(type, Types.ByteArray);
        return isExact ? new PyBytes(type, [.. data]) : thread.Call(type, new PyBytes([.. data]));
    }

    private static Value Translate(PyThread thread, ReadOnlySpan<Value> args)
    {
        ReadOnlySpan<byte> table = default, removed = default;
        if (!args[1].IsNone && !BytesType.TryArgument(thread, args[1], out table))
            return Value.Error;
        if (!args[1].IsNone && table.Length != 256)
            return thread.Raise(Types.ValueError, "translation table must be 256 characters long");
        if (!args[2].IsUnbound && !BytesType.TryArgument(thread, args[2], out removed))
            return Value.Error;
        var bytes = BytesType.Span(args[0]);
        BytesType.ChargeCopy(thread, bytes.Length);
        var result = new List<byte>(bytes.Length);
        foreach (var b in bytes)
        {
            if (!removed.Contains(b))
                result.Add(table.Length == 0 ? b : table[b]);
        }

        return BytesType.Make(thread, args[0], [.. result]);
    }

    private static Value MakeTrans(PyThread thread, in CallArgs args)
    {
        if (args.Names.Length > 0)
            return thread.Raise(Types.TypeError, "bytes.maketrans() takes no keyword arguments");
        if (args.Count != 2)
            return thread.Raise(Types.TypeError, $"maketrans expected 2 arguments, got {args.Count}");
        if (!BytesType.TryArgument(thread, args[0], out var from) || !BytesType.TryArgument(thread, args[1], out var to))
            return Value.Error;
        if (from.Length != to.Length)
            return thread.Raise(Types.ValueError, "maketrans arguments must have same length");
        var table = new byte[256];
        for (var i = 0; i < table.Length; i++)
            table[i] = (byte)i;
        for (var i = 0; i < from.Length; i++)
            table[from[i]] = to[i];
        return new PyBytes(table);
    }
}

using System.Text;
using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Binary;

/// <summary>binascii (https://docs.python.org/3.13/library/binascii.html).</summary>
internal static class BinasciiModule
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly PyType Error = Exception("Error", Types.ValueError);
    private static readonly PyType Incomplete = Exception("Incomplete", Types.Exception);
    private static readonly uint[] CrcTable = MakeCrcTable();

    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("binascii");
        module.Dict.Set("Error", Error);
        module.Dict.Set("Incomplete", Incomplete);
        module.Function("b2a_base64", "data, /, *, newline=True", static (thread, args) => Read(thread, args[0], out var data)
            ? Ascii(Convert.ToBase64String(data) + (args[1].IsTrue ? "\n" : "")) : Value.Error);
        module.Function("a2b_base64", "data, /, *, strict_mode=False", static (thread, args) => ReadAscii(thread, args[0], out var data)
            ? Decode(thread, data, args[1].IsTrue) : Value.Error);
        foreach (var name in new[] { "hexlify", "b2a_hex" })
        {
            module.Function(name, "data, sep=…, bytes_per_sep=1", static (thread, args) => args[1].IsUnbound
                ? Read(thread, args[0], out var data) ? Ascii(Convert.ToHexStringLower(data)) : Value.Error
                : thread.Push(SeparatedSteps(thread, args.ToArray())));
        }

        foreach (var name in new[] { "unhexlify", "a2b_hex" })
            module.Function(name, "hexstr, /", static (thread, args) => ReadAscii(thread, args[0], out var data) ? Unhex(thread, data) : Value.Error);
        module.Function("crc32", "data, crc=0, /", static (thread, args) => Read(thread, args[0], out var data) ? Value.FromInt(Crc32(data, (uint)Ints.Clamp(args[1]))) : Value.Error);
        module.Function("crc_hqx", "data, crc, /", static (thread, args) => Read(thread, args[0], out var data) ? Value.FromInt(CrcHqx(data, (uint)Ints.Clamp(args[1]))) : Value.Error);
        module.Function("adler32", "data, value=1, /", static (thread, args) => Read(thread, args[0], out var data) ? Value.FromInt(Adler32(data, (uint)Ints.Clamp(args[1]))) : Value.Error);
        return module;
    }

    private static PyType Exception(string name, PyType from)
    {
        var type = new PyType(name, from, "binascii");
        BuiltinTypes.Finish(type);
        return type;
    }

    private static PyBytes Ascii(string text) => new(Encoding.ASCII.GetBytes(text));

    private static IEnumerable<Value> SeparatedSteps(PyThread thread, Value[] args)
    {
        yield return Attributes.CallMethod(thread, args[0], Names.Intern("hex"), args[1], args[2]);
        thread.Output = Ascii(thread.Input.AsText!);
    }

    private static bool Read(PyThread thread, Value value, out byte[] data)
    {
        data = [];
        if (value.Ref is not IByteSource bytes)
        {
            thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
            return false;
        }

        data = bytes.Span.ToArray();
        thread.Charge(data.Length / 16);
        thread.Interpreter.Meter.Reserve(64 + data.Length * 2L);
        return true;
    }

    private static bool ReadAscii(PyThread thread, Value value, out byte[] data)
    {
        data = [];
        if (value.Ref is not PyStr text)
        {
            if (value.Ref is IByteSource)
                return Read(thread, value, out data);
            thread.Raise(Types.TypeError, $"argument should be bytes, buffer or ASCII string, not '{value.Type.Name}'");
            return false;
        }

        if (!System.Text.Ascii.IsValid(text.Text))
        {
            thread.Raise(Types.ValueError, "string argument should contain only ASCII characters");
            return false;
        }

        return Read(thread, Ascii(text.Text), out data);
    }

    private static Value Decode(PyThread thread, byte[] data, bool strict)
    {
        var result = new List<byte>(data.Length * 3 / 4);
        int digits = 0, left = 0, pads = 0;
        var ended = false;
        if (strict && data.Length > 0 && data[0] == '=')
            return thread.Raise(Error, "Leading padding not allowed");
        for (var i = 0; i < data.Length; i++)
        {
            if (data[i] == '=')
            {
                if (digits >= 2 && digits + ++pads >= 4)
                {
                    if (strict && i + 1 < data.Length)
                        return thread.Raise(Error, "Excess data after padding");
                    ended = true;
                    break;
                }

                continue;
            }

            var value = Alphabet.IndexOf((char)data[i]);
            if (value < 0)
            {
                if (strict)
                    return thread.Raise(Error, "Only base64 data is allowed");
                continue;
            }

            if (strict && pads > 0)
                return thread.Raise(Error, "Discontinuous padding not allowed");
            pads = 0;
            switch (digits)
            {
                case 0:
                    digits = 1;
                    left = value;
                    break;
                case 1:
                    digits = 2;
                    result.Add((byte)((left << 2) | (value >> 4)));
                    left = value & 15;
                    break;
                case 2:
                    digits = 3;
                    result.Add((byte)((left << 4) | (value >> 2)));
                    left = value & 3;
                    break;
                default:
                    digits = 0;
                    result.Add((byte)((left << 6) | value));
                    left = 0;
                    break;
            }
        }

        if (digits != 0 && !ended)
        {
            return thread.Raise(Error, digits == 1
                ? $"Invalid base64-encoded string: number of data characters ({(result.Count / 3 * 4) + 1}) cannot be 1 more than a multiple of 4"
                : "Incorrect padding");
        }

        return new PyBytes([.. result]);
    }

    private static Value Unhex(PyThread thread, byte[] data)
    {
        if (data.Length % 2 != 0)
            return thread.Raise(Error, "Odd-length string");
        var result = new byte[data.Length / 2];
        for (var i = 0; i < data.Length; i++)
        {
            if (!char.IsAsciiHexDigit((char)data[i]))
                return thread.Raise(Error, "Non-hexadecimal digit found");
            result[i / 2] = (byte)((result[i / 2] << 4) | Convert.ToInt32(((char)data[i]).ToString(), 16));
        }

        return new PyBytes(result);
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
            table[i] = crc;
        }

        return table;
    }

    private static uint Crc32(byte[] data, uint crc)
    {
        crc = ~crc;
        foreach (var b in data)
            crc = (crc >> 8) ^ CrcTable[(crc ^ b) & 0xff];
        return ~crc;
    }

    private static uint CrcHqx(byte[] data, uint crc)
    {
        foreach (var b in data)
        {
            crc ^= (uint)b << 8;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            crc &= 0xffff;
        }

        return crc;
    }

    private static uint Adler32(byte[] data, uint start)
    {
        uint a = start & 0xffff, b = start >> 16;
        foreach (var item in data)
        {
            a = (a + item) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }
}

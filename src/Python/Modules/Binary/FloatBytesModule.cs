using System.Buffers.Binary;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Binary;

/// <summary>_floatbytes: floats as the bytes that struct and array keep them in.</summary>
internal static class FloatBytesModule
{
    public static PyModule Create(Interpreter interpreter)
    {
        var module = new PyModule("_floatbytes");
        module.Function("pack", "number, size, /", static (thread, args) => Pack(thread, args[0].Float, (int)args[1].Bits));
        module.Function("unpack", "data, /", static (_, args) => Value.FromFloat(Unpack(((IByteSource)args[0].Ref!).Span)));
        return module;
    }

    /// <summary>Big-endian.</summary>
    private static Value Pack(PyThread thread, double number, int size)
    {
        var bytes = new byte[size];
        switch (size)
        {
            case 2:
                var half = (Half)number;
                if (Half.IsInfinity(half) && double.IsFinite(number))
                    return thread.Raise(Types.OverflowError, "float too large to pack with e format");
                BinaryPrimitives.WriteHalfBigEndian(bytes, half);
                break;
            case 4:
                var single = (float)number;
                if (float.IsInfinity(single) && double.IsFinite(number))
                    return thread.Raise(Types.OverflowError, "float too large to pack with f format");
                BinaryPrimitives.WriteSingleBigEndian(bytes, single);
                break;
            default:
                BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
                break;
        }

        return new PyBytes(bytes);
    }

    private static double Unpack(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        2 => (double)BinaryPrimitives.ReadHalfBigEndian(bytes),
        4 => BinaryPrimitives.ReadSingleBigEndian(bytes),
        _ => BinaryPrimitives.ReadDoubleBigEndian(bytes),
    };
}

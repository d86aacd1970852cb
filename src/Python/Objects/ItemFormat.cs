using System.Buffers.Binary;
using System.Numerics;

namespace Playground.Python.Objects;

/// <summary>
/// How items lie in memory, by the codes that struct, array and memoryview share
/// (https://docs.python.org/3.13/library/struct.html#format-characters): little-endian, sizes as on 64-bit Linux.
/// </summary>
internal static class ItemFormat
{
    /// <summary>Bytes an item; 0 for what is no code.</summary>
    public static int SizeOf(char code) => code switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'P' or 'd' => 8,
        _ => 0,
    };

    public static bool IsFloat(char code) => code is 'e' or 'f' or 'd';

    public static bool IsText(char code) => code is 'u' or 'w';

    private static bool IsSigned(char code) => code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';

    public static BigInteger Least(char code) => IsSigned(code) ? -(BigInteger.One << (SizeOf(code) * 8 - 1)) : BigInteger.Zero;

    public static BigInteger Most(char code) => (BigInteger.One << (SizeOf(code) * 8 - (IsSigned(code) ? 1 : 0))) - 1;

    public static Value Read(char code, ReadOnlySpan<byte> item) => code switch
    {
        'b' => Value.FromInt((sbyte)item[0]),
        'B' => Value.FromInt(item[0]),
        '?' => Value.FromBool(item[0] != 0),
        'c' => new PyBytes([item[0]]),
        'h' => Value.FromInt(BinaryPrimitives.ReadInt16LittleEndian(item)),
        'H' => Value.FromInt(BinaryPrimitives.ReadUInt16LittleEndian(item)),
        'i' => Value.FromInt(BinaryPrimitives.ReadInt32LittleEndian(item)),
        'I' => Value.FromInt(BinaryPrimitives.ReadUInt32LittleEndian(item)),
        'e' => Value.FromFloat((double)BinaryPrimitives.ReadHalfLittleEndian(item)),
        'f' => Value.FromFloat(BinaryPrimitives.ReadSingleLittleEndian(item)),
        'd' => Value.FromFloat(BinaryPrimitives.ReadDoubleLittleEndian(item)),
        'u' or 'w' => ReadCharacter(BinaryPrimitives.ReadUInt32LittleEndian(item)),
        'L' or 'Q' or 'N' or 'P' => Numbers.FromUnsigned(BinaryPrimitives.ReadUInt64LittleEndian(item)),
        _ => Value.FromInt(BinaryPrimitives.ReadInt64LittleEndian(item)),
    };

    private static Value ReadCharacter(uint point) => point <= 0x10ffff
        ? PyStr.FromCodePoint((int)point)
        : throw new PythonException(new PyException(Types.ValueError, $"character U+{point:x} is not in range [U+0000; U+10ffff]"));

    /// <summary>Writes an int that lies between <see cref="Least"/> and <see cref="Most"/>.</summary>
    public static void WriteInteger(char code, BigInteger number, Span<byte> item)
    {
        var bits = number.Sign < 0 ? unchecked((ulong)(long)number) : (ulong)number;
        for (var i = 0; i < item.Length; i++)
            item[i] = (byte)(bits >> (i * 8));
    }

    public static void WriteFloat(char code, double number, Span<byte> item)
    {
        if (code == 'd')
            BinaryPrimitives.WriteDoubleLittleEndian(item, number);
        else if (code == 'f')
            BinaryPrimitives.WriteSingleLittleEndian(item, (float)number);
        else
            BinaryPrimitives.WriteHalfLittleEndian(item, (Half)number);
    }
}

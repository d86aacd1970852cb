using System.Runtime.InteropServices;

namespace Playground.Python.Bytecode;

/// <summary>An operation and three 16-bit operands; see <see cref="Opcode"/>.</summary>
[StructLayout(LayoutKind.Sequential, Size = 8)]
public readonly struct Instruction(Opcode op, int a, int b, int c)
{
    public const int NoRegister = ushort.MaxValue;

    public readonly Opcode Op = op;
    public readonly ushort A = (ushort)a;
    public readonly ushort B = (ushort)b;
    public readonly ushort C = (ushort)c;

    /// <summary>An instruction whose second operand takes B and C together.</summary>
    public static Instruction Wide(Opcode op, int a, int bc) => new(op, a, bc & 0xFFFF, bc >> 16);

    /// <summary>C as a signed number (short jumps and small ints).</summary>
    public int SignedC => (short)C;

    /// <summary>B and C as one signed number.</summary>
    public int WideBC => B | C << 16;
}

using System.Runtime.CompilerServices;

namespace Playground.Python.Bytecode;

/// <summary>
/// Superinstructions: pairs that are often met (counted over the programs of bench/programs) become one dispatch.
/// The fused operation takes the place of the first instruction, with its operands; the second stays where it is, is read
/// from there, and is still what a jump to it finds. Whoever goes through both places has counted both steps, and where
/// the pair has no fast path the first alone is done and the second is next. So nothing shows of a fusion: no step, no
/// position, no jump target.
/// </summary>
internal static class Fusion
{
    /// <summary>For each of JumpIfLt to JumpIfNotGe four bits: whether it jumps when less, equal and greater.</summary>
    private const ulong Jumps = 0x1325_4664_5231;

    /// <summary>Fuses what can be fused. A second instruction may be the first of the next pair: then that is what is run from there.</summary>
    public static void Run(Instruction[] code)
    {
        for (var i = 0; i + 1 < code.Length; i++)
        {
            var first = code[i];
            var op = Fused(first, code[i + 1]);
            if (op == Opcode.Illegal)
                continue;
            code[i] = new Instruction(op, first.A, first.B, first.C);
            // The second is read as what it is.
            i++;
        }
    }

    /// <summary>The operation that a fused one begins with; any other itself.</summary>
    public static Opcode First(this Opcode op) => op switch
    {
        >= Opcode.LoadIntAndJump and <= Opcode.LoadIntAndCallMethod => Opcode.LoadInt,
        Opcode.LoadConstAndReturn or Opcode.LoadConstAndCallMethod => Opcode.LoadConst,
        >= Opcode.MoveAndMove and <= Opcode.MoveAndCallMethod => Opcode.Move,
        _ => op,
    };

    /// <summary>Whether a JumpIfLt … JumpIfNotGe jumps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Holds(Opcode jump, long left, long right)
    {
        var sign = 1 + (left > right ? 1 : 0) - (left < right ? 1 : 0);
        return (Jumps >> ((jump - Opcode.JumpIfLt) * 4 + sign) & 1) != 0;
    }

    private static Opcode Fused(Instruction first, Instruction second) => (first.Op, second.Op) switch
    {
        (Opcode.LoadInt, >= Opcode.JumpIfLt and <= Opcode.JumpIfNotGe) when second.B == first.A && second.A != first.A => Opcode.LoadIntAndJump,
        (Opcode.LoadInt, Opcode.Mod or Opcode.InplaceMod) when second.C == first.A && second.B != first.A && first.WideBC > 0 => Opcode.LoadIntAndMod,
        (Opcode.LoadInt, Opcode.Mult) => Opcode.LoadIntAndMult,
        (Opcode.LoadInt, Opcode.Call) => Opcode.LoadIntAndCall,
        (Opcode.LoadInt, Opcode.CallMethod) => Opcode.LoadIntAndCallMethod,
        (Opcode.LoadConst, Opcode.Return) => Opcode.LoadConstAndReturn,
        (Opcode.LoadConst, Opcode.CallMethod) => Opcode.LoadConstAndCallMethod,
        (Opcode.Move, Opcode.Move) => Opcode.MoveAndMove,
        (Opcode.Move, Opcode.Call) => Opcode.MoveAndCall,
        (Opcode.Move, Opcode.CallMethod) => Opcode.MoveAndCallMethod,
        _ => Opcode.Illegal,
    };
}

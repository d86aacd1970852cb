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
    /// <summary>Fuses what can be fused. A second instruction may be the first of the next pair: then that is what is run from there.</summary>
    public static void Run(Instruction[] code)
    {
        for (var i = 0; i + 1 < code.Length; i++)
        {
            var first = code[i];
            if (i + 2 < code.Length && IsCallOfGlobal(first, code[i + 1], code[i + 2]))
            {
                code[i] = new Instruction(Opcode.CallGlobal, first.A, first.B, first.C);
                i += 2;
                continue;
            }

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
        >= Opcode.LoadIntAndJumpIfLt and <= Opcode.LoadIntAndCallMethod => Opcode.LoadInt,
        Opcode.LoadConstAndReturn or Opcode.LoadConstAndCallMethod => Opcode.LoadConst,
        >= Opcode.MoveAndMove and <= Opcode.MoveAndJump => Opcode.Move,
        Opcode.AddIntAndCall => Opcode.AddInt,
        Opcode.SubIntAndCall => Opcode.SubInt,
        Opcode.AddAndReturn => Opcode.Add,
        Opcode.CallGlobal => Opcode.LoadGlobal,
        _ => op,
    };

    private static Opcode Fused(Instruction first, Instruction second) => (first.Op, second.Op) switch
    {
        (Opcode.LoadInt, >= Opcode.JumpIfLt and <= Opcode.JumpIfGe) when IsCompared(first, second) => Opcode.LoadIntAndJumpIfLt + (second.Op - Opcode.JumpIfLt),
        (Opcode.LoadInt, >= Opcode.JumpIfNotLt and <= Opcode.JumpIfNotGe) when IsCompared(first, second) => Opcode.LoadIntAndJumpIfLt + (Opcode.JumpIfNotGe - second.Op),
        (Opcode.LoadInt, Opcode.Mod or Opcode.InplaceMod) when second.C == first.A && second.B != first.A && first.WideBC > 0 => Opcode.LoadIntAndMod,
        (Opcode.LoadInt, Opcode.Mult) => Opcode.LoadIntAndMult,
        (Opcode.LoadInt, Opcode.Call) => Opcode.LoadIntAndCall,
        (Opcode.LoadInt, Opcode.CallMethod) => Opcode.LoadIntAndCallMethod,
        (Opcode.LoadConst, Opcode.Return) => Opcode.LoadConstAndReturn,
        (Opcode.LoadConst, Opcode.CallMethod) => Opcode.LoadConstAndCallMethod,
        (Opcode.Move, Opcode.Move) => Opcode.MoveAndMove,
        (Opcode.Move, Opcode.Call) => Opcode.MoveAndCall,
        (Opcode.Move, Opcode.CallMethod) => Opcode.MoveAndCallMethod,
        (Opcode.Move, Opcode.Jump) => Opcode.MoveAndJump,
        (Opcode.AddInt, Opcode.Call) => Opcode.AddIntAndCall,
        (Opcode.SubInt, Opcode.Call) => Opcode.SubIntAndCall,
        (Opcode.Add, Opcode.Return) => Opcode.AddAndReturn,
        _ => Opcode.Illegal,
    };

    private static bool IsCompared(Instruction load, Instruction jump) => jump.B == load.A && jump.A != load.A;

    private static bool IsCallOfGlobal(Instruction load, Instruction argument, Instruction call) =>
        load.Op == Opcode.LoadGlobal && argument.Op == Opcode.SubInt && argument.A == load.A + 1 && argument.B != load.A
        && call.Op == Opcode.Call && call.A == load.A && call.B == 1;
}

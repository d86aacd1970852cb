using Playground.Python.Bytecode;
using Playground.Python.Objects;

namespace Playground.Tests.Unit.Compilation;

public class FusionTests
{
    [Fact]
    public void A_fused_jump_decides_as_the_two_instructions_would()
    {
        for (var op = CompareOp.Lt; op <= CompareOp.Ge; op++)
        {
            foreach (var (left, right) in ((long, long)[])[(1, 2), (2, 2), (3, 2), (long.MinValue, 0), (long.MaxValue, -1)])
            {
                var holds = op switch
                {
                    CompareOp.Lt => left < right,
                    CompareOp.Le => left <= right,
                    CompareOp.Eq => left == right,
                    CompareOp.Ne => left != right,
                    CompareOp.Gt => left > right,
                    _ => left >= right,
                };
                Assert.Equal(holds, FusedHolds(Opcode.JumpIfLt.Plus((int)op), left, right));
                Assert.Equal(!holds, FusedHolds(Opcode.JumpIfNotLt.Plus((int)op), left, right));
            }
        }
    }

    // By the name of what the pair becomes, for a loaded int of `right`.
    private static bool FusedHolds(Opcode jump, long left, long right)
    {
        Instruction[] code = [Instruction.Wide(Opcode.LoadInt, 1, 3), new(jump, 0, 1, 5), new(Opcode.Return, 0, 0, 0)];
        Fusion.Run(code);
        return code[0].Op switch
        {
            Opcode.LoadIntAndJumpIfLt => left < right,
            Opcode.LoadIntAndJumpIfLe => left <= right,
            Opcode.LoadIntAndJumpIfEq => left == right,
            Opcode.LoadIntAndJumpIfNe => left != right,
            Opcode.LoadIntAndJumpIfGt => left > right,
            Opcode.LoadIntAndJumpIfGe => left >= right,
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    [Fact]
    public void The_second_instruction_of_a_pair_stays_where_it_is()
    {
        Instruction[] code =
        [
            Instruction.Wide(Opcode.LoadInt, 1, 3),
            new(Opcode.Mod, 2, 0, 1),
            new(Opcode.Move, 3, 2, 0),
            new(Opcode.Move, 4, 2, 0),
            new(Opcode.Move, 5, 2, 0),
            Instruction.Wide(Opcode.LoadConst, 6, 0),
            new(Opcode.Return, 6, 0, 0),
        ];
        Fusion.Run(code);
        Assert.Equal(
            [Opcode.LoadIntAndMod, Opcode.Mod, Opcode.MoveAndMove, Opcode.Move, Opcode.Move, Opcode.LoadConstAndReturn, Opcode.Return],
            code.Select(static instruction => instruction.Op));
        Assert.Equal(3, code[0].WideBC);
    }

    [Fact]
    public void A_modulo_by_what_is_no_positive_small_int_is_not_fused()
    {
        Instruction[] code = [Instruction.Wide(Opcode.LoadInt, 1, -3), new(Opcode.Mod, 2, 0, 1), new(Opcode.Return, 2, 0, 0)];
        Fusion.Run(code);
        Assert.Equal(Opcode.LoadInt, code[0].Op);
    }
}

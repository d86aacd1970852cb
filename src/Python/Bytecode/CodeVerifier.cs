using System.Diagnostics;

namespace Playground.Python.Bytecode;

/// <summary>
/// Checks that code can't lead the interpreter astray, which reads registers, tables and jumps unchecked: every operand is
/// in its range, every jump goes to an instruction, control can't run off the end, handlers nest.
/// </summary>
public static class CodeVerifier
{
    [Conditional("DEBUG")]
    internal static void DebugCheck(CodeObject code) => Check(code);

    /// <exception cref="InvalidOperationException">The code is malformed.</exception>
    public static void Check(CodeObject code)
    {
        var instructions = code.Instructions;
        Require(instructions.Length > 0, code, 0, "no instructions");
        Require(instructions.Length == code.Positions.Length, code, 0, "not one position an instruction");
        Require(code.ParameterCount <= code.LocalNames.Length && code.LocalNames.Length <= code.RegisterCount, code, 0, "register counts");
        Require(code.FreeCellSources.Length == code.CellNames.Length - code.OwnCellCount, code, 0, "free cells");
        for (var at = 0; at < instructions.Length; at++)
        {
            var instruction = instructions[at];
            var shape = OperandShape.Of(instruction.Op);
            CheckOperand(code, at, shape.A, instruction.A);
            if (shape.IsWide)
            {
                CheckWide(code, at, shape.B, instruction.WideBC);
            }
            else
            {
                CheckOperand(code, at, shape.B, instruction.B);
                CheckOperand(code, at, shape.C, shape.C == OperandKind.ShortJump ? instruction.SignedC : instruction.C);
            }

            CheckWindow(code, at);
            var hasWord = instruction.Op.HasOperandWord();
            Require(!hasWord || (at + 1 < instructions.Length && instructions[at + 1].Op == Opcode.Operand), code, at, "operand word missing");
            Require(instruction.Op != Opcode.Operand || (at > 0 && instructions[at - 1].Op.HasOperandWord()), code, at, "stray operand word");
        }

        Require(instructions[^1].Op.EndsPath() || instructions[^1].Op == Opcode.EndAsyncFor, code, instructions.Length - 1, "control runs off the end");
        CheckHandlers(code);
    }

    private static void CheckOperand(CodeObject code, int at, OperandKind kind, int operand)
    {
        var limit = kind switch
        {
            OperandKind.In or OperandKind.Out => code.RegisterCount,
            OperandKind.OptionalIn => operand == Instruction.NoRegister ? int.MaxValue : code.RegisterCount,
            OperandKind.Constant => code.Constants.Length,
            OperandKind.Name => code.Names.Length,
            OperandKind.Cache => code.Caches.Length,
            OperandKind.Cell => code.CellNames.Length,
            _ => int.MaxValue,
        };
        Require(operand < limit, code, at, $"{kind} {operand} is out of range");
        if (kind == OperandKind.ShortJump)
            CheckTarget(code, at, at + 1 + operand);
    }

    private static void CheckWide(CodeObject code, int at, OperandKind kind, int operand)
    {
        if (kind == OperandKind.WideConstant)
            Require(operand >= 0 && operand < code.Constants.Length, code, at, $"constant {operand} is out of range");
        else if (kind == OperandKind.WideJump)
            CheckTarget(code, at, at + 1 + operand);
    }

    private static void CheckTarget(CodeObject code, int at, int target)
    {
        Require(target >= 0 && target < code.Instructions.Length, code, at, $"jump to {target}");
        Require(code.Instructions[target].Op != Opcode.Operand, code, at, $"jump to the operand word {target}");
    }

    /// <summary>Instructions that use several registers from one on.</summary>
    private static void CheckWindow(CodeObject code, int at)
    {
        var instruction = code.Instructions[at];
        var (first, count) = instruction.Op switch
        {
            Opcode.Call or Opcode.CallKeyword => (instruction.A, instruction.B + 1),
            Opcode.CallMethod or Opcode.CallMethodKeyword => (instruction.A, instruction.B + 2),
            Opcode.CallSpread => (instruction.A, 3),
            Opcode.LoadMethod or Opcode.LoadContext => (instruction.A, 2),
            Opcode.BuildList or Opcode.BuildTuple or Opcode.BuildSet or Opcode.BuildString => (instruction.B, instruction.C),
            Opcode.BuildDict => (instruction.B, 2 * instruction.C),
            Opcode.BuildSlice => (instruction.B, 3),
            Opcode.FormatValue => (instruction.B, (instruction.C & 4) != 0 ? 2 : 1),
            Opcode.UnpackSequence => (instruction.A, instruction.C),
            Opcode.UnpackStar => (instruction.A, (instruction.C >> 8) + (instruction.C & 0xff) + 1),
            Opcode.MakeFunction => (instruction.A, (instruction.C & 4) != 0 ? 3 : (instruction.C & 2) != 0 ? 2 : 1),
            Opcode.BuildClass => (instruction.A, 4),
            Opcode.Intrinsic => (instruction.A, ((Intrinsic)instruction.B).ArgumentCount()),
            _ => (0, 0),
        };
        Require(first + count <= code.RegisterCount, code, at, $"registers {first} to {first + count - 1} are out of range");
    }

    private static void CheckHandlers(CodeObject code)
    {
        for (var i = 0; i < code.Handlers.Length; i++)
        {
            var entry = code.Handlers[i];
            Require(entry.Start >= 0 && entry.Start < entry.End && entry.End <= code.Instructions.Length, code, entry.Start, "region of a handler");
            Require(entry.Register < code.RegisterCount, code, entry.Start, "register of a handler");
            CheckTarget(code, entry.Start, entry.Target);
            for (var j = 0; j < i; j++)
            {
                var inner = code.Handlers[j];
                var isApart = inner.End <= entry.Start || entry.End <= inner.Start;
                var isWithin = entry.Start <= inner.Start && inner.End <= entry.End;
                Require(isApart || isWithin, code, entry.Start, $"handler {i} is not around handler {j}");
            }
        }
    }

    private static void Require(bool condition, CodeObject code, int at, string problem)
    {
        if (!condition)
            throw new InvalidOperationException($"{code.QualName}, instruction {at}: {problem}");
    }
}

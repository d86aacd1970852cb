using Playground.Python.Bytecode;
using Playground.Python.Objects;
using Playground.Python.Text;

namespace Playground.Tests.Unit.Compilation;

public class CodeVerifierTests
{
    private static readonly Instruction End = new(Opcode.Return, 0, 0, 0);

    private static CodeObject Make(Instruction[] instructions, params ExceptionEntry[] handlers) => new()
    {
        Name = "f",
        QualName = "f",
        Source = new SourceText("main.py", ""),
        FirstLine = 1,
        DefinitionLine = 1,
        LocalNames = [],
        RegisterCount = 4,
        Instructions = instructions,
        Constants = [Value.None],
        Names = [],
        Handlers = handlers,
        Positions = new SourceSpan[instructions.Length],
        Caches = [],
        CellNames = [],
        FreeCellSources = [],
    };

    private static void AssertRefused(string problem, Instruction[] instructions, params ExceptionEntry[] handlers)
    {
        var error = Assert.Throws<InvalidOperationException>(() => CodeVerifier.Check(Make(instructions, handlers)));
        Assert.Contains(problem, error.Message);
    }

    [Fact]
    public void Sound_code_passes() => CodeVerifier.Check(Make(
        [Instruction.Wide(Opcode.LoadConst, 3, 0), new(Opcode.Call, 0, 3, 0), End],
        new(0, 1, 2, 0),
        new(0, 2, 2, 0)));

    [Fact]
    public void Registers_are_in_range() => AssertRefused("Out 4 is out of range", [new(Opcode.Move, 4, 0, 0), End]);

    [Fact]
    public void Windows_are_in_range() => AssertRefused("registers 1 to 4 are out of range", [new(Opcode.Call, 1, 3, 0), End]);

    [Fact]
    public void Constants_are_in_range() => AssertRefused("constant 1 is out of range", [Instruction.Wide(Opcode.LoadConst, 0, 1), End]);

    [Fact]
    public void Cells_are_in_range() => AssertRefused("Cell 0 is out of range", [new(Opcode.LoadDeref, 0, 0, 0), End]);

    [Fact]
    public void Jumps_are_in_range() => AssertRefused("jump to 2", [Instruction.Wide(Opcode.Jump, 0, 1), End]);

    [Fact]
    public void Short_jumps_are_in_range() => AssertRefused("jump to -1", [new(Opcode.ForIter, 0, 1, -2), End]);

    [Fact]
    public void Nothing_jumps_to_an_operand_word() => AssertRefused(
        "jump to the operand word 2",
        [Instruction.Wide(Opcode.Jump, 0, 1), new(Opcode.CallKeyword, 0, 1, 0), new(Opcode.Operand, 0, 0, 0), End]);

    [Fact]
    public void Operand_words_are_there() => AssertRefused("operand word missing", [new(Opcode.CallKeyword, 0, 1, 0), End]);

    [Fact]
    public void Operand_words_belong_to_something() => AssertRefused("stray operand word", [new(Opcode.Operand, 0, 0, 0), End]);

    [Fact]
    public void Control_stays_within() => AssertRefused("control runs off the end", [new(Opcode.Move, 0, 0, 0)]);

    [Fact]
    public void Handlers_nest() => AssertRefused(
        "handler 1 is not around handler 0",
        [new(Opcode.Move, 0, 0, 0), new(Opcode.Move, 0, 0, 0), End],
        new(0, 2, 2, 0),
        new(1, 3, 2, 0));
}

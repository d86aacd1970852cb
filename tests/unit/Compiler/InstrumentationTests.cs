using Playground.Python.Bytecode;

namespace Playground.Tests.Unit.Compilation;

public class InstrumentationTests
{
    private const string Program = """
        '''doc'''
        import m
        @m.d
        def f(a, b=1, *c):
            '''doc'''
            global g
            for i in a:
                if i: continue
                elif b: break
                g = i; h = i
            while h:
                h -= 1
            else:
                x: int = 1
            try:
                with m as n: return n
            except m.E as e:
                raise
            finally:
                h = lambda: b
            return [j for j in c if j]
        class C:
            k = 1
        async def coroutine():
            async for x in y: await x
        """;

    private static bool IsTrace(Opcode op) => op is Opcode.Line or Opcode.Local or Opcode.LocalCell or Opcode.LocalName;

    /// <summary>The instructions without trace instructions, and with what jumps go to instead of how far.</summary>
    private static List<string> Bare(CodeObject code)
    {
        var place = new int[code.Instructions.Length + 1];
        for (var at = 0; at < code.Instructions.Length; at++)
            place[at + 1] = place[at] + (IsTrace(code.Instructions[at].Op) ? 0 : 1);
        var result = new List<string>();
        for (var at = 0; at < code.Instructions.Length; at++)
        {
            var (op, instruction) = (code.Instructions[at].Op.First(), code.Instructions[at]);
            if (op.IsShortJump())
                result.Add($"{op} {instruction.A} {instruction.B} -> {place[at + 1 + instruction.SignedC]}");
            else if (op.IsWideJump())
                result.Add($"{op} {instruction.A} -> {place[at + 1 + instruction.WideBC]}");
            else if (!IsTrace(op))
                result.Add($"{op} {instruction.A} {instruction.B} {instruction.C} {code.Positions[at]}");
        }

        return result;
    }

    [Fact]
    public void Tracing_adds_trace_instructions_and_changes_nothing_else()
    {
        var plain = CompilerTesting.All(CompilerTesting.Compile(Program)).ToList();
        var traced = CompilerTesting.All(CompilerTesting.Compile(Program, instrumented: true)).ToList();
        Assert.Equal(plain.Select(code => code.QualName), traced.Select(code => code.QualName));
        foreach (var (one, other) in plain.Zip(traced))
        {
            Assert.Equal(Bare(one), Bare(other));
            Assert.DoesNotContain(one.Instructions, instruction => IsTrace(instruction.Op));
        }
    }

    [Fact]
    public void Lines_are_told_as_they_begin_and_variables_as_they_change()
    {
        const string program = """
            def f(a, b):
                '''doc'''
                global g
                g = 1
                for i in a:
                    x = i; y = i

                while a:
                    b = (1,
                         2)
                return lambda: b
            """;
        var code = CompilerTesting.Find(CompilerTesting.Compile(program, instrumented: true), "f");
        var told = code.Instructions.Where(instruction => IsTrace(instruction.Op)).Select(instruction => instruction.Op switch
        {
            Opcode.Line => instruction.WideBC == 0 ? "look" : $"line {instruction.WideBC}",
            Opcode.Local => code.LocalNames[instruction.A].Text,
            Opcode.LocalCell => "cell " + code.CellNames[instruction.B].Text,
            _ => "name " + code.Names[instruction.B].Text,
        });
        Assert.Equal(
            "a, cell b, line 4, name g, line 5, i, line 6, x, look, y, line 5, line 8, line 9, cell b, line 8, line 11",
            string.Join(", ", told));
    }
}

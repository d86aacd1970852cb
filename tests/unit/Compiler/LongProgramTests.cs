using System.Text;
using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Compilation;

/// <summary>What the length of a program may not do: overflow the CLR stack, a 16-bit operand or the memory.</summary>
public class LongProgramTests
{
    private const int Many = 10_000;

    [Theory]
    [InlineData("a", "+a", "")]
    [InlineData("a", ".a", "")]
    [InlineData("a", "(a)", "")]
    [InlineData("a", "[a]", "")]
    [InlineData("a", ".a(1)", "")]
    [InlineData("a", " and a", "")]
    [InlineData("a", " < a", "")]
    [InlineData("[a", ", a", "]")]
    [InlineData("{a: a", ", a: a", "}")]
    [InlineData("f(a", ", a", ")")]
    [InlineData("f(a", ", *a", ")")]
    [InlineData("f'{a}", "{a} ", "'")]
    [InlineData("if a: pass\n", "elif a: pass\n", "else: pass")]
    [InlineData("x0 = 1\n", "x = 1\n", "")]
    public void Chains_are_compiled_in_a_loop(string start, string link, string end) =>
        OnSmallStack(() => CompilerTesting.Compile(new StringBuilder(start).Insert(start.Length, link, Many).Append(end).Append('\n').ToString()));

    [Theory]
    [InlineData("lambda: ")]
    [InlineData("-")]
    [InlineData("a if b else ")]
    [InlineData("a ** ")]
    [InlineData("not ")]
    public void Nesting_up_to_the_parsers_bound_needs_little_stack(string link) =>
        OnSmallStack(() => CompilerTesting.Compile(new StringBuilder("async def f(): return ").Insert(22, link, 390).Append("a\n").ToString()));

    [Fact]
    public void Jumps_too_far_for_16_bits_are_made_in_two_steps()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 12_000; i++)
            body.Append("  print(a)\n");
        var code = CompilerTesting.Compile($"for a in b:\n{body}while a < b:\n{body}try:\n  f()\nexcept a:\n{body}x\n");
        var at = Array.FindIndex(code.Instructions, instruction => instruction.Op == Opcode.ForIter);
        Assert.Equal(1, code.Instructions[at].SignedC);
        Assert.Equal((Opcode.Jump, 1), (code.Instructions[at + 1].Op, code.Instructions[at + 1].WideBC));
        Assert.Equal(Opcode.Jump, code.Instructions[at + 2].Op);
        Assert.True(code.Instructions[at + 2].WideBC > short.MaxValue);
        Assert.Equal(code.Positions[at], code.Positions[at + 2]);
        Assert.All(code.Instructions.Where(i => i.Op == Opcode.JumpIfNoMatch), i => Assert.Equal(1, i.SignedC));
        Assert.All(code.Instructions.Where(i => i.Op == Opcode.JumpIfLt), i => Assert.Equal(1, i.SignedC));
    }

    /// <summary>Each `finally` is there once for each way out, so 20 of them nested are there a million times.</summary>
    [Fact]
    public void Code_that_grows_exponentially_is_refused()
    {
        var program = new StringBuilder();
        for (var i = 0; i < 20; i++)
            program.Append(' ', i).Append("try: f()\n").Append(' ', i).Append("finally:\n");
        program.Append(' ', 20).Append("f()\n");
        var source = new SourceText("main.py", program.ToString());
        var module = Parser.ParseModule(source);
        var error = Assert.Throws<SyntaxException>(() =>
            Compiler.Compile(module, source, new CompileOptions { MaxInstructions = 50_000 }));
        Assert.Equal(("MemoryError", "Python source too complex to compile"), (error.Type, error.Message));
    }

    /// <summary>Runs on a thread whose stack is as small as a browser's.</summary>
    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}

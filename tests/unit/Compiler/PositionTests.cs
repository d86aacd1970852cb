using Playground.Python.Bytecode;

namespace Playground.Tests.Unit.Compilation;

/// <summary>Where an instruction that may raise stands in the source: what CPython 3.13 marks in a traceback.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("Call", "x = ⟦f(1)⟧")]
    [InlineData("CallMethod", "x = ⟦a.b(c)⟧")]
    [InlineData("CallMethod", "x = ⟦a.b(\n c)⟧")]
    [InlineData("CallMethod", "x = (a\n .⟦b(c)⟧)")]
    [InlineData("LoadMethod", "x = ⟦a.b⟧(c)")]
    [InlineData("LoadMethod", "x = (a\n .⟦b⟧(c))")]
    [InlineData("CallSpread", "x = ⟦f(*a, **b)⟧")]
    [InlineData("CallKeyword", "x = ⟦f(a=1)⟧")]
    [InlineData("LoadAttr", "x = ⟦a.b⟧ + 1")]
    [InlineData("StoreAttr", "⟦a.b⟧ = 1")]
    [InlineData("DeleteAttr", "del x, ⟦a.b⟧")]
    [InlineData("GetItem", "x = ⟦a[1]⟧ + 1")]
    [InlineData("SetItem", "⟦a[1]⟧ = 1")]
    [InlineData("DeleteItem", "del ⟦a[1]⟧")]
    [InlineData("Add", "x = f(⟦a + b⟧)")]
    [InlineData("AddInt", "x = f(⟦a + 1⟧)")]
    [InlineData("Mult", "x = a + ⟦b * c⟧")]
    [InlineData("InplaceSub", "⟦a -= b⟧")]
    [InlineData("InplaceAddInt", "⟦a.b += 1⟧")]
    [InlineData("Negative", "x = a + ⟦-b⟧")]
    [InlineData("Lt", "x = f(⟦a < b⟧)")]
    [InlineData("JumpIfNotLt", "if ⟦a < b⟧: pass")]
    [InlineData("JumpIfFalse", "if ⟦a⟧: pass")]
    [InlineData("LoadGlobal", "x = 1 + ⟦abc⟧")]
    [InlineData("CheckBound", "def f():\n print(⟦x⟧)\n x = 1")]
    [InlineData("GetIter", "for x in ⟦f()⟧: pass")]
    [InlineData("ForIter", "for x in ⟦f()⟧: pass")]
    [InlineData("UnpackSequence", "⟦a, b⟧ = c")]
    [InlineData("UnpackSequence", "for ⟦a, b⟧ in c: pass")]
    [InlineData("LoadContext", "with ⟦a⟧ as b: pass")]
    [InlineData("ImportName", "⟦import a.b as c⟧")]
    [InlineData("ImportFrom", "⟦from a import b⟧")]
    [InlineData("Raise", "⟦raise a from b⟧")]
    [InlineData("Raise", "assert ⟦x == 1⟧, 'm'")]
    [InlineData("JumpIfNoMatch", "try: pass; f\n⟦except a.B: pass⟧")]
    [InlineData("Await", "async def f():\n return 1 + ⟦await g⟧")]
    [InlineData("YieldFrom", "def f():\n x = ⟦yield from g⟧")]
    [InlineData("FormatValue", "x = f'{a}⟦{b:>3}⟧'", 1)]
    public void Of(string opcode, string marked, int which = 0)
    {
        var (program, place) = CompilerTesting.Unmark(marked);
        var op = Enum.Parse<Opcode>(opcode);
        var found = CompilerTesting.All(CompilerTesting.Compile(program))
            .SelectMany(code => code.Instructions.Zip(code.Positions))
            .Where(pair => pair.First.Op.First() == op)
            .Select(pair => pair.Second)
            .ToList();
        Assert.Equal(place, found[which]);
    }
}

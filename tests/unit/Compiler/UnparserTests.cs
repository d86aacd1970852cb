using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Compilation;

/// <summary>Recorded from CPython 3.13's `__annotations__` under `from __future__ import annotations`.</summary>
public class UnparserTests
{
    [Theory]
    [InlineData("list [ int ]", "list[int]")]
    [InlineData("dict[str,list[int]]", "dict[str, list[int]]")]
    [InlineData("int|None", "int | None")]
    [InlineData("\"Node\"", "'Node'")]
    [InlineData("a.b . c", "a.b.c")]
    [InlineData("Callable[[int, str], None]", "Callable[[int, str], None]")]
    [InlineData("tuple[int, ...]", "tuple[int, ...]")]
    [InlineData("tuple[()]", "tuple[()]")]
    [InlineData("tuple[*Ts]", "tuple[*Ts,]")]
    [InlineData("Literal['a', 1, True]", "Literal['a', 1, True]")]
    [InlineData("(a)", "a")]
    [InlineData("(a,)", "(a,)")]
    [InlineData("x[(a,)]", "x[a,]")]
    [InlineData("a + b*c - (d - e)", "a + b * c - (d - e)")]
    [InlineData("(a + b) * c ** -d", "(a + b) * c ** (-d)")]
    [InlineData("a ** b ** c", "a ** b ** c")]
    [InlineData("not a and b or c", "not a and b or c")]
    [InlineData("a < b <= c is not d", "a < b <= c is not d")]
    [InlineData("a if b else c", "a if b else c")]
    [InlineData("f(1, *a, k=2, **b)", "f(1, *a, k=2, **b)")]
    [InlineData("x[1:2, ::3]", "x[1:2, ::3]")]
    [InlineData("{1: 2, **a}", "{1: 2, **a}")]
    [InlineData("{1, 2}", "{1, 2}")]
    [InlineData("1.50", "1.5")]
    public void Writes(string source, string expected) =>
        Assert.Equal(expected, Unparser.Write(Parser.ParseExpression(new SourceText("main.py", source))));

    [Fact]
    public void A_long_union_is_written_in_a_loop()
    {
        var union = string.Join(" | ", Enumerable.Repeat("a", 10_000));
        Assert.Equal(union, Unparser.Write(Parser.ParseExpression(new SourceText("main.py", union))));
    }
}

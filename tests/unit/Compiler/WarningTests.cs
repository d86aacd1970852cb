using Playground.Python.Bytecode;
using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Compilation;

/// <summary>Messages and places are those of CPython 3.13.</summary>
public class WarningTests
{
    [Theory]
    [InlineData("⟦assert (x, 'm')⟧", "assertion is always true, perhaps remove parentheses?")]
    [InlineData("if ⟦x is 1⟧: pass", "\"is\" with 'int' literal. Did you mean \"==\"?")]
    [InlineData("y = ⟦x is not 'a'⟧", "\"is not\" with 'str' literal. Did you mean \"!=\"?")]
    [InlineData("y = ⟦x is -1⟧", "\"is\" with 'int' literal. Did you mean \"==\"?")]
    [InlineData("y = ⟦x < y is ()⟧", "\"is\" with 'tuple' literal. Did you mean \"==\"?")]
    [InlineData("y = ⟦1.5 is x⟧", "\"is\" with 'float' literal. Did you mean \"==\"?")]
    [InlineData("[⟦(1, 2)⟧ (3, 4)]", "'tuple' object is not callable; perhaps you missed a comma?")]
    [InlineData("[⟦'a'⟧ (3, 4)]", "'str' object is not callable; perhaps you missed a comma?")]
    [InlineData("[⟦[]⟧ (3, 4)]", "'list' object is not callable; perhaps you missed a comma?")]
    [InlineData("⟦f'{x}'⟧()", "'str' object is not callable; perhaps you missed a comma?")]
    [InlineData("[⟦[1]⟧ [2, 3]]", "list indices must be integers or slices, not tuple; perhaps you missed a comma?")]
    [InlineData("⟦'abc'⟧['a']", "str indices must be integers or slices, not str; perhaps you missed a comma?")]
    [InlineData("⟦(1, 2)⟧[1.5]", "tuple indices must be integers or slices, not float; perhaps you missed a comma?")]
    [InlineData("⟦5⟧[1]", "'int' object is not subscriptable; perhaps you missed a comma?")]
    [InlineData("⟦{1}⟧[1]", "'set' object is not subscriptable; perhaps you missed a comma?")]
    public void Of_what_is_hardly_meant(string marked, string message)
    {
        var (program, place) = CompilerTesting.Unmark(marked);
        Assert.Equal([new SyntaxWarning(place, message)], WarningsOf(program));
    }

    [Theory]
    [InlineData("try: pass\nfinally:\n x = ⟦x is 1⟧")]
    [InlineData("while ⟦x is 1⟧: pass")]
    public void Twice_where_CPython_compiles_a_part_twice(string marked)
    {
        var (program, place) = CompilerTesting.Unmark(marked);
        var warning = new SyntaxWarning(place, "\"is\" with 'int' literal. Did you mean \"==\"?");
        Assert.Equal([warning, warning], WarningsOf(program));
    }

    [Theory]
    [InlineData("x is None, x is True, x is ..., x is not False")]
    [InlineData("[1][0], 'a'[0:1], (1, 2)[True], [1][x], {}['a'], {1: 2}[1, 2]")]
    [InlineData("assert x, y; assert ()")]
    [InlineData("(lambda: 1)(), x(), x[1]")]
    public void Not_of_what_is_fine(string program) => Assert.Empty(WarningsOf(program));

    private static List<SyntaxWarning> WarningsOf(string program)
    {
        var source = new SourceText("main.py", program);
        var warnings = new List<SyntaxWarning>();
        Compiler.Compile(Parser.ParseModule(source), source, new CompileOptions { Warnings = warnings });
        return warnings;
    }
}

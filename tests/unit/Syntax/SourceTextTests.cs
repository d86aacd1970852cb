using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class SourceTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\r\nb\rc\nd", 4)]
    [InlineData("\n\n", 2)]
    public void Every_convention_ends_lines(string text, int lines) => Assert.Equal(lines, new SourceText("main.py", text).LineCount);

    [Fact]
    public void Lines_are_found_by_number()
    {
        var source = new SourceText("main.py", "\uFEFFone\r\n\rthree");
        Assert.Equal(["one", "", "three", "", ""], new[] { 1, 2, 3, 4, 0 }.Select(line => source.Line(line).ToString()));
    }
}

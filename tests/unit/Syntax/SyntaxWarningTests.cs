using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class SyntaxWarningTests
{
    [Theory]
    [InlineData("'\\d'", "1: invalid escape sequence '\\d'")]
    [InlineData("x\n'''\n\\d\\e'''", "2: invalid escape sequence '\\d'")]
    [InlineData("b'\\8'", "1: invalid escape sequence '\\8'")]
    [InlineData("'\\777'", "1: invalid octal escape sequence '\\777'")]
    [InlineData("f'''\n\\d\n{a}\\e'''", "3: invalid escape sequence '\\d'; 3: invalid escape sequence '\\e'")]
    [InlineData("f'\\{a}'", "1: invalid escape sequence '\\{'")]
    [InlineData("('\\d'\n'\\e')", "1: invalid escape sequence '\\d'; 2: invalid escape sequence '\\e'")]
    [InlineData("1if x else y", "1: invalid decimal literal")]
    [InlineData("[0x1for x in y]", "1: invalid hexadecimal literal")]
    [InlineData("1jif x else y", "1: invalid imaginary literal")]
    [InlineData("r'\\d' '\\\\d' '\\é' rf'\\d'", "")]
    public void Doubtful_literals_are_warned_of(string source, string warnings)
    {
        var module = Parser.ParseModule(new SourceText("main.py", source));
        Assert.Equal(warnings, string.Join("; ", module.Warnings.Select(warning => $"{warning.Span.Line}: {warning.Message}")));
    }
}

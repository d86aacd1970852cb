using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class ParserTreeTests
{
    public static TheoryData<string, string> Trees
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach ((string source, string tree) in Recorded.Trees()) data.Add(source, tree);
            return data;
        }
    }

    [Theory, MemberData(nameof(Trees))]
    public void Trees_and_places_are_those_of_CPython(string source, string tree) =>
        Assert.Equal(tree, AstText.Of(Parser.ParseModule(new SourceText("main.py", source))));

    [Fact]
    public void The_name_of_an_attribute_has_a_place_of_its_own()
    {
        var attribute = Assert.IsType<AttributeAccess>(Parser.ParseExpression(new SourceText("main.py", "(a)\\\n .bc")));
        Assert.Equal(new SourceSpan(2, 2, 2, 4), attribute.NameSpan);
    }

    [Theory]
    [InlineData("1 + 2", "BinOp")]
    [InlineData("a, b", "Tuple")]
    [InlineData("a\n\n\n", "Name")]
    public void Eval_takes_one_expression(string source, string kind) =>
        Assert.StartsWith(kind + "@", AstText.Of(Parser.ParseExpression(new SourceText("<string>", source))));

    [Theory]
    [InlineData("x = 1", 1, 3)]
    [InlineData("a\nb", 2, 1)]
    [InlineData("*a", 1, 1)]
    [InlineData("", 0, 0)]
    [InlineData("a +", 1, 0)]
    [InlineData("a +\n", 1, 4)]
    public void Eval_takes_nothing_else(string source, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseExpression(new SourceText("<string>", source)));
        Assert.Equal(("invalid syntax", line, column), (error.Message, error.Span.Line, error.Span.Column));
    }

    [Fact]
    public void A_name_is_one_string_however_often_it_occurs()
    {
        var module = Parser.ParseModule(new SourceText("main.py", "long_name\nlong_name"));
        string[] names = [.. module.Body.Cast<ExpressionStatement>().Select(statement => ((Name)statement.Value).Id)];
        Assert.Same(names[0], names[1]);
    }

    [Fact]
    public void Numbers_are_narrow_where_they_can_be()
    {
        object? Value(string source) => ((Constant)Parser.ParseExpression(new SourceText("main.py", source))).Value;
        Assert.Equal(long.MaxValue, Value("9223372036854775807"));
        Assert.Equal(long.MaxValue, Value("0x7fff_ffff_ffff_ffff"));
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 63), Value("9223372036854775808"));
        Assert.Equal(System.Numerics.BigInteger.Pow(2, 64), Value("0b1" + new string('0', 64)));
        Assert.Equal(double.PositiveInfinity, Value("1e400"));
    }
}

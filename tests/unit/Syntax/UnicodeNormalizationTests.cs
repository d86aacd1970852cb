using Playground.Python.Syntax;
using Playground.Python.Text;
using Assert = Xunit.Assert;

namespace Playground.Tests.Unit.Syntax;

public class UnicodeNormalizationTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("e\u0301", "é")]
    [InlineData("é", "é")]
    [InlineData("ｆｏｏ", "foo")]
    [InlineData("ﬁ", "fi")]
    [InlineData("µ", "μ")]
    [InlineData("𝒳𝟘", "X0")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("한", "한")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")]
    [InlineData("a\u0315\u0300", "à\u0315")]
    [InlineData("a\u035C\u0315\u0300", "à\u0315\u035C")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\uD800", "\uD800")]
    public void Text_becomes_NFKC(string text, string normalised) => Assert.Equal(normalised, UnicodeNormalization.ToNfkc(text));

    [Fact]
    public void Names_are_compared_in_NFKC() =>
        Assert.Equal("file", Assert.IsType<Name>(Parser.ParseExpression(new SourceText("main.py", "ﬁle"))).Id);

    [Fact]
    public void Marks_are_sorted_however_many_they_are()
    {
        string text = UnicodeNormalization.ToNfkc("x" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0315", 20_000)));
        Assert.Equal("x" + new string('\u0323', 20_000) + new string('\u0301', 20_000) + new string('\u0315', 20_000), text);
    }
}

using Playground.Client.Code;

namespace Playground.Tests.Unit.Client;

public sealed class CodeTests
{
    [Theory]
    [InlineData("async def f(x):", "Async:async Keyword:def Definition:f")]
    [InlineData("    await q.put(print)", "Async:await Builtin:print")]
    [InlineData("x.print('a')  # 'b'", "String:'a' Comment:# 'b'")]
    [InlineData("return rb'x' + f\"{y}\"", "Keyword:return String:rb'x' String:f\"{y}\"")]
    [InlineData("@asyncio.coroutine", "Decorator:@asyncio.coroutine")]
    [InlineData("a @ b", "")]
    [InlineData("1_000 0xFF 1.5e3 .5", "Number:1_000 Number:0xFF Number:1.5e3 Number:.5")]
    [InlineData("s = 'it\\'s' + t", "String:'it\\'s'")]
    [InlineData("s = 'open", "String:'open")]
    [InlineData("classes = defer", "")]
    public void ALineIsColoured(string line, string expected) =>
        Assert.Equal(expected, Coloured(new PythonHighlighter().NextLine(line), line));

    [Fact]
    public void ATripleQuotedStringGoesOnOverLines()
    {
        var highlighter = new PythonHighlighter();

        var lines = new[] { "x = '''one", "def two", "three''' + y", "def four():" }.Select(line => Coloured(highlighter.NextLine(line), line));

        Assert.Equal(["String:'''one", "String:def two", "String:three'''", "Keyword:def Definition:four"], lines);
    }

    [Theory]
    [InlineData("a\nb", 2)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\rb", 2)]
    [InlineData("a\fb\u2028c", 1)]
    [InlineData("", 1)]
    public void LinesAreThoseThatPythonCounts(string text, int count) => Assert.Equal(count, new SourceListing(text).LineCount);

    [Fact]
    public void WhatLooksLikeMarkupIsText() =>
        Assert.Equal(
            "x &lt; y &amp;&amp; <span class=\"hs\">&quot;&lt;b&gt;&quot;</span>", new SourceListing("x < y && \"<b>\"").Html(1).Value);

    [Theory]
    [InlineData("x = שלום * 2", "x = <bdi>שלום</bdi> * <span class=\"hn\">2</span>")]
    [InlineData("s = 'אב' + 'c'", "s = <span class=\"hs\">&#39;<bdi>אב</bdi>&#39;</span> + <span class=\"hs\">&#39;c&#39;</span>")]
    public void WordsFromRightToLeftDoNotTurnTheLineAround(string line, string html) => Assert.Equal(html, new SourceListing(line).Html(1).Value);

    [Fact]
    public void MarksThatTurnTheLineAroundAreSeen() =>
        Assert.Equal("<span class=\"hc\"># a\uFFFDb\uFFFD</span>", new SourceListing("# a\u202Eb\u2069").Html(1).Value);

    [Fact]
    public void WideCharactersTakeTwoColumns() => Assert.Equal(11, new SourceListing("s = '你好 '").Width(1));

    private static string Coloured(IEnumerable<CodeToken> tokens, string line) => string.Join(
        ' ', tokens.Where(token => token.Kind != CodeTokenKind.Plain).Select(token => $"{token.Kind}:{line.Substring(token.Start, token.Length)}"));
}

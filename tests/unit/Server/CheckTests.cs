using System.Net;
using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>What is wrong with a text that is being typed.</summary>
public sealed class CheckTests(PythonServer python) : IClassFixture<PythonServer>
{
    [Fact]
    public async Task EachFileHasItsMistake()
    {
        var problems = await CheckAsync(new("main.py", "import b\nprint('fine')\n"), new("b.py", "x = = 1\n"), new("c.py", "def f(:\n"), new("d.py", "  \n"));

        Assert.Equal(["b.py:1:5 SyntaxError: invalid syntax", "c.py:1:7 SyntaxError: invalid syntax"],
            problems.Select(problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Type}: {problem.Message}"));
    }

    [Fact]
    public async Task NothingIsWrongWithNothing()
    {
        Assert.Empty(await CheckAsync(new SourceFile("main.py", "")));
        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task WhatCouldNotBeRunIsNotChecked()
    {
        using var tooLong = await PostAsync(new SourceFile("main.py", new string('#', 70_000)));
        using var badName = await PostAsync(new SourceFile("../main.py", "x"));
        using var nothing = await python.Server.Http.PostAsJsonAsync(ApiRoutes.Check, new { files = new object?[] { null } });

        Assert.Equal(
            (HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (tooLong.StatusCode, badName.StatusCode, nothing.StatusCode));
    }

    /// <summary>What would be deep for a parser that recurses, or long for one that looks back.</summary>
    [Theory]
    [InlineData("(", 60_000)]
    [InlineData("[{(", 20_000)]
    [InlineData("- ", 30_000)]
    [InlineData("not ", 15_000)]
    [InlineData("lambda: ", 7_500)]
    [InlineData("a.", 30_000)]
    [InlineData("f(", 30_000)]
    [InlineData("x = ", 15_000)]
    [InlineData("1 if 2 else ", 5_000)]
    [InlineData("f'{", 20_000)]
    [InlineData("if 1:\n", 8_000)]
    [InlineData("1 ** ", 12_000)]
    [InlineData("match x:\n case ", 4_000)]
    [InlineData("@", 60_000)]
    [InlineData("\\\n", 30_000)]
    [InlineData("'", 60_001)]
    public async Task AHostileTextIsCheckedLikeAnyOther(string piece, int times)
    {
        var problems = await CheckAsync(new SourceFile("main.py", string.Concat(Enumerable.Repeat(piece, times))));

        Assert.NotEmpty(Assert.Single(problems).Message);
    }

    private async Task<SyntaxProblem[]> CheckAsync(params SourceFile[] files)
    {
        using var answer = await PostAsync(files);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<SyntaxProblem[]>())!;
    }

    private Task<HttpResponseMessage> PostAsync(params SourceFile[] files) =>
        python.Server.Http.PostAsJsonAsync(ApiRoutes.Check, new CheckRequest(files));
}

using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Compilation;

/// <summary>Programs about one part of the language each, against what CPython 3.13 prints (tests/recordings/record.py).</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("evaluation")]
    [InlineData("scopes")]
    [InlineData("exceptions")]
    [InlineData("asynchronous")]
    [InlineData("async_generators")]
    public void Does_what_CPython_does_and_the_same_when_traced(string name)
    {
        var program = File.ReadAllText(RepositoryRoot.File("tests", "recordings", "language", name + ".py"));
        var expected = File.ReadAllText(RepositoryRoot.File("tests", "recordings", "language", name + ".out"));
        var run = ProgramRun.Of(program);
        Assert.Equal((expected, ""), (run.Stdout, run.Stderr));
        var traced = ProgramRun.Of(program, traced: true);
        Assert.Equal((run.Stdout, run.Stderr, run.Steps), (traced.Stdout, traced.Stderr, traced.Steps));
    }
}

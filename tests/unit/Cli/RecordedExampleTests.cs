namespace Playground.Tests.Unit.Cli;

/// <summary>Every example prints, byte for byte, what CPython printed when tests/recordings/record.py was run.</summary>
public sealed class RecordedExampleTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.GetDirectories(RepositoryRoot.File("examples")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void PrintsWhatCPythonPrints(string example)
    {
        var path = RepositoryRoot.File("examples", example, "main.py");

        var run = CliRun.Of("run", path);

        Assert.Equal(Recorded(example, "out"), run.Output);
        Assert.Equal(Recorded(example, "err").Replace("<main.py>", path), run.Errors);
        Assert.Equal(Recorded(example, "code"), run.ExitCode.ToString());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void TwoRunsHaveTheSameTrace(string example)
    {
        var path = RepositoryRoot.File("examples", example, "main.py");

        Assert.Equal(CliRun.Of("trace", path).Output, CliRun.Of("trace", path).Output);
    }

    private static string Recorded(string example, string kind) =>
        File.ReadAllText(RepositoryRoot.File("tests", "recordings", "examples", $"{example}.{kind}"));
}

using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Corpus;

/// <summary>
/// Every program of tests/corpus, against what CPython 3.13 printed (tests/corpus/record.py): stdout, stderr, exit code.
/// </summary>
public sealed class CorpusTests
{
    internal static readonly string Folder = Path.Combine(ExampleFiles.Root, "tests", "corpus");

    public static TheoryData<string> Programs =>
        [.. Directory.GetFiles(Folder, "*.py", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(path) != Folder)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void PrintsWhatCPythonPrints(string program)
    {
        var path = Path.Combine(Folder, program);

        var run = ProgramRun.Of(File.ReadAllText(path), name: Path.GetFileName(path), input: Recorded(path, ".in"));

        Assert.Null(run.LimitMessage);
        Assert.Equal(Recorded(path, ".out"), run.Stdout);
        Assert.Equal(Recorded(path, ".err"), run.Stderr);
        Assert.Equal(Recorded(path, ".exit") is { Length: > 0 } code ? int.Parse(code) : 0, run.ExitCode);
    }

    /// <summary>Paused after every few steps, a program prints the same.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void PrintsTheSameInSmallSlices(string program)
    {
        var path = Path.Combine(Folder, program);

        var run = ProgramRun.Of(File.ReadAllText(path), slice: 7, name: Path.GetFileName(path), input: Recorded(path, ".in"));

        Assert.Equal(Recorded(path, ".out"), run.Stdout);
        Assert.Equal(Recorded(path, ".err"), run.Stderr);
    }

    [Fact]
    public void EveryProgramIsRecorded() => Assert.All(Programs, program => Assert.True(File.Exists(Path.ChangeExtension(Path.Combine(Folder, program), ".out")), program));

    internal static string Recorded(string program, string extension)
    {
        var path = Path.ChangeExtension(program, extension);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }
}

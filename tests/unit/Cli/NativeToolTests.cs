using System.Diagnostics;
using System.Runtime.InteropServices;
using Playground.Tests.Unit.Corpus;

namespace Playground.Tests.Unit.Cli;

/// <summary>`dotnet publish -r` makes machine code of the tool, which does what the tool does with the JIT: every program of the corpus, and wrong use.</summary>
public sealed class NativeToolTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("native").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Category", Nightly.Trait)]
    public void ThePublishedToolDoesWhatTheToolDoes()
    {
        Assert.SkipUnless(Nightly.IsOn, Nightly.Reason);
        var tool = Publish();

        Assert.Equal(CliRun.Of("version"), Run(tool, "version"));
        Assert.Equal(2, Run(tool).ExitCode);
        Assert.Equal(2, Run(tool, "juggle").ExitCode);
        Assert.Equal(2, Run(tool, "run", "no_such_file.py").ExitCode);
        var differing = CorpusTests.Programs.Select(row => row.Data).Where(program => !DoesTheSame(tool, program)).ToArray();

        Assert.Empty(differing);
    }

    /// <summary>Built apart from the tree, whose files other tests run from. What it warns of (reflection that trimming would break) are errors.</summary>
    private string Publish()
    {
        var published = Run("dotnet", "publish", RepositoryRoot.File("src", "Playground.Cli", "Playground.Cli.csproj"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", _folder, "--artifacts-path", Path.Combine(_folder, "artifacts"), "--nologo");
        Assert.SkipWhen(published.Output.Contains("Platform linker", StringComparison.Ordinal), "this machine has no linker for machine code: https://aka.ms/nativeaot-prerequisites");
        Assert.True(published.ExitCode == 0, published.Output);
        Assert.DoesNotContain("warning", published.Output);
        return Path.Combine(_folder, OperatingSystem.IsWindows() ? "playground.exe" : "playground");
    }

    private bool DoesTheSame(string tool, string program)
    {
        var path = Path.Combine(CorpusTests.Folder, program);
        var input = CorpusTests.Recorded(path, ".in");
        var (native, usual) = (RunWith(input, tool, "run", path), CliRun.With(input, "run", path));
        if (native != usual)
            output.WriteLine($"{program}: {native}\nand with the JIT {usual}");
        return native == usual;
    }

    private static CliRun Run(string program, params string[] arguments) => RunWith("", program, arguments);

    private static CliRun RunWith(string input, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading.
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CliRun(process.ExitCode, output, errors.Result);
    }
}

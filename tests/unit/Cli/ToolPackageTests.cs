using System.Diagnostics;

namespace Playground.Tests.Unit.Cli;

/// <summary>`dotnet pack` makes a .NET tool that installs and runs.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tool").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Category", Nightly.Trait)]
    public void ThePackedToolRunsAProgram()
    {
        Assert.SkipUnless(Nightly.IsOn, Nightly.Reason);
        var program = Path.Combine(_folder, "main.py");
        File.WriteAllText(program, "import asyncio\nasync def main():\n    print('from the tool')\nasyncio.run(main())\nraise SystemExit(4)\n");

        // Built apart from the tree, whose files other tests run from.
        Run(0, "dotnet", "pack", RepositoryRoot.File("src", "Playground.Cli", "Playground.Cli.csproj"), "-c", "Release", "-o", _folder, "--artifacts-path", Path.Combine(_folder, "artifacts"));
        Run(0, "dotnet", "tool", "install", "Loopscope.Cli", "--tool-path", Path.Combine(_folder, "tools"), "--add-source", _folder, "--version", "0.1.0");

        Assert.Equal("from the tool\n", Run(4, Path.Combine(_folder, "tools", "playground"), "run", program));
    }

    private static string Run(int exitCode, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(exitCode == process.ExitCode, $"{program} {string.Join(' ', arguments)} exited with {process.ExitCode}\n{output}\n{errors.Result}");
        return output;
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Playground.Bench.Compare;

/// <summary>Makes the command line that is measured: machine code for this platform, as it would be handed out.</summary>
internal static class Publishing
{
    /// <returns>The program.</returns>
    public static string Publish(string root)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published");
        Console.WriteLine("publishing src/Playground.Cli …");
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/Playground.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", folder, "-v", "q", "--nologo"])
        {
            WorkingDirectory = root,
            UseShellExecute = false,
        })!;
        dotnet.WaitForExit();
        return dotnet.ExitCode == 0
            ? Path.Combine(folder, OperatingSystem.IsWindows() ? "playground.exe" : "playground")
            : throw new ArgumentException("src/Playground.Cli could not be published; --playground takes one that is there");
    }
}

using System.Diagnostics;

namespace Playground.Bench.Browser;

/// <summary>Makes what is measured: trimmed and compressed, as it would be deployed.</summary>
internal static class Publishing
{
    /// <returns>The folder that it is in.</returns>
    public static string Publish(Options options, string project, string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "published", name);
        Console.WriteLine($"publishing {project} …");
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", folder, "-v", "q", "--nologo"])
        {
            WorkingDirectory = options.Root,
            UseShellExecute = false,
        })!;
        dotnet.WaitForExit();
        return dotnet.ExitCode == 0 ? folder : throw new InvalidOperationException($"{project} could not be published");
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Playground.Tests.E2e.Hosting;

/// <summary>The real server as a process of its own, on a free port of the loopback, with a database of its own.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private RunningServer(Process process, DirectoryInfo folder, Uri address)
    {
        _process = process;
        _folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("loopscope-");
        var database = Path.Combine(folder.FullName, "loopscope.db");
        var process = Process.Start(new ProcessStartInfo("dotnet", [ServerPath, "--urls", "http://127.0.0.1:0", "--Playground:Database", database, .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            using var deadline = new CancellationTokenSource(LongestStart);
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            {
                if (AddressPattern().Match(line) is { Success: true } match)
                {
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return new RunningServer(process, folder, new Uri(match.Value));
                }
            }

            throw new InvalidOperationException($"The server did not start: {await errors}");
        }
        catch
        {
            Stop(process);
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Stops it, without a farewell.</summary>
    public ValueTask DisposeAsync()
    {
        Stop(_process);
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string ServerPath => Path.Combine(AppContext.BaseDirectory, "Playground.Server.dll");

    private static void Stop(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    [GeneratedRegex(@"http://[^\s]+")]
    private static partial Regex AddressPattern();
}

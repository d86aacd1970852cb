using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Playground.Tests.E2e.Hosting;

/// <summary>The real server as a process of its own, on a free port of the loopback.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private RunningServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningServer> StartAsync(params string[] settings)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [ServerPath, "--urls", "http://127.0.0.1:0", .. settings])
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
                    return new RunningServer(process, new Uri(match.Value));
                }
            }

            throw new InvalidOperationException($"The server did not start: {await errors}");
        }
        catch
        {
            Stop(process);
            throw;
        }
    }

    /// <summary>Stops it, without a farewell.</summary>
    public ValueTask DisposeAsync()
    {
        Stop(_process);
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

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Playground.Tests.Unit.Server;

/// <summary>The server as people start it: what a terminal shows when it can't start.</summary>
public sealed class ServerProcessTests
{
    [Fact]
    public Task AnOccupiedPortIsOneClearLine() => AssertAnOccupiedPortIsOneClearLine(address => new(["--urls", address]));

    [Fact]
    public Task ItListensWhereTheEnvironmentSays() =>
        AssertAnOccupiedPortIsOneClearLine(address => new([]) { Environment = { ["ASPNETCORE_URLS"] = address } });

    [Fact]
    public async Task AWrongSettingIsOneClearLine()
    {
        var (exitCode, output, errors) = await RunAsync(new(["--urls", "http://127.0.0.1:0", "--Playground:MaxSteps=lots"]));

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal(
            "The setting Playground:MaxSteps must be a whole number from 1 to 9223372036854775807, not 'lots'. " +
            "Set it in appsettings.json or as the environment variable Playground__MaxSteps.\n",
            errors);
    }

    private static async Task AssertAnOccupiedPortIsOneClearLine(Func<string, Start> start)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var (exitCode, output, errors) = await RunAsync(start(address));

        Assert.Equal(1, exitCode);
        Assert.Equal("", output);
        Assert.Equal($"Failed to bind to address {address}: address already in use. Stop what listens there, or choose another with --urls http://localhost:PORT.\n", errors);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(Start how)
    {
        var server = Path.Combine(AppContext.BaseDirectory, "Playground.Server.dll");
        var start = new ProcessStartInfo("dotnet", [server, .. how.Arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in how.Environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(); // it did start: what it said tells where
        }

        return (process.ExitCode, await output, (await errors).ReplaceLineEndings("\n"));
    }

    private sealed record Start(string[] Arguments)
    {
        public Dictionary<string, string> Environment { get; } = [];
    }
}

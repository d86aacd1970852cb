using System.Diagnostics;

namespace Playground.Tests.Unit.Server;

/// <summary>The server as a process of its own, started again over the same database after it was killed.</summary>
internal sealed class ServerToKill(TemporaryFolder folder, params string[] settings) : IAsyncDisposable
{
    private Process? _process;

    /// <summary>Another one each time it is started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public Process Process => _process!;

    /// <summary>Starts it unless it runs, and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        if (_process is { HasExited: false })
        {
            return;
        }

        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Playground.Server.dll"), "--urls", "http://127.0.0.1:0",
            $"--Playground:Database={folder.File("killed.db")}", "--Logging:LogLevel:Default=None", .. settings,
        ];
        _process?.Dispose();
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the server did not start");
        Address = new Uri(said.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    /// <summary>Kills it as the kernel would: it gets to do nothing more.</summary>
    public async Task KillAfterAsync(TimeSpan delay)
    {
        await Task.Delay(delay);
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAfterAsync(TimeSpan.Zero);
        }

        _process?.Dispose();
    }
}

using System.Diagnostics;

namespace Playground.Bench.Browser;

/// <summary>The published server on a free port of the loopback, with a database that is forgotten.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private ServerProcess(Process process, DirectoryInfo folder, string address) => (_process, _folder, Address) = (process, folder, address);

    public string Address { get; }

    public static async Task<ServerProcess> StartAsync(string published)
    {
        var folder = Directory.CreateTempSubdirectory("loopscope-bench-");
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["Playground.Server.dll", "--urls", "http://127.0.0.1:0", "--Playground:Database", Path.Combine(folder.FullName, "bench.db")])
        {
            WorkingDirectory = published,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at < 0)
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new ServerProcess(process, folder, line[at..].Split(' ')[0].TrimEnd('/'));
        }

        throw new InvalidOperationException("the server did not start");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Playground.Tests.Unit.Server;

/// <summary>A PostgreSQL of its own in a temporary folder, on a free port of the loopback; none where none is installed.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _programs = FindPrograms();
    private readonly string _account = "";

    public PostgresCluster()
    {
        if (_programs is null)
        {
            return;
        }

        // PostgreSQL refuses to run as root, as whom containers like to run.
        if (Environment.UserName == "root")
        {
            _account = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
            Run("chown", _account, _folder.Path);
        }

        var port = FreePort();
        Program("initdb", "-D", _folder.File("data"), "-U", "loopscope", "-A", "trust", "--no-sync");
        Program("pg_ctl", "-D", _folder.File("data"), "-w", "-l", _folder.File("log"), "-o", $"-p {port} -h 127.0.0.1 -k {_folder.Path}", "start");
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=loopscope;Database=postgres";
    }

    public string? ConnectionString { get; }

    public void Dispose()
    {
        if (ConnectionString is not null)
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
            Program("pg_ctl", "-D", _folder.File("data"), "-m", "immediate", "-w", "stop");
        }

        _folder.Dispose();
    }

    /// <summary>Where initdb is: on the PATH, or where packages put the newest version without putting it there.</summary>
    private static string? FindPrograms()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(packaged)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        return OperatingSystem.IsWindows() ? null : found;
    }

    private void Program(string name, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs!, name), .. arguments];
        if (_account.Length > 0)
        {
            command = ["setpriv", $"--reuid={_account}", $"--regid={Group(_account)}", "--clear-groups", .. command];
        }

        Run(command[0], command[1..]);
    }

    private static string Group(string account) =>
        File.ReadLines("/etc/passwd").First(line => line.StartsWith(account + ":", StringComparison.Ordinal)).Split(':')[3];

    private static void Run(string program, params string[] arguments)
    {
        // Its output goes nowhere: a server that it leaves behind would keep a pipe open.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using Microsoft.AspNetCore.Connections;
using Playground.Server.Storage;

namespace Playground.Server.Hosting;

/// <summary>The server as a process: one line where it listens, or one line why it can't.</summary>
internal static class ServerProcess
{
    /// <returns>The exit code: 1 when it could not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = PlaygroundHost.Build(args);
            await app.MigrateStorageAsync();
            await app.StartAsync();
            Console.Out.WriteLine($"Loopscope is ready at {string.Join(" and ", app.Urls)} (Ctrl+C stops it)");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartupException problem)
        {
            Console.Error.WriteLine(problem.Message);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            Console.Error.WriteLine($"{problem.Message.TrimEnd('.')}. Stop what listens there, or choose another with --urls http://localhost:PORT.");
        }

        return 1;
    }
}

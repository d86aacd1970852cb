using Microsoft.EntityFrameworkCore;
using Playground.Server.Hosting;

namespace Playground.Server.Storage;

/// <summary>Deletes what nobody has used for the time the settings say.</summary>
internal sealed partial class Retention(
    IDbContextFactory<PlaygroundDb> databases, PlaygroundSettings settings, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Deletes it now.</summary>
    public async Task<(int Sessions, int Snippets)> SweepAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var oldestSession = (now - settings.KeepSessions).ToUnixTimeMilliseconds();
        var oldestSnippet = (now - settings.KeepSnippets).ToUnixTimeMilliseconds();
        await using var db = await databases.CreateDbContextAsync(cancellation);

        // A snippet that was taken down stays known as such, so that nobody brings the same one back.
        return (
            await db.Sessions.Where(row => row.UsedAt < oldestSession).ExecuteDeleteAsync(cancellation),
            await db.Snippets.Where(row => row.UsedAt < oldestSnippet && row.TakenDownAt == null).ExecuteDeleteAsync(cancellation));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var (sessions, snippets) = await SweepAsync(stoppingToken);
                if (sessions + snippets > 0)
                {
                    Deleted(sessions, snippets);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The database may be away for a while; the next hour will do.
                Failed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Sessions} sessions and {Snippets} snippets were deleted: nobody has used them for long")]
    private partial void Deleted(int sessions, int snippets);

    [LoggerMessage(LogLevel.Warning, "Old sessions and snippets could not be deleted")]
    private partial void Failed(Exception failure);
}

using Playground.Server.Hosting;
using Playground.Server.Storage;

namespace Playground.Server.Sessions;

/// <summary>
/// Lets sessions go from memory that nobody has read for the time the settings say; those that nobody has read for a minute
/// take little of it.
/// </summary>
internal sealed partial class IdleSweeper(
    SessionRegistry sessions, WorkerPool workers, ISessionStore store, PlaygroundSettings settings, ILogger<IdleSweeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Doze = TimeSpan.FromMinutes(1);

    /// <summary>Lets go of those that have been idle for so long.</summary>
    public async Task<int> SweepAsync(TimeSpan idle, CancellationToken cancellation)
    {
        var dropped = sessions.DropIdle(idle);
        foreach (var token in dropped)
        {
            await store.TouchAsync(token, cancellation);
        }

        return dropped.Count;
    }

    /// <summary>Has those doze that have been idle for so long and have nothing to do.</summary>
    public void DozeOff(TimeSpan idle)
    {
        foreach (var session in sessions.Sessions)
        {
            if (session.IdleFor >= idle && session.IsAtRest && !session.IsDozing)
            {
                session.Doze(() => workers.Offer(session));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                DozeOff(Doze);
                if (await SweepAsync(settings.Idle, stoppingToken) is > 0 and var dropped)
                {
                    Dropped(dropped, sessions.Count);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // They are out of memory all the same; only the day of their last use was not written down.
                NotTouched(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Dropped} idle sessions left memory, {Left} are in it")]
    private partial void Dropped(int dropped, int left);

    [LoggerMessage(LogLevel.Warning, "The last use of idle sessions could not be kept")]
    private partial void NotTouched(Exception failure);
}

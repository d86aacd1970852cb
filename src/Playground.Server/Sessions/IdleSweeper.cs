using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>Lets sessions go that nobody has read for the time the settings say.</summary>
internal sealed partial class IdleSweeper(SessionRegistry sessions, PlaygroundSettings settings, ILogger<IdleSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (sessions.DropIdle(settings.Idle) is > 0 and var dropped)
            {
                Dropped(dropped, sessions.Count);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "{Dropped} idle sessions dropped, {Left} left")]
    private partial void Dropped(int dropped, int left);
}

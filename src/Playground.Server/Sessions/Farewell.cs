using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;

namespace Playground.Server.Sessions;

/// <summary>Tells viewers, before the server goes down, to come back in a moment.</summary>
internal static class Farewell
{
    private const int RetryAfterMilliseconds = 2_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // What is sent is on its way, not there: the connections are cut without waiting for that.
    private static readonly TimeSpan Way = TimeSpan.FromMilliseconds(300);

    public static void SayFarewell(this WebApplication app)
    {
        // Registered when the server has started, so that it is called before SignalR closes the connections: last in, first out.
        app.Lifetime.ApplicationStarted.Register(() => app.Lifetime.ApplicationStopping.Register(() =>
        {
            var viewers = app.Services.GetRequiredService<IHubContext<SessionHub, ISessionClient>>().Clients.All;
            viewers.Restarting(RetryAfterMilliseconds).Wait(LongestWait);
            Thread.Sleep(Way);
        }));
    }
}

using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>
/// How fast a connection may ask: who asks faster is answered later. Since a connection has few calls under way at a time, that
/// holds it back without failing anything.
/// </summary>
internal sealed class HubPace(PlaygroundSettings settings, PlaygroundMetrics metrics) : IHubFilter
{
    private const int SecondsOfBurst = 3;
    private static readonly object Key = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        metrics.Connected();
        context.Context.Items[Key] = new Paces(Limiter(settings.ReadsPerSecond), Limiter(settings.CommandsPerSecond));
        await next(context);
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.Context.Items[Key] is Paces paces)
        {
            var isReading = invocationContext.HubMethodName is nameof(ISessionHub.Open) or nameof(ISessionHub.Read) or nameof(ISessionHub.ReadFrom);
            using var lease = await (isReading ? paces.Reads : paces.Commands).AcquireAsync(1, invocationContext.Context.ConnectionAborted);
        }

        return await next(invocationContext);
    }

    public async Task OnDisconnectedAsync(HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        if (context.Context.Items[Key] is Paces paces)
        {
            await paces.Reads.DisposeAsync();
            await paces.Commands.DisposeAsync();
        }

        await next(context, exception);
    }

    private static TokenBucketRateLimiter Limiter(int perSecond) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * SecondsOfBurst,
        TokensPerPeriod = Math.Max(1, perSecond / 10),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, perSecond / 10) / (double)perSecond),
        QueueLimit = 64,
    });

    private sealed record Paces(RateLimiter Reads, RateLimiter Commands);
}

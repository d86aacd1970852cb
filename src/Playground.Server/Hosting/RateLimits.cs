using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Playground.Server.Hosting;

/// <summary>How much an address may ask of the server. Who is over it is told when to come back.</summary>
internal static class RateLimits
{
    /// <summary>Starting sessions.</summary>
    public const string Sessions = "sessions";

    /// <summary>Keeping and reporting snippets.</summary>
    public const string Snippets = "snippets";

    /// <summary>Checking a text that is being typed.</summary>
    public const string Checks = "checks";

    /// <summary>Connections to the hub at a time.</summary>
    public const string Connections = "connections";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnknownWait = TimeSpan.FromSeconds(10);

    public static void AddRateLimits(this IServiceCollection services, PlaygroundSettings settings) => services.AddRateLimiter(options =>
    {
        options.AddPolicy(Sessions, context => PerMinute(context, settings.SessionsPerMinute));
        options.AddPolicy(Snippets, context => PerMinute(context, settings.SnippetsPerMinute));
        options.AddPolicy(Checks, context => PerMinute(context, settings.ChecksPerMinute));
        options.AddPolicy(Connections, context => RateLimitPartition.GetConcurrencyLimiter(
            ClientAddress.Of(context), _ => new ConcurrencyLimiterOptions { PermitLimit = settings.ConnectionsPerAddress }));
        options.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : UnknownWait;
            var services = rejected.HttpContext.RequestServices;
            services.GetRequiredService<PlaygroundMetrics>().LimitHit("requests");
            await services.GetRequiredService<Refusals>().TooManyRequests(wait).ExecuteAsync(rejected.HttpContext);
        };
    });

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        ClientAddress.Of(context), _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6 });
}

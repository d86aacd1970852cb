using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Server.Sessions;

/// <summary>What runs programs and lets viewers read them.</summary>
internal static class SessionServices
{
    private const int LargestHubMessage = 4 * 1024;
    private const int CallsAtATime = 4;

    // The client gives a silent server up after 12 seconds.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(4);

    // SignalR's clients say every 15 seconds that they are there, unless told otherwise; one that is late by a breath stays.
    private static readonly TimeSpan ClientTimeout = TimeSpan.FromSeconds(30);

    public static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<IEngine, PythonEngine>();
        services.AddSingleton<SessionFactory>();
        services.AddSingleton<SessionRegistry>();
        services.AddSingleton<SessionParts>();
        services.AddSingleton<ISessionDirectory, LocalSessions>();
        services.AddSingleton<SourceRules>();
        services.AddSingleton<SourceCheck>();
        services.AddSingleton<WorkerPool>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkerPool>());
        services.AddSingleton<IdleSweeper>();
        services.AddHostedService(provider => provider.GetRequiredService<IdleSweeper>());
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = LargestHubMessage;
            options.MaximumParallelInvocationsPerClient = CallsAtATime;
            options.KeepAliveInterval = KeepAlive;
            options.ClientTimeoutInterval = ClientTimeout;
            options.AddFilter<HubPace>();
            options.AddFilter<HubLanguage>();
            options.AddFilter<HubFailures>();
        });
    }

    public static void MapSessions(this WebApplication app)
    {
        app.MapSessionEndpoints();
        app.MapHub<SessionHub>(HubRoutes.Session).RequireRateLimiting(RateLimits.Connections);
        app.SayFarewell();
    }
}

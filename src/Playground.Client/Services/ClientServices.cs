using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Playground.Contracts;

namespace Playground.Client.Services;

public static class ClientServices
{
    /// <summary>
    /// What the components need wherever they render, in the browser or on the server for the first paint.
    /// The host adds an <see cref="IExampleCatalog"/> of its own.
    /// </summary>
    public static IServiceCollection AddPlaygroundClient(this IServiceCollection services)
    {
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<IStringLocalizer<Texts>, CachedTexts>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<BrowserPage>();
        services.AddScoped<NetworkWatch>();
        services.TryAddTransient<IStageScript, StageScript>();
        services.AddScoped<Edit.DraftStore>();
        services.TryAddScoped<IPageStatus, NoStatus>();
        services.TryAddScoped<ISourceCheck, NoSessions>();
        services.TryAddScoped<ISnippets, NoSessions>();
        services.TryAddScoped<ISessionFactory, NoSessions>();
        services.TryAddTransient<ISessionConnection, NoSessions>();
        return services;
    }

    /// <summary>What only the browser has: HTTP and the hub.</summary>
    public static IServiceCollection AddPlaygroundBrowser(this IServiceCollection services, Uri baseAddress)
    {
        services.AddScoped(_ => new HttpClient { BaseAddress = baseAddress });
        services.AddScoped<IExampleCatalog, HttpExampleCatalog>();
        services.Replace(ServiceDescriptor.Scoped<ISessionFactory, HttpSessionFactory>());
        services.Replace(ServiceDescriptor.Scoped<ISourceCheck, HttpSourceCheck>());
        services.Replace(ServiceDescriptor.Scoped<ISnippets, HttpSnippets>());
        services.Replace(ServiceDescriptor.Transient<ISessionConnection>(provider => new HubSessionConnection(
            baseAddress, provider.GetRequiredService<NetworkWatch>(), provider.GetRequiredService<TimeProvider>())));
        return services;
    }

    private sealed class NoStatus : IPageStatus
    {
        public void NotFound()
        {
        }

        public void Gone()
        {
        }
    }

    // The first paint, on the server, shows the program before it runs: no session is started for it.
    private sealed class NoSessions : ISessionFactory, ISessionConnection, ISourceCheck, ISnippets
    {
        public LinkState State => LinkState.Connecting;

        public DateTimeOffset? LostAt => null;

        public event Action? StateChanged { add { } remove { } }

        public Task<string> CreateAsync(CreateSessionRequest request, CancellationToken cancellation) => throw Refused();

        public Task<SessionInfo> OpenAsync(string token, CancellationToken cancellation) => throw Refused();

        public Task<TraceBatch> ReadAsync(string token, TracePosition position, int maxEvents, CancellationToken cancellation) => throw Refused();

        public Task<CommandReceipt> ChangeAsync(string token, SessionCommand command, CancellationToken cancellation) => throw Refused();

        public Task<RunToResult> RunToAsync(string token, RunToRequest request, CancellationToken cancellation) => throw Refused();

        public Task<Inspection> InspectAsync(string token, InspectRequest request, CancellationToken cancellation) => throw Refused();

        public Task<IReadOnlyList<SyntaxProblem>> CheckAsync(IReadOnlyList<SourceFile> files, CancellationToken cancellation) => throw Refused();

        public Task<SnippetFound> FindAsync(string id, CancellationToken cancellation) => throw Refused();

        public Task<Snippet> KeepAsync(CreateSnippetRequest request, CancellationToken cancellation) => throw Refused();

        public Task ReportAsync(string id, string reason, CancellationToken cancellation) => throw Refused();

        public void RetryNow()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static InvalidOperationException Refused() => new("sessions are opened by the browser, not while prerendering");
    }
}

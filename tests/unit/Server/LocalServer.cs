using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Server.Hosting;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

/// <summary>The whole server over a real Kestrel, on a free port of the loopback.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<HubConnection> _connections = [];

    private LocalServer(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.First());

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">As on the command line, such as "--Playground:MaxSessions=2".</param>
    public static async Task<LocalServer> StartAsync(IEngine? engine = null, params string[] settings)
    {
        var app = PlaygroundHost.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Critical", .. settings], services =>
        {
            if (engine is not null)
            {
                services.AddSingleton(engine);
            }
        });
        await app.StartAsync();
        return new LocalServer(app);
    }

    public Task<HttpResponseMessage> PostAsync(CreateSessionRequest request) => Http.PostAsJsonAsync(ApiRoutes.Sessions, request);

    /// <summary>The token of a new session for a program of one file.</summary>
    public async Task<string> CreateAsync(string program)
    {
        using var response = await PostAsync(new CreateSessionRequest(Files: [new SourceFile("main.py", program)]));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
    }

    public async Task<HubConnection> ConnectAsync(string? language = null)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(new Uri(Address, HubRoutes.Session), options =>
            {
                if (language is not null)
                {
                    options.Headers["Accept-Language"] = language;
                }
            })
            .Build();
        _connections.Add(connection);
        await connection.StartAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

internal static class HubCalls
{
    public static Task<SessionInfo> OpenAsync(this HubConnection hub, string token) =>
        hub.InvokeAsync<SessionInfo>(nameof(ISessionHub.Open), token);

    public static Task<TraceBatch> ReadAsync(this HubConnection hub, string token, int afterSequence, int maxEvents = 1000) =>
        hub.InvokeAsync<TraceBatch>(nameof(ISessionHub.Read), token, afterSequence, maxEvents);
}

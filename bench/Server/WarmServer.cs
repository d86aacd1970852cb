using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;
using Playground.Server.Sessions;
using Playground.Server.Storage;

namespace Playground.Bench.Server;

/// <summary>The whole server on a free port of the loopback with a database of its own, and a client of it, in this process.</summary>
internal sealed class WarmServer : IAsyncDisposable
{
    // Nobody's limits are measured here.
    private static readonly string[] Roomy =
    [
        "--Playground:SessionsPerMinute=1000000", "--Playground:MaxSessionsPerAddress=1000000", "--Playground:MaxSessions=1000000",
        "--Playground:ReadsPerSecond=100000", "--Playground:ConnectionsPerAddress=100000", "--Logging:LogLevel:Default=Critical",
    ];

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;
    private readonly List<HubConnection> _hubs = [];

    private WarmServer(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Hub = Connect();
    }

    public HubConnection Hub { get; }

    /// <summary>A connection of its own, not started; the server answers four calls of one at a time.</summary>
    public HubConnection Connect()
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(_http.BaseAddress!, HubRoutes.Session)).Build();
        _hubs.Add(hub);
        return hub;
    }

    public IServiceProvider Services => _app.Services;

    public SessionRegistry Registry => Services.GetRequiredService<SessionRegistry>();

    public static async Task<WarmServer> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("loopscope-bench-");
        string[] own = ["--urls", "http://127.0.0.1:0", $"--Playground:Database={Path.Combine(folder.FullName, "bench.db")}"];
        var app = PlaygroundHost.Build([.. own, .. Roomy, .. settings]);
        await app.MigrateStorageAsync();
        await app.StartAsync();
        var server = new WarmServer(app, folder);
        await server.Hub.StartAsync();
        return server;
    }

    public async Task<string> CreateAsync(string program)
    {
        using var response = await _http.PostAsJsonAsync(ApiRoutes.Sessions, new CreateSessionRequest(Files: [new SourceFile("main.py", program)]));
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
    }

    public Task<TraceBatch> ReadAsync(string token, int after, int most, HubConnection? hub = null) =>
        (hub ?? Hub).InvokeAsync<TraceBatch>(nameof(ISessionHub.ReadFrom), token, new TracePosition(0, after), most);

    /// <summary>Reads and decodes a whole trace.</summary>
    public async Task<TraceLog> ReadAllAsync(string token, HubConnection? hub = null)
    {
        var log = new TraceLog();
        TraceBatch batch;
        do
        {
            batch = await ReadAsync(token, log.Count, 4_096, hub);
            if (batch.Count > 0)
                TraceDecoder.Decode(batch.Payload, log);
        }
        while (!batch.Ended);
        return log;
    }

    /// <summary>Waits until every run has gone as far ahead of its reader as it may.</summary>
    public async Task RestedAsync()
    {
        while (Registry.Sessions.Any(session => !session.IsAtRest))
            await Task.Delay(20);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs)
            await hub.DisposeAsync();
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;
using Playground.Server.Sessions;
using Playground.Server.Storage;

namespace Playground.Tests.Unit.Server;

/// <summary>The whole server over a real Kestrel, on a free port of the loopback, with a database of its own.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;
    private readonly List<HubConnection> _connections = [];

    private LocalServer(WebApplication app, TemporaryFolder folder)
    {
        (_app, _folder) = (app, folder);
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.First());

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public SessionRegistry Registry => Services.GetRequiredService<SessionRegistry>();

    /// <param name="settings">As on the command line, such as "--Playground:MaxSessions=2".</param>
    public static Task<LocalServer> StartAsync(IEngine? engine = null, params string[] settings) =>
        StartWithAsync(services =>
        {
            if (engine is not null)
            {
                services.AddSingleton(engine);
            }
        }, settings);

    /// <param name="replace">Replaces parts.</param>
    public static async Task<LocalServer> StartWithAsync(Action<IServiceCollection> replace, params string[] settings)
    {
        var folder = new TemporaryFolder();
        string[] own = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Critical", $"--Playground:Database={folder.File("test.db")}"];
        var app = PlaygroundHost.Build([.. own, .. settings], replace);
        await app.MigrateStorageAsync();
        await app.StartAsync();
        return new LocalServer(app, folder);
    }

    public Task<HttpResponseMessage> PostAsync(CreateSessionRequest request) => Http.PostAsJsonAsync(ApiRoutes.Sessions, request);

    /// <summary>The token of a new session for a program of one file.</summary>
    public Task<string> CreateAsync(string program) => CreateAsync(new CreateSessionRequest(Files: [new SourceFile("main.py", program)]));

    public async Task<string> CreateAsync(CreateSessionRequest request)
    {
        using var response = await PostAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
    }

    public async Task<HubConnection> ConnectAsync(string? language = null)
    {
        var connection = HubCalls.To(Address, language);
        _connections.Add(connection);
        await connection.StartAsync();
        return connection;
    }

    /// <summary>Shuts down as on Ctrl+C, with the clients still there.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}

internal static class HubCalls
{
    public static HubConnection To(Uri server, string? language = null) => new HubConnectionBuilder()
        .WithUrl(new Uri(server, HubRoutes.Session), options =>
        {
            if (language is not null)
            {
                options.Headers["Accept-Language"] = language;
            }
        })
        .Build();

    public static Task<SessionInfo> OpenAsync(this HubConnection hub, string token) =>
        hub.InvokeAsync<SessionInfo>(nameof(ISessionHub.Open), token);

    public static Task<TraceBatch> ReadAsync(this HubConnection hub, string token, int afterSequence, int maxEvents = 1000) =>
        hub.InvokeAsync<TraceBatch>(nameof(ISessionHub.Read), token, afterSequence, maxEvents);

    public static Task<TraceBatch> ReadFromAsync(this HubConnection hub, string token, TracePosition position, int maxEvents = 1000) =>
        hub.InvokeAsync<TraceBatch>(nameof(ISessionHub.ReadFrom), token, position, maxEvents);

    public static Task<CommandReceipt> ChangeAsync(this HubConnection hub, string token, SessionCommand command) =>
        hub.InvokeAsync<CommandReceipt>(nameof(ISessionHub.Change), token, command);

    public static Task<RunToResult> RunToAsync(this HubConnection hub, string token, RunToRequest request) =>
        hub.InvokeAsync<RunToResult>(nameof(ISessionHub.RunTo), token, request);

    public static Task<Inspection> InspectAsync(this HubConnection hub, string token, InspectRequest request) =>
        hub.InvokeAsync<Inspection>(nameof(ISessionHub.Inspect), token, request);
}

/// <summary>A viewer as the page is one: has what it has read, and throws away what is no longer true.</summary>
internal sealed class Viewer(string token)
{
    public string Token => token;

    public TraceLog Log { get; private set; } = new();

    public int Revision { get; private set; }

    public bool Ended { get; private set; }

    public bool AwaitsInput { get; private set; }

    public IEnumerable<string> Output => Sequences().Where(s => Log[s].Kind == EventKind.OutputWritten).Select(s => Log.Text(Log[s].Text));

    public string Printed => string.Concat(Output);

    public async Task ReadAsync(HubConnection hub, int maxEvents = 1000)
    {
        var batch = await hub.ReadFromAsync(token, new TracePosition(Revision, Log.Count), maxEvents);
        if (batch.Revision != Revision)
        {
            Assert.InRange(batch.FirstSequence, 1, Log.Count + 1);
            Log = Log.Prefix(batch.FirstSequence - 1);
            Revision = batch.Revision;
        }

        Assert.Equal(Log.Count + 1, batch.FirstSequence);
        if (batch.Count > 0)
        {
            Assert.Equal(batch.Count, TraceDecoder.Decode(batch.Payload, Log));
        }

        (Ended, AwaitsInput) = (batch.Ended, batch.AwaitsInput);
    }

    /// <summary>Reads until the run ends or waits for input.</summary>
    public async Task ReadOnAsync(HubConnection hub, int maxEvents = 1000)
    {
        do
        {
            await ReadAsync(hub, maxEvents);
        }
        while (!Ended && !AwaitsInput);
    }

    public async Task<CommandReceipt> ChangeAsync(HubConnection hub, RunChange change, int? at = null, string? id = null) =>
        await hub.ChangeAsync(token, new SessionCommand(id ?? Guid.NewGuid().ToString(), Revision, at ?? Log.Count, change));

    /// <summary>The sequence number of the n-th (from 1) event of a kind about a line.</summary>
    public int Line(int line, int nth = 1) =>
        Sequences().Where(s => Log[s].Kind == EventKind.LineReached && Log[s].Number == line).ElementAt(nth - 1);

    public IEnumerable<string> Text() => TraceText.Lines(Log);

    private IEnumerable<int> Sequences() => Enumerable.Range(1, Log.Count);
}

using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Playground.Contracts;
using Playground.Server.Hosting;

namespace Playground.Tests.Unit.Server;

/// <summary>What the operator and other machines see of the server.</summary>
public sealed class OperationTests(PythonServer python) : IClassFixture<PythonServer>
{
    private readonly LocalServer _server = python.Server;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task AServerThatIsWellSaysSo(string path) => Assert.Equal("Healthy", await _server.Http.GetStringAsync(path));

    [Fact]
    public async Task TheInterfaceIsDescribedByOpenApi()
    {
        using var document = JsonDocument.Parse(await _server.Http.GetStringAsync("/openapi/v1.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToArray();

        string[] expected = [ApiRoutes.Sessions, ApiRoutes.Trace, ApiRoutes.Examples, ApiRoutes.Snippets, ApiRoutes.Snippets + "/{id}", ApiRoutes.Snippets + "/{id}/report"];
        Assert.Superset(expected.ToHashSet(), paths.ToHashSet());
        var refusal = document.RootElement.GetProperty("paths").GetProperty(ApiRoutes.Sessions).GetProperty("post").GetProperty("responses").GetProperty("default");
        Assert.True(refusal.GetProperty("content").TryGetProperty("application/problem+json", out _));
        Assert.DoesNotContain("127.0.0.1", document.RootElement.GetRawText());
    }

    [Theory]
    [InlineData("/", "frame-ancestors 'self'")]
    [InlineData("/embed/anything", "frame-ancestors *")]
    [InlineData("/embedded", "frame-ancestors 'self'")]
    public async Task OnlyAnEmbeddedRunMayBeInAForeignFrame(string path, string expected)
    {
        using var response = await _server.Http.GetAsync(path);
        var policy = string.Join(";", response.Headers.GetValues("Content-Security-Policy"));

        Assert.EndsWith(expected, policy);
        Assert.Contains("default-src 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
    }

    [Fact]
    public async Task ATraceCanBeTakenHome()
    {
        var token = await _server.CreateAsync("print('home')");
        await new Viewer(token).ReadOnAsync(await _server.ConnectAsync());

        Assert.Contains("home", await ExportAsync(token, ""));
        Assert.All((await ExportAsync(token, "?format=json")).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => JsonDocument.Parse(line).Dispose());
        using var without = await _server.Http.GetAsync(ApiRoutes.Trace);
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    [Fact]
    public async Task LogsHoldNobodysSourceNorTokens()
    {
        var log = new Collected();
        await using var server = await LocalServer.StartWithAsync(
            services => services.AddLogging(logging => logging.AddProvider(log)), "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Information", "--Logging:LogLevel:Microsoft.EntityFrameworkCore=Debug");
        var token = await server.CreateAsync("secret_name = 'sesame'\nraise ValueError(secret_name)");
        var (hub, viewer) = (await server.ConnectAsync(), new Viewer(token));
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new ChangeSeed(1));

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("sesame") || line.Contains("secret_name") || line.Contains(token));
    }

    [Fact]
    public async Task WhoAsksIsBelievedOnlyOfConfiguredProxies()
    {
        await using var open = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:MaxSessionsPerAddress=1", "--Playground:TrustedProxies=127.0.0.1 ::1");
        Assert.Equal(HttpStatusCode.Created, await CreateAsync(open, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.Created, await CreateAsync(open, "203.0.113.2"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await CreateAsync(open, "203.0.113.2"));

        await using var closed = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:MaxSessionsPerAddress=1", "--Playground:TrustedProxies=10.0.0.0/8");
        Assert.Equal(HttpStatusCode.Created, await CreateAsync(closed, "203.0.113.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await CreateAsync(closed, "203.0.113.2"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void AnAddressIsCountedAsWhoeverHasIt(string address, string expected) =>
        Assert.Equal(expected, ClientAddress.Of(IPAddress.Parse(address)));

    [Theory]
    [InlineData("--Playground:TrustedProxies=nowhere", "The setting Playground:TrustedProxies must list IP addresses")]
    [InlineData("--Playground:OperatorKey=short", "The setting Playground:OperatorKey must be empty or at least 16 characters long.")]
    [InlineData("--Playground:Database=", "The setting Playground:Database must be a file")]
    [InlineData("--ConnectionStrings:Postgres=Host=127.0.0.1;Port=1;Timeout=1", "The database can't be used: ")]
    public async Task AWrongSettingIsNamedAtStart(string setting, string expected)
    {
        var problem = await Assert.ThrowsAsync<StartupException>(() => LocalServer.StartAsync(null, setting));

        Assert.StartsWith(expected, problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private async Task<string> ExportAsync(string token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiRoutes.Trace + query);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _server.Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> CreateAsync(LocalServer server, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Sessions) { Content = new StringContent("""{"example":"task"}""", null, "application/json") };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var response = await server.Http.SendAsync(request);
        return response.StatusCode;
    }

    private sealed class Collected : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

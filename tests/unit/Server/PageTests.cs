using System.Net;

namespace Playground.Tests.Unit.Server;

/// <summary>What comes over HTTP before any script runs.</summary>
public sealed class PageTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _http = shared.Server.Http;

    [Fact]
    public async Task ThePageIsDrawnBeforeWebAssemblyIsThere()
    {
        var html = await _http.GetStringAsync("/");

        Assert.Contains("<html lang=\"en\">", html);
        Assert.Contains("href=\"/examples/countdown\"", html);
        Assert.Contains("Two countdowns, the old way", html);
    }

    [Theory]
    [InlineData("/examples/task")]
    [InlineData("/embed/task")]
    [InlineData("/embed/task?at=40&theme=dark&view=stage")]
    public async Task TheProgramIsInThePageOfAnExample(string address)
    {
        var html = WebUtility.HtmlDecode(await _http.GetStringAsync(address));

        Assert.Contains("One task sleeps", html);
        Assert.Contains("boil_egg", html);
    }

    [Theory]
    [InlineData("/examples/nope")]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/at/all")]
    public async Task AnAddressThatLeadsNowhereIsA404ThatShowsTheWay(string address)
    {
        using var response = await _http.GetAsync(address);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        foreach (var id in new[] { "queue", "event-handler", "task", "task-again", "countdown" })
        {
            Assert.Contains($"href=\"/examples/{id}\"", html);
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/api/examples", HttpStatusCode.OK)]
    [InlineData("/examples/nope", HttpStatusCode.NotFound)]
    [InlineData("/api/examples/nope", HttpStatusCode.NotFound)]
    [InlineData("/_framework/blazor.web.js", HttpStatusCode.OK)]
    public async Task EveryAnswerSaysWhatABrowserMayDo(string address, HttpStatusCode status)
    {
        using var response = await _http.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy);
        Assert.DoesNotContain("'unsafe-eval'", policy);
        Assert.DoesNotContain("'unsafe-inline'", policy.Split("; ").Single(directive => directive.StartsWith("script-src", StringComparison.Ordinal)));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task AScriptsNonceIsNeverUsedTwice()
    {
        using var first = await _http.GetAsync("/");
        using var second = await _http.GetAsync("/");

        Assert.NotEqual(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task NoPageSetsACookie()
    {
        using var response = await _http.GetAsync("/");

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task AHealthyServerSaysSo(string address) => Assert.Equal("Healthy", await _http.GetStringAsync(address));
}

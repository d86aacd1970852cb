using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>Programs under short addresses.</summary>
public sealed class SnippetTests(PythonServer python) : IClassFixture<PythonServer>
{
    private readonly LocalServer _server = python.Server;

    [Fact]
    public async Task TheSameContentHasTheSameIdForEver()
    {
        var request = new CreateSnippetRequest([new("main.py", "import b"), new("b.py", "print(1)")], Seed: 7);
        using var made = await PostAsync(request);
        using var again = await PostAsync(request);
        using var other = await PostAsync(request with { Seed = 8 });
        var snippet = (await made.Content.ReadFromJsonAsync<Snippet>())!;

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (made.StatusCode, again.StatusCode));
        Assert.Matches("^[A-Za-z0-9_-]{11}$", snippet.Id);
        Assert.Equal(snippet.Id, (await again.Content.ReadFromJsonAsync<Snippet>())!.Id);
        Assert.NotEqual(snippet.Id, (await other.Content.ReadFromJsonAsync<Snippet>())!.Id);
        var got = (await _server.Http.GetFromJsonAsync<Snippet>($"{ApiRoutes.Snippets}/{snippet.Id}"))!;
        Assert.Equal(request.Files, got.Files);
        Assert.Equal((7, null), (got.Seed, got.Parent));
    }

    [Fact]
    public async Task AForkLinksToItsParent()
    {
        var parent = await KeepAsync(new CreateSnippetRequest([new("main.py", "print('parent')")]));
        var fork = await KeepAsync(new CreateSnippetRequest([new("main.py", "print('fork')")], Parent: parent.Id));
        using var orphan = await PostAsync(new CreateSnippetRequest([new("main.py", "print('orphan')")], Parent: "AAAAAAAAAAA"));

        Assert.Equal(parent.Id, fork.Parent);
        Assert.Equal(HttpStatusCode.NotFound, orphan.StatusCode);
    }

    [Fact]
    public async Task ASessionRunsASnippetWithItsSeedAndAllItsFiles()
    {
        var snippet = await KeepAsync(new CreateSnippetRequest([new("main.py", "import other"), new("other.py", "print('from other')")], Seed: 42));
        var token = await _server.CreateAsync(new CreateSessionRequest(Snippet: snippet.Id));
        var (hub, viewer) = (await _server.ConnectAsync(), new Viewer(token));
        await viewer.ReadOnAsync(hub);

        Assert.Equal("from other\n", viewer.Printed);
        Assert.Equal(42, (await hub.OpenAsync(token)).Seed);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("AAAAAAAAAAA")]
    [InlineData("%20%20%20%20%20%20%20%20%20%20%20")]
    public async Task AnUnknownSnippetIsAProblem(string id)
    {
        using var response = await _server.Http.GetAsync($"{ApiRoutes.Snippets}/{id}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var session = await _server.PostAsync(new CreateSessionRequest(Snippet: id));
        Assert.Equal(HttpStatusCode.NotFound, session.StatusCode);
    }

    [Fact]
    public async Task AReportedSnippetIsTakenDownByTheOperatorForGood()
    {
        var request = new CreateSnippetRequest([new("main.py", "print('bad')")]);
        var id = (await KeepAsync(request)).Id;
        using var reported = await _server.Http.PostAsJsonAsync($"{ApiRoutes.Snippets}/{id}/report", new ReportSnippetRequest("It insults."));
        using var empty = await _server.Http.PostAsJsonAsync($"{ApiRoutes.Snippets}/{id}/report", new ReportSnippetRequest(" "));
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.BadRequest), (reported.StatusCode, empty.StatusCode));

        Assert.Equal(HttpStatusCode.Forbidden, (await OperatorAsync(HttpMethod.Get, "reports", null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await OperatorAsync(HttpMethod.Delete, $"snippets/{id}", "correct horse batterz")).Status);
        Assert.Contains("It insults.", (await OperatorAsync(HttpMethod.Get, "reports", "correct horse battery")).Body);
        Assert.Equal(HttpStatusCode.NoContent, (await OperatorAsync(HttpMethod.Delete, $"snippets/{id}", "correct horse battery")).Status);

        using var gone = await _server.Http.GetAsync($"{ApiRoutes.Snippets}/{id}");
        using var back = await PostAsync(request);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (gone.StatusCode, back.StatusCode));
        Assert.DoesNotContain("It insults.", (await OperatorAsync(HttpMethod.Get, "reports", "correct horse battery")).Body);

        // Its pages say so as well, to people and to machines.
        using var page = await _server.Http.GetAsync($"/s/{id}");
        using var embed = await _server.Http.GetAsync($"/embed/{id}");
        using var unknown = await _server.Http.GetAsync("/embed/nothing-here");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound), (page.StatusCode, embed.StatusCode, unknown.StatusCode));
        Assert.Contains("data-testid=\"taken-down-page\"", await page.Content.ReadAsStringAsync());
        Assert.Contains("data-testid=\"not-found-page\"", await unknown.Content.ReadAsStringAsync());
        Assert.DoesNotContain("class=\"bar\"", await unknown.Content.ReadAsStringAsync());
    }

    private async Task<(HttpStatusCode Status, string Body)> OperatorAsync(HttpMethod method, string path, string? key)
    {
        using var request = new HttpRequestMessage(method, $"/api/operator/{path}");
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var response = await _server.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> PostAsync(CreateSnippetRequest request) => _server.Http.PostAsJsonAsync(ApiRoutes.Snippets, request);

    private async Task<Snippet> KeepAsync(CreateSnippetRequest request)
    {
        using var response = await PostAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Snippet>())!;
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

public sealed class SessionEndpointTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int Limit = 64 * 1024;

    private readonly LocalServer _server = shared.Server;

    [Fact]
    public async Task AnExampleGetsATokenNobodyCanGuess()
    {
        var tokens = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            using var response = await _server.PostAsync(new CreateSessionRequest(Example: "task"));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            var token = (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
            Assert.Matches("^[A-Za-z0-9_-]{22,}$", token); // 22 base64url characters hold 128 bits
            tokens.Add(token);
        }

        Assert.Equal(20, tokens.Count);
    }

    public static TheoryData<string, int, string> Refused => new()
    {
        { """{"files":[]}""", 400, "empty-program" },
        { File("main.py", ""), 400, "empty-program" },
        { File("main.py", " \n\t\n"), 400, "empty-program" },
        { """{"example":"nope"}""", 404, "unknown-example" },
        { "{}", 400, "example-or-files" },
        { """{"example":"task","files":[]}""", 400, "example-or-files" },
        { """{"files":[null]}""", 400, "malformed" },
        { """{"files":[{"name":"main.py","text":null}]}""", 400, "malformed" },
        { """{"files":[{"name":"main.py"}]}""", 400, "malformed" },
        { """{"files":[{"name":"main.py","text":"\ud800"}]}""", 400, "malformed" },
        { """{"example":""", 400, "malformed" },
        { "", 400, "malformed" },
        { "[]", 400, "malformed" },
        { File("../main.py", "1"), 400, "file-name" },
        { File("main.txt", "1"), 400, "file-name" },
        { File("main.py\n", "1"), 400, "file-name" },
        { File("a b.py", "1"), 400, "file-name" },
        { File(new string('a', 70) + ".py", "1"), 400, "file-name" },
        { Files([.. Enumerable.Repeat(new SourceFile("main.py", "1"), 2)]), 400, "file-twice" },
        { Files([.. Enumerable.Range(0, 17).Select(i => new SourceFile($"m{i}.py", "1"))]), 400, "too-many-files" },
        { File("main.py", new string('#', Limit + 1)), 413, "source-too-large" },
        { File("main.py", new string('é', (Limit / 2) + 1)), 413, "source-too-large" },
        { Files([new("main.py", new string('#', Limit)), new("b.py", "1")]), 413, "source-too-large" },
        { File("main.py", new string('#', 1 << 20)), 413, "body-too-large" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task WhatCantBeRunIsRefusedWithAReason(string body, int status, string kind)
    {
        using var response = await _server.Http.PostAsync(ApiRoutes.Sessions, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"/problems/{kind}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("GET", ApiRoutes.Sessions, 404)]
    [InlineData("GET", "/api/nothing", 404)]
    [InlineData("POST", ApiRoutes.Sessions, 415)]
    public async Task EvenTheFrameworksRefusalsAreProblems(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method == "POST")
        {
            request.Content = new StringContent("example=task", Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        using var response = await _server.Http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("\0")]
    public async Task SourceOfExactlyTheLimitIsRunHoweverItIsEscaped(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, Limit));
        using var response = await _server.PostAsync(new CreateSessionRequest(Files: [new("main.py", text)]));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task AReasonIsGivenInTheReadersLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Sessions) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", "zh-CN");
        using var response = await _server.Http.SendAsync(request);

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("请发送示例的 id、代码片段的 id 或源文件，三者选一。", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task AFullServerSaysWhenToComeBack()
    {
        await using var small = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:MaxSessions=2");
        await small.CreateAsync("1");
        await small.CreateAsync("2");

        using var response = await small.PostAsync(new CreateSessionRequest(Example: "task"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), response.Headers.RetryAfter!.Delta);
    }

    private static string File(string name, string text) => Files([new SourceFile(name, text)]);

    private static string Files(SourceFile[] files) => JsonSerializer.Serialize(new CreateSessionRequest(Files: files), JsonSerializerOptions.Web);
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Playground.Contracts;
using Playground.Tests.Unit.Python;

namespace Playground.Tests.Unit.Server;

public sealed class ExampleEndpointTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly LocalServer _server = shared.Server;

    [Fact]
    public async Task ListsTheGalleryInTeachingOrder()
    {
        var examples = await _server.Http.GetFromJsonAsync<ExampleInfo[]>(ApiRoutes.Examples);

        // A folder's name says where its example comes: 01-queue, 02-event-handler, …
        var folders = Directory.GetDirectories(Path.Combine(ExampleFiles.Root, "examples")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        Assert.Equal(folders.Select(name => name[3..]), examples!.Select(example => example.Id));
        Assert.Equal(["queue", "event-handler", "task", "task-again", "countdown"], examples!.Take(5).Select(example => example.Id));
    }

    [Theory]
    [InlineData("", "en", "One task sleeps")]
    [InlineData("", "zh-CN,zh;q=0.9,en;q=0.8", "一个任务在睡眠")]
    [InlineData("", "de, en;q=0.5, zh;q=0.4", "One task sleeps")]
    [InlineData("?culture=zh-Hans", "en", "一个任务在睡眠")]
    [InlineData("?culture=en", "zh", "One task sleeps")]
    public async Task TextsComeInTheReadersLanguage(string query, string accepted, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ApiRoutes.Examples}/task{query}");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var response = await _server.Http.SendAsync(request);

        var example = await response.Content.ReadFromJsonAsync<ExampleDetail>();
        Assert.Equal(title, example!.Info.Title);
        Assert.Equal("main.py", example.Files[0].Name);
        Assert.NotNull(example.Moment);
        Assert.Equal("task-again", example.Next!.Id);
    }

    [Fact]
    public async Task AnUnknownExampleIsAProblemThatSaysWhatExists()
    {
        using var response = await _server.Http.GetAsync($"{ApiRoutes.Examples}/nope");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith("There is no example 'nope'. There are: queue, event-handler, task, task-again, countdown, ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(Directory.GetDirectories(Path.Combine(ExampleFiles.Root, "examples")).Length, problem.GetProperty("examples").GetArrayLength());
    }
}

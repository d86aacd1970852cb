using System.Net.Http.Json;
using Microsoft.Playwright;
using Playground.Contracts;
using Playground.Tests.E2e.Hosting;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Site))]

namespace Playground.Tests.E2e.Hosting;

/// <summary>One server and one browser for all tests; each test gets a context of its own, as fresh as a new profile.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningServer? _server;
    private readonly List<IBrowserContext> _contexts = [];
    private string? _test;

    /// <summary>The server's address, ending in a slash.</summary>
    public Uri Address => _server!.Address;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        var browser = await InstalledBrowser.FindOrInstallAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = browser, Headless = true, Args = Switches });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>Gives a program a short address; its id.</summary>
    public async Task<string> KeepAsync(string program)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync(ApiRoutes.Snippets, new CreateSnippetRequest([new SourceFile("main.py", program)]));
        return (await answer.Content.ReadFromJsonAsync<Snippet>())!.Id;
    }

    public async Task<IPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        await CloseEarlierAsync();
        options ??= new();
        options.BaseURL = Address.ToString();
        options.Locale ??= "en-US";
        var context = await _browser!.NewContextAsync(options);
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>One test runs at a time: pages of another one are done with, and hold a quarter of a gigabyte each.</summary>
    private async Task CloseEarlierAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test == _test)
        {
            return;
        }

        _test = test;
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        _contexts.Clear();
    }
}

using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>Runs in frames on somebody else's page.</summary>
public sealed class EmbedTests(Site site)
{
    // What a browser does that gives third parties no cookies and no storage.
    private const string NoStorage = """
        if (window !== top) {
          const denied = () => { throw new DOMException("denied", "SecurityError"); };
          for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get: denied, configurable: true });
          Object.defineProperty(Document.prototype, "cookie", { get: denied, set: denied });
        }
        """;

    private const string Fitting = """
        <script>addEventListener("message",e=>{if(e.data?.type==="loopscope:height")for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.height=e.data.height})</script>
        """;

    [Fact]
    public async Task ItRunsWithoutCookiesAndStorageAndFitsItsHeight()
    {
        using var course = new OtherSite($"""{Fitting}<iframe src="{site.Address}embed/task?at=40&theme=dark&lang=zh" width="320" height="200"></iframe>""");
        var page = await site.NewPageAsync(new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var complaints = await OpenAsync(page, course);
        var frame = page.FrameLocator("iframe");
        await Expect(frame.GetByTestId(TestIds.PlayPage)).ToHaveAttributeAsync("data-phase", "Open", new() { Timeout = 30_000 });
        await Expect(frame.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(frame.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(frame.GetByTestId(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
        var step = await frame.GetByTestId(TestIds.StepCounter).GetAttributeAsync("data-step");
        Assert.NotEqual("0", step);
        await frame.GetByTestId(TestIds.Step).ClickAsync();
        await Expect(frame.GetByTestId(TestIds.StepCounter)).Not.ToHaveAttributeAsync("data-step", step!);

        var inner = page.Frames.Single(child => child != page.MainFrame);
        // Nothing sticks out to the right, and nothing has to be scrolled within the frame.
        await Eventually.HoldsAsync(() => inner.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight + 1"));
        Assert.True(await inner.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task APageWithTwentyOfThemStartsThoseThatAreSeen()
    {
        using var course = new OtherSite(string.Concat(Enumerable.Repeat($"""<p>Text.</p><iframe src="{site.Address}embed/task" width="800" height="640"></iframe>""", 20)));
        var page = await site.NewPageAsync();
        await OpenAsync(page, course);
        var first = page.FrameLocator("iframe >> nth=0");
        await Expect(first.GetByTestId(TestIds.PlayPage)).ToHaveAttributeAsync("data-phase", "Open", new() { Timeout = 30_000 });
        await Expect(page.FrameLocator("iframe >> nth=19").GetByTestId(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "false");
        Assert.InRange(await AliveAsync(page), 1, 4);

        // Further down it comes to life as soon as somebody gets there.
        await page.Locator("iframe >> nth=19").ScrollIntoViewIfNeededAsync();
        await Expect(page.FrameLocator("iframe >> nth=19").GetByTestId(TestIds.PlayPage)).ToHaveAttributeAsync("data-phase", "Open", new() { Timeout = 30_000 });
        Assert.InRange(await AliveAsync(page), 2, 8);
    }

    [Fact]
    public async Task ASharedProgramCanBeEmbeddedAndAnUnknownOneSaysSo()
    {
        var snippet = await site.KeepAsync("import asyncio\n\nasyncio.run(asyncio.sleep(3))\nprint('slept')\n");
        using var course = new OtherSite($"""<iframe src="{site.Address}embed/{snippet}?at=100000&view=code" width="320" height="600"></iframe><iframe src="{site.Address}embed/nothing-here" width="320" height="100"></iframe>""");
        var page = await site.NewPageAsync();
        await OpenAsync(page, course);
        var frame = page.FrameLocator("iframe >> nth=0");

        await Expect(frame.GetByTestId(TestIds.ConsoleText)).ToHaveTextAsync(["slept"], new() { Timeout = 30_000 });
        await Expect(frame.GetByTestId(TestIds.Ready)).Not.ToBeVisibleAsync();
        await Expect(page.FrameLocator("iframe >> nth=1").GetByTestId(TestIds.NotFoundPage)).ToBeVisibleAsync();
    }

    private static async Task<List<string>> OpenAsync(IPage page, OtherSite course)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.AddInitScriptAsync(NoStorage);
        await page.GotoAsync(course.Address.ToString());
        complaints.RemoveAll(text => text.Contains("favicon", StringComparison.Ordinal));
        return complaints;
    }

    private static async Task<int> AliveAsync(IPage page)
    {
        var alive = 0;
        foreach (var frame in page.Frames.Where(frame => frame != page.MainFrame))
        {
            alive += await frame.Locator("[data-testid=play-page][data-interactive=true]").CountAsync();
        }

        return alive;
    }
}

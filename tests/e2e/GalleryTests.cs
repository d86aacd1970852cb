using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

public sealed class GalleryTests(Site site)
{
    private static readonly string[] Examples =
        [.. Directory.GetDirectories(RepositoryRoot.File("examples")).Order(StringComparer.Ordinal).Select(folder => Path.GetFileName(folder)[3..])];

    [Fact]
    public async Task TheHomePageListsTheExamplesInTeachingOrder()
    {
        var page = await site.NewPageAsync();
        await page.GotoAsync("/");

        var links = await page.GetByTestId(TestIds.Gallery).Locator("a[href^='/examples/']").EvaluateAllAsync<string[]>(
            "links => links.map(link => link.getAttribute('href').slice('/examples/'.length))");

        Assert.Equal(Examples, links.Distinct());
    }

    [Fact]
    public async Task TheHomePageIsReadableWithoutScripts()
    {
        var page = await site.NewPageAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync("/");

        await Expect(page.GetByTestId(TestIds.GalleryCard)).ToHaveCountAsync(Examples.Length);
    }

    [Fact]
    public async Task AnUnknownExampleIsA404PageThatListsWhatExists()
    {
        var page = await site.NewPageAsync();
        var answer = await page.GotoAsync("/examples/nope");

        Assert.Equal(404, answer!.Status);
        var listed = page.GetByTestId(TestIds.NotFoundPage);
        foreach (var id in Examples)
        {
            await Expect(listed.Locator($"a[href='/examples/{id}']").First).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task WhatIsMissingIsNotGoneForAMomentWhenThePageComesToLife()
    {
        var page = await site.NewPageAsync();
        await page.AddInitScriptAsync($$"""
            window.emptied = false;
            document.addEventListener("DOMContentLoaded", () =>
              new MutationObserver(() => { window.emptied ||= !document.querySelector("[data-testid={{TestIds.NotFoundPage}}]"); })
                .observe(document.body, { subtree: true, childList: true }));
            """);
        await page.GotoAsync("/examples/nope");

        await Eventually.HoldsAsync(async () =>
        {
            await page.GetByTestId(TestIds.Search).FillAsync("no such words");
            return await page.GetByTestId(TestIds.GalleryCard).CountAsync() == 0;
        });
        Assert.False(await page.EvaluateAsync<bool>("() => window.emptied"));
    }

    [Fact]
    public async Task ASearchThatBeganBeforeThePageWasAliveGoesOn()
    {
        var page = await site.NewPageAsync();
        var alive = new TaskCompletionSource();
        await page.RouteAsync("**/_framework/dotnet*.js", async route =>
        {
            await alive.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        var box = page.GetByTestId(TestIds.Search);
        await box.PressSequentiallyAsync("semaphore");
        await Expect(page.GetByTestId(TestIds.GalleryCard)).ToHaveCountAsync(Examples.Length);

        alive.SetResult();

        await Expect(page.GetByTestId(TestIds.GalleryCard)).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Expect(box).ToHaveValueAsync("semaphore");
        await Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task ChineseReadersGetChinese()
    {
        var page = await site.NewPageAsync(new() { Locale = "zh-CN" });
        await page.GotoAsync("/");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await Expect(page.GetByText("两个任务同时睡眠").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ThePageComesToLifeWithoutAnErrorInTheConsole()
    {
        var page = await site.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/");

        // The theme button does nothing until WebAssembly has taken the page over.
        var before = await page.Locator("html").GetAttributeAsync("data-theme");
        await Expect(page.GetByTestId(TestIds.Theme)).ToBeVisibleAsync();
        await Eventually.HoldsAsync(async () =>
        {
            await page.GetByTestId(TestIds.Theme).ClickAsync();
            return before != await page.Locator("html").GetAttributeAsync("data-theme");
        });
        Assert.Empty(complaints);
    }
}

using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>What nobody wants to see: that something failed. It is said, and no text is lost.</summary>
public sealed class TroubleTests(Site site)
{
    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task AFailureThatNobodyForesawIsABarWithAWayBack(string look)
    {
        var play = new PlayPage(await site.NewPageAsync(Looks.Options(look)));
        await play.OpenExampleAsync("task");
        var bar = play.Page.Locator("#blazor-error-ui");
        await Expect(bar).ToBeHiddenAsync();

        await play.Page.EvaluateAsync("() => Object.defineProperty(document.documentElement, 'dataset', { get() { throw new Error('broken'); } })");
        await play.Get(TestIds.Theme).ClickAsync();

        await Expect(bar).ToBeVisibleAsync();
        await bar.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await play.WaitUntilReadyAsync();
        await Expect(bar).ToBeHiddenAsync();
    }

    [Fact]
    public async Task AFailureWithinThePageIsAPageOfItsOwnAndTheTextIsStillThere()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync("print('mine')\n");
        await play.WaitUntilReadyAsync();
        await Expect(play.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#code="));
        await play.Get(TestIds.Edit).ClickAsync();
        await play.Get(TestIds.EditorText).FillAsync("print('mine, changed')\n");
        await play.Page.EvaluateAsync("() => { URL.createObjectURL = () => { throw new Error('broken'); }; }");
        await play.Get(TestIds.FileSave).ClickAsync();
        var error = play.Get(TestIds.ErrorPage);
        await Expect(error).ToBeVisibleAsync();

        await error.GetByRole(Microsoft.Playwright.AriaRole.Button).First.ClickAsync();
        await Expect(play.Get(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "true", new() { Timeout = 30_000 });
        await play.Get("draft-action").ClickAsync();
        await Expect(play.Get(TestIds.EditorText)).ToHaveValueAsync("print('mine, changed')\n");
    }

    [Theory]
    [InlineData("en-US", "browser")]
    [InlineData("zh-CN", "浏览器")]
    public async Task ABrowserThatIsTooOldIsTold(string locale, string word)
    {
        var page = await site.NewPageAsync(new() { Locale = locale });
        await page.AddInitScriptAsync("delete window.CompressionStream");
        await page.GotoAsync("/examples/task");

        await Expect(page.Locator("#too-old")).ToContainTextAsync(word);
        await Expect(page.Locator("#too-old")).ToBeVisibleAsync();
        // The program can be read all the same.
        await Expect(page.GetByTestId(TestIds.Code)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhatCouldNotBeFetchedIsToldWithAWayToTryAgain()
    {
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/blazor.web*.js", route => route.AbortAsync());
        await page.GotoAsync("/examples/task");
        await Expect(page.Locator("#not-loaded")).ToBeVisibleAsync();

        await page.UnrouteAllAsync();
        await page.Locator("#not-loaded a").ClickAsync();
        await new PlayPage(page).WaitUntilReadyAsync();
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task ASharedProgramIsReported(string look)
    {
        var page = await site.NewPageAsync(Looks.Options(look));
        var play = new PlayPage(page);
        await page.GotoAsync("/s/" + await site.KeepAsync("print('rude')\n"));
        await play.WaitUntilReadyAsync();
        await play.Get(TestIds.Report).ClickAsync();
        await Expect(play.Get(TestIds.ReportSend)).ToBeDisabledAsync();
        await play.Get(TestIds.ReportReason).FillAsync("It is rude.");
        await play.Get(TestIds.ReportSend).ClickAsync();

        await Expect(play.Get(TestIds.ReportDialog).GetByRole(Microsoft.Playwright.AriaRole.Status)).Not.ToBeEmptyAsync();
        await Expect(play.Get(TestIds.ReportSend)).ToBeDisabledAsync();
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task LanguageAndColoursAreSwitchedAndRemembered(string look)
    {
        var page = await site.NewPageAsync(Looks.Options(look));
        var play = new PlayPage(page);
        await play.OpenExampleAsync("task");
        var html = page.Locator("html");
        var isDark = await page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");

        await play.Get(TestIds.Theme).ClickAsync();
        await Expect(html).ToHaveAttributeAsync("data-theme", isDark ? "light" : "dark");
        await play.Get(TestIds.Language).ClickAsync();
        await Expect(html).ToHaveAttributeAsync("lang", Looks.IsChinese(look) ? "en" : "zh-Hans");
        await play.WaitUntilReadyAsync();
        await Expect(html).ToHaveAttributeAsync("data-theme", isDark ? "light" : "dark");
        await Expect(play.Get(TestIds.WhatHappened).Locator("h2")).ToHaveTextAsync(Looks.IsChinese(look) ? "What just happened." : "刚刚发生了什么。");
    }
}

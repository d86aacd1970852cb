using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>The examples' mistakes are told in plain words, in both languages, and lead to where they happened.</summary>
public sealed class NoticeTests(Site site)
{
    [Theory]
    [InlineData("forgotten-await", "await", "await")]
    [InlineData("never-retrieved", "never", "异常")]
    [InlineData("sleep-blocks", "time.sleep", "time.sleep")]
    [InlineData("swallowed-cancellation", "cancel", "取消")]
    [InlineData("lock-cycle", "→", "→")]
    public async Task AMistakeIsToldAndLeadsToItsMoment(string example, string english, string chinese)
    {
        foreach (var look in new[] { Looks.Desktop, Looks.Phone })
        {
            var play = new PlayPage(await site.NewPageAsync(Looks.Options(look)));
            await play.OpenExampleAsync(example);
            var notice = play.Get(TestIds.Notice).Filter(new() { HasText = Looks.IsChinese(look) ? chinese : english }).First;
            // A circle is told while it is one, which is not to the end; the example opens before it.
            if (example == "lock-cycle")
            {
                await Eventually.HoldsAsync(async () =>
                {
                    await play.Page.Keyboard.PressAsync("ArrowRight");
                    return await notice.IsVisibleAsync();
                });
            }
            else
            {
                await play.Page.Keyboard.PressAsync("End");
            }

            await Expect(notice).ToBeVisibleAsync();
            await notice.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
            // Where it is known is at the end or before it; it is told there as well.
            await Expect(notice).ToBeVisibleAsync();
            await play.Page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task TheInspectorShowsTasksAndFuturesAtAnyMoment()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        await play.Page.Locator("[data-tab=Tasks]").ClickAsync();
        await Expect(play.Get(TestIds.InspectedTask).First).ToContainTextAsync("Task-1");
        Assert.True(await play.Get(TestIds.InspectedTask).CountAsync() > 2);
        await play.Page.Locator("[data-tab=Futures]").ClickAsync();
        await Expect(play.Get(TestIds.InspectedFuture).First).ToBeVisibleAsync();
        await play.Page.Keyboard.PressAsync("Home");
        await Expect(play.Get(TestIds.InspectedFuture)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WhatHasRunIsShadedAndWhatRaisedIsMarked()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("gather-failure");
        await play.Page.Keyboard.PressAsync("Home");
        await Expect(play.Get(TestIds.Covered)).ToHaveCountAsync(0);
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.RaisedAt).First).ToBeAttachedAsync();
        Assert.True(await play.Get(TestIds.Covered).CountAsync() > 5);
    }
}

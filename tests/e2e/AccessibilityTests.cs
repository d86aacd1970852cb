using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>axe finds nothing to complain about on any page, in light and in dark; the page speaks; nothing moves for whom that is too much.</summary>
public sealed class AccessibilityTests(Site site)
{
    public static TheoryData<string, ColorScheme> Pages =>
        new MatrixTheoryData<string, ColorScheme>(
            ["/", "/examples/producers-and-consumers", "/examples/echo-server", "/examples/forgotten-await", "/play", "/nope", "/embed/task?at=60"],
            [ColorScheme.Light, ColorScheme.Dark]);

    [Theory, MemberData(nameof(Pages))]
    public async Task NoPageBreaksARule(string address, ColorScheme scheme)
    {
        var page = await OpenAsync(address, scheme);
        await NothingIsWrongAsync(page);
    }

    [Theory]
    [InlineData("?", TestIds.KeysDialog)]
    [InlineData("w", TestIds.WhyLink)]
    public async Task NeitherDoesWhatOpensOnAPage(string key, string opens)
    {
        var page = await OpenAsync("/examples/producers-and-consumers", ColorScheme.Light);
        await page.Keyboard.PressAsync(key);
        await Expect(page.GetByTestId(opens).First).ToBeVisibleAsync();
        await NothingIsWrongAsync(page);
    }

    [Fact]
    public async Task NorDoTheDialogs()
    {
        var page = await OpenAsync($"/s/{await site.KeepAsync("print(1)")}", ColorScheme.Dark);
        await page.RouteAsync("**/monaco-editor/**", route => route.AbortAsync());
        foreach (var (button, dialog) in new[]
        {
            (TestIds.Report, TestIds.ReportDialog), (TestIds.Share, TestIds.ShareDialog), (TestIds.ActToggle, TestIds.Act),
            (TestIds.Edit, TestIds.EditorText), (TestIds.History, TestIds.HistoryDialog),
        })
        {
            await page.GetByTestId(button).ClickAsync();
            await Expect(page.GetByTestId(dialog)).ToBeVisibleAsync();
            await NothingIsWrongAsync(page);
            await page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task EachStepsSentenceIsSaidPolitely()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("task");
        await play.RewindAsync();
        await Expect(play.Get(TestIds.LiveRegion)).ToHaveAttributeAsync("aria-live", "polite");

        var said = new List<string>();
        for (var step = 0; step < 5; step++)
        {
            await play.PressAsync("ArrowRight", step);
            said.Add(await play.Get(TestIds.LiveRegion).InnerTextAsync());
        }

        Assert.All(said, Assert.NotEmpty);
        Assert.True(said.Distinct().Count() > 1);
        Assert.Contains(said[^1].Trim(), await play.Get(TestIds.WhatHappened).InnerTextAsync());
    }

    [Fact]
    public async Task WithReducedMotionThingsFadeAndNothingTravels()
    {
        var play = new PlayPage(await site.NewPageAsync(new() { ReducedMotion = ReducedMotion.Reduce }));
        await play.OpenExampleAsync("producers-and-consumers");
        await play.RewindAsync();
        await play.Page.EvaluateAsync("""
            () => {
              window.moved = 0; window.faded = 0;
              const look = () => {
                for (const motion of document.getAnimations()) {
                  const frames = motion.effect.getKeyframes?.() ?? [];
                  if (frames.some(frame => frame.translate || frame.scale || (frame.transform && frame.transform !== 'none'))) window.moved++;
                  if (frames.some(frame => frame.opacity !== undefined)) window.faded++;
                }
                requestAnimationFrame(look);
              };
              look();
            }
            """);
        for (var step = 0; step < 40; step++)
        {
            await play.PressAsync("ArrowRight", step);
        }

        Assert.Equal(0, await play.Page.EvaluateAsync<int>("() => window.moved"));
        Assert.NotEqual(0, await play.Page.EvaluateAsync<int>("() => window.faded"));
    }

    private async Task<IPage> OpenAsync(string address, ColorScheme scheme)
    {
        var page = await site.NewPageAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(address);
        if (address.StartsWith("/examples/", StringComparison.Ordinal) || address.StartsWith("/embed/", StringComparison.Ordinal)
            || address.StartsWith("/s/", StringComparison.Ordinal))
        {
            await new PlayPage(page).WaitUntilReadyAsync();
            await Expect(page.GetByTestId(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
        }
        else if (address == "/play")
        {
            await Expect(page.GetByTestId(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "true", new() { Timeout = 30_000 });
        }

        return page;
    }

    private static async Task NothingIsWrongAsync(IPage page)
    {
        // What is still fading in has less contrast than it will have.
        await page.WaitForFunctionAsync("() => document.getAnimations().every(motion => motion.playState !== 'running')");
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(4).Select(node => node.Html))}")));
    }
}

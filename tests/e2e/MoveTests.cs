using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>Moving through time: every grain in both directions, bookmarks, links, following a task, playing.</summary>
public sealed class MoveTests(Site site)
{
    private const string Program = """
        import asyncio

        async def work(name):
            for turn in range(2):
                print(name, turn)
                await asyncio.sleep(1)

        async def main():
            other = asyncio.create_task(work("a"))
            await work("b")
            await other
            try:
                raise ValueError("bad")
            except ValueError:
                print("caught")

        asyncio.run(main())
        """;

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task EveryGrainGoesForwardsAndBack(string look)
    {
        var play = await OpenAsync(look);
        var count = await play.CountAsync();
        foreach (var grain in new[] { "Switch", "Line", "Over", "OfTask", "Iteration", "Output", "Exception" })
        {
            await play.RewindAsync();
            await play.Get(TestIds.Move).SelectOptionAsync("Move." + grain);
            await MoveAsync(play, TestIds.MoveNext, step => step > 0);
            var first = await play.ReadAsync();
            await SeemsRightAsync(play, grain, first);

            await play.Page.Keyboard.PressAsync("End");
            await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", (await play.CountAsync()).ToString());
            await MoveAsync(play, TestIds.MovePrevious, step => step < count);
        }
    }

    [Theory]
    [InlineData("l")]
    [InlineData("v")]
    [InlineData("t")]
    [InlineData("n")]
    [InlineData("i")]
    [InlineData("o")]
    public async Task TheSamePlacesAreMetOnTheWayBack(string key)
    {
        var play = await OpenAsync(Looks.Desktop);
        await play.RewindAsync();
        var forwards = new List<int>();
        for (var count = await play.CountAsync(); forwards.Count < 4 && (forwards.Count == 0 || forwards[^1] < count);)
        {
            forwards.Add((await play.PressAsync(key, forwards.Count == 0 ? 0 : forwards[^1])).Step);
        }

        var back = new List<int> { forwards[^1] };
        while (back.Count < forwards.Count)
        {
            back.Add((await play.PressAsync(key.ToUpperInvariant(), back[^1])).Step);
        }

        back.Reverse();
        Assert.Equal(forwards, back);
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task ABookmarkIsComeBackTo(string look)
    {
        var play = await OpenAsync(look);
        await play.Get(TestIds.Slider).FillAsync("12");
        await StepIsAsync(play, 12);
        await play.Page.Keyboard.PressAsync("m");
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", (await play.CountAsync()).ToString());
        await play.Get(TestIds.Move).SelectOptionAsync("Move.Bookmark");
        await play.Get(TestIds.MovePrevious).ClickAsync();
        await StepIsAsync(play, 12);
        await play.Page.Keyboard.PressAsync("Home");
        await StepIsAsync(play, 0);
        await play.Page.Keyboard.PressAsync("k");
        await StepIsAsync(play, 12);
    }

    [Fact]
    public async Task TheAddressBarHoldsALinkToThisMoment()
    {
        var play = await OpenAsync(Looks.Desktop);
        await play.Get(TestIds.Slider).FillAsync("17");
        await StepIsAsync(play, 17);
        await Expect(play.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?at=\d+$"));
        var there = await play.ReadAsync();

        var other = new PlayPage(await site.NewPageAsync());
        await other.Page.GotoAsync(play.Page.Url);
        await other.WaitUntilReadyAsync();
        await StepIsAsync(other, 17);
        Assert.Equal(there.ToString(), (await other.ReadAsync()).ToString());
    }

    [Fact]
    public async Task ALinkIntoTheMiddleOfAStepTellsWhatHappenedLast()
    {
        var play = await OpenAsync(Looks.Desktop);
        await play.Get(TestIds.Slider).FillAsync("17");
        await Expect(play.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?at=\d+$"));
        var at = int.Parse(play.Page.Url.Split("at=")[1], System.Globalization.CultureInfo.InvariantCulture);
        var path = new Uri(play.Page.Url).AbsolutePath;
        for (var place = at + 1; place <= at + 4; place++)
        {
            await play.Page.GotoAsync($"{path}?at={place}");
            await play.WaitUntilReadyAsync();
            await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
            await Expect(play.Get(TestIds.WhatHappened)).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\w+ \w+.*\w.*[.。]"));
            await Expect(play.Get(TestIds.WhatHappened)).Not.ToContainTextAsync("middle of a step");
        }
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task OneTaskIsFollowed(string look)
    {
        var play = await OpenAsync(look);
        await play.RewindAsync();
        if (!Looks.IsPhone(look))
        {
            // The key follows whoever runs.
            await play.Page.Keyboard.PressAsync("o");
            await Expect(play.Get(TestIds.ConsoleText)).ToHaveCountAsync(1);
            await play.Page.Keyboard.PressAsync("f");
        }
        else
        {
            await play.Get(TestIds.Follow).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await Expect(play.Get(TestIds.Follow)).Not.ToHaveValueAsync("");
        var followed = await play.Get(TestIds.Follow).InputValueAsync();
        var step = (await play.ReadAsync()).Step;
        for (var presses = 0; presses < 4; presses++)
        {
            step = (await play.PressAsync("ArrowRight", step)).Step;
            await Expect(play.Get(TestIds.RunningToken)).ToHaveAttributeAsync("data-token", $"t{followed}");
        }
    }

    [Fact]
    public async Task InVirtualTimeASecondTakesASecondAndPlayingComesToTheEnd()
    {
        var play = await OpenAsync(Looks.Desktop);
        await play.RewindAsync();
        await play.Get(TestIds.Pace).SelectOptionAsync("VirtualTime");
        await play.Get(TestIds.Speed).SelectOptionAsync("16");
        await play.Get(TestIds.Play).ClickAsync();
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", (await play.CountAsync()).ToString(), new() { Timeout = 60_000 });
        await Expect(play.Get(TestIds.Play)).ToHaveAttributeAsync("data-playing", "false");
    }

    [Theory, MemberData(nameof(Looks.All), MemberType = typeof(Looks))]
    public async Task WhyIsAnsweredAndACauseIsGoneTo(string look)
    {
        var play = await OpenAsync(look);
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", (await play.CountAsync()).ToString());
        // Somewhere on the way back something has a cause.
        await Eventually.HoldsAsync(async () =>
        {
            await play.Page.Keyboard.PressAsync("ArrowLeft");
            return await play.Get(TestIds.Why).CountAsync() == 1;
        });
        await play.Get(TestIds.Why).ClickAsync();
        await Expect(play.Get(TestIds.WhyLink).First).ToBeVisibleAsync();
        var before = (await play.ReadAsync()).Step;
        await play.Get(TestIds.WhyLink).First.ClickAsync();
        await Eventually.HoldsAsync(async () => (await play.ReadAsync()).Step < before);
    }

    private async Task<PlayPage> OpenAsync(string look)
    {
        var play = new PlayPage(await site.NewPageAsync(Looks.Options(look)));
        await play.Page.GotoAsync("/s/" + await site.KeepAsync(Program));
        await play.WaitUntilReadyAsync();
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
        return play;
    }

    // A button may be pressed before the page has drawn that it can be: then it waits.
    private static async Task MoveAsync(PlayPage play, string button, Func<int, bool> isThere)
    {
        await play.Get(button).ClickAsync();
        await Eventually.HoldsAsync(async () => isThere((await play.ReadAsync()).Step));
    }

    private static Task StepIsAsync(PlayPage play, int step) =>
        Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", step.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static async Task SeemsRightAsync(PlayPage play, string grain, Picture picture)
    {
        switch (grain)
        {
            case "Output": Assert.Equal(["b 0"], picture.Console); break;
            case "Exception": await Expect(play.Page.Locator(".vals .raised")).ToHaveTextAsync("ValueError: bad"); break;
            case "Iteration": await Expect(play.Get(TestIds.Iteration)).ToHaveAttributeAsync("data-value", "1"); break;
            case "Switch": Assert.Equal("M", picture.Running); break;
            default: Assert.True(picture.Line > 0, grain); break;
        }
    }
}

using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>What is seen on the stage and on the timeline, and how they answer a pointer or a finger.</summary>
public sealed class StageTests(Site site)
{
    [Fact]
    public async Task BytesAreSeenOnTheirWayBetweenTheTwoEnds()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("echo-server");
        await play.RewindAsync();

        var flights = new List<string>();
        for (var step = 0; step < await play.CountAsync(); step++)
        {
            await play.PressAsync("ArrowRight", step);
            flights.AddRange(await play.Get(TestIds.Flight).AllInnerTextsAsync());
        }

        Assert.Contains(flights, flight => flight.Contains("hello", StringComparison.Ordinal));
        Assert.Contains(flights, flight => flight.Contains("HELLO", StringComparison.Ordinal));
        await Expect(play.Get(TestIds.Network)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ASignalIsSeenToCome()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("graceful-shutdown");
        await play.Page.Keyboard.PressAsync("End");

        await Expect(play.Get(TestIds.Signal)).ToHaveCountAsync(1);
        await Expect(play.Get(TestIds.Signal)).ToContainTextAsync("SIGINT");
    }

    [Fact]
    public async Task PressingAnAwaitLightsBothItsEndsUntilEscape()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        var link = play.Page.Locator("[data-on]").First;

        await link.ClickAsync();
        await Expect(play.Page.Locator(".lit")).ToHaveCountAsync(2);
        await Expect(play.Page.Locator("svg.lines .link")).ToHaveCountAsync(1);
        await play.Get(TestIds.WhatHappened).HoverAsync();
        await Expect(play.Page.Locator(".lit")).ToHaveCountAsync(2);
        await play.Page.Keyboard.PressAsync("Escape");
        await Expect(play.Page.Locator(".lit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task HoveringOverTheTimelineTellsWhatIsThere()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        var box = (await play.Page.Locator("[data-scrub]").BoundingBoxAsync())!;

        await play.Page.Mouse.MoveAsync(box.X + (box.Width * .4f), box.Y + 26 + 13);

        await Expect(play.Page.Locator(".tl-hint")).ToContainTextAsync("M · ");
        await Expect(play.Page.Locator(".tl-hint")).ToContainTextAsync("waits for");
        await play.Page.Mouse.MoveAsync(box.X, 100);
        await Expect(play.Page.Locator(".tl-hint")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ZoomedInAMapShowsTheWholeRunAndLeadsElsewhere()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        await play.RewindAsync();
        var map = play.Get(TestIds.TimelineMap);
        await Expect(map).ToHaveCountAsync(0);

        await play.Page.Keyboard.PressAsync("+");
        await play.Page.Keyboard.PressAsync("+");
        await Expect(map).ToBeVisibleAsync();
        var box = (await map.BoundingBoxAsync())!;
        await play.Page.Mouse.ClickAsync(box.X + (box.Width * .8f), box.Y + 8);

        // The reader stays where they are, and sees another part.
        await Expect(play.Get(TestIds.Playhead)).ToHaveCountAsync(0);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", "0");
        await play.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(play.Get(TestIds.Playhead)).ToHaveCountAsync(1);
        await play.Page.Keyboard.PressAsync("-");
        await play.Page.Keyboard.PressAsync("-");
        await Expect(map).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ASwipeOnTheTimelineGoesAlongAndATapGoesThere()
    {
        var page = await site.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var play = new PlayPage(page);
        await play.OpenExampleAsync("producers-and-consumers");
        var area = page.Locator("[data-scrub]");
        await area.EvaluateAsync("area => area.scrollIntoView({ block: 'center' })");
        var box = (await area.BoundingBoxAsync())!;
        var count = await play.CountAsync();
        var touch = await page.Context.NewCDPSessionAsync(page);

        await SwipeAsync(touch, box.X + (box.Width * .2), box.X + (box.Width * .9), box.Y + 20);
        await Eventually.HoldsAsync(async () => (await play.ReadAsync()).Step > count * .7);

        // What stands above it has other heights now, and it is still where the finger is.
        await Eventually.HoldsAsync(async () => Math.Abs((await area.BoundingBoxAsync())!.Y - box.Y) < 2);
        await page.Touchscreen.TapAsync(box.X + (box.Width * .1f), box.Y + 20);
        await Eventually.HoldsAsync(async () => (await play.ReadAsync()).Step < count * .3);
    }

    [Fact]
    public async Task AWheelWithCtrlZoomsWhereThePointerIs()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        var before = await play.ReadAsync();
        var box = (await play.Page.Locator("[data-scrub]").BoundingBoxAsync())!;
        await play.Page.Mouse.MoveAsync(box.X + (box.Width * .9f), box.Y + 20);

        // Without Ctrl the wheel is the page's own.
        await play.Page.Mouse.WheelAsync(0, -100);
        await play.Page.Keyboard.DownAsync("Control");
        await play.Page.Mouse.WheelAsync(0, -100);
        await Expect(play.Get(TestIds.TimelineMap)).ToHaveCountAsync(1);
        await play.Page.Mouse.WheelAsync(0, -100);
        await Eventually.HoldsAsync(async () => await WindowAsync(play) is (> .6, > .85));

        await play.Page.Mouse.WheelAsync(0, 100);
        await Eventually.HoldsAsync(async () => await WindowAsync(play) is (< .6, _));
        await play.Page.Mouse.WheelAsync(0, 100);
        await Expect(play.Get(TestIds.TimelineMap)).ToHaveCountAsync(0);
        await play.Page.Keyboard.UpAsync("Control");
        Assert.Equal(before.Step, (await play.ReadAsync()).Step);
    }

    [Fact]
    public async Task TwoFingersZoomAndGoNowhere()
    {
        var page = await site.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var play = new PlayPage(page);
        await play.OpenExampleAsync("producers-and-consumers");
        var before = await play.ReadAsync();
        var area = page.Locator("[data-scrub]");
        await area.EvaluateAsync("area => area.scrollIntoView({ block: 'center' })");
        var box = (await area.BoundingBoxAsync())!;
        var (middle, y) = (box.X + (box.Width * .5), box.Y + 20);
        var touch = await page.Context.NewCDPSessionAsync(page);

        await PinchAsync(touch, middle, y, 15, 90);
        await Expect(play.Get(TestIds.TimelineMap)).ToHaveCountAsync(1);
        await PinchAsync(touch, middle, y, 100, 5);

        await Expect(play.Get(TestIds.TimelineMap)).ToHaveCountAsync(0);
        Assert.Equal(before.Step, (await play.ReadAsync()).Step);
    }

    [Theory, InlineData("0.25", 12), InlineData("16", int.MaxValue)]
    public async Task TheStageIsCalmAtAnySpeed(string speed, int steps)
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("producers-and-consumers");
        await play.RewindAsync();
        await play.Get(TestIds.Speed).SelectOptionAsync(speed);
        // A task that has been seen stays in sight to the end: no frame is without it.
        await play.Page.EvaluateAsync("""
            () => {
              const seen = new Set();
              window.missed = [];
              const look = () => {
                const here = new Set([...document.querySelectorAll('.stage-in [data-token^="t"]')].map(element => element.dataset.token));
                for (const token of seen) if (!here.has(token)) window.missed.push(token);
                for (const token of here) seen.add(token);
                window.tokens = seen.size;
                requestAnimationFrame(look);
              };
              look();
            }
            """);
        await play.Get(TestIds.Play).ClickAsync();
        if (steps < await play.CountAsync())
        {
            await Eventually.HoldsAsync(async () => (await play.ReadAsync()).Step >= steps);
            await play.Page.Keyboard.PressAsync(" ");
        }

        await Expect(play.Get(TestIds.Play)).ToHaveAttributeAsync("data-playing", "false", new() { Timeout = 60_000 });

        Assert.InRange(await play.Page.EvaluateAsync<int>("() => window.tokens"), steps < 100 ? 1 : 6, 6);
        Assert.Empty(await play.Page.EvaluateAsync<string[]>("() => window.missed"));
    }

    /// <summary>Which part of the run the timeline shows, as shares of its width.</summary>
    private static async Task<(double From, double To)> WindowAsync(PlayPage play)
    {
        var ends = await play.Get(TestIds.TimelineMap).EvaluateAsync<double[]>("""
            map => {
              const whole = map.getBoundingClientRect(), part = map.querySelector('.frame-of').getBoundingClientRect();
              return [(part.left - whole.left) / whole.width, (part.right - whole.left) / whole.width];
            }
            """);
        return (ends[0], ends[1]);
    }

    /// <summary>Two fingers beside each other, from one distance to another.</summary>
    private static async Task PinchAsync(ICDPSession touch, double middle, double y, double from, double to)
    {
        await SendAsync("touchStart", from);
        for (var part = 1; part <= 20; part++)
        {
            await SendAsync("touchMove", from + ((to - from) * part / 20));
        }

        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        Task SendAsync(string type, double half) => touch.SendAsync(
            "Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { Finger(0, middle - half), Finger(1, middle + half) } });

        Dictionary<string, object> Finger(int id, double x) => new() { ["x"] = x, ["y"] = y, ["id"] = id };
    }

    private static async Task SwipeAsync(ICDPSession touch, double from, double to, double y)
    {
        await SendAsync("touchStart", from);
        for (var part = 1; part <= 10; part++)
        {
            await SendAsync("touchMove", from + ((to - from) * part / 10));
        }

        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        Task SendAsync(string type, double x) => touch.SendAsync(
            "Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = x, ["y"] = y } } });
    }
}

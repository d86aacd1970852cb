using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>Mouse, keyboard, slider, play and pause, and that tokens travel.</summary>
public sealed class ControlTests(Site site)
{
    [Fact]
    public async Task ButtonsAndKeysDoTheSame()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("task");
        var count = await play.CountAsync();

        await play.Get(TestIds.End).ClickAsync();
        await StepIs(play, count);
        await play.Get(TestIds.Start).ClickAsync();
        await StepIs(play, 0);
        await play.Get(TestIds.Step).ClickAsync();
        await play.Get(TestIds.Step).ClickAsync();
        await StepIs(play, 2);
        var byMouse = await play.ReadAsync();
        await play.Get(TestIds.Back).ClickAsync();
        await StepIs(play, 1);

        await play.Page.Keyboard.PressAsync("Home");
        await StepIs(play, 0);
        await play.PressAsync("ArrowRight", 0);
        Assert.Equal(byMouse.ToString(), (await play.PressAsync("ArrowRight", 1)).ToString());
        await play.Page.Keyboard.PressAsync("End");
        await StepIs(play, count);
    }

    [Fact]
    public async Task SpacePlaysToTheEndAndPausesOnTheWay()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("event-handler");
        await play.RewindAsync();

        await play.Page.Keyboard.PressAsync("Space");
        await Expect(play.Get(TestIds.Play)).ToHaveAttributeAsync("data-playing", "true");
        await Expect(play.Get(TestIds.StepCounter)).Not.ToHaveAttributeAsync("data-step", "0");
        await play.Page.Keyboard.PressAsync("Space");
        await Expect(play.Get(TestIds.Play)).ToHaveAttributeAsync("data-playing", "false");
        var paused = (await play.ReadAsync()).Step;
        await Task.Delay(1_500);
        Assert.Equal(paused, (await play.ReadAsync()).Step);

        await play.Get(TestIds.Speed).SelectOptionAsync("4");
        await play.Get(TestIds.Play).ClickAsync();
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", (await play.CountAsync()).ToString(), new() { Timeout = 60_000 });
        await Expect(play.Get(TestIds.Play)).ToHaveAttributeAsync("data-playing", "false");
    }

    [Fact]
    public async Task TheSliderGoesAnywhere()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("countdown");
        var there = (await play.StepThroughAsync())[20];

        await play.Page.Keyboard.PressAsync("End");
        await play.Get(TestIds.Slider).FillAsync("20");
        await StepIs(play, 20);

        Assert.Equal(there.ToString(), (await play.ReadAsync()).ToString());
    }

    [Fact]
    public async Task ATokenIsOneElementThatTravels()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("task");
        var pictures = await play.StepThroughAsync();
        var parking = pictures.FindIndex(picture => picture.Parked.Length > 0);
        await play.Get(TestIds.Slider).FillAsync((parking - 1).ToString());
        await StepIs(play, parking - 1);
        var token = await play.Get(TestIds.RunningToken).GetAttributeAsync("data-token");

        // Stepping makes it move: for a moment it is drawn away from its new place.
        await play.Page.EvaluateAsync("""
            token => {
              window.moved = false;
              const look = () => {
                for (const element of document.querySelectorAll(`[data-token="${token}"]`))
                  if (element.getAnimations().length > 0) window.moved = true;
                if (!window.moved) requestAnimationFrame(look);
              };
              look();
            }
            """, token);
        await play.PressAsync("ArrowRight", parking - 1);

        await Expect(play.Page.Locator($"[data-testid='{TestIds.SuspendedEntry}'][data-token='{token}']")).ToHaveCountAsync(1);
        await play.Page.WaitForFunctionAsync("() => window.moved");
    }

    [Fact]
    public async Task ClickingALineOfTheConsoleGoesToItsMoment()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.OpenExampleAsync("task");
        await play.Page.Keyboard.PressAsync("End");

        await play.Get(TestIds.ConsoleLine).Filter(new() { HasText = "The egg needs 3 seconds" }).ClickAsync();

        await Eventually.HoldsAsync(async () => (await play.ReadAsync()).Clock < 1_000_000_000);
        Assert.Equal("The egg needs 3 seconds", (await play.ReadAsync()).Console[^1]);
    }

    private static Task StepIs(PlayPage play, int step) =>
        Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", step.ToString());
}

using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>The network goes away in the middle of a run and comes back.</summary>
public sealed class NetworkTests(Site site)
{
    // More than comes in one piece, so that on a slow network the end of the trace is still to come when the network goes.
    private const string LongProgram = """
        for number in range(20000):
            if number % 3000 == 0:
                print('reached', number)
        print('done')
        """;

    private const string Program = """
        for number in range(300):
            if number % 100 == 0:
                print('reached', number)
        print('done')
        """;

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task ThePageSaysSoReconnectsAndGoesOnWhereItWas()
    {
        await using var network = new FlakyNetwork(site.Address);
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync(Program, network.Address);
        await play.WaitUntilReadyAsync();
        for (var step = 0; step < 10; step++)
        {
            await play.PressAsync("ArrowRight", step);
        }

        network.Cut();
        var cutAt = DateTime.UtcNow;
        await Expect(play.Get(TestIds.LinkBanner)).ToBeVisibleAsync(new() { Timeout = 15_000 });

        // What has arrived can still be stepped, without a network.
        var offline = await play.PressAsync("ArrowRight", 10);
        Assert.Equal(11, offline.Step);
        await play.PressAsync("ArrowLeft", 11);

        var left = Outage - (DateTime.UtcNow - cutAt);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        Assert.Equal(10, (await play.ReadAsync()).Step);
        network.Restore();
        await Expect(play.Get(TestIds.LinkBanner)).ToBeHiddenAsync(new() { Timeout = 15_000 });

        // Nothing was lost, nothing came twice: the rest of the run is as it would have been.
        Assert.Equal(10, (await play.ReadAsync()).Step);
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 90_000 });
        await play.Page.Keyboard.PressAsync("End");
        var lines = play.Get(TestIds.ConsoleText);
        await Expect(lines).ToHaveTextAsync(["reached 0", "reached 100", "reached 200", "done"]);
    }

    [Fact]
    public async Task WhatHadNotArrivedArrivesOnceWhenTheNetworkIsBack()
    {
        await using var network = new FlakyNetwork(site.Address);
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync(LongProgram, network.Address, () => network.Delay = TimeSpan.FromSeconds(1));
        await play.WaitUntilReadyAsync();
        await Eventually.HoldsAsync(async () => await play.CountAsync() > 0);

        network.Cut();
        await Expect(play.Get(TestIds.LinkBanner)).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "false");
        var arrived = await play.CountAsync();
        await Task.Delay(Outage);
        Assert.Equal(arrived, await play.CountAsync());

        network.Delay = TimeSpan.Zero;
        network.Restore();
        await Expect(play.Get(TestIds.LinkBanner)).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 90_000 });
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(
            ["reached 0", "reached 3000", "reached 6000", "reached 9000", "reached 12000", "reached 15000", "reached 18000", "done"]);
    }

    [Fact]
    public async Task ARunThatWasWantedOfflineBeginsWhenTheNetworkIsBack()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync("print('first')");
        await play.WaitUntilReadyAsync();
        await play.Page.Context.SetOfflineAsync(true);
        await Expect(play.Get(TestIds.LinkBanner)).ToBeVisibleAsync(new() { Timeout = 15_000 });

        // What says so lies over no button.
        await play.Get(TestIds.Edit).ClickAsync();
        await play.Get(TestIds.EditorText).FillAsync("print('second')");
        await play.Get(TestIds.Run).ClickAsync();
        await Expect(play.Get(TestIds.Refusal)).ToBeVisibleAsync();
        await play.Page.Context.SetOfflineAsync(false);

        await Expect(play.Get(TestIds.Refusal)).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(["second"]);
    }

    [Fact]
    public async Task ARunThatTheServerHasForgottenCanBeStartedAgain()
    {
        await using var network = new FlakyNetwork(site.Address);
        await using var first = await RunningServer.StartAsync();
        network.Target = first.Address;
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync(LongProgram, network.Address);
        await play.WaitUntilReadyAsync();

        // The server is replaced by another that knows nothing.
        network.Cut();
        network.Target = site.Address;
        network.Restore();
        await play.Page.Keyboard.PressAsync("End");

        await Expect(play.Get(TestIds.SessionGone)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await play.Get(TestIds.SessionGone).GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await play.WaitUntilReadyAsync();
        await Expect(play.Get(TestIds.SessionGone)).ToBeHiddenAsync();
    }
}

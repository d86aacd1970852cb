using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>Working on code: input, files, drafts, interventions, conditions, links.</summary>
public sealed class WorkTests(Site site)
{
    private const string Asks = """
        name = input("Name? ")
        print("Hi", name)
        print("Bye", input())
        """;

    private const string Counts = """
        import asyncio, contextvars

        who = contextvars.ContextVar("who")

        async def count(to):
            who.set("counter")
            seen = {"all": []}
            for n in range(to):
                seen["all"].append(n)
                await asyncio.sleep(1)
            return seen

        asyncio.run(count(5))
        """;

    [Fact]
    public async Task ALineIsTypedWhereTheProgramWaitsAndTheLinkKnowsIt()
    {
        var play = await RunAsync(Asks);
        await play.Page.Keyboard.PressAsync("End");
        await play.Get(TestIds.PromptLine).FillAsync("Ada");
        await play.Page.Keyboard.PressAsync("Enter");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(["Name?", "Ada", "Hi Ada"]);

        // Who goes on typing need not look for the box again.
        await Expect(play.Get(TestIds.PromptLine)).ToBeFocusedAsync();
        await play.Page.Keyboard.TypeAsync("Bob");
        await play.Page.Keyboard.PressAsync("Enter");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(["Name?", "Ada", "Hi Ada", "Bob", "Bye Bob"]);
        await Expect(play.Get(TestIds.Prompt)).ToHaveCountAsync(0);
        await Expect(play.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("at=.*type.Ada.*type.Bob.*#code="));

        // The address holds the program, what was typed, and the moment: another browser shows the same.
        var other = new PlayPage(await site.NewPageAsync());
        await other.Page.GotoAsync(play.Page.Url);
        await Expect(other.Get(TestIds.ConsoleText)).ToHaveTextAsync(["Name?", "Ada", "Hi Ada", "Bob", "Bye Bob"], new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task NoTextIsLostToAReloadAndAnEarlierVersionIsThere()
    {
        var play = await RunAsync("print('first')\n");
        await Expect(play.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#code="));
        await play.Get(TestIds.Edit).ClickAsync();
        await play.Get(TestIds.EditorText).FillAsync("print('second')\n");
        await play.Page.ReloadAsync();
        await Expect(play.Get(TestIds.PlayPage)).ToHaveAttributeAsync("data-interactive", "true", new() { Timeout = 30_000 });
        await play.Get("draft-action").ClickAsync();
        await Expect(play.Get(TestIds.EditorText)).ToHaveValueAsync("print('second')\n");

        await play.Get(TestIds.History).ClickAsync();
        await play.Get(TestIds.HistoryVersion).First.ClickAsync();
        await Expect(play.Get(TestIds.EditorText)).ToHaveValueAsync("print('first')\n");
        // And what was there before that is a version now.
        await play.Get(TestIds.History).ClickAsync();
        await Expect(play.Get(TestIds.HistoryVersion).First).ToContainTextAsync("second");
    }

    [Fact]
    public async Task SeveralFilesAreMadeOpenedRunAndSaved()
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync("import tools\nprint(tools.double(21))\n");
        await play.WaitUntilReadyAsync();
        await play.Get(TestIds.Edit).ClickAsync();
        await play.Get(TestIds.FileAdd).ClickAsync();
        await play.Page.Locator("[data-file='helpers.py']").DblClickAsync();
        await play.Get(TestIds.FileName).FillAsync("tools");
        await play.Page.Keyboard.PressAsync("Enter");
        await play.Get(TestIds.EditorText).FillAsync("def double(n):\n    return n * 2\n");
        await play.Get(TestIds.Run).ClickAsync();

        // The first run, which found no tools, is shown until the second is there.
        await Eventually.HoldsAsync(async () =>
        {
            await play.Page.Keyboard.PressAsync("End");
            return await play.Get(TestIds.ConsoleText).AllTextContentsAsync() is ["42"];
        });

        // Line by line, until the page shows one of the other file.
        var picture = await play.RewindAsync();
        do
        {
            picture = await play.PressAsync("l", picture.Step);
        }
        while (picture.Line == 0 || await play.Page.Locator("[data-file='tools.py'][aria-selected=true]").CountAsync() == 0);

        await play.Get(TestIds.Edit).ClickAsync();
        var download = await play.Page.RunAndWaitForDownloadAsync(() => play.Get(TestIds.FileSave).ClickAsync());
        Assert.Equal("tools.py", download.SuggestedFilename);
        await play.Get(TestIds.FileOpen).SetInputFilesAsync(new[]
        {
            new FilePayload { Name = "lesson 1.py", MimeType = "text/x-python", Buffer = "print('b')"u8.ToArray() },
            new FilePayload { Name = "main.py", MimeType = "text/x-python", Buffer = "print('a')\r\n"u8.ToArray() },
        });
        await Expect(play.Get(TestIds.FileTab)).ToHaveTextAsync(["main.py", "lesson_1.py"]);
        await Expect(play.Get(TestIds.EditorText)).ToHaveValueAsync("print('a')\n");
    }

    [Fact]
    public async Task ASignalIsSentAtAMomentAndTheRunGoesOnFromThere()
    {
        var play = await RunAsync(Counts);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Get(TestIds.Slider).FillAsync("20");
        await play.Page.Keyboard.PressAsync("a");
        await play.Get(TestIds.ActSignal).ClickAsync();
        await Expect(play.Get(TestIds.ActDone)).ToHaveTextAsync(["sent SIGINT"]);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", "20");
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.ConsoleText).Last).ToHaveTextAsync("KeyboardInterrupt");

        await play.Get(TestIds.ActUndo).ClickAsync();
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AConditionStopsWhereItHoldsAndObjectsAreSeenAsTheyWereThere()
    {
        var play = await RunAsync(Counts);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Page.Keyboard.PressAsync("Home");
        await play.Page.Locator("[data-break='9']").ClickAsync();
        await play.Page.Locator("[data-tab=Breakpoints]").ClickAsync();
        await play.Get(TestIds.Condition).FillAsync("n == 3");
        await play.Page.Keyboard.PressAsync("Tab");
        await play.Page.Locator("[data-tab=Frames]").ClickAsync();
        await play.Page.Keyboard.PressAsync("b");
        await Expect(play.Get(TestIds.CurrentLine)).ToHaveAttributeAsync("data-line", "9");

        await play.Get(TestIds.LookInside).First.ClickAsync();
        await play.Get(TestIds.InspectedValue).Filter(new() { HasText = "seen" }).GetByTestId(TestIds.Expand).First.ClickAsync();
        await Expect(play.Get(TestIds.InspectedValue).Filter(new() { HasText = "[0, 1, 2]" }).First).ToBeVisibleAsync();
        await play.Page.Locator("[data-tab=Context]").ClickAsync();
        await Expect(play.Get(TestIds.InspectedValue)).ToContainTextAsync(["who 'counter' str"]);
    }

    [Fact]
    public async Task APlaceIsKeptOverAnEdit()
    {
        var play = await RunAsync(Counts);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Page.Keyboard.PressAsync("Home");
        await play.Page.Locator("[data-break='9']").ClickAsync();
        await play.Page.Keyboard.PressAsync("b");
        await play.Page.Keyboard.PressAsync("b");
        await play.Get(TestIds.Edit).ClickAsync();
        await play.Get(TestIds.EditorText).FillAsync("# A comment at the top.\n" + Counts);
        await play.Get(TestIds.Run).ClickAsync();

        await Expect(play.Get(TestIds.CurrentLine)).ToHaveAttributeAsync("data-line", "10", new() { Timeout = 30_000 });
        await Expect(play.Get(TestIds.Local).Filter(new() { HasText = "n = 1" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AProgramIsSharedUnderAShortAddressAtItsMoment()
    {
        var play = await RunAsync(Counts);
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true", new() { Timeout = 30_000 });
        await play.Get(TestIds.Slider).FillAsync("15");
        await play.Get(TestIds.Share).ClickAsync();
        await Expect(play.Get(TestIds.ShareLink)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"/s/[A-Za-z0-9_-]{11}\?at=\d+$"));
        var link = await play.Get(TestIds.ShareLink).InputValueAsync();

        var other = new PlayPage(await site.NewPageAsync());
        await other.Page.GotoAsync(link);
        await other.WaitUntilReadyAsync();
        await Expect(other.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-step", "15");
        await Expect(other.Get(TestIds.Report)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/s/AAAAAAAAAAA")]
    [InlineData("/s/not-an-id")]
    public async Task AnUnknownShortAddressIsA404Page(string path)
    {
        var page = await site.NewPageAsync();
        var answer = await page.GotoAsync(path);

        Assert.Equal(404, answer!.Status);
        await Expect(page.GetByTestId(TestIds.NotFoundPage)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("?at=nonsense&seed=x&do=1.fly&do=")]
    [InlineData("?at=99999999999999999999")]
    [InlineData("#code=brokenbrokenbroken")]
    public async Task ALinkWithMistakesShowsTheExample(string rest)
    {
        var play = new PlayPage(await site.NewPageAsync());
        var answer = await play.Page.GotoAsync("/examples/task" + rest);

        Assert.Equal(200, answer!.Status);
        await play.WaitUntilReadyAsync();
        await Expect(play.Get(TestIds.StepCounter)).ToHaveAttributeAsync("data-complete", "true");
    }

    private async Task<PlayPage> RunAsync(string program)
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync(program);
        return play;
    }
}

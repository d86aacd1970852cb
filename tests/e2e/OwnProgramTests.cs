using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>Programs that people paste, good and bad.</summary>
public sealed class OwnProgramTests(Site site)
{
    [Fact]
    public async Task APastedProgramRuns()
    {
        var play = await RunAsync("import asyncio\n\nasync def main():\n    await asyncio.sleep(2)\n    print('slept')\n\nasyncio.run(main())\n");
        await play.WaitUntilReadyAsync();
        await play.Page.Keyboard.PressAsync("End");

        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(["slept"]);
        Assert.InRange((await play.ReadAsync()).Clock, 2_000_000_000, 2_002_000_000);
    }

    [Fact]
    public async Task ASyntaxErrorShowsAtItsLineInCPythonsWords()
    {
        var play = await RunAsync("print('fine')\nx = = 1\n");

        await Expect(play.Get(TestIds.SyntaxError)).ToHaveAttributeAsync("data-line", "2");
        await Expect(play.Get(TestIds.SyntaxError)).ToContainTextAsync("SyntaxError: invalid syntax");
    }

    [Fact]
    public async Task NulBytesAreASyntaxErrorAsInCPython()
    {
        // A text box drops NULs; so the request is changed on its way.
        var page = await site.NewPageAsync();
        await page.RouteAsync("**/api/sessions", route => route.ContinueAsync(new()
        {
            PostData = System.Text.Encoding.UTF8.GetBytes("""{"files":[{"name":"main.py","text":"x = 1\u0000\n"}]}"""),
        }));
        var play = new PlayPage(page);
        await play.RunOwnAsync("x = 1\n");

        await Expect(play.Get(TestIds.SyntaxError)).ToContainTextAsync("SyntaxError: source code cannot contain null bytes");
    }

    [Fact]
    public async Task AProgramThatLoopsForEverIsStoppedWithASentence()
    {
        var play = await RunAsync("while True:\n    pass\n");
        await play.WaitUntilReadyAsync();
        await Eventually.HoldsAsync(async () =>
        {
            await play.Page.Keyboard.PressAsync("End");
            return await play.Get(TestIds.Limit).IsVisibleAsync();
        });

        // Which limit, and what to do.
        var sentence = await play.Get(TestIds.Limit).InnerTextAsync();
        Assert.Matches(@"\d", sentence);
        Assert.True(sentence.Length > 40, sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    public async Task AnEmptyProgramIsNotRunAndThePageSaysWhatToDo(string program)
    {
        var play = await RunAsync(program);

        await Expect(play.Get(TestIds.EmptyProgram)).ToContainTextAsync("print('hello')");
    }

    [Fact]
    public async Task OneByteTooManyIsRefusedInWords()
    {
        var play = await RunAsync(new string('#', (64 * 1024) + 1));

        await Expect(play.Get(TestIds.Refusal)).ToContainTextAsync("The program has 65537 bytes of source; 65536 are allowed. Shorten it.");
    }

    private async Task<PlayPage> RunAsync(string program)
    {
        var play = new PlayPage(await site.NewPageAsync());
        await play.RunOwnAsync(program);
        return play;
    }
}

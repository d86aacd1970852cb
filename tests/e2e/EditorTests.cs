using Microsoft.Playwright;
using Playground.Client;
using Playground.Tests.E2e.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Playground.Tests.E2e;

/// <summary>The real editor, which is loaded only when somebody edits.</summary>
public sealed class EditorTests(Site site)
{
    [Fact]
    public async Task MonacoComesWhenEditIsPressedAndNotBefore()
    {
        var page = await site.NewPageAsync();
        var fetched = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/monaco-editor/", StringComparison.Ordinal))
            {
                fetched.Add(request.Url);
            }
        };
        var play = new PlayPage(page);
        await play.OpenExampleAsync("task");
        await play.StepThroughAsync();
        Assert.Empty(fetched);

        await play.Get(TestIds.Edit).ClickAsync();
        await Expect(play.Get(TestIds.Editor)).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 30_000 });
        Assert.NotEmpty(fetched);
    }

    [Fact]
    public async Task MistakesAndNamesAreShownWhileTyping()
    {
        var page = await site.NewPageAsync();
        var play = new PlayPage(page);
        await page.GotoAsync("/play");
        await Expect(play.Get(TestIds.Editor)).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 60_000 });
        await page.Locator(".monaco-editor .view-line").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("import asyncio\nx = = 1\n");
        await Expect(play.Get(TestIds.SyntaxError)).ToContainTextAsync("SyntaxError: invalid syntax");
        await Expect(page.Locator(".squiggly-error")).ToHaveCountAsync(1);

        await page.Keyboard.TypeAsync("asyncio.gat");
        await Expect(page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("gather");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".monaco-editor .view-lines")).ToContainTextAsync("asyncio.gather");
    }

    [Fact]
    public async Task WhatIsTypedInMonacoRuns()
    {
        var complaints = new List<string>();
        var page = await site.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
        var play = new PlayPage(page);
        await play.OpenExampleAsync("task");
        await play.Get(TestIds.Edit).ClickAsync();
        await Expect(play.Get(TestIds.Editor)).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 30_000 });
        await page.Locator(".monaco-editor .view-line").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("print('typed by hand')\n");
        await play.Get(TestIds.Run).ClickAsync();

        await play.WaitUntilReadyAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(play.Get(TestIds.ConsoleText)).ToHaveTextAsync(["typed by hand"]);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task TabIndentsAndAfterEscapeItLeaves()
    {
        var page = await site.NewPageAsync();
        var play = new PlayPage(page);
        await page.GotoAsync("/play");
        await Expect(play.Get(TestIds.Editor)).ToHaveAttributeAsync("data-ready", "true", new() { Timeout = 60_000 });
        await page.Locator(".monaco-editor .view-line").First.ClickAsync();
        var focused = page.Locator(".monaco-editor.focused");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync("x");
        await Expect(page.Locator(".monaco-editor .view-lines")).ToHaveTextAsync("\u00a0\u00a0\u00a0\u00a0x");
        await Expect(focused).ToHaveCountAsync(1);

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(focused).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Tab");
        await Expect(focused).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Tab");
        await Expect(focused).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await Expect(focused).ToHaveCountAsync(0);
    }
}

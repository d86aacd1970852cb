using Microsoft.Playwright;

namespace Playground.Bench.Browser;

/// <summary>Opens a program of one's own on the play page.</summary>
internal static class PlayPage
{
    /// <summary>200 tasks that sleep, hand items on and count under a lock.</summary>
    public const string TwoHundredTasks = """
        import asyncio

        async def work(number, queue, lock, done):
            for turn in range(20):
                await asyncio.sleep(0.01 * (1 + (number * 7 + turn) % 13))
                if number % 2:
                    await queue.put(number)
                else:
                    item = await queue.get()
                async with lock:
                    done.append(number)

        async def main():
            queue = asyncio.Queue()
            lock = asyncio.Lock()
            done = []
            await asyncio.gather(*(work(number, queue, lock, done) for number in range(199)))
            print(len(done))

        asyncio.run(main())
        """;

    public static async Task<IPage> RunAsync(Chromium chromium, string address, string program)
    {
        var page = await chromium.NewPageAsync();
        await page.RouteAsync("**/monaco-editor/**", route => route.AbortAsync());
        await page.RouteAsync(address + "/play", IsolateAsync);
        await page.GotoAsync(address + "/play");
        await page.Locator("[data-testid=play-page][data-interactive=true]").WaitForAsync();
        await page.GetByTestId("editor-text").FillAsync(program);
        await page.GetByTestId("run").ClickAsync();
        await page.Locator("[data-testid=step-counter]:not([data-count='0'])").WaitForAsync();
        // Into the thick of it: all tasks have been made.
        await page.WaitForFunctionAsync("() => Number(document.querySelector('[data-testid=step-counter]').dataset.count) > 3000");
        await page.GetByTestId("slider").FillAsync("2000");
        await page.WaitForTimeoutAsync(2000);
        return page;
    }

    // Only a page that shares its process with nobody gets a clock finer than a tenth of a millisecond.
    private static async Task IsolateAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new()
        {
            Response = answer,
            Headers = new Dictionary<string, string>(answer.Headers)
            {
                ["cross-origin-opener-policy"] = "same-origin",
                ["cross-origin-embedder-policy"] = "require-corp",
            },
        });
    }
}

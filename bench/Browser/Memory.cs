using Microsoft.Playwright;

namespace Playground.Bench.Browser;

/// <summary>What a page holds while 200 tasks play at 4×, minute after minute: it should level off.</summary>
internal static class Memory
{
    // What JavaScript's heap holds after a collection, and WebAssembly's memory, which never shrinks.
    private const string Read = """
        () => { gc(); return [performance.memory.usedJSHeapSize / 1e6, getDotnetRuntime(0).Module.HEAPU8.length / 1e6]; }
        """;

    public static async Task MeasureAsync(Chromium chromium, string address, int minutes, Report report)
    {
        var page = await PlayPage.RunAsync(chromium, address, PlayPage.TwoHundredTasks);
        await page.GetByTestId("speed").SelectOptionAsync("4");
        await page.GetByTestId("play").ClickAsync();
        var totals = new List<double>();
        for (var minute = 1; minute <= minutes; minute++)
        {
            await page.WaitForTimeoutAsync(60_000);
            var parts = await page.EvaluateAsync<double[]>(Read);
            totals.Add(parts.Sum());
            var step = await page.GetByTestId("step-counter").GetAttributeAsync("data-step");
            Console.WriteLine(FormattableString.Invariant($"  minute {minute}: {parts[0]:0.0} MB in JavaScript, {parts[1]:0.0} MB in WebAssembly, at step {step}"));
        }

        await page.Context.CloseAsync();
        report.Add($"memory after {minutes} minutes of play", totals[^1], "MB");
        report.Add("of that, grown in the second half", totals[^1] - totals[(totals.Count - 1) / 2], "MB");
    }
}

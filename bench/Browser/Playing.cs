using Microsoft.Playwright;

namespace Playground.Bench.Browser;

/// <summary>Frames while 200 tasks play at 4×.</summary>
internal static class Playing
{
    private const string Watch = """
        () => {
          window.frames = [];
          let last = 0;
          const frame = now => { if (last) window.frames.push(now - last); last = now; requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
        }
        """;

    public static async Task MeasureAsync(Chromium chromium, string address, TimeSpan length, Report report)
    {
        var page = await PlayPage.RunAsync(chromium, address, PlayPage.TwoHundredTasks);
        await page.GetByTestId("speed").SelectOptionAsync("4");
        await page.GetByTestId("play").ClickAsync();
        await page.WaitForTimeoutAsync(3000);
        await page.EvaluateAsync(Watch);
        await page.WaitForTimeoutAsync((float)length.TotalMilliseconds);
        var frames = await page.EvaluateAsync<double[]>("() => window.frames");
        await page.Context.CloseAsync();
        report.Add("frame, 200 tasks at 4×, median", Figures.Median(frames), "ms");
        report.Add("frame, 200 tasks at 4×, p95", Figures.Percentile(frames, .95), "ms", 16.7);
        report.Add("frame, 200 tasks at 4×, p99", Figures.Percentile(frames, .99), "ms");
    }
}

namespace Playground.Bench.Browser;

/// <summary>From the press of a key to the frame that shows the step, in a run of 200 tasks.</summary>
internal static class Stepping
{
    // A message posted in a frame arrives when that frame has been painted.
    private const string Watch = """
        () => {
          window.steps = [];
          let pressed = 0;
          document.addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => { if (pressed) window.steps.push(performance.now() - pressed); pressed = 0; };
          new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(0)))
            .observe(document.querySelector('[data-testid=step-counter]'), { attributes: true, attributeFilter: ['data-step'] });
        }
        """;

    public static async Task MeasureAsync(Chromium chromium, string address, int steps, Report report)
    {
        var page = await PlayPage.RunAsync(chromium, address, PlayPage.TwoHundredTasks);
        await page.EvaluateAsync(Watch);
        for (var step = 0; step < steps; step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await page.WaitForFunctionAsync("count => window.steps.length > count", step);
        }

        var times = await page.EvaluateAsync<double[]>("() => window.steps");
        await page.Context.CloseAsync();
        report.Add("step to paint, 200 tasks, median", Figures.Median(times), "ms");
        report.Add("step to paint, 200 tasks, p95", Figures.Percentile(times, .95), "ms", 50);
    }
}

namespace Playground.Bench.Browser;

/// <summary>From the press of a key to the frame that shows the step, in a run of 200 tasks.</summary>
internal static class Stepping
{
    // A message posted in a frame arrives when that frame has been painted. The step is drawn within a frame, so it is that frame's
    // message that tells, not the next one's.
    private const string Watch = """
        () => {
          window.steps = [];
          let pressed = 0, isDrawn = false, inFrame = false;
          document.addEventListener('keydown', event => { pressed = event.timeStamp; isDrawn = false; }, true);
          new MutationObserver(() => { isDrawn = inFrame && pressed > 0; if (!isDrawn && pressed) window.outside = true; })
            .observe(document.querySelector('[data-testid=step-counter]'), { attributes: true, attributeFilter: ['data-step'] });
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            inFrame = false;
            if (isDrawn) { window.steps.push(performance.now() - pressed); pressed = 0; }
            isDrawn = false;
          };
          const frame = () => { inFrame = true; channel.port2.postMessage(0); requestAnimationFrame(frame); };
          requestAnimationFrame(frame);
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

        if (await page.EvaluateAsync<bool>("() => window.outside === true"))
            throw new InvalidOperationException("a step was drawn outside of a frame");
        var times = await page.EvaluateAsync<double[]>("() => window.steps");
        await page.Context.CloseAsync();
        report.Add("step to paint, 200 tasks, median", Figures.Median(times), "ms");
        report.Add("step to paint, 200 tasks, p95", Figures.Percentile(times, .95), "ms", 50);
    }
}

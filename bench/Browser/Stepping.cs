namespace Playground.Bench.Browser;

/// <summary>From the press of a key to the frame that shows the step, in a run of 200 tasks.</summary>
internal static class Stepping
{
    // A step is drawn before the next frame, or within it. When a frame has been painted, what tells first is a message that was posted
    // in it, or the next frame, which goes before messages if it is due already. Frames are asked for only while a step is awaited: each
    // takes time, and the page itself asks for none but those in which it has something to show.
    private const string Watch = """
        () => {
          window.steps = [];
          let pressed = 0, isDrawn = false, isShown = false, inFrame = false, next = 0, done;
          const painted = () => {
            inFrame = false;
            if (!isShown) return;
            window.steps.push(performance.now() - pressed);
            [pressed, isDrawn, isShown] = [0, false, false];
            done();
          };
          const channel = new MessageChannel();
          channel.port1.onmessage = painted;
          const frame = () => {
            painted();
            if (!pressed) return;
            [inFrame, isShown] = [true, isDrawn];
            channel.port2.postMessage(0);
            next = requestAnimationFrame(frame);
          };
          document.addEventListener('keydown', event => {
            [pressed, isDrawn, isShown, inFrame] = [event.timeStamp, false, false, false];
            window.painted = new Promise(resolve => { done = resolve; });
            cancelAnimationFrame(next);
            next = requestAnimationFrame(frame);
          }, true);
          new MutationObserver(() => { isDrawn = pressed > 0; isShown = isDrawn && inFrame; })
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
            await page.EvaluateAsync("() => window.painted");
        }

        var times = await page.EvaluateAsync<double[]>("() => window.steps");
        await page.Context.CloseAsync();
        report.Add("step to paint, 200 tasks, median", Figures.Median(times), "ms");
        report.Add("step to paint, 200 tasks, p95", Figures.Percentile(times, .95), "ms", 50);
    }
}

using System.Text.Json;
using Microsoft.Playwright;

namespace Playground.Bench.Browser;

/// <summary>From asking for an example, with nothing in the cache, until it can be read and until it can be used.</summary>
internal static class PageLoad
{
    private const string Path = "/examples/producers-and-consumers";

    // The page is interactive when WebAssembly has taken it over, and the run is there when its first state is drawn.
    private const string Watch = """
        window.moments = {};
        const note = name => { window.moments[name] ??= performance.now(); };
        const look = () => {
          const page = document.querySelector('[data-testid=play-page]');
          if (page?.dataset.interactive === 'true') note('interactive');
          if (document.querySelector('[data-testid=step-counter]')?.dataset.complete === 'true') note('run');
        };
        new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    public static async Task MeasureAsync(Chromium chromium, string address, int loads, Report report)
    {
        List<double> paint = [], interactive = [], run = [], bytes = [];
        for (var load = 0; load <= loads; load++)
        {
            var page = await chromium.NewPageAsync();
            await page.AddInitScriptAsync(Watch);
            var network = await page.Context.NewCDPSessionAsync(page);
            await network.SendAsync("Network.enable");
            double received = 0;
            network.Event("Network.loadingFinished").OnEvent += (_, e) => received += e!.Value.GetProperty("encodedDataLength").GetDouble();
            await page.GotoAsync(address + Path);
            await page.WaitForFunctionAsync("() => window.moments.run");
            var moments = await page.EvaluateAsync<JsonElement>("""
                () => ({ ...window.moments, paint: performance.getEntriesByName('first-contentful-paint')[0].startTime })
                """);
            await page.Context.CloseAsync();
            // The first load also warms the server.
            if (load == 0)
                continue;
            paint.Add(moments.GetProperty("paint").GetDouble());
            interactive.Add(moments.GetProperty("interactive").GetDouble());
            run.Add(moments.GetProperty("run").GetDouble());
            bytes.Add(received);
        }

        report.Add("first paint of the example, cold cache", Figures.Median(paint), "ms", 1000);
        report.Add("interactive, cold cache", Figures.Median(interactive), "ms", 3000);
        report.Add("run drawn, cold cache", Figures.Median(run), "ms");
        report.Add("transferred before Edit", Figures.Median(bytes) / 1_000_000, "MB", 3);
    }
}

using Microsoft.Extensions.FileProviders;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Bench.Browser;

/// <summary>How many events the page's decoder and reducer take in a second, in WebAssembly.</summary>
internal static class Decoding
{
    public static async Task MeasureAsync(Chromium chromium, string files, Report report)
    {
        var payload = Record(out var events);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var host = builder.Build();
        host.Urls.Add("http://127.0.0.1:0");
        host.UseDefaultFiles(new DefaultFilesOptions { FileProvider = new PhysicalFileProvider(files) });
        host.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(files), ServeUnknownFileTypes = true });
        host.MapGet("/trace", () => Results.Bytes(payload));
        await host.StartAsync();

        var page = await chromium.NewPageAsync();
        await page.GotoAsync(host.Urls.First());
        await page.WaitForFunctionAsync("() => window.figures", null, new() { Timeout = 300_000 });
        var figures = await page.EvaluateAsync<double[]>("() => window.figures");
        await page.Context.CloseAsync();
        report.Add("events in the trace", events, "");
        report.Add("events decoded a second", figures[0] / 1e6, "M/s");
        report.Add("events decoded and reduced a second", figures[1] / 1e6, "M/s", 3, atLeast: true);
    }

    /// <summary>The trace of the 200 tasks, packed as it goes over the wire.</summary>
    private static byte[] Record(out int events)
    {
        var log = new TraceLog();
        var options = new RunOptions([new PythonSource("main.py", PlayPage.TwoHundredTasks)], [], 0, 100, RunLimits.None);
        var run = new PythonRun(options, log, new Silence());
        while (run.Continue(1_000_000) == RunStatus.Running)
        {
        }

        events = log.Count;
        var strings = 0;
        return TraceEncoder.Encode(log, 1, log.Count, ref strings);
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}

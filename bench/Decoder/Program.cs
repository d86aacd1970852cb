using System.Diagnostics;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.JSInterop;
using Playground.Scheduler.Trace;

// Decodes a trace and reduces it, again and again, and leaves the best of both in window.figures: events a second.
const int Rounds = 12;
var host = WebAssemblyHostBuilder.CreateDefault(args).Build();
var js = host.Services.GetService(typeof(IJSRuntime)) as IJSRuntime ?? throw new InvalidOperationException("no browser");
using var http = new HttpClient { BaseAddress = new Uri(await js.InvokeAsync<string>("eval", "location.origin")) };
var payload = await http.GetByteArrayAsync("trace");

double decoded = 0, both = 0;
for (var round = 0; round < Rounds; round++)
{
    var watch = Stopwatch.StartNew();
    var log = new TraceLog();
    TraceDecoder.Decode(payload, log);
    decoded = Math.Max(decoded, log.Count / watch.Elapsed.TotalSeconds);
    var state = new LoopState(log.Strings);
    for (var sequence = 0; sequence < log.Count;)
    {
        foreach (ref readonly var e in log.Stretch(sequence + 1))
            state.Apply(e, ++sequence);
    }

    both = Math.Max(both, log.Count / watch.Elapsed.TotalSeconds);
    // The browser's own work in between.
    await Task.Delay(10);
}

await js.InvokeVoidAsync("eval", FormattableString.Invariant($"window.figures = [{decoded}, {both}]"));

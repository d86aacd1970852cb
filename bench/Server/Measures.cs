using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Bench.Growth;
using Playground.Contracts;
using Playground.Python;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;
using Playground.Server.Sessions;

namespace Playground.Bench.Server;

/// <summary>Every figure of the server, one after the other.</summary>
internal static class Measures
{
    private const double Gibibyte = 1 << 30;

    public static async IAsyncEnumerable<Figure> AllAsync()
    {
        yield return FinishedTrace();
        yield return await FirstEventAsync();
        yield return await WholeTraceAsync();
        yield return await IdleAsync("idle sessions a GiB: read to the end", Programs.Learners, readAll: true, doze: true);
        yield return await IdleAsync("idle sessions a GiB: paused at the start", Programs.Endless, readAll: false, doze: true);
        yield return await IdleAsync("open sessions a GiB: read to the end", Programs.Learners, readAll: true, doze: false);
        yield return await IdleAsync("open sessions a GiB: paused at the start", Programs.Endless, readAll: false, doze: false);
        yield return await SteppingAsync();
        yield return await ThroughputAsync();
        yield return await ReplayAsync();
    }

    /// <summary>From source to a finished, packed trace, in a process that has done it before.</summary>
    private static Figure FinishedTrace()
    {
        var (times, events, bytes) = (new List<double>(), 0, 0);
        for (var run = 0; run < 600; run++)
        {
            var started = Stopwatch.GetTimestamp();
            var log = new TraceLog();
            var options = new RunOptions([new PythonSource("main.py", Programs.NineHundredSteps)], [], 0, 100, RunLimits.None);
            var program = new PythonRun(options, log, new Silence());
            while (program.Continue(100_000) == RunStatus.Running)
            {
            }

            var sent = 0;
            bytes = TraceEncoder.Encode(log, 1, log.Count, ref sent).Length;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            events = log.Count;
        }

        var warm = times.Skip(200).Order().ToArray();
        return new Figure("source to finished trace, 900 steps, warm", warm[warm.Length / 2], "ms", 0.5, false, $"median; best {warm[0]:0.00} ms, p90 {warm[warm.Length * 9 / 10]:0.00} ms; {events:N0} events, {bytes:N0} bytes");
    }

    private static async Task<Figure> FirstEventAsync()
    {
        await using var server = await WarmServer.StartAsync();
        var times = new List<double>();
        var cpu = TimeSpan.Zero;
        for (var run = 0; run < 900; run++)
        {
            if (run == 600)
                cpu = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var batch = await server.ReadAsync(await server.CreateAsync(Programs.Learners), 0, 4_096);
            TraceDecoder.Decode(batch.Payload, new TraceLog());
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        var warm = times.Skip(600).Order().ToArray();
        return new Figure("first event after Run, warm server", warm[warm.Length / 2], "ms", 5, false, $"median; best {warm[0]:0.0} ms, p90 {warm[warm.Length * 9 / 10]:0.0} ms; POST, storage, hub, decoded; {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / warm.Length:0.0} ms of CPU, client included");
    }

    /// <summary>The longest trace there may be, from the beginning: what opening at its last moment costs.</summary>
    private static async Task<Figure> WholeTraceAsync()
    {
        await using var server = await WarmServer.StartAsync();
        var token = await server.CreateAsync(Programs.Endless);
        await server.ReadAllAsync(token);
        var started = Stopwatch.GetTimestamp();
        var log = await server.ReadAllAsync(token);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var sent = 0;
        var bytes = TraceEncoder.Encode(log, 1, log.Count, ref sent).Length;
        return new Figure("the longest trace, read and decoded", took, "ms", null, false, $"{log.Count:N0} events in {bytes / 1024:N0} KiB");
    }

    private static async Task<Figure> IdleAsync(string name, string program, bool readAll, bool doze)
    {
        const int Sessions = 1_000;
        await using var server = await WarmServer.StartAsync();
        await FillAsync(server, Sessions, program, readAll);
        if (doze)
            await DozeOffAsync(server);
        var each = await HeldAsync(server) / Sessions;
        return new Figure(name, Gibibyte / each, "sessions", doze ? 5_000 : null, true, $"{each / 1024:N0} KiB each of managed memory; nobody has read them {(doze ? "for a minute" : "for a moment")}");
    }

    private static async Task FillAsync(WarmServer server, int count, string program, bool readAll)
    {
        for (var session = 0; session < count; session++)
        {
            var token = await server.CreateAsync(program);
            if (readAll)
                await server.ReadAllAsync(token);
            else
                await server.ReadAsync(token, 0, 100);
        }

        await server.RestedAsync();
    }

    private static async Task DozeOffAsync(WarmServer server)
    {
        server.Services.GetRequiredService<IdleSweeper>().DozeOff(TimeSpan.Zero);
        await server.RestedAsync();
    }

    /// <summary>What one of N sessions takes, as N grows; written into a folder as growth-sessions.svg.</summary>
    public static async Task GrowthAsync(string folder)
    {
        int[] sizes = [10, 30, 100, 300, 1_000, 3_000];
        List<(double X, double Y)> time = [], memory = [];
        await OneAsync(200); // the JIT's
        foreach (var size in sizes)
        {
            var (microseconds, kibibytes) = await OneAsync(size);
            time.Add((size, microseconds));
            memory.Add((size, kibibytes));
            Console.WriteLine($"sessions: {size,6:N0}  {microseconds,6:0} µs  {kibibytes,5:0.0} KiB");
        }

        var plot = new SvgPlot("Growth: sessions", "sessions in memory", "for one", [new Series("µs of CPU to start one and read it, client included", time), new Series("KiB held by one that sleeps", memory)]);
        await File.WriteAllTextAsync(Path.Combine(folder, "growth-sessions.svg"), plot.Draw());

        static async Task<(double Microseconds, double Kibibytes)> OneAsync(int size)
        {
            await using var server = await WarmServer.StartAsync();
            await FillAsync(server, 1, Programs.Learners, readAll: true); // the connection's
            var before = Environment.CpuUsage.TotalTime;
            await FillAsync(server, size, Programs.Learners, readAll: true);
            var took = Environment.CpuUsage.TotalTime - before;
            await DozeOffAsync(server);
            return (took.TotalMicroseconds / size, await HeldAsync(server) / size / 1024);
        }
    }

    /// <summary>
    /// How much memory the sessions hold: what is free once they have gone. On a stack of its own: a frame that has enumerated them
    /// (unoptimised, or still below this one) would keep all of them alive.
    /// </summary>
    private static Task<double> HeldAsync(WarmServer server) => Task.Run(() =>
    {
        double before = GC.GetTotalMemory(forceFullCollection: true);
        server.Registry.DropIdle(TimeSpan.Zero);
        return before - GC.GetTotalMemory(forceFullCollection: true);
    });

    /// <summary>Sessions whose readers go on step by step, all at once.</summary>
    private static async Task<Figure> SteppingAsync()
    {
        const int Sessions = 200;
        await using var server = await WarmServer.StartAsync();
        var viewers = new List<(HubConnection Hub, string Token)>();
        for (var session = 0; session < Sessions; session++)
        {
            viewers.Add((server.Connect(), await server.CreateAsync(Programs.Endless)));
            await viewers[^1].Hub.StartAsync();
        }

        var started = Stopwatch.GetTimestamp();
        const int Steps = 40;
        await Task.WhenAll(viewers.Select(async viewer =>
        {
            for (var step = 0; step < Steps; step++)
                await server.ReadAsync(viewer.Token, step * 10, 10, viewer.Hub);
        }));
        var took = Stopwatch.GetElapsedTime(started);
        await server.RestedAsync();
        var each = await HeldAsync(server) / Sessions;
        return new Figure("stepping sessions a GiB", Gibibyte / each, "sessions", null, true, $"{each / 1024:N0} KiB each; {Sessions * Steps / took.TotalSeconds:N0} steps a second in all");
    }

    /// <summary>Clients who run one program after the other, and read what happened.</summary>
    private static async Task<Figure> ThroughputAsync()
    {
        const int Clients = 64;
        await using var server = await WarmServer.StartAsync();
        using var steps = new Counted("loopscope.steps");
        var (until, runs, started) = (TimeSpan.FromSeconds(8), 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            var hub = server.Connect();
            await hub.StartAsync();
            while (Stopwatch.GetElapsedTime(started) < until)
            {
                await server.ReadAllAsync(await server.CreateAsync(Programs.Computing), hub);
                Interlocked.Increment(ref runs);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new Figure("steps over all sessions, recorded and read", steps.Total / seconds / 1e6, "M steps/s", null, true, $"{Clients} clients, {runs / seconds:N1} runs a second, {Environment.ProcessorCount} cores, clients' work included");
    }

    /// <summary>A session rebuilt from its record, by one worker: what coming back from storage costs.</summary>
    private static async Task<Figure> ReplayAsync()
    {
        await using var server = await WarmServer.StartAsync();
        var (engine, factory) = (server.Services.GetRequiredService<IEngine>(), server.Services.GetRequiredService<SessionFactory>());
        var record = factory.Describe("replay", [new SourceFile("main.py", Programs.Endless)], 0, new CreateSessionRequest());
        var rates = new List<(double Steps, double Events)>();
        for (var time = 0; time < 5; time++)
        {
            var started = Stopwatch.GetTimestamp();
            var replay = new Replay(engine, record, CommandLog.Empty);
            while (!replay.HasEnded)
                replay.Continue(100_000);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            rates.Add((replay.Steps / seconds, replay.Log.Count / seconds));
        }

        var median = rates.Skip(2).OrderBy(rate => rate.Steps).ElementAt(1);
        return new Figure("replay, everything recorded", median.Steps / 1e6, "M steps/s", null, true, $"{median.Events / 1e6:0.00} million events a second, one thread");
    }

    /// <summary>The sum of a counter of the server's.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _total;

        public Counted(string name)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _total, value));
            _listener.Start();
        }

        public long Total => Volatile.Read(ref _total);

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}

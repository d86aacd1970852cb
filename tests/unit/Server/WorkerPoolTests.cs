using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Hosting;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

/// <summary>Who runs when, on one worker.</summary>
public sealed class WorkerPoolTests
{
    private static readonly PlaygroundSettings Settings = PlaygroundSettings.Read(new ConfigurationBuilder()
        .AddJsonFile(RepositoryRoot.File("src", "Playground.Server", "appsettings.json"))
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Playground:Workers"] = "1" })
        .Build());

    [Fact]
    public async Task WhoIsSteppedComesBeforeThoseWhoComputeForEver()
    {
        var turns = new ConcurrentQueue<string>();
        var pool = new WorkerPool(Settings, NullLogger<WorkerPool>.Instance);
        var hogs = Enumerable.Range(0, 20).Select(number => Start($"hog {number}", turns, eventsASlice: 0)).ToList();
        await pool.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            hogs.ForEach(pool.Offer);
            await Task.Delay(100);

            // Each step needs one slice. How many slices of others lie between asking and getting it?
            var stepped = Start("stepped", turns, eventsASlice: Settings.AheadEvents);
            for (var step = 0; step < 10; step++)
            {
                await Task.Delay(30); // a very fast person
                var asked = turns.Count;
                await stepped.AwaitEventsAsync(step * Settings.AheadEvents, () => pool.Offer(stepped), TestContext.Current.CancellationToken);
                var others = turns.Skip(asked).TakeWhile(name => name != "stepped").Count();
                Assert.InRange(others, 0, 3);
            }

            // And nobody starves meanwhile.
            Assert.Equal(20, turns.Where(name => name.StartsWith("hog", StringComparison.Ordinal)).Distinct().Count());
        }
        finally
        {
            await pool.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void ASessionIsNeverWithTwoWorkers()
    {
        var session = Start("one", new ConcurrentQueue<string>(), eventsASlice: 0);

        Assert.True(session.TryClaim());
        Assert.False(session.TryClaim());
        Assert.False(session.Release()); // more to run: the claim stays
        Assert.False(session.TryClaim());
    }

    private static Session Start(string name, ConcurrentQueue<string> turns, int eventsASlice)
    {
        var log = new TraceLog();
        var record = new SessionRecord("test", name, [new SourceFile("main.py", "")], 0, Settings.NanosecondsPerStep, Settings.Limits);
        return new Session(name, record, new Spinner(name, turns, eventsASlice, log), log, Settings.AheadEvents);
    }

    /// <summary>Takes half a millisecond a slice and never ends.</summary>
    private sealed class Spinner(string name, ConcurrentQueue<string> turns, int eventsASlice, TraceLog log) : IRun
    {
        public SyntaxProblem? Problem => null;

        public bool Continue(int fuel)
        {
            turns.Enqueue(name);
            var started = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMilliseconds(0.5))
            {
                // Computes.
            }

            for (var i = 0; i < eventsASlice; i++)
            {
                log.Emit(new TraceEvent(EventKind.LineReached, 0, 0, 0, 1, 0, i, 0));
            }

            return true;
        }
    }
}

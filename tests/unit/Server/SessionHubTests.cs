using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

public sealed class SessionHubTests(WindowServer window) : IClassFixture<WindowServer>
{
    private const int Ahead = WindowServer.Ahead;

    private readonly LocalServer _server = window.Server;

    [Fact]
    public async Task OpeningASessionShowsItsProgram()
    {
        var hub = await _server.ConnectAsync();
        var token = await _server.CreateAsync(ScriptedEngine.Events(1));

        var info = await hub.OpenAsync(token);

        Assert.Equal(token, info.Token);
        Assert.Equal(new SourceFile("main.py", ScriptedEngine.Events(1)), Assert.Single(info.Files));
        Assert.Null(info.Problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task ATraceIsReadWholeInBatchesOfAnySize(int maxEvents)
    {
        var hub = await _server.ConnectAsync();
        var log = await ReadAllAsync(hub, await _server.CreateAsync(ScriptedEngine.Events(600)), maxEvents);

        AssertCounts(log, 600);
    }

    [Fact]
    public async Task ALostConnectionGoesOnWhereItWas()
    {
        var token = await _server.CreateAsync(ScriptedEngine.Events(1_000));
        var log = new TraceLog();
        for (var ended = false; !ended;)
        {
            // Each batch comes over a connection of its own.
            var hub = await _server.ConnectAsync();
            ended = await ReadAsync(hub, token, log, 130);
            await hub.StopAsync(TestContext.Current.CancellationToken);
        }

        AssertCounts(log, 1_000);
    }

    [Fact]
    public async Task ASecondReaderStartsFromTheBeginning()
    {
        var token = await _server.CreateAsync(ScriptedEngine.Events(300));
        var first = await ReadAllAsync(await _server.ConnectAsync(), token, 50);
        var second = await ReadAllAsync(await _server.ConnectAsync(), token, 70);

        Assert.Equal(Events(first), Events(second));
    }

    [Fact]
    public async Task ARunRestsWhenItIsFarEnoughAheadAndGoesOnWithItsReader()
    {
        var hub = await _server.ConnectAsync();
        var token = await _server.CreateAsync(ScriptedEngine.Endless);
        Assert.True(_server.Services.GetRequiredService<SessionRegistry>().TryFind(token, out var session));
        Assert.Equal(0, session.RecordedEvents);

        await hub.ReadAsync(token, 0, 1);
        var rested = await SettledAsync(session);
        Assert.InRange(rested, Ahead, Ahead + 64);

        var batch = await hub.ReadAsync(token, rested, 10);
        Assert.Equal(10, batch.Count);
        Assert.False(batch.Ended);
        Assert.InRange(await SettledAsync(session), rested + Ahead, rested + Ahead + 64);
    }

    [Fact]
    public async Task ReadingFarAheadWaitsUntilTheRunIsThere()
    {
        var hub = await _server.ConnectAsync();
        var token = await _server.CreateAsync(ScriptedEngine.Endless);

        var batch = await hub.ReadAsync(token, 5_000, 10);

        Assert.Equal((5_001, 10), (batch.FirstSequence, batch.Count));
    }

    [Fact]
    public async Task ReadingPastTheEndSaysThatItIsTheEnd()
    {
        var hub = await _server.ConnectAsync();
        var token = await _server.CreateAsync(ScriptedEngine.Events(20));

        var batch = await hub.ReadAsync(token, 20);

        Assert.Equal((0, true, 20), (batch.Count, batch.Ended, batch.Total));
    }

    [Theory]
    [InlineData(null, "This run is no longer here: it was closed after a time without a viewer. Start it again.")]
    [InlineData("zh-CN", "这次运行已不在服务器上：一段时间无人查看后它被关闭了。请重新开始。")]
    public async Task AnUnknownTokenIsRefusedInTheReadersLanguage(string? language, string expected)
    {
        var hub = await _server.ConnectAsync(language);

        Assert.EndsWith(expected, (await Assert.ThrowsAsync<HubException>(() => hub.OpenAsync("nope"))).Message);
        Assert.EndsWith(expected, (await Assert.ThrowsAsync<HubException>(() => hub.ReadAsync("nope", 0))).Message);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -5)]
    [InlineData(int.MinValue, int.MinValue)]
    public async Task ReadingOutOfRangeIsRefused(int after, int max)
    {
        var hub = await _server.ConnectAsync();
        var token = await _server.CreateAsync(ScriptedEngine.Events(1));

        await Assert.ThrowsAsync<HubException>(() => hub.ReadAsync(token, after, max));
    }

    [Fact]
    public async Task AMessageThatIsTooLargeEndsTheConnectionAndNothingElse()
    {
        var hub = await _server.ConnectAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => hub.OpenAsync(new string('x', 100_000)));

        var other = await _server.ConnectAsync();
        AssertCounts(await ReadAllAsync(other, await _server.CreateAsync(ScriptedEngine.Events(5)), 10), 5);
    }

    [Fact]
    public async Task AnEngineThatBreaksDownEndsItsOwnSessionOnly()
    {
        var hub = await _server.ConnectAsync();
        var broken = await _server.CreateAsync(ScriptedEngine.Broken);

        var batch = await hub.ReadAsync(broken, 0);
        Assert.Equal(10, batch.Count);
        var failure = await Assert.ThrowsAsync<HubException>(() => hub.ReadAsync(broken, 10));
        Assert.EndsWith("The interpreter broke down on this program. That is our fault; the run stops here.", failure.Message);

        AssertCounts(await ReadAllAsync(hub, await _server.CreateAsync(ScriptedEngine.Events(5)), 10), 5);
    }

    [Fact]
    public async Task SessionsThatNobodyReadsLeaveMemoryAndComeBackByReplay()
    {
        var hub = await _server.ConnectAsync();
        var idle = await _server.CreateAsync(ScriptedEngine.Events(50));
        var log = new TraceLog();
        await ReadAsync(hub, idle, log, 20);

        Assert.Empty(_server.Registry.DropIdle(TimeSpan.FromMinutes(1)));
        Assert.Contains(idle, _server.Registry.DropIdle(TimeSpan.Zero));
        Assert.False(_server.Registry.TryFind(idle, out _));
        Assert.True(await ReadAsync(hub, idle, log, 100));
        AssertCounts(log, 50);
    }

    private static async Task<TraceLog> ReadAllAsync(Microsoft.AspNetCore.SignalR.Client.HubConnection hub, string token, int maxEvents)
    {
        var log = new TraceLog();
        while (!await ReadAsync(hub, token, log, maxEvents))
        {
        }

        return log;
    }

    private static async Task<bool> ReadAsync(Microsoft.AspNetCore.SignalR.Client.HubConnection hub, string token, TraceLog log, int maxEvents)
    {
        var batch = await hub.ReadAsync(token, log.Count, maxEvents);
        Assert.Equal(log.Count + 1, batch.FirstSequence);
        Assert.InRange(batch.Count, 0, Math.Min(maxEvents, 500));
        Assert.Equal(batch.Count, batch.Payload.Length == 0 ? 0 : TraceDecoder.Decode(batch.Payload, log));
        return batch.Ended;
    }

    private static async Task<int> SettledAsync(Session session)
    {
        int before;
        do
        {
            before = session.RecordedEvents;
            await Task.Delay(50);
        }
        while (session.RecordedEvents != before);
        return before;
    }

    private static void AssertCounts(TraceLog log, int expected)
    {
        Assert.Equal(Enumerable.Range(1, expected).Select(number => (long)number), Events(log).Select(e => e.Number));
        Assert.All(Events(log), e => Assert.Equal($"text {e.Number % 10}", log.Text(e.Text)));
    }

    private static IEnumerable<TraceEvent> Events(TraceLog log) => Enumerable.Range(1, log.Count).Select(sequence => log[sequence]);
}

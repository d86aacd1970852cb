using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Server.Hosting;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Server;

/// <summary>Each limit of a run, reached by a program; and each limit of the server, reached by a visitor.</summary>
public sealed class LimitTests(PythonServer python) : IClassFixture<PythonServer>
{
    private const string Tasks = "import asyncio\nasync def main():\n    ts = [asyncio.create_task(asyncio.sleep(1)) for _ in range(5000)]\n    await asyncio.gather(*ts)\nasyncio.run(main())";
    private const string Timers = "import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    for i in range(9000):\n        loop.call_later(1, print)\n    await asyncio.sleep(9)\nasyncio.run(main())";
    private const string Sockets = "import socket\nall = [socket.socketpair() for _ in range(1000)]";
    private const string Sleepy = "import time\nwhile True:\n    time.sleep(1000)";

    private readonly LocalServer _server = python.Server;

    [Theory]
    [InlineData("while True: pass", "steps: ", null, 1_000)]
    [InlineData("x = [0]\nwhile True: x = x + x", "memory: ", null, null)]
    [InlineData("n = 0\nwhile True:\n    n += 1", "trace: ", 2_000, null)]
    [InlineData("while True: print('x' * 10000)", "output: ", null, null)]
    [InlineData(Sleepy, "time: ", null, null)]
    [InlineData(Tasks, "tasks: ", null, null)]
    [InlineData(Timers, "timers: ", null, null)]
    [InlineData(Sockets, "sockets: ", null, null)]
    public async Task ALimitOfARunEndsItWithASentenceAndKeepsTheTrace(string program, string sentence, int? events, int? steps)
    {
        var token = await _server.CreateAsync(new CreateSessionRequest(
            Files: [new SourceFile("main.py", program)], Limits: new RequestedLimits(Steps: steps, TraceEvents: events)));
        var viewer = new Viewer(token);
        await viewer.ReadOnAsync(await _server.ConnectAsync(), 4_096);

        Assert.True(viewer.Ended);
        var log = viewer.Log;
        var limit = log[log.Count - 1];
        Assert.Equal((EventKind.LimitReached, EventKind.ProgramEnded, 3), (limit.Kind, log[log.Count].Kind, log[log.Count].Number));
        Assert.StartsWith(sentence, log.Text(limit.Text));
        Assert.InRange(log.Count, 3, 110_000);
    }

    [Fact]
    public async Task ALimitThatIsAskedForMayBeTighterButNotLooser()
    {
        var request = new CreateSessionRequest(Files: [new SourceFile("main.py", "while True: pass")], Limits: new RequestedLimits(long.MaxValue, double.MaxValue, long.MaxValue, int.MaxValue, long.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue));
        var token = await _server.CreateAsync(request);

        Assert.True(_server.Registry.TryFind(token, out var session));
        Assert.Equal(_server.Services.GetRequiredService<PlaygroundSettings>().Limits, session.Record.Limits);

        var tight = await _server.CreateAsync(request with { Limits = new RequestedLimits(1, 2, 3, 4, 5, 6, 7, 8) });
        Assert.True(_server.Registry.TryFind(tight, out session));
        Assert.Equal(new RunLimits(1, 3, 2_000_000_000, 4, 5) { MaxTasks = 6, MaxTimers = 7, MaxEndpoints = 8 }, session.Record.Limits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_000_001)]
    public async Task AStepMustCostSomethingButNotTooMuch(long nanoseconds)
    {
        using var response = await _server.PostAsync(new CreateSessionRequest(Example: "task", NanosecondsPerStep: nanoseconds));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task AnAddressMayHaveSoManySessionsAndStartSoManyAMinute()
    {
        await using var small = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:MaxSessionsPerAddress=2", "--Playground:SessionsPerMinute=4");
        await small.CreateAsync("1");
        await small.CreateAsync("2");

        using var third = await small.PostAsync(new CreateSessionRequest(Example: "task"));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(30)), (third.StatusCode, third.Headers.RetryAfter!.Delta));
        small.Registry.DropIdle(TimeSpan.Zero);
        await small.CreateAsync("4");

        using var fifth = await small.PostAsync(new CreateSessionRequest(Example: "task"));
        Assert.Equal(HttpStatusCode.TooManyRequests, fifth.StatusCode);
        Assert.InRange(fifth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", fifth.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task AnAddressMayHaveSoManyConnections()
    {
        await using var small = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:ConnectionsPerAddress=2");
        var first = await small.ConnectAsync();
        await small.ConnectAsync();
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => small.ConnectAsync());
        Assert.Contains("429", refused.ToString());

        await first.StopAsync(TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await small.ConnectAsync();
    }

    [Fact]
    public async Task WhoAsksFasterIsAnsweredLater()
    {
        await using var slow = await LocalServer.StartAsync(new ScriptedEngine(), "--Playground:ReadsPerSecond=10");
        var (hub, token) = (await slow.ConnectAsync(), await slow.CreateAsync(ScriptedEngine.Events(50)));
        var started = System.Diagnostics.Stopwatch.StartNew();
        for (var read = 0; read < 50; read++)
        {
            await hub.ReadAsync(token, read, 1);
        }

        // A burst of three seconds' worth, then ten a second.
        Assert.InRange(started.Elapsed.TotalSeconds, 1.5, 30);
    }
}

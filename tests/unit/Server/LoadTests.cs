using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>Many at once. Each says what it has measured.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private static readonly string[] Roomy =
    [
        "--Playground:SessionsPerMinute=1000000", "--Playground:MaxSessionsPerAddress=1000000", "--Playground:ConnectionsPerAddress=1000000",
        "--Playground:ReadsPerSecond=100000", "--Playground:MaxSessions=5000",
    ];

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task AStepIsQuickBesideSixtyFourEndlessPrograms()
    {
        string[] endless = ["--Playground:Workers=2", "--Playground:AheadEvents=1", "--Playground:MaxSteps=9000000000000000000", "--Playground:MaxVirtualSeconds=9000000000"];
        await using var server = await LocalServer.StartAsync(null, [.. Roomy, .. endless]);
        await StepAsync(server, 200);
        var alone = await StepAsync(server, 400);
        var hogs = new List<Task>();
        for (var hog = 0; hog < 64; hog++)
        {
            var token = await server.CreateAsync("n = 0\nwhile True: n = sum(range(1_000_000))");
            hogs.Add((await server.ConnectAsync()).ReadAsync(token, 1_000_000));
        }

        var beside = await StepAsync(server, 600);
        output.WriteLine($"a step: alone p50 {alone[200]:F2} ms, p99 {alone[396]:F2} ms; beside 64 endless programs p50 {beside[300]:F2} ms, p99 {beside[594]:F2} ms, most {beside[^1]:F2} ms");
        Assert.DoesNotContain(hogs, hog => hog.IsCompleted);
        Assert.SkipWhen(alone[396] > 4, $"the machine is busy with other work: a step takes {alone[396]:F0} ms on a server that has nothing else to do");
        Assert.InRange(beside[594], 0, 10);
    }

    /// <summary>Steps through a program of its own as a person would, if faster.</summary>
    /// <returns>How many milliseconds the steps took, in order.</returns>
    private static async Task<double[]> StepAsync(LocalServer server, int steps)
    {
        var (hub, token) = (await server.ConnectAsync(), await server.CreateAsync("n = 0\nwhile True:\n    n = (n + 1) % 7"));
        var times = new List<double>();
        for (var step = 0; step < steps; step++)
        {
            var started = Stopwatch.GetTimestamp();
            var batch = await hub.ReadAsync(token, step, 1);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Assert.Equal((step + 1, 1), (batch.FirstSequence, batch.Count));
            await Task.Delay(5);
        }

        return [.. times.Order()];
    }

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task AThousandReadersWhoNeverReadTakeBoundedMemory()
    {
        const int Readers = 1_000;
        await using var server = await LocalServer.StartAsync(new ScriptedEngine(), Roomy);
        var token = await server.CreateAsync(ScriptedEngine.Events(90_000));
        var viewer = new Viewer(token);
        await viewer.ReadOnAsync(await server.ConnectAsync(), 4_096);
        var before = Memory();
        var sockets = new List<ClientWebSocket>();
        for (var reader = 0; reader < Readers; reader++)
        {
            var socket = new ClientWebSocket();
            sockets.Add(socket);
            await socket.ConnectAsync(new UriBuilder(new Uri(server.Address, HubRoutes.Session)) { Scheme = "ws" }.Uri, CancellationToken.None);
            await SendAsync(socket, new { protocol = "json", version = 1 });
            for (var call = 0; call < 50; call++)
            {
                await SendAsync(socket, new { type = 1, invocationId = $"{call}", target = nameof(ISessionHub.ReadFrom), arguments = new object[] { token, new TracePosition(0, call), 4_096 } });
            }
        }

        await Task.Delay(5_000, TestContext.Current.CancellationToken);
        var each = (Memory() - before) / Readers;
        output.WriteLine($"a reader who never reads: {each / 1024:N0} KiB");
        Assert.InRange(each, 0, 512 * 1024);

        // And who does read is served.
        await new Viewer(token).ReadOnAsync(await server.ConnectAsync(), 4_096);
        sockets.ForEach(socket => socket.Dispose());
    }

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task TwoThousandSessionsAreOpenAtATime()
    {
        const int Sessions = 2_000;
        await using var server = await LocalServer.StartAsync(null, [.. Roomy, "--Playground:AheadEvents=100"]);
        var hub = await server.ConnectAsync();
        var before = Memory();
        var viewers = new List<Viewer>();
        for (var number = 0; number < Sessions; number++)
        {
            var viewer = new Viewer(await server.CreateAsync("import asyncio\nasync def main():\n    for i in range(100):\n        await asyncio.sleep(1)\n        print(i)\nasyncio.run(main())"));
            viewers.Add(viewer);
            await viewer.ReadAsync(hub, 50);
        }

        var each = (Memory() - before) / Sessions;
        output.WriteLine($"an open session: {each / 1024:N0} KiB");
        Assert.Equal(Sessions, server.Registry.Count);
        Assert.InRange(each, 0, 4 << 20);
        foreach (var viewer in viewers.Where((_, at) => at % 100 == 0))
        {
            await viewer.ReadOnAsync(hub);
            Assert.EndsWith("98\n99\n", viewer.Printed);
        }
    }

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task TheHeaviestSessionTakesBoundedMemory()
    {
        // As many events as there may be, each text another one, and as many objects as fit; then somebody looks into it.
        const string Greedy = """
            kept = [str(n) * 9 for n in range(250_000)]
            for i in range(24_000):
                text = f"{i:05}" + "x" * 200
                other = (text, i, [i])
            input()
            """;
        await using var server = await LocalServer.StartAsync(null, Roomy);
        var hub = await server.ConnectAsync();
        await new Viewer(await server.CreateAsync("input()")).ReadOnAsync(hub);
        var before = Memory();
        const int Sessions = 4;
        for (var number = 0; number < Sessions; number++)
        {
            var token = await server.CreateAsync(Greedy.ReplaceLineEndings("\n"));
            Assert.True(server.Registry.TryFind(token, out var session));
            var batch = await hub.ReadFromAsync(token, new TracePosition(0, 60_000), 1);
            Assert.Equal(1, batch.Count);
            while (!session.IsAtRest)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            await hub.InspectAsync(token, new InspectRequest(0, 60_000, InspectTarget.Stack));
        }

        var each = (Memory() - before) / Sessions;
        output.WriteLine($"the heaviest session, inspected: {each / 1024.0 / 1024:F0} MiB");
        Assert.InRange(each, 1 << 20, 160L << 20);
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static Task SendAsync(ClientWebSocket socket, object message) => socket.SendAsync(
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message, JsonSerializerOptions.Web) + "\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
}

using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Playground.Contracts;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

/// <summary>Sessions that nobody reads for a while let their run go; who comes back notices nothing.</summary>
public sealed class DozeTests(PythonServer python) : IClassFixture<PythonServer>
{
    private const string Greeter = "for i in range(3):\n    name = input()\n    print(i, name)\n";
    private const string Endless = "import asyncio\nasync def main():\n    n = 0\n    while True:\n        n = n + 1\n        await asyncio.sleep(1)\nasyncio.run(main())";

    private readonly LocalServer _server = python.Server;

    [Fact]
    public async Task APausedRunGoesOnWhereItWas()
    {
        var (hub, viewer, session) = await StartAsync(Endless);
        var (_, whole, _) = await StartAsync(Endless);
        for (var part = 0; part < 6; part++)
        {
            await viewer.ReadAsync(hub, 150);
            await DozeAsync(session);
        }

        while (whole.Log.Count < viewer.Log.Count)
        {
            await whole.ReadAsync(hub, viewer.Log.Count - whole.Log.Count);
        }

        Assert.InRange(viewer.Log.Count, 300, 900);
        Assert.Equal(whole.Text(), viewer.Text());
    }

    [Fact]
    public async Task AFinishedRunIsReadInspectedAndChanged()
    {
        var (hub, viewer, session) = await StartAsync("a = 1\nb = [a, 2]\nprint(b)");
        await viewer.ReadOnAsync(hub);
        await DozeAsync(session);

        var late = new Viewer(viewer.Token);
        await late.ReadOnAsync(hub);
        Assert.Equal(viewer.Text(), late.Text());
        Assert.False(session.IsDozing);
        await DozeAsync(session);
        var seen = await hub.InspectAsync(viewer.Token, new InspectRequest(0, viewer.Line(3), InspectTarget.Frame, viewer.Log[viewer.Line(3)].Subject));
        Assert.Contains(seen.Values, value => value.Text == "[1, 2]");
        await DozeAsync(session);
        await viewer.ChangeAsync(hub, new ChangeSeed(5));
        await viewer.ReadOnAsync(hub);
        Assert.Equal("[1, 2]\n", viewer.Printed);
    }

    [Fact]
    public async Task ARunThatWaitsForInputGetsIt()
    {
        var (hub, viewer, session) = await StartAsync(Greeter);
        foreach (var name in new[] { "Ada", "Bob", "Eve" })
        {
            await viewer.ReadOnAsync(hub);
            await DozeAsync(session);
            await viewer.ChangeAsync(hub, new TypeLine(name));
        }

        await DozeAsync(session);
        await viewer.ReadOnAsync(hub);
        Assert.Equal("0 Ada\n1 Bob\n2 Eve\n", viewer.Printed);
        Assert.True(viewer.Ended);
    }

    [Fact]
    public async Task WhoWaitsIsServedAlthoughTheSessionWasToDoze()
    {
        var (hub, viewer, session) = await StartAsync(Endless);
        var workers = _server.Services.GetRequiredService<WorkerPool>();
        var reading = hub.ReadFromAsync(viewer.Token, new TracePosition(0, 50_000), 1);
        while (!reading.IsCompleted)
        {
            session.Doze(() => workers.Offer(session));
            await Task.Delay(1);
        }

        Assert.Equal((50_001, 1), ((await reading).FirstSequence, (await reading).Count));
    }

    private async Task<(HubConnection Hub, Viewer Viewer, Session Session)> StartAsync(string program)
    {
        var token = await _server.CreateAsync(program);
        Assert.True(_server.Registry.TryFind(token, out var session));
        return (await _server.ConnectAsync(), new Viewer(token), session);
    }

    private async Task DozeAsync(Session session)
    {
        var workers = _server.Services.GetRequiredService<WorkerPool>();
        for (var attempt = 0; !session.IsDozing; attempt++)
        {
            Assert.InRange(attempt, 0, 500);
            if (session.IsAtRest)
            {
                session.Doze(() => workers.Offer(session));
            }

            await Task.Delay(10);
        }
    }
}

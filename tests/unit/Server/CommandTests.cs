using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>Changing a run from outside, over a real connection and the real interpreter.</summary>
public sealed class CommandTests(PythonServer python) : IClassFixture<PythonServer>
{
    private const string Greeter = """
        first = input("first? ")
        print("hello", first)
        second = input("second? ")
        print("bye", second)
        """;

    private readonly LocalServer _server = python.Server;

    [Fact]
    public async Task AProgramWaitsForInputAndGoesOnWithIt()
    {
        var (hub, viewer, _) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        Assert.True(viewer is { AwaitsInput: true, Ended: false, Printed: "first? " });

        await viewer.ChangeAsync(hub, new TypeLine("Ada"));
        await viewer.ReadOnAsync(hub);
        Assert.True(viewer is { AwaitsInput: true, Printed: "first? hello Ada\nsecond? " }, viewer.Printed);

        await viewer.ChangeAsync(hub, new TypeLine("Bob"));
        await viewer.ReadOnAsync(hub);
        Assert.True(viewer is { Ended: true, Printed: "first? hello Ada\nsecond? bye Bob\n", Revision: 2 }, viewer.Printed);
    }

    [Fact]
    public async Task TheEndOfInputIsAnEOFError()
    {
        var (hub, viewer, _) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new TypeLine("Ada"));
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new CloseInput());
        await viewer.ReadOnAsync(hub);

        Assert.True(viewer.Ended);
        Assert.EndsWith("EOFError: EOF when reading a line\n", viewer.Printed);
    }

    [Fact]
    public async Task AnEarlierMomentTakesTheRunAnotherWayAndUndoesWhatCameLater()
    {
        var (hub, viewer, token) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        var early = viewer.Log.Count;
        await viewer.ChangeAsync(hub, new TypeLine("Ada"));
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new TypeLine("Bob"));
        await viewer.ReadOnAsync(hub);
        var before = viewer.Text().Take(early).ToArray();

        var receipt = await viewer.ChangeAsync(hub, new TypeLine("Eve"), at: early);
        Assert.InRange(receipt.Sequence, early, viewer.Log.Count - 1);
        await viewer.ReadOnAsync(hub);

        // "Ada" was typed at the same moment and stays; "Eve" comes after her, and "Bob" is undone.
        Assert.Equal("first? hello Ada\nsecond? bye Eve\n", viewer.Printed);
        Assert.Equal(before, viewer.Text().Take(early));
        var info = await hub.OpenAsync(token);
        Assert.Equal(3, info.Revision);
        Assert.Equal(["Ada", "Eve"], info.Commands!.Select(command => ((TypeLine)command.Change).Text));
    }

    [Fact]
    public async Task ARepeatedCommandChangesNothingAndGetsItsReceiptAgain()
    {
        var (hub, viewer, token) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        var command = new SessionCommand("once", 0, viewer.Log.Count, new TypeLine("Ada"));
        var first = await hub.ChangeAsync(token, command);
        await viewer.ReadOnAsync(hub);

        Assert.Equal(first, await hub.ChangeAsync(token, command));
        Assert.Equal(first, await (await _server.ConnectAsync()).ChangeAsync(token, command));
        Assert.Equal(1, (await hub.OpenAsync(token)).Revision);
    }

    [Fact]
    public async Task WhoHasNotSeenTheNewestRevisionIsRefused()
    {
        var (hub, viewer, token) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new TypeLine("Ada"));

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new TypeLine("Bob")));
        Assert.Contains("The run has changed meanwhile.", refusal.Message);
        Assert.Equal(1, (await hub.OpenAsync(token)).Revision);
    }

    [Fact]
    public async Task AnotherSeedIsAnotherRunFromTheBeginning()
    {
        var (hub, viewer, token) = await StartAsync("print('same')\nprint('again')");
        await viewer.ReadOnAsync(hub);
        var before = viewer.Text().ToArray();

        var receipt = await viewer.ChangeAsync(hub, new ChangeSeed(99));
        await viewer.ReadOnAsync(hub);

        Assert.Equal((1, 0, 0), (receipt.Revision, receipt.Sequence, receipt.Step));
        Assert.Equal(before, viewer.Text());
        Assert.Equal(99, (await hub.OpenAsync(token)).Seed);
    }

    [Fact]
    public async Task ASignalInterruptsTheProgramWhereItIs()
    {
        var (hub, viewer, _) = await StartAsync("import time\ntry:\n    for i in range(9):\n        time.sleep(1)\nexcept KeyboardInterrupt:\n    print('stopped at', i)");
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new SendSignal("SIGINT"), at: viewer.Line(4, 3));
        await viewer.ReadOnAsync(hub);

        Assert.Equal("stopped at 2\n", viewer.Printed);
        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new SendSignal("SIGNONE"), at: 3));
        Assert.Contains("There is nothing at that moment", refusal.Message);
    }

    [Fact]
    public async Task AConnectionCanBeDroppedAndDelayed()
    {
        const string program = """
            import asyncio

            async def serve(reader, writer):
                while line := await reader.readline():
                    writer.write(line)
                    await writer.drain()
                writer.close()

            async def main():
                server = await asyncio.start_server(serve, "127.0.0.1", 8888)
                reader, writer = await asyncio.open_connection("127.0.0.1", 8888)
                loop = asyncio.get_running_loop()
                begun = loop.time()
                for n in range(3):
                    writer.write(b"ping\n")
                    try:
                        print(n, await reader.readline(), round(loop.time() - begun))
                    except ConnectionError as e:
                        print("lost", type(e).__name__)
                        break

            asyncio.run(main())
            """;
        var (hub, viewer, _) = await StartAsync(program.ReplaceLineEndings("\n"));
        await viewer.ReadOnAsync(hub);
        var connection = Enumerable.Range(1, viewer.Log.Count).First(s => viewer.Log[s].Kind == Playground.Scheduler.Trace.EventKind.EndpointConnected);
        var endpoint = viewer.Log[connection].Subject;
        var before = viewer.Printed;
        var at = viewer.Line(15, 2);

        await viewer.ChangeAsync(hub, new DelayConnection(endpoint, 5), at);
        await viewer.ReadOnAsync(hub);
        Assert.NotEqual(before, viewer.Printed);
        Assert.Contains("1 b'ping\\n' 10", viewer.Printed);

        await viewer.ChangeAsync(hub, new DropConnection(endpoint), at);
        await viewer.ReadOnAsync(hub);
        Assert.DoesNotContain("2 b'ping", viewer.Printed);
        await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new DropConnection(12_345), at));
    }

    [Fact]
    public async Task TheNextRequestToANamedHostFailsAndNoOther()
    {
        const string program = """
            import urllib.request

            for n in range(3):
                try:
                    with urllib.request.urlopen(f"http://example.com/status/{200 + n}") as answer:
                        print(n, answer.status)
                except OSError as e:
                    print(n, "failed", type(e).__name__)
            """;
        var (hub, viewer, _) = await StartAsync(program.ReplaceLineEndings("\n"));
        await viewer.ReadOnAsync(hub);
        Assert.Equal("0 200\n1 201\n2 202\n", viewer.Printed);

        await viewer.ChangeAsync(hub, new FailNextRequest(), at: viewer.Line(5, 2));
        await viewer.ReadOnAsync(hub);
        Assert.Equal("0 200\n1 failed URLError\n2 202\n", viewer.Printed);
    }

    [Fact]
    public async Task NothingCanBeChangedAfterTheEnd()
    {
        var (hub, viewer, _) = await StartAsync("print(1)");
        await viewer.ReadOnAsync(hub);

        var refusal = await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new TypeLine("late")));
        Assert.Contains("The program has ended before that moment", refusal.Message);
    }

    [Fact]
    public async Task WhatIsNoCommandIsRefused()
    {
        var (hub, viewer, _) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        RunChange[] bad =
        [
            new TypeLine("two\nlines"), new TypeLine(new string('x', 2_000)), new SendSignal(""), new DropConnection(0),
            new DelayConnection(1, -1),
        ];
        foreach (var change in bad)
        {
            Assert.Contains("This is no command", (await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, change))).Message);
        }

        await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new TypeLine("x"), id: new string('i', 65)));
        await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new TypeLine("x"), at: -1));
        await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new TypeLine("x"), at: 1_000_000));
    }

    [Fact]
    public async Task ARunCanBeChangedSoOftenAndNoMore()
    {
        await using var small = await LocalServer.StartAsync(null, "--Playground:MaxCommands=2");
        var token = await small.CreateAsync(Greeter);
        var (hub, viewer) = (await small.ConnectAsync(), new Viewer(token));
        for (var time = 0; time < 2; time++)
        {
            await viewer.ReadOnAsync(hub);
            await viewer.ChangeAsync(hub, new ChangeSeed(time));
        }

        await viewer.ReadOnAsync(hub);
        Assert.Contains("changed 2 times", (await Assert.ThrowsAsync<HubException>(() => viewer.ChangeAsync(hub, new ChangeSeed(3)))).Message);
    }

    [Fact]
    public async Task AChangedSessionComesBackFromStorageAsItWas()
    {
        var (hub, viewer, token) = await StartAsync(Greeter);
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new TypeLine("Ada"));
        await viewer.ReadOnAsync(hub);
        await viewer.ChangeAsync(hub, new TypeLine("Bob"));
        await viewer.ReadOnAsync(hub);

        Assert.Contains(token, _server.Registry.DropIdle(TimeSpan.Zero));
        var late = new Viewer(token);
        await late.ReadOnAsync(hub);

        Assert.Equal(viewer.Text(), late.Text());
        Assert.Equal(2, late.Revision);
    }

    private async Task<(Microsoft.AspNetCore.SignalR.Client.HubConnection Hub, Viewer Viewer, string Token)> StartAsync(string program)
    {
        var token = await _server.CreateAsync(program);
        return (await _server.ConnectAsync(), new Viewer(token), token);
    }
}

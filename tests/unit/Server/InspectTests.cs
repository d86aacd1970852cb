using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Server;

/// <summary>Looking into a run at an event, forwards and backwards.</summary>
public sealed class InspectTests(PythonServer python) : IClassFixture<PythonServer>, IAsyncLifetime
{
    private const string Program = """
        import asyncio

        class Box:
            def __init__(self):
                self.size = 3
                self.items = [1, [2, 3], {"k": (4, 5)}]
                self.me = self

        async def inner(box):
            box.size += 1
            await asyncio.sleep(1)
            return box

        async def outer():
            box = Box()
            n = 0
            while n < 3:
                n = n + 1
            await inner(box)

        asyncio.run(outer())
        """;

    private readonly LocalServer _server = python.Server;
    private HubConnection _hub = null!;
    private Viewer _viewer = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _token = await _server.CreateAsync(Program.ReplaceLineEndings("\n"));
        _hub = await _server.ConnectAsync();
        _viewer = new Viewer(_token);
        await _viewer.ReadOnAsync(_hub);
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task TheStackIsShownInnermostFirst()
    {
        var seen = await LookAsync(_viewer.Line(10), InspectTarget.Stack);

        Assert.Equal(["inner", "outer", "<module>"], seen.Frames.Select(frame => frame.Function).Where(name => name is "inner" or "outer" or "<module>"));
        Assert.Equal(("inner", "main.py", 10), (seen.Frames[0].Function, seen.Frames[0].File, seen.Frames[0].Line));
        Assert.Equal(_viewer.Log[_viewer.Line(10)].Subject, seen.Frames[0].Number);
    }

    [Fact]
    public async Task VariablesAreAsTheyWereAtThatMomentWhicheverWayOneGoes()
    {
        foreach (var time in new[] { 3, 1, 2 })
        {
            var at = _viewer.Line(18, time);
            var seen = await LookAsync(at, InspectTarget.Frame, _viewer.Log[at].Subject);

            Assert.Equal(["box", "n"], seen.Values.Select(value => value.Name));
            Assert.Equal(("int", (time - 1).ToString()), (seen.Values[1].Type, seen.Values[1].Text));
        }
    }

    [Fact]
    public async Task NestedValuesAreShownOnDemandAndACycleAsSuch()
    {
        var at = _viewer.Line(19);
        var frame = _viewer.Log[at].Subject;

        var box = await LookAsync(at, InspectTarget.Frame, frame, [0]);
        Assert.Equal(["size", "items", "me"], box.Values.Select(value => value.Name));
        Assert.Equal((3, null), (box.Values[1].Children, box.Values[1].SameAs));
        Assert.Equal(("Box", 1), (box.Values[2].Type, box.Values[2].SameAs));

        var items = await LookAsync(at, InspectTarget.Frame, frame, [0, 1]);
        Assert.Equal(["1", "[2, 3]", "{'k': (…)}"], items.Values.Select(value => value.Text));
        var tuple = await LookAsync(at, InspectTarget.Frame, frame, [0, 1, 2, 0]);
        Assert.Equal(["4", "5"], tuple.Values.Select(value => value.Text));
    }

    [Fact]
    public async Task ATaskShowsWhatItWaitsForAndItsSuspendedFrames()
    {
        var log = _viewer.Log;
        var waiting = Enumerable.Range(1, log.Count).First(s => log[s].Kind == EventKind.TaskWaiting);

        var chain = await LookAsync(waiting, InspectTarget.AwaitChain, log[waiting].Subject);
        Assert.Equal(["outer", "inner"], chain.Frames.Select(frame => frame.Function));
        Assert.Contains("sleep", chain.Awaited);

        var inner = await LookAsync(waiting, InspectTarget.Frame, chain.Frames[1].Number);
        Assert.Equal("box", Assert.Single(inner.Values).Name);
    }

    [Fact]
    public async Task ContextVariablesAreATasksOwn()
    {
        const string program = """
            import asyncio, contextvars
            who = contextvars.ContextVar("who")

            async def guest(name):
                who.set([name])
                await asyncio.sleep(1)

            async def main():
                who.set("host")
                await asyncio.gather(guest("ann"), guest("bob"))

            asyncio.run(main())
            """;
        var token = await python.Server.CreateAsync(new CreateSessionRequest(Files: [new("main.py", program)]));
        var viewer = new Viewer(token);
        await viewer.ReadOnAsync(_hub);
        var log = viewer.Log;
        var asleep = Enumerable.Range(1, log.Count).Last(s => log[s].Kind == EventKind.TaskWaiting);
        var tasks = Enumerable.Range(1, log.Count).Where(s => log[s].Kind == EventKind.TaskCreated).Select(s => log[s].Subject).ToArray();

        Task<Inspection> Look(int task, params int[] path) =>
            _hub.InspectAsync(token, new InspectRequest(0, asleep, InspectTarget.Context, task, path));
        Assert.Equal(("who", "str", "'host'"), Shown(await Look(tasks[0])));
        Assert.Equal(("who", "list", "['ann']"), Shown(await Look(tasks[1])));
        Assert.Equal(("0", "str", "'bob'"), Shown(await Look(tasks[2], 0)));
        Assert.Empty((await Look(0)).Values);
        await Assert.ThrowsAsync<HubException>(() => Look(12_345));

        static (string, string, string) Shown(Inspection seen) => (seen.Values.Single().Name, seen.Values.Single().Type, seen.Values.Single().Text);
    }

    [Fact]
    public async Task WhatIsNotThereIsRefused()
    {
        var at = _viewer.Line(19);
        Func<Task<Inspection>>[] wrong =
        [
            () => LookAsync(at, InspectTarget.Frame, 12_345),
            () => LookAsync(at, InspectTarget.Frame, _viewer.Log[at].Subject, [0, 99]),
            () => LookAsync(at, InspectTarget.AwaitChain, 12_345),
            () => LookAsync(-1, InspectTarget.Stack),
            () => LookAsync(1_000_000, InspectTarget.Stack),
            () => LookAsync(at, InspectTarget.Frame, _viewer.Log[at].Subject, [.. Enumerable.Repeat(0, 100)]),
        ];
        foreach (var look in wrong)
        {
            Assert.Contains("There is nothing to be seen there", (await Assert.ThrowsAsync<HubException>(look)).Message);
        }
    }

    [Fact]
    public async Task LookingChangesNothing()
    {
        var before = _viewer.Text().ToArray();
        for (var at = 1; at < _viewer.Log.Count; at += 7)
        {
            await LookAsync(at, InspectTarget.Stack);
        }

        var again = new Viewer(_token);
        await again.ReadOnAsync(_hub);
        Assert.Equal(before, again.Text());
    }

    private Task<Inspection> LookAsync(int at, InspectTarget target, int number = 0, int[]? path = null) =>
        _hub.InspectAsync(_token, new InspectRequest(0, at, target, number, path));
}

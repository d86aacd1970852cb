using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Server;

/// <summary>Running to where a breakpoint is met.</summary>
public sealed class BreakpointTests(PythonServer python) : IClassFixture<PythonServer>, IAsyncLifetime
{
    private const string Program = """
        import asyncio

        async def worker(name, count):
            i = 0
            while i < count:
                i = i + 1
                await asyncio.sleep(0.1)
            print(name, "done")

        async def main():
            async with asyncio.TaskGroup() as group:
                group.create_task(worker("a", 3))
                group.create_task(worker("b", 5))

        asyncio.run(main())
        """;

    private readonly LocalServer _server = python.Server;
    private HubConnection _hub = null!;
    private string _token = "";

    public async ValueTask InitializeAsync()
    {
        _token = await _server.CreateAsync(Program.ReplaceLineEndings("\n"));
        _hub = await _server.ConnectAsync();
    }

    public ValueTask DisposeAsync() => default;

    [Fact]
    public async Task ALineIsMetEachTimeItIsReached()
    {
        var after = 0;
        for (var time = 1; time <= 8; time++)
        {
            var met = await RunToAsync(after, new LineBreakpoint("main.py", 6));
            Assert.Equal((RunToOutcome.Met, 0), (met.Outcome, met.Breakpoint));
            after = met.Sequence;
        }

        Assert.Equal(RunToOutcome.Ended, (await RunToAsync(after, new LineBreakpoint("main.py", 6))).Outcome);
        Assert.Equal(RunToOutcome.Ended, (await RunToAsync(0, new LineBreakpoint("other.py", 6))).Outcome);
    }

    [Theory]
    [InlineData("i == 4", "b")]
    [InlineData("name == 'b' and i >= 2", "b")]
    [InlineData("count - i == 1", "a")]
    [InlineData("len(name) + i * 2 > 5 and not name in ('x', 'y')", "b")]
    [InlineData("i % 2 == 1 and -i < 0 and i // 2 == 0 and i / 2 < 1 and 'a' < name", "b")]
    public async Task AConditionIsLookedAtInItsFrame(string condition, string name)
    {
        var met = await RunToAsync(0, new LineBreakpoint("main.py", 6, condition));
        Assert.Equal((RunToOutcome.Met, null), (met.Outcome, met.Problem));

        var viewer = new Viewer(_token);
        await viewer.ReadOnAsync(_hub);
        var seen = await _hub.InspectAsync(_token, new InspectRequest(0, met.Sequence, InspectTarget.Frame, viewer.Log[met.Sequence].Subject));
        Assert.Equal($"'{name}'", seen.Values.Single(value => value.Name == "name").Text);
    }

    [Theory]
    [InlineData("nobody > 1", "name 'nobody' is not defined")]
    [InlineData("i / 0 == 1", "division by zero")]
    [InlineData("print(i)", "a condition can't do this")]
    public async Task AConditionThatCanNotBeEvaluatedStopsAndSaysWhy(string condition, string problem)
    {
        var met = await RunToAsync(0, new LineBreakpoint("main.py", 6, condition));

        Assert.Equal(RunToOutcome.Met, met.Outcome);
        Assert.Contains(problem, met.Problem);
    }

    [Fact]
    public async Task OutputAndResumingTasksAreMetAndTheFirstOfSeveralCounts()
    {
        var printed = await RunToAsync(0, new SomethingPrinted("b done"), new SomethingPrinted());
        Assert.Equal((RunToOutcome.Met, 1), (printed.Outcome, printed.Breakpoint));
        var second = await RunToAsync(printed.Sequence, new SomethingPrinted("b done"));
        Assert.Equal(RunToOutcome.Met, second.Outcome);

        var viewer = new Viewer(_token);
        await viewer.ReadOnAsync(_hub);
        Assert.Equal("a done\n", viewer.Log.Text(viewer.Log[printed.Sequence].Text));
        var task = viewer.Log[printed.Sequence].Task;
        var resumes = await RunToAsync(0, new TaskResumes(task));
        Assert.Equal((EventKind.TaskRunning, task), (viewer.Log[resumes.Sequence].Kind, viewer.Log[resumes.Sequence].Subject));
    }

    [Fact]
    public async Task AProgramThatNeverGetsThereIsAskedForAgain()
    {
        var endless = await _server.CreateAsync("n = 0\nwhile True:\n    n = n + 1");
        var hub = await _server.ConnectAsync();
        var request = new RunToRequest(0, 0, [new LineBreakpoint("main.py", 99)]);
        var first = await hub.RunToAsync(endless, request);

        Assert.True(first.Outcome is RunToOutcome.NotYet or RunToOutcome.Ended);
        while (first.Outcome is RunToOutcome.NotYet)
        {
            var next = await hub.RunToAsync(endless, request with { AfterSequence = first.Sequence });
            Assert.True(next.Sequence > first.Sequence || next.Outcome is RunToOutcome.Ended);
            first = next;
        }
    }

    [Fact]
    public async Task AProgramThatWaitsForInputIsMetThere()
    {
        var waiting = await _server.CreateAsync("input()\nprint(1)");
        var result = await _hub.RunToAsync(waiting, new RunToRequest(0, 0, [new LineBreakpoint("main.py", 2)]));

        Assert.Equal(RunToOutcome.AwaitsInput, result.Outcome);
    }

    [Fact]
    public async Task WhatIsNoBreakpointIsRefused()
    {
        await Assert.ThrowsAsync<HubException>(() => RunToAsync(0));
        await Assert.ThrowsAsync<HubException>(() => RunToAsync(0, [.. Enumerable.Repeat(new SomethingPrinted(), 33)]));
        await Assert.ThrowsAsync<HubException>(() => RunToAsync(0, new LineBreakpoint("main.py", 6, "i ==")));
        await Assert.ThrowsAsync<HubException>(() => RunToAsync(0, new LineBreakpoint("main.py", 6, new string('(', 300))));
        await Assert.ThrowsAsync<HubException>(() => _hub.RunToAsync(_token, new RunToRequest(7, 0, [new SomethingPrinted()])));
    }

    private Task<RunToResult> RunToAsync(int after, params Breakpoint[] points) => _hub.RunToAsync(_token, new RunToRequest(0, after, points));
}

using Bunit;
using Playground.Client;
using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>Each part of the stage draws what its view says, and nothing when nothing is new.</summary>
public sealed class StagePieceTests : ClientContext
{
    private static readonly TokenView Consumer = new("t3", 12, "C1", "goes on at line 10");

    [Fact]
    public void TheClockShowsMillisecondsAndTheRest()
    {
        var drawn = Draw<StatusBar, StatusView>(new StatusView(1_500_012_300, 12, 3, 4, 500_000_000, LoopStatus.Running));

        var clock = drawn.Find("[data-testid=clock]");
        Assert.Equal("t = 1.500 s + 12.3 µs", Words(clock.TextContent));
        Assert.Equal("1500012300", clock.GetAttribute("data-ns"));
        Assert.Equal(["iteration 12"], TextsOf(drawn, TestIds.Iteration));
        Assert.Equal(["tasks 3 of 4"], TextsOf(drawn, TestIds.TaskCount));
        Assert.Equal(["clock jumped +500 ms to the next timer"], TextsOf(drawn, TestIds.Jump));
    }

    [Fact]
    public void TheReadyQueueKeepsItsOrder()
    {
        var drawn = Draw<ReadyPane, ReadyView>(new ReadyView([Consumer, new TokenView("h7", null, "tick()", "")], 5));

        Assert.Equal(["C1 goes on at line 10", "tick()"], TextsOf(drawn, TestIds.ReadyToken));
        Assert.Equal(["t3", "h7"], ById(drawn, TestIds.ReadyToken).Select(token => token.GetAttribute("data-token")));
        Assert.Equal(["2", "none"], ById(drawn, TestIds.ReadyToken).Select(token => token.GetAttribute("data-c")));
        Assert.Contains("and 5 more", drawn.Markup);
    }

    [Fact]
    public void AnEmptyQueueSaysSo() =>
        Assert.Contains("Empty", Draw<ReadyPane, ReadyView>(new ReadyView([], 0)).Markup);

    [Theory]
    [InlineData(LoopStatus.NotStarted, false, "Nothing yet.")]
    [InlineData(LoopStatus.Running, false, "The loop itself, choosing what comes next.")]
    [InlineData(LoopStatus.Closed, true, "The program has ended.")]
    public void WhenNothingRunsItSaysWhy(LoopStatus status, bool ended, string words)
    {
        var drawn = Draw<RunningSlot, RunningView>(new RunningView(null, 0, status, ended));

        Assert.Contains(words, drawn.Markup);
        Assert.Empty(ById(drawn, TestIds.RunningToken));
    }

    [Fact]
    public void WhatRunsIsShownWithItsLine()
    {
        var drawn = Draw<RunningSlot, RunningView>(new RunningView(Consumer, 11, LoopStatus.Running, false));

        Assert.Equal(["C1 goes on at line 10"], TextsOf(drawn, TestIds.RunningToken));
        Assert.Contains("line 11", drawn.Find("h2").TextContent);
    }

    [Fact]
    public void ATimerIsABarAgainstTheClock()
    {
        var timer = new TimerView(new TokenView("h9", 1, "P1", "sleeps"), 500_000_000, 125_000_000, .75);
        var drawn = Draw<TimersPane, TimersView>(new TimersView([timer], 0));

        Assert.Equal("500000000", drawn.Find("[data-testid=timer-token]").GetAttribute("data-deadline"));
        Assert.Equal("75", drawn.Find("[role=progressbar]").GetAttribute("aria-valuenow"));
        Assert.Contains("in 125 ms", drawn.Markup);
        Assert.Contains("--share:0.75", drawn.Markup);
    }

    [Fact]
    public void WhereTimersComeAndGoTheirPlaceStays() =>
        Assert.Contains("None is set.", Draw<TimersPane, TimersView>(new TimersView([], 0, HasPlace: true)).Markup);

    [Fact]
    public void NoTimersTakeNoRoom() => Assert.Equal("", Draw<TimersPane, TimersView>(new TimersView([], 0)).Markup.Trim());

    [Fact]
    public void AParkedTaskShowsWhatItAwaits()
    {
        var task = new SuspendedTaskView(
            new TokenView("t1", 0, "M", ""), "Task-1", [new AwaitView("main", 18, false, ""), new AwaitView("Task-2", 0, true, "t2")]);
        var drawn = Draw<SuspendedPane, SuspendedView>(new SuspendedView([task], 0, [new TokenView("c4", null, "countdown", "")]));

        Assert.Equal(["main line 18", "awaits Task-2"], TextsOf(drawn, TestIds.AwaitLink));
        Assert.Equal("t2", ById(drawn, TestIds.AwaitLink)[1].GetAttribute("data-on-end"));
        Assert.Equal(["countdown a coroutine object that nobody awaits yet"], TextsOf(drawn, TestIds.NotStarted));
    }

    [Fact]
    public void FinishedTasksSayHow()
    {
        var drawn = Draw<FinishedPane, FinishedView>(new FinishedView(
        [
            new FinishedTaskView(new TokenView("t1", 0, "M", "None"), Outcome.Result),
            new FinishedTaskView(new TokenView("t2", 1, "P1", "ValueError: bad"), Outcome.Exception),
            new FinishedTaskView(new TokenView("t3", 2, "C1", ""), Outcome.Cancelled),
        ],
        0));

        Assert.Equal(["M returned None", "P1 raised ValueError: bad", "C1 cancelled"], TextsOf(drawn, TestIds.FinishedToken));
    }

    [Fact]
    public void AQueueShowsItsItemsItsRoomAndWhoWaits()
    {
        var queue = new PrimitiveView(1, "Queue", "q", 3, 1, [new ItemView("i7", "0", "t2", 1)], 0, [new WaiterView("get", [new TaskChip(3, 2, "C1")])], []);
        var drawn = Draw<PrimitivesPane, PrimitivesView>(new PrimitivesView([queue]));

        Assert.Equal("Queue q 1 of 3", Words(drawn.Find("h2").TextContent));
        Assert.Equal(["0"], TextsOf(drawn, TestIds.QueueItem));
        Assert.Equal(3, drawn.FindAll(".cell").Count);
        Assert.Equal("waiting to get: C1", Words(drawn.Find(".waiters").TextContent));
    }

    [Fact]
    public void ALockShowsItsHolder()
    {
        var held = new PrimitiveView(1, "Lock", "guard", 0, 0, [], 0, [], [new TaskChip(2, 1, "P1")]);
        var drawn = Draw<PrimitivesPane, PrimitivesView>(new PrimitivesView([held]));

        Assert.Equal("Lock guard locked", Words(drawn.Find("h2").TextContent));
        Assert.Equal("held by P1", Words(drawn.Find(".waiters").TextContent));
    }

    [Fact]
    public void TheSentenceHasItsTasksInColour()
    {
        var drawn = Draw<WhatHappened, HappenedView>(new HappenedView(
            [new HappenedPart("P1", 1, false), new HappenedPart(" put ", null, false), new HappenedPart("0", null, true)], [], false));

        Assert.Equal("P1", drawn.Find(".who[data-c='1']").TextContent);
        Assert.Equal("0", drawn.Find("code").TextContent);
    }

    [Fact]
    public void NothingIsDrawnTwice()
    {
        var view = new ReadyView([Consumer], 0);
        var drawn = Draw<ReadyPane, ReadyView>(view);
        var count = drawn.RenderCount;

        drawn.Render(parameters => parameters.Add(piece => piece.View, new ReadyView([Consumer with { }], 0)));
        Assert.Equal(count, drawn.RenderCount);

        drawn.Render(parameters => parameters.Add(piece => piece.View, new ReadyView([], 0)));
        Assert.Equal(count + 1, drawn.RenderCount);
    }
}

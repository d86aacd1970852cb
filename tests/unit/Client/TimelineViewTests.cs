using Bunit;
using Playground.Client;
using Playground.Client.Play.Timelines;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

public sealed class TimelineViewTests : ClientContext
{
    [Fact]
    public void TheScaleGrowsFromZeroToOneAndBack()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var scale = new StepScale(steps, timeline.Jumps);

        var places = Enumerable.Range(0, timeline.EndSequence + 1).Select(scale.At).ToArray();

        Assert.Equal(0, places[0]);
        Assert.Equal(1, places[^1], 9);
        Assert.Equal(places.Order(), places);
        for (var step = 0; step <= steps.Count; step++)
            Assert.Equal(step, scale.StepAt(scale.At(steps.PlaceOf(step))));
    }

    [Fact]
    public void AJumpOfTheClockTakesHalfOfTheWidthAndEveryStepTheSame()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var scale = new StepScale(steps, timeline.Jumps);
        var widths = Enumerable.Range(1, steps.Count).Select(step => scale.At(steps.PlaceOf(step)) - scale.At(steps.PlaceOf(step - 1))).Order().ToArray();

        Assert.Equal(widths[0], widths[^2], 9);
        Assert.Equal(.5, widths[^1] - widths[0], 9);
    }

    [Fact]
    public void BeforeAnythingIsKnownEverythingIsAtTheStart()
    {
        var scale = new StepScale(new TraceSteps(new TraceLog()), []);

        Assert.Equal((0.0, 0), (scale.At(0), scale.StepAt(.7)));
    }

    [Fact]
    public void BarsThatLieOnEachOtherAreDrawnOnce()
    {
        var path = new LanePath(5, 16, 2);
        path.Add(0, .1);
        path.Add(1, 1.1);
        path.Add(3, 4);
        path.Add(500, 510);
        path.Add(2000, 2010);

        Assert.Equal("M0 5H5v16H0zM500 5H510v16H500z", path.Finish());
    }

    [Fact]
    public void TenThousandEventsAreNoMoreBarsThanThereIsRoomFor()
    {
        var (timeline, steps) = Read(SampleTraces.LineHeavy(10_000));

        var lanes = new TimelineSight(timeline, steps, ZoomWindow.Whole).Lanes;

        Assert.True(lanes.Lanes.Sum(lane => lane.Running.Length + lane.Ready.Length + lane.Waiting.Length) < 60_000);
    }

    [Fact]
    public void ZoomingKeepsTheReaderInside()
    {
        var window = ZoomWindow.Whole.In(.9, 1000).In(.9, 1000);
        Assert.Equal(new ZoomWindow(.75, 1), window);
        Assert.Equal(window, window.Following(.99));
        Assert.Equal(new ZoomWindow(.375, .625), window.Following(.5));
        Assert.Equal(ZoomWindow.Whole, window.Out(.2).Out(.2));
        Assert.False(ZoomWindow.Whole.CanZoomOut);
    }

    [Fact]
    public void ZoomingGoesAsFarAsAFewStepsHoweverLongTheRun()
    {
        var window = ZoomWindow.Whole;
        while (window.CanZoomIn(100_000))
            window = window.In(.5, 100_000);

        Assert.InRange(window.Width * 100_000, 10, 25);
        Assert.False(ZoomWindow.Whole.CanZoomIn(10));
    }

    [Fact]
    public void AZoomedTimelineHasAMapOfTheWholeRun()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var whole = new TimelineSight(timeline, steps, ZoomWindow.Whole);
        var zoomed = new TimelineSight(timeline, steps, ZoomWindow.Whole.In(.5, 1000));

        Assert.Empty(whole.Map.Lanes);
        Assert.Equal((25.0, 50.0, 4), (zoomed.Map.X, zoomed.Map.Width, zoomed.Map.Rows));
        var drawn = Render<TimelineView>(parameters => parameters
            .Add(view => view.Lanes, zoomed.Lanes).Add(view => view.Here, zoomed.Playhead(0)).Add(view => view.Map, zoomed.Map).Add(view => view.Window, zoomed.Window));
        Assert.Equal("left:25%;width:50%", drawn.Find(".map .frame-of").GetAttribute("style"));
        Assert.Equal(zoomed.Map.Rows, drawn.FindAll(".map path").Count);
    }

    [Fact]
    public void IdleStretchesAreHatchedAndExceptionsMarked()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var lanes = new TimelineSight(timeline, steps, ZoomWindow.Whole).Lanes;
        Assert.InRange(Assert.Single(lanes.Idle).Width, 50, 60);
        Assert.NotEqual("", lanes.Lanes[2].Sleeping);

        var trace = new TraceBuilder().NewTask(1, 1, "f").NewTask(2, 2, "g").FirstStep(1, 1, "f").Emit(EventKind.ExceptionRaised, 1, number: 5, text: "ValueError: bad");
        (timeline, steps) = Read(trace.Log);
        lanes = new TimelineSight(timeline, steps, ZoomWindow.Whole).Lanes;
        Assert.NotEqual("", lanes.Lanes[1].Raised);
        Assert.Equal("", lanes.Lanes[2].Raised);
    }

    [Fact]
    public void EveryArrowOfAWakingHasAHead()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var wakes = new TimelineSight(timeline, steps, ZoomWindow.Whole).Lanes.Wakes;

        Assert.NotEmpty(wakes);
        Assert.All(wakes, wake => Assert.Equal(wake.Path.Count(letter => letter == 'M'), wake.Heads.Count(letter => letter == 'M')));
    }

    [Fact]
    public void ThereIsALaneATask()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var sight = new TimelineSight(timeline, steps, ZoomWindow.Whole);
        var drawn = Render<TimelineView>(parameters => parameters.Add(view => view.Lanes, sight.Lanes).Add(view => view.Here, sight.Playhead(0)));

        Assert.Equal(["main program, loop", "M main", "P1 producer", "C1 consumer"], TextsOf(drawn, TestIds.Lane));
        Assert.Equal(["0 s", "501 ms"], drawn.FindAll(".ticks span").Select(tick => tick.TextContent));
        Assert.Contains("sleep(0.5)", drawn.FindAll(".lab").Select(label => label.TextContent));
    }

    [Fact]
    public void MovingAlongDrawsThePlayheadOnly()
    {
        var (timeline, steps) = Read(SampleTraces.ProducerAndConsumer().Log);
        var sight = new TimelineSight(timeline, steps, ZoomWindow.Whole);
        var drawn = Render<TimelineView>(parameters => parameters.Add(view => view.Lanes, sight.Lanes).Add(view => view.Here, sight.Playhead(0)));
        var lanes = drawn.FindComponent<TimelineLanes>().RenderCount;

        drawn.Render(parameters => parameters.Add(view => view.Here, sight.Playhead(20)));

        Assert.Equal(lanes, drawn.FindComponent<TimelineLanes>().RenderCount);
        Assert.NotEqual("0", drawn.Find("[data-testid=playhead]").GetAttribute("data-x"));
    }

    private static (Timeline Timeline, TraceSteps Steps) Read(TraceLog log)
    {
        var timeline = new Timeline(new TraceNames(log));
        var steps = new TraceSteps(log);
        timeline.Update();
        steps.Update();
        return (timeline, steps);
    }
}

using Bunit;
using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>What the stage shows, checked against the reducer.</summary>
public sealed class StageBuilderTests : ClientContext
{
    [Fact]
    public void NoTokenIsInTwoPlacesAtAnyMoment()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var cursor = new TraceCursor(log);
        for (var sequence = 0; sequence <= log.Count; sequence++)
        {
            cursor.Seek(sequence);
            var tokens = Tokens(Stage(cursor.State)).ToList();
            Assert.Equal(tokens.Count, tokens.Distinct().Count());
        }
    }

    [Fact]
    public void EveryTaskThatIsNotDoneIsSomewhereAtEveryStep()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var stops = new TraceSteps(log);
        stops.Update();
        var cursor = new TraceCursor(log);
        for (var step = 0; step <= stops.Count; step++)
        {
            cursor.Seek(stops.PlaceOf(step));
            var tokens = Tokens(Stage(cursor.State)).ToHashSet();
            Assert.All(cursor.State.Tasks, task => Assert.Contains($"t{task.Number}", tokens));
        }
    }

    [Fact]
    public void TheSameMomentReachedFromEitherSideLooksTheSame()
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var forward = new TraceCursor(log);
        var back = new TraceCursor(log);
        for (var sequence = 0; sequence <= log.Count; sequence++)
        {
            forward.Seek(sequence);
            back.Seek(log.Count);
            back.Seek(sequence);
            Assert.Equal(Stage(forward.State), Stage(back.State));
        }
    }

    [Fact]
    public void AtTheStartThereIsNothing()
    {
        var stage = Stage(After(0));

        Assert.Empty(Tokens(stage));
        Assert.Equal(new StatusView(0, 0, 0, 0, 0, LoopStatus.NotStarted), stage.Status);
    }

    [Fact]
    public void ASleepIsATimerAndAParkedTask()
    {
        var stage = Stage(StateWith(state => state.Timers.Count == 1 && state.RunningHandle is null));

        var timer = Assert.Single(stage.Timers.Timers);
        Assert.Equal(("h201", "P1"), (timer.Token.Id, timer.Token.Name));
        Assert.Equal(500_005_000, timer.Deadline);
        var parked = Assert.Single(stage.Suspended.Tasks, task => task.Token.Id == "t2");
        Assert.Equal(["producer:5", "sleep(0.5):0"], parked.Chain.Select(link => $"{link.Text}:{link.Line}"));
    }

    [Fact]
    public void AReadyTaskSaysWhereItWillGoOn()
    {
        var fresh = Stage(StateWith(state => state.Ready.Count == 2));
        var woken = Stage(StateWith(state => state is { Iteration: 4, Ready.Count: 1 } && state.Task(3) is { Phase: TaskPhase.Ready }));

        Assert.Equal(["producer starts at line 3", "consumer starts at line 8"], fresh.Ready.Tokens.Select(token => token.Detail));
        Assert.Equal(["goes on at line 10"], woken.Ready.Tokens.Select(token => token.Detail));
    }

    [Fact]
    public void ATaskWhoseProgramIsNotSeenStartsAtNoLine()
    {
        var trace = new TraceBuilder().NewTask(2, 3, "to_thread", line: 0);

        Assert.Equal("to_thread", Assert.Single(Stage(Replay.To(trace.Log, trace.Last)).Ready.Tokens).Detail);
    }

    [Fact]
    public void AJumpIsToldInTheStepThatMadeIt()
    {
        var state = StateWith(state => state.LastJump is not null);

        Assert.Equal(500_993_000, StageBuilder.Build(state, state.Sequence - 1, Texts).Status.Jumped);
        Assert.Equal(0, StageBuilder.Build(state, state.Sequence, Texts).Status.Jumped);
    }

    [Fact]
    public void OfManyCoroutinesThatNobodyDrivesAFewAreShown()
    {
        var trace = new TraceBuilder();
        for (var number = 1; number <= 500; number++)
            trace.Emit(EventKind.CoroutineCreated, number, text: "work");

        var view = Stage(Replay.To(trace.Log, trace.Last)).Suspended;

        Assert.Equal((SuspendedView.MostNotStarted, 500 - SuspendedView.MostNotStarted), (view.NotStarted.Count, view.MoreNotStarted));
        Assert.Contains($"and {view.MoreNotStarted} more", Draw<SuspendedPane, SuspendedView>(view).Markup, StringComparison.Ordinal);
    }

    private static LoopState StateWith(Func<LoopState, bool> test)
    {
        var log = SampleTraces.ProducerAndConsumer().Log;
        var cursor = new TraceCursor(log);
        do cursor.Seek(cursor.Position + 1);
        while (!test(cursor.State));
        return cursor.State;
    }

    private static IEnumerable<string> Tokens(StageViews stage) =>
        new[] { stage.Running.Token }.OfType<TokenView>()
            .Concat(stage.Ready.Tokens)
            .Concat(stage.Timers.Timers.Select(timer => timer.Token))
            .Concat(stage.Suspended.Tasks.Select(task => task.Token))
            .Concat(stage.Suspended.NotStarted)
            .Concat(stage.Finished.Tasks.Select(task => task.Token))
            .Select(token => token.Id);
}

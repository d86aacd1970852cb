using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

public sealed class PlaySessionTests
{
    private readonly TraceLog _log = SampleTraces.ProducerAndConsumer().Log;
    private readonly ManualTime _time = new();

    [Fact]
    public async Task TheWholeTraceArrivesWithoutGapAndWithoutRepetition()
    {
        var server = new FakeSessions(_log) { BatchSize = 7 };
        var session = await OpenAsync(server);

        Assert.True(session.IsComplete);
        Assert.Equal(Events(_log), Events(session.Log));
        Assert.Equal(Enumerable.Range(0, (_log.Count + 6) / 7).Select(batch => batch * 7), server.ReadAfter);
    }

    [Fact]
    public async Task ItOpensAtTheStartOrAtTheMomentAskedFor()
    {
        Assert.Equal(0, (await OpenAsync(new FakeSessions(_log))).Cursor.Position);
        Assert.Equal(33, (await OpenAsync(new FakeSessions(_log) { BatchSize = 5 }, at: 33)).Cursor.Position);
        Assert.Equal(_log.Count, (await OpenAsync(new FakeSessions(_log), at: 1_000_000)).Cursor.Position);
    }

    [Fact]
    public async Task StepsGoForwardAndBackOverTheSamePlaces()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        var forward = new List<int> { session.Cursor.Position };
        while (!session.IsAtEnd)
        {
            session.Do(Command.Step);
            forward.Add(session.Cursor.Position);
        }
        var back = new List<int> { session.Cursor.Position };
        while (session.Cursor.Position > 0)
        {
            session.Do(Command.Back);
            back.Add(session.Cursor.Position);
        }

        Assert.Equal(session.StepCount + 1, forward.Count);
        Assert.Equal(forward, Enumerable.Reverse(back));
    }

    [Theory]
    [InlineData(Command.NextIteration, Command.PreviousIteration, EventKind.LoopIteration)]
    [InlineData(Command.NextOutput, Command.PreviousOutput, EventKind.OutputWritten)]
    public async Task CoarserStepsStopWhereTheySay(Command next, Command previous, EventKind kind)
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.Do(next);
        var first = session.Cursor.Position;
        session.Do(next);
        var second = session.Cursor.Position;
        session.Do(previous);

        Assert.Equal((kind, kind, first), (session.Log[first].Kind, session.Log[second].Kind, session.Cursor.Position));
        Assert.True(second > first);
    }

    [Fact]
    public async Task EveryMoveBackUndoesOneForwards()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        foreach (var move in Moves.All.Where(move => move.Next is not (Command.NextBookmark or Command.NextBreakpoint or Command.NextOver)))
        {
            session.Do(Command.Start);
            session.Do(move.Next);
            var first = session.Cursor.Position;
            session.Do(move.Next);
            Assert.True(session.Cursor.Position > first, move.Name);
            session.Do(move.Previous);
            Assert.True(first == session.Cursor.Position, move.Name);
        }
    }

    [Fact]
    public async Task PlayingPausesAtABreakpointAndGoesOnFromIt()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        var at = Enumerable.Range(1, _log.Count).Last(sequence => _log[sequence].Kind == EventKind.LineReached);
        session.ToggleBreakpoint(_log.Text(_log[at].Other), (int)_log[at].Number);
        session.Do(Command.NextBreakpoint);
        var first = session.Cursor.Position;
        Assert.Equal((EventKind.LineReached, _log[at].Number), (session.Log[first].Kind, session.Log[first].Number));

        session.Do(Command.Start);
        session.Clock.Speed = 16;
        session.Do(Command.PlayOrPause);
        await Eventually(() =>
        {
            _time.Advance(session.Clock.Beat);
            return !session.Clock.IsPlaying;
        });
        Assert.Equal(first, session.Cursor.Position);

        session.Do(Command.PlayOrPause);
        Assert.True(session.Cursor.Position > first);
    }

    [Fact]
    public async Task BookmarksAreComeBackTo()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.GoToStep(5);
        session.Do(Command.ToggleBookmark);
        session.GoToStep(9);
        session.Do(Command.ToggleBookmark);
        session.Do(Command.PreviousBookmark);
        Assert.Equal(5, session.Step);
        session.Do(Command.NextBookmark);
        Assert.Equal(9, session.Step);
        session.Do(Command.ToggleBookmark);
        session.Do(Command.Start);
        session.Do(Command.NextBookmark);
        session.Do(Command.NextBookmark);
        Assert.Equal(5, session.Step);
    }

    [Fact]
    public async Task FollowingATaskStepsAlongItsLines()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        var task = session.Names.Tasks.Last().Number;
        session.Follow(task);
        var lines = new List<int>();
        for (session.Do(Command.Step); session.Cursor.Position < _log.Count; session.Do(Command.Step))
            lines.Add(session.Cursor.Position);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal((EventKind.LineReached, task), (_log[line].Kind, _log[line].Task)));
        session.Do(Command.Back);
        Assert.Equal(lines[^1], session.Cursor.Position);
    }

    [Fact]
    public async Task WhereNobodyRunsThereIsNobodyToFollow()
    {
        var session = await OpenAsync(new FakeSessions(_log));

        session.Do(Command.ToggleFollow);

        Assert.Null(session.FollowedTask);
    }

    [Fact]
    public async Task ATaskThatWasMadeLateIsNamedWhileItIsFollowed()
    {
        var trace = new TraceBuilder();
        for (var number = 1; number <= 60; number++)
            trace.NewTask(number, number, "work");
        var session = await OpenAsync(new FakeSessions(trace.Log));
        Assert.DoesNotContain(TransportView.Build(session, 0).Tasks, task => task.Task == 60);

        session.Follow(60);

        Assert.Equal(60, TransportView.Build(session, 0).Tasks[^1].Task);
    }

    [Fact]
    public async Task InVirtualTimeASleepTakesItsTime()
    {
        var log = new TraceBuilder().Line(1, 1).At(2).Line(1, 2).At(2.000001).Line(1, 3).Log;
        var session = await OpenAsync(new FakeSessions(log));
        session.Clock.Pace = PlayPace.VirtualTime;
        session.Do(Command.PlayOrPause);
        Assert.Equal(1, session.Step);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(1, session.Step);
        _time.Advance(TimeSpan.FromSeconds(.1));
        Assert.Equal(2, session.Step);
        _time.Advance(session.Clock.Beat);
        Assert.Equal(3, session.Step);
    }

    [Fact]
    public async Task AnExampleOpensAtItsMomentUnlessTheLinkSaysAnother()
    {
        var lines = Enumerable.Range(1, _log.Count).Where(sequence => _log[sequence].Kind == EventKind.LineReached && _log[sequence].Number == 5).ToList();
        var server = new FakeSessions(_log) { BatchSize = 10 };
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"), place: new Place(null, 5, 1));
        Assert.Equal(lines[0], session.Cursor.Position);

        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(3), new Place(null, 5, 1));
        Assert.Equal(3, session.Cursor.Position);
    }

    [Fact]
    public async Task StartAndEndGoAllTheWay()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.Do(Command.End);
        Assert.True(session.IsAtEnd);
        session.Do(Command.Start);
        Assert.Equal((0, 0), (session.Step, session.Cursor.Position));
    }

    [Fact]
    public async Task PlayingTakesAStepABeatUntilTheEnd()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.Do(Command.PlayOrPause);
        Assert.Equal(1, session.Step);
        _time.Advance(session.Clock.Beat);
        Assert.Equal(2, session.Step);

        session.Clock.Speed = 16;
        _time.Advance(TimeSpan.FromMinutes(1));
        await Eventually(() => session.IsAtEnd && !session.Clock.IsPlaying);
    }

    [Fact]
    public async Task PausingStays()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.Do(Command.PlayOrPause);
        session.Do(Command.PlayOrPause);
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, false), (session.Step, session.Clock.IsPlaying));
    }

    [Fact]
    public async Task PlayingAtTheEndBeginsAgain()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.Do(Command.End);
        session.Do(Command.PlayOrPause);

        Assert.Equal(1, session.Step);
    }

    [Fact]
    public async Task ALongTraceIsFetchedOnlyAsFarAsSomebodyLooks()
    {
        var log = SampleTraces.LineHeavy(400_000);
        var server = new FakeSessions(log);
        var session = new PlaySession(server, server, _time);
        _ = session.StartAsync(new CreateSessionRequest("long"));
        await Eventually(() => session.Log.Count >= 120_000);
        var atFirst = session.Log.Count;
        Assert.InRange(atFirst, 120_000, 130_000);
        Assert.False(session.IsComplete);

        session.GoTo(atFirst);
        await Eventually(() => session.Log.Count >= atFirst + 120_000);

        session.Do(Command.End);
        await Eventually(() => session.IsAtEnd);
        Assert.Equal(log.Count, session.Cursor.Position);
    }

    [Fact]
    public async Task AStepIntoWhatHasNotArrivedIsTakenWhenItHas()
    {
        var server = new FakeSessions(_log) { Recorded = 0 };
        var session = new PlaySession(server, server, _time);
        _ = session.StartAsync(new CreateSessionRequest("late"));
        await Eventually(() => session.Phase == PlayPhase.Open);

        session.Do(Command.Step);
        Assert.Equal(0, session.Step);
        server.Recorded = _log.Count;
        await Eventually(() => session.IsComplete && session.Step > 0);

        Assert.Equal(1, session.Step);
    }

    [Fact]
    public async Task ALimitAtTheEndIsKnownWhereverTheReaderIs()
    {
        var log = new TraceBuilder().Line(1, 1).Line(1, 2).Emit(EventKind.LimitReached, text: "Too many steps.").Emit(EventKind.ProgramEnded, number: 3).Log;
        var session = await OpenAsync(new FakeSessions(log));

        Assert.Equal((0, "Too many steps."), (session.Cursor.Position, session.Limit));
    }

    [Fact]
    public async Task AForgottenSessionKeepsWhatHasArrived()
    {
        var server = new FakeSessions(_log) { BatchSize = 40, Recorded = 40 };
        var session = new PlaySession(server, server, _time);
        var running = session.StartAsync(new CreateSessionRequest("x"));
        await Eventually(() => session.Log.Count == 40);
        server.Fails = new SessionGoneException("There is no such session any more.");
        server.Recorded = 41;
        await running;

        Assert.Equal((PlayPhase.Gone, "There is no such session any more.", 40), (session.Phase, session.Message, session.Log.Count));
        session.Do(Command.Step);
        Assert.Equal(1, session.Step);
    }

    [Fact]
    public async Task ARefusalIsToldAndAnotherStartForgetsIt()
    {
        var server = new FakeSessions(_log) { Fails = new RefusedException("Too many programs at once.") };
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"));
        Assert.Equal((PlayPhase.Refused, "Too many programs at once."), (session.Phase, session.Message));

        await session.StartAsync(new CreateSessionRequest("x"));
        Assert.Equal((PlayPhase.Open, ""), (session.Phase, session.Message));
    }

    [Fact]
    public async Task WithoutANetworkItSaysSo()
    {
        var server = new FakeSessions(_log) { Fails = new HttpRequestException() };
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"));

        Assert.Equal(PlayPhase.Unreachable, session.Phase);
    }

    [Fact]
    public async Task AChangeKeepsWhatIsTrueAndReadsTheRestAnew()
    {
        var server = new FakeSessions(_log);
        var session = await OpenAsync(server);
        session.GoTo(30);
        session.Do(Command.ToggleBookmark);
        session.GoTo(60);
        session.Do(Command.ToggleBookmark);
        session.GoTo(40);
        // From the 40th event on the run goes another way.
        var other = _log.Prefix(40);
        server.Changes = _ => other;
        other.Emit(new TraceEvent(EventKind.ProgramEnded, _log[40].Time, 0, 0, 0, 0, 0, 0));
        Assert.Null(await session.ChangeAsync(new SendSignal("SIGINT")));
        await Eventually(() => session.IsComplete);

        var command = Assert.Single(server.Commands);
        Assert.Equal((0, 40, new SendSignal("SIGINT")), (command.Revision, command.AtSequence, command.Change));
        Assert.Equal((1, 40, 41), (session.Revision, session.Cursor.Position, session.Log.Count));
        Assert.Equal([30], session.Bookmarks);
        Assert.Equal(new PlacedChange(40, new SendSignal("SIGINT")), Assert.Single(session.Link().Changes!));
    }

    [Fact]
    public async Task ARefusedChangeChangesNothing()
    {
        var server = new FakeSessions(_log);
        var session = await OpenAsync(server);
        session.Do(Command.End);
        server.Fails = new RefusedException("The program has ended.");

        Assert.Equal("The program has ended.", await session.ChangeAsync(new SendSignal("SIGINT")));
        Assert.Equal((0, _log.Count, PlayPhase.Open), (session.Revision, session.Log.Count, session.Phase));
    }

    [Fact]
    public async Task AProgramThatWaitsForInputGoesOnWhenItGetsIt()
    {
        var server = new FakeSessions(_log) { WaitsAt = 50 };
        var session = new PlaySession(server, server, _time);
        _ = session.StartAsync(new CreateSessionRequest("x"));
        await Eventually(() => session.AwaitsInput);
        session.Do(Command.End);
        Assert.Equal((50, false), (session.Cursor.Position, session.IsComplete));

        Assert.Null(await session.ChangeAsync(new TypeLine("Ada"), session.Log.Count));
        await Eventually(() => session.IsComplete);
        Assert.Equal((50, new TypeLine("Ada")), (server.Commands[0].AtSequence, server.Commands[0].Change));
        Assert.False(session.AwaitsInput);
        Assert.Equal(Events(_log), Events(session.Log));
        // Who wanted to see the end gets to see it.
        Assert.Equal(_log.Count, session.Cursor.Position);
    }

    [Fact]
    public async Task ALinkDoesAgainWhatWasDone()
    {
        var server = new FakeSessions(_log) { WaitsAt = 50 };
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(70, 9, [new(20, new SendSignal("SIGUSR1")), new(50, new TypeLine("Ada"))]));
        await Eventually(() => session.IsComplete);

        Assert.Equal(9, server.Created[0].Seed);
        Assert.Equal([20, 50], server.Commands.Select(command => command.AtSequence));
        Assert.Equal([0, 1], server.Commands.Select(command => command.Revision));
        Assert.Equal(70, session.Cursor.Position);
        Assert.Equal("?at=70&seed=9&do=20.signal.SIGUSR1&do=50.type.Ada", session.Link().ToQuery());
        Assert.Equal("?at=70&do=20.signal.SIGUSR1&do=50.type.Ada", session.Link(ownSeed: 9).ToQuery());
    }

    [Fact]
    public async Task ALinkWhoseChangesCannotBeMadeShowsTheRunWithoutThem()
    {
        var server = new FakeSessions(_log) { Changes = command => command.AtSequence == 20 ? throw new RefusedException("Nothing to drop.") : null };
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(70, null, [new(10, new FailNextRequest()), new(20, new DropConnection(99)), new(30, new CloseInput())]));
        await Eventually(() => session.IsComplete);

        Assert.Equal((PlayPhase.Open, 70, 1), (session.Phase, session.Cursor.Position, session.Revision));
    }

    [Fact]
    public async Task AnotherSeedIsAnotherRunAndThePlaceIsLookedForInIt()
    {
        var server = new FakeSessions(_log);
        var session = await OpenAsync(server);
        session.Do(Command.NextLine);
        session.Do(Command.NextLine);
        var here = session.Cursor.Position;
        Assert.Null(await session.ChangeAsync(new ChangeSeed(5)));
        await Eventually(() => session.IsComplete);

        Assert.Equal((5L, here, 1), (session.Seed, session.Cursor.Position, session.Revision));
    }

    [Fact]
    public async Task ABreakpointCanBeATaskThatResumesOrSomethingPrinted()
    {
        var session = await OpenAsync(new FakeSessions(_log));
        session.AddBreakpoint(new SomethingPrinted("took"));
        session.Do(Command.NextBreakpoint);
        Assert.Equal("took 0\n", session.Cursor.State.Output[^1].Text);

        session.RemoveBreakpoint(new SomethingPrinted("took"));
        session.AddBreakpoint(new TaskResumes(3));
        session.Do(Command.Start);
        session.Do(Command.NextBreakpoint);
        Assert.Equal(3, session.Cursor.State.RunningTask);
        var first = session.Cursor.Position;
        session.Do(Command.NextBreakpoint);
        Assert.Equal(3, session.Cursor.State.RunningTask);
        Assert.True(session.Cursor.Position > first);
        session.Do(Command.PreviousBreakpoint);
        session.Do(Command.PreviousBreakpoint);
        Assert.True(session.Cursor.Position <= first);
    }

    [Fact]
    public async Task AConditionIsAskedOfTheServerAndPlayingStopsWhereItHolds()
    {
        var at = Enumerable.Range(1, _log.Count).Where(sequence => _log[sequence].Kind == EventKind.LineReached).ElementAt(5);
        var point = new LineBreakpoint(_log.Text(_log[at].Other), (int)_log[at].Number);
        var server = new FakeSessions(_log)
        {
            RunTo = request => request.AfterSequence < at ? new RunToResult(RunToOutcome.Met, at, 0) : new RunToResult(RunToOutcome.Ended, _log.Count),
        };
        var session = await OpenAsync(server);
        session.AddBreakpoint(point);
        session.SetCondition(point, " n == 3 ");
        Assert.Equal("n == 3", Assert.IsType<LineBreakpoint>(Assert.Single(session.Breakpoints.All)).Condition);
        session.Do(Command.NextBreakpoint);
        Assert.Equal(at, session.Cursor.Position);

        session.Do(Command.Start);
        session.Clock.Speed = 16;
        session.Do(Command.PlayOrPause);
        await Eventually(() =>
        {
            _time.Advance(session.Clock.Beat);
            return !session.Clock.IsPlaying;
        });
        Assert.Equal(at, session.Cursor.Position);

        session.Do(Command.End);
        session.Do(Command.PreviousBreakpoint);
        Assert.Equal(at, session.Cursor.Position);
    }

    [Fact]
    public async Task NoMoreIsAskedThanFitsIntoAMessage()
    {
        RunToRequest? asked = null;
        var server = new FakeSessions(_log) { RunTo = request => (asked = request) is null ? null! : new RunToResult(RunToOutcome.Ended, _log.Count) };
        var session = await OpenAsync(server);
        session.AddBreakpoint(new SomethingPrinted("nothing that is ever printed"));
        for (var line = 1; line <= 40; line++)
            session.AddBreakpoint(new LineBreakpoint("main.py", line, new string('条', 60)));
        session.Do(Command.NextBreakpoint);

        Assert.All(asked!.Breakpoints, point => Assert.IsType<LineBreakpoint>(point));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(string.Concat(asked.Breakpoints.Cast<LineBreakpoint>().Select(line => line.Condition))), 1_000, 3_200);
    }

    [Fact]
    public async Task AConditionThatCannotBeEvaluatedSaysWhy()
    {
        var server = new FakeSessions(_log) { RunTo = request => new RunToResult(RunToOutcome.Met, request.AfterSequence + 1, 0, "NameError: name 'm' is not defined") };
        var session = await OpenAsync(server);
        session.AddBreakpoint(new LineBreakpoint("main.py", 4, "m == 3"));
        session.Do(Command.NextBreakpoint);

        Assert.Equal("NameError: name 'm' is not defined", session.BreakpointProblem);
    }

    private async Task<PlaySession> OpenAsync(FakeSessions server, int? at = null)
    {
        var session = new PlaySession(server, server, _time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(at));
        return session;
    }

    private static async Task Eventually(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 2000, "it did not happen");
            await Task.Delay(2);
        }
    }

    private static IEnumerable<(TraceEvent, string)> Events(TraceLog log) =>
        Enumerable.Range(1, log.Count).Select(sequence => (log[sequence] with { Text = 0, Other = 0 }, log.Text(log[sequence].Text)));
}

using Playground.Client.Play;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>What of a run arrives, and when.</summary>
public sealed class PlaySessionTests : SessionTest
{
    [Fact]
    public async Task TheWholeTraceArrivesWithoutGapAndWithoutRepetition()
    {
        var server = new FakeSessions(Log) { BatchSize = 7 };
        var session = await OpenAsync(server);

        Assert.True(session.IsComplete);
        Assert.Equal(Events(Log), Events(session.Log));
        Assert.Equal(Enumerable.Range(0, (Log.Count + 6) / 7).Select(batch => batch * 7), server.ReadAfter);
    }

    [Fact]
    public async Task ItOpensAtTheStartOrAtTheMomentAskedFor()
    {
        Assert.Equal(0, (await OpenAsync(new FakeSessions(Log))).Cursor.Position);
        Assert.Equal(33, (await OpenAsync(new FakeSessions(Log) { BatchSize = 5 }, at: 33)).Cursor.Position);
        Assert.Equal(Log.Count, (await OpenAsync(new FakeSessions(Log), at: 1_000_000)).Cursor.Position);
    }

    [Fact]
    public async Task AnExampleOpensAtItsMomentUnlessTheLinkSaysAnother()
    {
        var lines = Enumerable.Range(1, Log.Count).Where(sequence => Log[sequence].Kind == EventKind.LineReached && Log[sequence].Number == 5).ToList();
        var server = new FakeSessions(Log) { BatchSize = 10 };
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"), place: new Place(null, 5, 1));
        Assert.Equal(lines[0], session.Cursor.Position);

        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(3), new Place(null, 5, 1));
        Assert.Equal(3, session.Cursor.Position);
    }

    [Fact]
    public void ALongTraceIsFetchedOnlyAsFarAsSomebodyLooks()
    {
        var log = SampleTraces.LineHeavy(400_000);
        var server = new FakeSessions(log);
        var session = Begin(server);
        Eventually(() => session.Log.Count >= 120_000);
        var atFirst = session.Log.Count;
        Assert.InRange(atFirst, 120_000, 130_000);
        Assert.False(session.IsComplete);

        session.GoTo(atFirst);
        Eventually(() => session.Log.Count >= atFirst + 120_000);

        session.Do(Command.End);
        Eventually(() => session.IsAtEnd);
        Assert.Equal(log.Count, session.Cursor.Position);
    }

    [Fact]
    public void AStepIntoWhatHasNotArrivedIsTakenWhenItHas()
    {
        var server = new FakeSessions(Log) { Recorded = 0 };
        var session = Begin(server);
        Eventually(() => session.Phase == PlayPhase.Open);

        session.Do(Command.Step);
        Assert.Equal(0, session.Step);
        server.Recorded = Log.Count;
        Eventually(() => session.IsComplete && session.Step > 0);

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
        var server = new FakeSessions(Log) { BatchSize = 40, Recorded = 40 };
        var session = new PlaySession(server, server, Time);
        var running = session.StartAsync(new CreateSessionRequest("x"));
        Eventually(() => session.Log.Count == 40);
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
        var server = new FakeSessions(Log) { Fails = new RefusedException("Too many programs at once.") };
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"));
        Assert.Equal((PlayPhase.Refused, "Too many programs at once."), (session.Phase, session.Message));

        await session.StartAsync(new CreateSessionRequest("x"));
        Assert.Equal((PlayPhase.Open, ""), (session.Phase, session.Message));
    }

    [Fact]
    public async Task WithoutANetworkItSaysSo()
    {
        var server = new FakeSessions(Log) { Fails = new HttpRequestException() };
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"));

        Assert.Equal(PlayPhase.Unreachable, session.Phase);
    }
}

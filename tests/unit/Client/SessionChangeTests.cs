using Playground.Client.Play;
using Playground.Client.Services;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>What is done to a run from outside.</summary>
public sealed class SessionChangeTests : SessionTest
{
    [Fact]
    public async Task AChangeKeepsWhatIsTrueAndReadsTheRestAnew()
    {
        var server = new FakeSessions(Log);
        var session = await OpenAsync(server);
        session.GoTo(30);
        session.Do(Command.ToggleBookmark);
        session.GoTo(60);
        session.Do(Command.ToggleBookmark);
        session.GoTo(40);
        // From the 40th event on the run goes another way.
        var other = Log.Prefix(40);
        server.Changes = _ => other;
        other.Emit(new TraceEvent(EventKind.ProgramEnded, Log[40].Time, 0, 0, 0, 0, 0, 0));
        Assert.Null(await session.ChangeAsync(new SendSignal("SIGINT")));
        Eventually(() => session.IsComplete);

        var command = Assert.Single(server.Commands);
        Assert.Equal((0, 40, new SendSignal("SIGINT")), (command.Revision, command.AtSequence, command.Change));
        Assert.Equal((1, 40, 41), (session.Revision, session.Cursor.Position, session.Log.Count));
        Assert.Equal([30], session.Bookmarks);
        Assert.Equal(new PlacedChange(40, new SendSignal("SIGINT")), Assert.Single(session.Link().Changes!));
    }

    [Fact]
    public async Task ARefusedChangeChangesNothing()
    {
        var server = new FakeSessions(Log);
        var session = await OpenAsync(server);
        session.Do(Command.End);
        server.Fails = new RefusedException("The program has ended.");

        Assert.Equal("The program has ended.", await session.ChangeAsync(new SendSignal("SIGINT")));
        Assert.Equal((0, Log.Count, PlayPhase.Open), (session.Revision, session.Log.Count, session.Phase));
    }

    [Fact]
    public async Task AProgramThatWaitsForInputGoesOnWhenItGetsIt()
    {
        var server = new FakeSessions(Log) { WaitsAt = 50 };
        var session = Begin(server);
        Eventually(() => session.AwaitsInput);
        session.Do(Command.End);
        Assert.Equal((50, false), (session.Cursor.Position, session.IsComplete));

        Assert.Null(await session.ChangeAsync(new TypeLine("Ada"), session.Log.Count));
        Eventually(() => session.IsComplete);
        Assert.Equal((50, new TypeLine("Ada")), (server.Commands[0].AtSequence, server.Commands[0].Change));
        Assert.False(session.AwaitsInput);
        Assert.Equal(Events(Log), Events(session.Log));
        // Who wanted to see the end gets to see it.
        Assert.Equal(Log.Count, session.Cursor.Position);
    }

    [Fact]
    public async Task ALinkDoesAgainWhatWasDone()
    {
        var server = new FakeSessions(Log) { WaitsAt = 50 };
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(70, 9, [new(20, new SendSignal("SIGUSR1")), new(50, new TypeLine("Ada"))]));
        Eventually(() => session.IsComplete);

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
        var server = new FakeSessions(Log) { Changes = command => command.AtSequence == 20 ? throw new RefusedException("Nothing to drop.") : null };
        var session = new PlaySession(server, server, Time);
        await session.StartAsync(new CreateSessionRequest("x"), new RunLink(70, null, [new(10, new FailNextRequest()), new(20, new DropConnection(99)), new(30, new CloseInput())]));
        Eventually(() => session.IsComplete);

        Assert.Equal((PlayPhase.Open, 70, 1), (session.Phase, session.Cursor.Position, session.Revision));
    }

    [Fact]
    public async Task AnotherSeedIsAnotherRunAndThePlaceIsLookedForInIt()
    {
        var server = new FakeSessions(Log);
        var session = await OpenAsync(server);
        session.Do(Command.NextLine);
        session.Do(Command.NextLine);
        var here = session.Cursor.Position;
        Assert.Null(await session.ChangeAsync(new ChangeSeed(5)));
        Eventually(() => session.IsComplete);

        Assert.Equal((5L, here, 1), (session.Seed, session.Cursor.Position, session.Revision));
    }
}

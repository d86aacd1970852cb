using Playground.Client.Play;
using Playground.Client.Play.Views;
using Playground.Contracts;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>Moving through a run, forwards and back.</summary>
public sealed class SessionMoveTests : SessionTest
{
    [Fact]
    public async Task StepsGoForwardAndBackOverTheSamePlaces()
    {
        var session = await OpenAsync(new FakeSessions(Log));
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
        var session = await OpenAsync(new FakeSessions(Log));
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
        var session = await OpenAsync(new FakeSessions(Log));
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
    public async Task StartAndEndGoAllTheWay()
    {
        var session = await OpenAsync(new FakeSessions(Log));
        session.Do(Command.End);
        Assert.True(session.IsAtEnd);
        session.Do(Command.Start);
        Assert.Equal((0, 0), (session.Step, session.Cursor.Position));
    }

    [Fact]
    public async Task BookmarksAreComeBackTo()
    {
        var session = await OpenAsync(new FakeSessions(Log));
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
        var session = await OpenAsync(new FakeSessions(Log));
        var task = session.Names.Tasks.Last().Number;
        session.Follow(task);
        var lines = new List<int>();
        for (session.Do(Command.Step); session.Cursor.Position < Log.Count; session.Do(Command.Step))
            lines.Add(session.Cursor.Position);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal((EventKind.LineReached, task), (Log[line].Kind, Log[line].Task)));
        session.Do(Command.Back);
        Assert.Equal(lines[^1], session.Cursor.Position);
    }

    [Fact]
    public async Task WhereNobodyRunsThereIsNobodyToFollow()
    {
        var session = await OpenAsync(new FakeSessions(Log));

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
}

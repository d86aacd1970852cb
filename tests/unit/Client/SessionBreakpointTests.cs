using Playground.Client.Play;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>Where playing pauses.</summary>
public sealed class SessionBreakpointTests : SessionTest
{
    [Fact]
    public async Task PlayingPausesAtABreakpointAndGoesOnFromIt()
    {
        var session = await OpenAsync(new FakeSessions(Log));
        var at = Enumerable.Range(1, Log.Count).Last(sequence => Log[sequence].Kind == EventKind.LineReached);
        session.ToggleBreakpoint(Log.Text(Log[at].Other), (int)Log[at].Number);
        session.Do(Command.NextBreakpoint);
        var first = session.Cursor.Position;
        Assert.Equal((EventKind.LineReached, Log[at].Number), (session.Log[first].Kind, session.Log[first].Number));

        PlayFromTheStart(session);
        Assert.Equal(first, session.Cursor.Position);

        session.Do(Command.PlayOrPause);
        Assert.True(session.Cursor.Position > first);
    }

    [Fact]
    public async Task ABreakpointCanBeATaskThatResumesOrSomethingPrinted()
    {
        var session = await OpenAsync(new FakeSessions(Log));
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
        var at = Enumerable.Range(1, Log.Count).Where(sequence => Log[sequence].Kind == EventKind.LineReached).ElementAt(5);
        var point = new LineBreakpoint(Log.Text(Log[at].Other), (int)Log[at].Number);
        var server = new FakeSessions(Log)
        {
            RunTo = request => request.AfterSequence < at ? new RunToResult(RunToOutcome.Met, at, 0) : new RunToResult(RunToOutcome.Ended, Log.Count),
        };
        var session = await OpenAsync(server);
        session.AddBreakpoint(point);
        session.SetCondition(point, " n == 3 ");
        Assert.Equal("n == 3", Assert.IsType<LineBreakpoint>(Assert.Single(session.Breakpoints.All)).Condition);
        session.Do(Command.NextBreakpoint);
        Assert.Equal(at, session.Cursor.Position);

        PlayFromTheStart(session);
        Assert.Equal(at, session.Cursor.Position);

        session.Do(Command.End);
        session.Do(Command.PreviousBreakpoint);
        Assert.Equal(at, session.Cursor.Position);
    }

    [Fact]
    public async Task NoMoreIsAskedThanFitsIntoAMessage()
    {
        RunToRequest? asked = null;
        var server = new FakeSessions(Log) { RunTo = request => (asked = request) is null ? null! : new RunToResult(RunToOutcome.Ended, Log.Count) };
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
        var server = new FakeSessions(Log) { RunTo = request => new RunToResult(RunToOutcome.Met, request.AfterSequence + 1, 0, "NameError: name 'm' is not defined") };
        var session = await OpenAsync(server);
        session.AddBreakpoint(new LineBreakpoint("main.py", 4, "m == 3"));
        session.Do(Command.NextBreakpoint);

        Assert.Equal("NameError: name 'm' is not defined", session.BreakpointProblem);
    }

    /// <summary>Plays until it stops by itself.</summary>
    private void PlayFromTheStart(PlaySession session)
    {
        session.Do(Command.Start);
        session.Clock.Speed = 16;
        session.Do(Command.PlayOrPause);
        Eventually(() =>
        {
            Time.Advance(session.Clock.Beat);
            return !session.Clock.IsPlaying;
        });
    }
}

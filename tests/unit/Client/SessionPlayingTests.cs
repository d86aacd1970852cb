using Playground.Client.Play;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>Playing, by the beat and in virtual time.</summary>
public sealed class SessionPlayingTests : SessionTest
{
    [Fact]
    public async Task PlayingTakesAStepABeatUntilTheEnd()
    {
        var session = await OpenAsync(new FakeSessions(Log));
        session.Do(Command.PlayOrPause);
        Assert.Equal(1, session.Step);
        Time.Advance(session.Clock.Beat);
        Assert.Equal(2, session.Step);

        session.Clock.Speed = 16;
        Time.Advance(TimeSpan.FromMinutes(1));
        Eventually(() => session.IsAtEnd && !session.Clock.IsPlaying);
    }

    [Fact]
    public async Task PausingStays()
    {
        var session = await OpenAsync(new FakeSessions(Log));
        session.Do(Command.PlayOrPause);
        session.Do(Command.PlayOrPause);
        Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((1, false), (session.Step, session.Clock.IsPlaying));
    }

    [Fact]
    public async Task PlayingAtTheEndBeginsAgain()
    {
        var session = await OpenAsync(new FakeSessions(Log));
        session.Do(Command.End);
        session.Do(Command.PlayOrPause);

        Assert.Equal(1, session.Step);
    }

    [Fact]
    public async Task InVirtualTimeASleepTakesItsTime()
    {
        var log = new TraceBuilder().Line(1, 1).At(2).Line(1, 2).At(2.000001).Line(1, 3).Log;
        var session = await OpenAsync(new FakeSessions(log));
        session.Clock.Pace = PlayPace.VirtualTime;
        session.Do(Command.PlayOrPause);
        Assert.Equal(1, session.Step);
        Time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal(1, session.Step);
        Time.Advance(TimeSpan.FromSeconds(.1));
        Assert.Equal(2, session.Step);
        Time.Advance(session.Clock.Beat);
        Assert.Equal(3, session.Step);
    }
}

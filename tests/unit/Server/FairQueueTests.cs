using Microsoft.Extensions.Configuration;
using Playground.Contracts;
using Playground.Server.Hosting;
using Playground.Server.Sessions;

namespace Playground.Tests.Unit.Server;

/// <summary>Who runs when, slice by slice, without threads and clocks.</summary>
public sealed class FairQueueTests
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);
    private static readonly PlaygroundSettings Settings = PlaygroundSettings.Read(new ConfigurationBuilder()
        .AddJsonFile(RepositoryRoot.File("src", "Playground.Server", "appsettings.json"))
        .Build());

    private readonly FairQueue _queue = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhoIsSteppedComesBeforeThoseWhoComputeForEver(bool hogsAreWatched)
    {
        EnterHogs(64);
        var stepped = Start("stepped");
        for (var step = 0; step < 50; step++)
        {
            RunSlices(100, hogsAreWatched); // what happens between two steps of a person

            _queue.Enter(stepped);
            Assert.Same(stepped, Take(awaited: true));
        }
    }

    [Fact]
    public void NobodyStarves()
    {
        EnterHogs(64);
        var turns = RunSlices(6_400, awaited: true);

        Assert.Equal(64, turns.Count);
        Assert.All(turns.Values, count => Assert.Equal(100, count));
    }

    [Fact]
    public void WhoIsWaitedForGetsMoreThanWhoIsNot()
    {
        var watched = Start("watched");
        var unwatched = Start("unwatched");
        _queue.Enter(watched);
        _queue.Enter(unwatched);
        var turns = 0;
        for (var slice = 0; slice < 900; slice++)
        {
            var session = _queue.Next();
            turns += session == watched ? 1 : 0;
            FairQueue.Charge(session, Slice, session == watched);
            _queue.Return(session);
        }

        Assert.Equal(800, turns);
    }

    [Fact]
    public void RestIsNoCredit()
    {
        EnterHogs(2);
        var rested = Start("rested");
        RunSlices(10_000, awaited: true);

        // It comes first once, and then shares like the others.
        _queue.Enter(rested);
        var turns = RunSlices(300, awaited: true);
        Assert.InRange(turns["rested"], 99, 102);
    }

    [Fact]
    public void ASessionIsNeverWithTwoWorkers()
    {
        var session = Start("one");

        Assert.True(session.TryClaim());
        Assert.False(session.TryClaim());
        Assert.False(session.Release()); // more to run: the claim stays
        Assert.False(session.TryClaim());
    }

    private void EnterHogs(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _queue.Enter(Start($"hog {number}"));
        }
    }

    private Dictionary<string, int> RunSlices(int count, bool awaited)
    {
        var turns = new Dictionary<string, int>();
        for (; count > 0; count--)
        {
            var session = Take(awaited);
            _queue.Return(session);
            turns[session.Token] = turns.GetValueOrDefault(session.Token) + 1;
        }

        return turns;
    }

    private Session Take(bool awaited)
    {
        var session = _queue.Next();
        FairQueue.Charge(session, Slice, awaited);
        return session;
    }

    private static Session Start(string name)
    {
        var record = new SessionRecord("test", name, [new SourceFile("main.py", ScriptedEngine.Endless)], 0, Settings.NanosecondsPerStep, Settings.Limits);
        return new Session(name, record, CommandLog.Empty, new ScriptedEngine(), Settings.AheadEvents);
    }
}

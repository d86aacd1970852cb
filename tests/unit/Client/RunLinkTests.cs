using Playground.Client.Play;
using Playground.Contracts;

namespace Playground.Tests.Unit.Client;

/// <summary>A moment of a run as the query of an address, and back.</summary>
public sealed class RunLinkTests
{
    [Fact]
    public void WhatIsWrittenIsReadAgain()
    {
        PlacedChange[] changes =
        [
            new(3, new TypeLine("a line. with & and = and ,")), new(3, new TypeLine("")), new(7, new SendSignal("SIGINT")), new(9, new DropConnection(4)),
            new(9, new DelayConnection(5, 0.25)), new(12, new FailNextRequest()), new(40, new CloseInput()),
        ];
        var link = new RunLink(120, -7, changes);
        var query = link.ToQuery();
        var parts = query[1..].Split('&').Select(part => part.Split('=', 2)).ToLookup(part => part[0], part => Uri.UnescapeDataString(part[1]));
        var read = RunLink.Parse(parts["at"].Single(), parts["seed"].Single(), [.. parts["do"]]);

        Assert.StartsWith("?at=120&seed=-7&do=3.type.a%20line", query);
        Assert.Equal((120, -7L), (read.At, read.Seed));
        Assert.Equal(changes, read.Changes);
    }

    [Fact]
    public void TheStartOfAnUnchangedRunNeedsNothing() => Assert.Equal("", new RunLink().ToQuery());

    [Theory]
    [InlineData("x")]
    [InlineData("-3")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("1e3")]
    public void APlaceThatIsNoneIsTheStart(string at) => Assert.Null(RunLink.Parse(at, at is "x" ? "y" : null, null).At);

    [Fact]
    public void ALineThatTheServerWouldNotTakeIsLeftOut()
    {
        Assert.Single(RunLink.Parse(null, null, ["1.type." + new string('x', 1_000)]).Changes!);
        Assert.Empty(RunLink.Parse(null, null, ["1.type." + new string('x', 1_001), "1.signal." + new string('S', 17)]).Changes!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5.")]
    [InlineData("5.fly.away")]
    [InlineData("-5.type.x")]
    [InlineData("5.drop.x")]
    [InlineData("5.delay.3")]
    [InlineData("5.delay.3.soon")]
    public void AChangeThatIsNoneIsLeftOut(string change) => Assert.Empty(RunLink.Parse(null, null, [change, null]).Changes!);
}

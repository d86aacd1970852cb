using Playground.Client.Play;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Client;

public sealed class ConsoleModelTests
{
    private static readonly OutputRun[] Runs =
    [
        new(1, 10, 1, OutputStream.Stdout, "one "),
        new(2, 20, 2, OutputStream.Stdout, "line\nsec"),
        new(3, 30, 2, OutputStream.Stderr, "oops\n"),
        new(4, 40, 1, OutputStream.Stdout, "\n"),
        new(5, 50, 1, OutputStream.Stdout, "a\n\nb\n"),
    ];

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "one ")]
    [InlineData(2, "one line|sec")]
    [InlineData(3, "one line|sec|oops")]
    [InlineData(4, "one line|sec|oops|")]
    [InlineData(5, "one line|sec|oops||a||b")]
    public void RunsBecomeLines(int count, string expected)
    {
        var console = new ConsoleModel();
        console.Follow(Runs[..count]);

        Assert.Equal(expected, Text(console));
    }

    [Fact]
    public void GoingBackTakesBackAndGoingForwardAddsAgain()
    {
        var console = new ConsoleModel();
        var forward = Enumerable.Range(0, Runs.Length + 1).Select(count => At(console, count)).ToArray();
        var back = Enumerable.Range(0, Runs.Length + 1).Reverse().Select(count => At(console, count)).Reverse().ToArray();

        Assert.Equal(forward, back);
    }

    [Fact]
    public void ALineBelongsToWhoBeganIt()
    {
        var console = new ConsoleModel();
        console.Follow(Runs);

        var first = console.Lines[0];
        Assert.Equal((1, 1, 10L, OutputStream.Stdout), (first.Sequence, first.Task, first.Time, first.Stream));
    }

    [Fact]
    public void NothingNewIsNoChange()
    {
        var console = new ConsoleModel();
        console.Follow(Runs);
        var version = console.Version;
        console.Follow(Runs);

        Assert.Equal(version, console.Version);
    }

    [Fact]
    public void WhatIsTypedStandsWhereItWasTypedWhicheverWayOneGoes()
    {
        TypedLine[] typed = [new(1, 10, "Ada"), new(4, 40, "42")];
        string[] expected = ["", "one |Ada", "one |Ada|line|sec", "one |Ada|line|sec|oops", "one |Ada|line|sec|oops||42", "one |Ada|line|sec|oops||42|a||b"];
        var console = new ConsoleModel();
        foreach (var moment in new[] { 0, 1, 2, 3, 4, 5, 4, 3, 2, 1, 0, 5, 0, 3 })
        {
            console.Follow(Runs[..moment], moment, typed);
            Assert.Equal(expected[moment], Text(console));
        }
        console.Follow(Runs, 5, typed);
        Assert.Equal(["Ada", "42"], console.Lines.Where(line => line.IsTyped).Select(line => line.Text));
    }

    private static string At(ConsoleModel console, int count)
    {
        console.Follow(Runs[..count]);
        return Text(console);
    }

    private static string Text(ConsoleModel console) => string.Join('|', console.Lines.Select(line => line.Text));
}

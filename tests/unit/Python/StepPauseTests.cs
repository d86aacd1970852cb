using Playground.Tests.Unit.Corpus;

namespace Playground.Tests.Unit.Python;

/// <summary>
/// Programs whose builtins call back (tests/corpus/callbacks): paused after every single step and resumed, they do the same in
/// the same number of steps.
/// </summary>
public sealed class StepPauseTests
{
    public static TheoryData<string> Programs =>
        [.. Directory.GetFiles(Path.Combine(CorpusTests.Folder, "callbacks"), "*.py").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void APauseAtEveryStepChangesNothing(string program)
    {
        var source = File.ReadAllText(Path.Combine(CorpusTests.Folder, "callbacks", program));

        var whole = ProgramRun.Of(source, name: program, slice: long.MaxValue / 4);
        var paused = ProgramRun.Of(source, name: program, slice: 1);

        Assert.Equal(whole.Stdout, paused.Stdout);
        Assert.Equal(whole.Stderr, paused.Stderr);
        Assert.Equal((whole.ExitCode, whole.LimitMessage), (paused.ExitCode, paused.LimitMessage));
        Assert.Equal((whole.Steps, whole.VirtualTime), (paused.Steps, paused.VirtualTime));
        Assert.True(paused.Pauses > 200, $"only {paused.Pauses} pauses");
    }

    /// <summary>One traced run, and one that rests after each of its events.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void APauseAtEveryStepLeavesTheTraceAsItIs(string program)
    {
        var source = File.ReadAllText(Path.Combine(CorpusTests.Folder, "callbacks", program));

        Assert.Equal(
            ProgramRun.Of(source, traced: true, name: program).EncodedTrace,
            ProgramRun.Of(source, traced: true, name: program, slice: 1).EncodedTrace);
    }
}

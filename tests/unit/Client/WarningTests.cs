using Playground.Client.Play;
using Playground.Scheduler.Trace;
using Playground.Tests.Unit.Python;
using Playground.Tests.Unit.Trace;

namespace Playground.Tests.Unit.Client;

/// <summary>What the gallery's programs that go wrong are warned of.</summary>
public sealed class WarningTests
{
    [Theory]
    [InlineData("10-forgotten-await", WarningKind.NeverAwaited)]
    [InlineData("11-never-retrieved", WarningKind.NeverRetrieved)]
    [InlineData("12-sleep-blocks", WarningKind.Blocked)]
    [InlineData("19-swallowed-cancellation", WarningKind.SwallowedCancellation)]
    public void AMistakeIsFoundOnceAndNothingElse(string example, WarningKind kind) =>
        Assert.Equal(kind, Assert.Single(Find(Trace(example)).All).Kind);

    [Theory]
    [InlineData("06-calling-is-not-running")]
    [InlineData("14-executor")]
    [InlineData("16-task-group")]
    [InlineData("17-timeout")]
    [InlineData("23-producers-and-consumers")]
    public void AProgramWithoutAMistakeHasNoWarning(string example) => Assert.Empty(Find(Trace(example)).All);

    [Fact]
    public void ABlockingCallSaysForHowLongAndWhoWaited()
    {
        var log = Trace("12-sleep-blocks");
        var warning = Assert.Single(Find(log).All);

        var names = new TraceNames(log);
        names.Update();
        Assert.Equal(2_000_000_000, warning.Nanoseconds);
        Assert.Equal(["T1"], warning.Waited.Select(task => names.Task(task)!.ShortName));
    }

    [Fact]
    public void AStepThatOnlyComputesIsToldOfToo()
    {
        var log = new TraceBuilder().Emit(EventKind.HandleRun, subject: 1).At(.25).Emit(EventKind.HandleFinished, subject: 1).Log;

        var warning = Assert.Single(Find(log).All);
        Assert.Equal(WarningKind.Busy, warning.Kind);
        Assert.Equal(250_000_000, warning.Nanoseconds);
    }

    [Fact]
    public void ALostTaskIsToldOf()
    {
        var log = new TraceBuilderText("Task was destroyed but it is pending!\ntask: <Task pending name='Task-2'>\n").Log;

        Assert.Equal((WarningKind.LostTask, "task: <Task pending name='Task-2'>"), Find(log).All.Select(warning => (warning.Kind, warning.Text)).Single());
    }

    [Fact]
    public void ADeadlockIsFoundWhenTheCircleClosesAndNoEarlier()
    {
        var log = Trace("21-lock-cycle");
        var cursor = new TraceCursor(log);
        var found = new List<int>();
        for (var sequence = 1; sequence <= log.Count; sequence++)
        {
            cursor.Seek(sequence);
            if (DeadlockFinder.Find(cursor.State) is { } deadlock)
            {
                found.Add(sequence);
                Assert.Equal(2, deadlock.Waited.Count);
                Assert.True(deadlock.Sequence <= sequence);
            }
        }

        Assert.NotEmpty(found);
        // From the second wait to the timeout's cancelling.
        Assert.InRange(log[found[0]].Time, 100_000_000, 110_000_000);
        Assert.InRange(log[found[^1]].Time, 3_000_000_000, 3_100_000_000);
    }

    private static TraceLog Trace(string example) => ProgramRun.Of(ExampleFiles.SourceOf(example), traced: true).Trace!;

    private static WarningFinder Find(TraceLog log)
    {
        var finder = new WarningFinder(new TraceNames(log));
        finder.Update();
        return finder;
    }

    private sealed class TraceBuilderText(string written)
    {
        public TraceLog Log { get; } = Write(written);

        private static TraceLog Write(string text)
        {
            var log = new TraceLog();
            log.Emit(new TraceEvent(EventKind.OutputWritten, 0, 0, 0, 0, 0, (int)OutputStream.Stderr, log.Intern(text)));
            return log;
        }
    }
}

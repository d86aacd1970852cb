using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Python;

/// <summary>Importing from the library takes no virtual time and leaves nothing in the trace: CPython's would not be seen either.</summary>
public sealed class LibraryImportTests
{
    [Fact]
    public void AnImportIsASingleStepForWhoLooks()
    {
        var run = ProgramRun.Of("import functools, collections, typing\nprint(1)\n", traced: true);

        var kinds = Enumerable.Range(1, run.Trace!.Count).Select(sequence => run.Trace[sequence].Kind);
        Assert.Equal(
            [EventKind.FrameEntered, EventKind.LineReached, EventKind.LocalChanged, EventKind.LocalChanged, EventKind.LocalChanged,
                EventKind.LineReached, EventKind.OutputWritten, EventKind.FrameLeft, EventKind.ProgramEnded],
            kinds);
        Assert.InRange(run.VirtualTime, 1, 2_000);
    }

    [Fact]
    public void ALimitReachedInsideIsTold()
    {
        var run = ProgramRun.Of("import functools, collections, typing\n", traced: true, limits: new(2_000, 256 << 20, 3_600_000_000_000, 1_000_000, 1 << 20));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(EventKind.LimitReached, run.Trace![run.Trace.Count - 1].Kind);
    }
}

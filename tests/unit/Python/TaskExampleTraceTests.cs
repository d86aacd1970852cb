using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Python;

/// <summary>The whole trace of example 3, from the first line to the end: every event, its time, its task and its cause.</summary>
public sealed class TaskExampleTraceTests
{
    [Fact]
    public void The_whole_trace_is_as_written_down()
    {
        var expected = File.ReadAllText(Path.Combine(ExampleFiles.Root, "tests", "unit", "Python", "Traces", "03-task.txt"));

        Assert.Equal(expected, TraceText.Of(ProgramRun.Of(ExampleFiles.SourceOf("03-task"), traced: true).Trace!));
    }
}

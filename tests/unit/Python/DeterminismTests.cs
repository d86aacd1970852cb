using System.Diagnostics;
using Playground.Scheduler.Trace;

namespace Playground.Tests.Unit.Python;

/// <summary>A run is a pure function of its options: the trace is the same to the byte, however and wherever it is run.</summary>
public sealed class DeterminismTests
{
    public static TheoryData<string> Examples => ExampleFiles.Names;

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_same_program_has_the_same_trace_twice(string example)
    {
        var source = ExampleFiles.SourceOf(example);

        Assert.Equal(ProgramRun.Of(source, traced: true).EncodedTrace, ProgramRun.Of(source, traced: true).EncodedTrace);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Pausing_wherever_it_is_possible_changes_nothing(string example)
    {
        var source = ExampleFiles.SourceOf(example);

        Assert.Equal(ProgramRun.Of(source, traced: true).EncodedTrace, ProgramRun.Of(source, traced: true, slice: 1).EncodedTrace);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Watching_costs_the_program_no_step_and_no_time(string example)
    {
        var source = ExampleFiles.SourceOf(example);
        var traced = ProgramRun.Of(source, traced: true);
        var untraced = ProgramRun.Of(source);

        Assert.Equal((untraced.Steps, untraced.VirtualTime, untraced.Stdout, untraced.Stderr), (traced.Steps, traced.VirtualTime, traced.Stdout, traced.Stderr));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Another_process_has_the_same_trace(string example)
    {
        // The command line knows a program by its whole path, as python does.
        var path = Path.GetFullPath(ExampleFiles.PathOf(example));
        var expected = TraceText.Of(ProgramRun.Of(ExampleFiles.SourceOf(example), traced: true, name: path).Trace!);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "playground.dll"), "trace", "main.py"])
        {
            WorkingDirectory = Path.GetDirectoryName(ExampleFiles.PathOf(example)),
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!;
        var actual = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(expected, actual);
    }
}

using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Cli.Commands;

/// <summary>`playground run`: what `python` would do, as it would do it.</summary>
internal static class RunCommand
{
    // Output of a program that goes on and on is shown now and then.
    private const int SlicesBetweenFlushes = 50;

    // About a millisecond. The JIT gives its best to what has been called often: with long slices the dispatch loop would
    // hardly ever be called again.
    private const int StepsOfSlice = 100_000;

    public static int Run(ReadOnlySpan<string> args, Terminal terminal)
    {
        var arguments = RunArguments.Parse(args);
        var trace = arguments.TraceFile is null ? null : new PackedTrace();
        var exitCode = Run(arguments, trace, terminal, terminal);
        if (trace is not null)
        {
            WriteTrace(arguments.TraceFile!, trace);
        }

        return exitCode;
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The program's exit code.</returns>
    public static int Run(RunArguments arguments, ITraceSink? sink, IOutput output, Terminal terminal)
    {
        var run = new PythonRun(arguments.ToOptions(), sink, output);
        for (var slice = 1; run.Continue(StepsOfSlice) == RunStatus.Running; slice++)
        {
            if (run.AwaitsInput)
            {
                if (terminal.ReadLine() is { } line)
                    run.TypeLine(line);
                else
                    run.CloseInput();
            }
            else if (slice % SlicesBetweenFlushes == 0)
            {
                terminal.Flush();
            }
        }

        return run.ExitCode;
    }

    private static void WriteTrace(string path, PackedTrace trace)
    {
        try
        {
            using var file = File.Create(path);
            foreach (var piece in trace.Pieces)
                file.Write(piece.Span);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"playground: can't write the trace to '{path}': {problem.Message}") { IsOfFile = true };
        }
    }
}

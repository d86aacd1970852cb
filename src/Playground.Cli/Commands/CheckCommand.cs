using Playground.Python;

namespace Playground.Cli.Commands;

/// <summary>`playground check`: compiles each file and says what CPython would say of it; runs nothing.</summary>
internal static class CheckCommand
{
    public static int Run(ReadOnlySpan<string> args, Terminal terminal)
    {
        if (args.IsEmpty)
        {
            throw new UsageException("Say which file to read.");
        }

        var exitCode = 0;
        foreach (var path in args)
        {
            if (path.StartsWith('-'))
            {
                throw new UsageException($"There is no option '{path}'.");
            }

            var run = new PythonRun(new RunOptions(SourceFiles.Read([path]), [], 0, ServerLimits.NanosecondsPerStep, ServerLimits.Limits), null, terminal);
            if (run.SyntaxError is null)
            {
                continue;
            }

            // All that is left to run of it is the report.
            exitCode = ExitCodes.Failure;
            while (run.Continue(1_000) == RunStatus.Running)
            {
            }
        }

        return exitCode;
    }
}

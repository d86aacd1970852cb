using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Cli.Commands;

/// <summary>`playground trace`: runs a program and prints its trace, an event a line. What it writes itself is in there too.</summary>
internal static class TraceCommand
{
    public static int Run(ReadOnlySpan<string> args, Terminal terminal)
    {
        var arguments = RunArguments.Parse(args);
        var log = new TraceLog();
        var exitCode = RunCommand.Run(arguments, log, new Silence(), terminal);
        foreach (var line in TraceText.Lines(log))
        {
            terminal.Write(Terminal.Output, line);
            terminal.Write(Terminal.Output, "\n");
        }

        return exitCode;
    }

    private sealed class Silence : IOutput
    {
        public void Write(int stream, string text)
        {
        }
    }
}

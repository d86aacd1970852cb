using Playground.Cli.Traces;
using Playground.Python;
using Playground.Scheduler.Trace;

namespace Playground.Cli.Commands;

/// <summary>`playground trace`: runs a program and prints its trace, as text, JSON Lines or for Perfetto. What it writes itself is in there too.</summary>
internal static class TraceCommand
{
    public static int Run(ReadOnlySpan<string> args, Terminal terminal)
    {
        var arguments = RunArguments.Parse(args, isTrace: true);
        var log = new TraceLog();
        var exitCode = RunCommand.Run(arguments, log, new Silence(), terminal);
        var lines = arguments.Format switch
        {
            TraceForm.Json => JsonTrace.Lines(log),
            TraceForm.Chrome => [ChromeTrace.Of(log)],
            _ => TraceText.Lines(log),
        };
        foreach (var line in lines)
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

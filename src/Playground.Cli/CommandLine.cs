using Playground.Cli.Commands;

namespace Playground.Cli;

/// <summary>
/// Finds the command. Parsed by hand: a start of the process must not cost more than a few of CPython's, and the usual
/// library for it takes as long as the whole of CPython's start.
/// </summary>
internal static class CommandLine
{
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, Stream input, Stream output, Stream errors)
    {
        using var terminal = new Terminal(input, output, errors);
        try
        {
            return args switch
            {
                ["run", .. var rest] => RunCommand.Run(rest, terminal),
                ["trace", .. var rest] => TraceCommand.Run(rest, terminal),
                ["check", .. var rest] => CheckCommand.Run(rest, terminal),
                ["dis", .. var rest] => DisCommand.Run(rest, terminal),
                ["version" or "--version", ..] when args.Length > 1 => throw new UsageException($"'{args[0]}' takes no arguments."),
                ["version" or "--version"] => VersionCommand.Run(terminal),
                ["help" or "--help" or "-h", ..] => Help(terminal),
                [] => throw new UsageException("Say what to do."),
                [var command, ..] => throw new UsageException($"There is no command '{command}'."),
            };
        }
        catch (UsageException problem)
        {
            terminal.Write(Terminal.Errors, $"{problem.Message}\n{(problem.IsOfFile ? "" : Usage.Line(args.FirstOrDefault()))}");
            return ExitCodes.Usage;
        }
        catch (IOException) when (terminal.IsBroken)
        {
            // Whoever was reading has gone away, as `head` does; there is nobody to tell.
            return ExitCodes.BrokenPipe;
        }
    }

    private static int Help(Terminal terminal)
    {
        terminal.Write(Terminal.Output, Usage.Text);
        return 0;
    }
}

namespace Playground.Cli;

internal static class Usage
{
    /// <summary>What follows the sentence that says what is wrong with a command line.</summary>
    /// <param name="command">As it was typed; null where there was none.</param>
    public static string Line(string? command) => command switch
    {
        "run" => "usage: playground run [options] main.py [other.py ...] [-- argument ...]\n",
        "trace" => "usage: playground trace [--json | --chrome] [options] main.py [other.py ...] [-- argument ...]\n",
        "check" or "dis" => $"usage: playground {command} main.py [other.py ...]\n",
        _ => "usage: playground run|trace|check|dis|version|help ...\n",
    };

    public const string Text = """
        Runs Python programs on a virtual clock, as python would, but the same every time.

          playground run   [options] main.py [other.py ...] [-- argument ...]   run a program
          playground trace [options] main.py [other.py ...] [-- argument ...]   run it and print what happened
          playground check main.py [other.py ...]                               look for syntax errors only
          playground dis   main.py [other.py ...]                               print the bytecode
          playground version

        Options:
          --seed N             decides everything that chance would decide (0)
          --module-path DIR    a folder of modules and packages in Python that win over the built-in ones

        Options of run:
          --trace FILE         also write the trace to FILE, packed as docs/protocol.md says

        Options of trace:
          --json               print an event a line, as JSON
          --chrome             print one JSON document for Perfetto (ui.perfetto.dev) or chrome://tracing

        Limits; those of a server hold unless others are given:
          --no-limits          none but those given
          --max-steps N        steps of the interpreter
          --max-memory BYTES   what the program's objects take
          --max-time SECONDS   of the program's own clock
          --max-output BYTES   on stdout and stderr together
          --max-events N       of a trace
          --max-tasks N, --max-timers N, --max-endpoints N   at a time

        Exit codes: the program's own; 2 when the command line is wrong; 3 when a limit was reached.

        """;
}

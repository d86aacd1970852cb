namespace Playground.Cli;

internal static class Usage
{
    public const string Text = """
        Runs Python programs on a virtual clock, as python would, but the same every time.

          playground run   [options] main.py [other.py ...] [-- argument ...]   run a program
          playground trace [options] main.py [other.py ...] [-- argument ...]   run it and print what happened
          playground check main.py [other.py ...]                               look for syntax errors only
          playground version

        Options:
          --seed N             decides everything that chance would decide (0)
          --max-steps N        stop after so many steps of the interpreter
          --max-memory BYTES   stop when the program's objects take more
          --no-limits          no limits but those given; otherwise the server's hold
          --module-path DIR    a folder of modules and packages in Python that win over the built-in ones
          --trace FILE         also write the trace to FILE, packed as docs/protocol.md says

        Exit codes: the program's own; 2 when the command line is wrong; 3 when a limit was reached.

        """;
}

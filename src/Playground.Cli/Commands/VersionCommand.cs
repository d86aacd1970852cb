namespace Playground.Cli.Commands;

/// <summary>`playground version`.</summary>
internal static class VersionCommand
{
    public static int Run(Terminal terminal)
    {
        var version = typeof(VersionCommand).Assembly.GetName().Version!;
        terminal.Write(Terminal.Output, $"Loopscope {version.ToString(3)} (Python 3.13)\n");
        return 0;
    }
}

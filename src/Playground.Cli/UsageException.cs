namespace Playground.Cli;

/// <summary>The command line can't be followed. The message is one sentence for whoever typed it.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>It is well written, but a file or folder that it names can't be used.</summary>
    public bool IsOfFile { get; init; }
}

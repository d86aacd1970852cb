namespace Playground.Cli;

/// <summary>The command line can't be followed. The message is one sentence for whoever typed it.</summary>
internal sealed class UsageException(string message) : Exception(message);

namespace Playground.Server.Hosting;

/// <summary>The server can't start. Its message is one line for the operator: what is wrong and where to mend it.</summary>
internal sealed class StartupException(string message) : Exception(message);

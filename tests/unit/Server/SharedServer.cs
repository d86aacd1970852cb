namespace Playground.Tests.Unit.Server;

/// <summary>One server with the real interpreter, which runs no further ahead than a few events, for the tests of a class.</summary>
public sealed class PythonServer : IAsyncLifetime
{
    internal LocalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await LocalServer.StartAsync(null, "--Playground:AheadEvents=64", "--Playground:SessionsPerMinute=100000", "--Playground:MaxSessionsPerAddress=2000", "--Playground:SnippetsPerMinute=1000", "--Playground:OperatorKey=correct horse battery");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>One server whose runs stay at most 200 events ahead, for the tests of a class.</summary>
public sealed class WindowServer : IAsyncLifetime
{
    public const int Ahead = 200;

    internal LocalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await LocalServer.StartAsync(new ScriptedEngine(), $"--Playground:AheadEvents={Ahead}", "--Playground:MaxBatchEvents=500", "--Playground:ReadsPerSecond=10000");

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>One server for the tests of a class that don't disturb each other.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal LocalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await LocalServer.StartAsync(new ScriptedEngine());

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

namespace Playground.Tests.Unit.Server;

/// <summary>One server for the tests of a class that don't disturb each other.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    internal LocalServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await LocalServer.StartAsync(new ScriptedEngine());

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

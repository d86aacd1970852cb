using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>A run is read over a hundred connections, each of them lost at a random point.</summary>
public sealed class ReconnectTests(PythonServer python) : IClassFixture<PythonServer>
{
    private const string Program = """
        import asyncio

        async def worker(n):
            for i in range(6):
                await asyncio.sleep(0.1 * n)
                print(n, i)

        async def main():
            await asyncio.gather(*(worker(n) for n in range(8)))

        asyncio.run(main())
        """;

    [Fact]
    public async Task AHundredLostConnectionsLeaveNoGapAndNoRepetition()
    {
        var server = python.Server;
        var whole = new Viewer(await server.CreateAsync(Program));
        await whole.ReadOnAsync(await server.ConnectAsync());
        Assert.InRange(whole.Log.Count, 600, 100_000);

        var token = await server.CreateAsync(Program);
        var viewer = new Viewer(token);
        var random = new Random(5);
        var hub = HubCalls.To(server.Address);
        await hub.StartAsync(TestContext.Current.CancellationToken);
        for (var lost = 0; lost < 100; lost++)
        {
            await viewer.ReadAsync(hub, random.Next(1, whole.Log.Count / 120));

            // An answer that is under way when the line breaks is lost too.
            var pending = random.Next(2) == 0 ? hub.ReadFromAsync(token, new TracePosition(0, viewer.Log.Count), 50) : null;
            await hub.DisposeAsync();
            if (pending is not null)
            {
                await Task.WhenAny(pending);
            }

            hub = HubCalls.To(server.Address);
            await hub.StartAsync(TestContext.Current.CancellationToken);
        }

        await viewer.ReadOnAsync(hub);
        await hub.DisposeAsync();
        Assert.Equal(whole.Text(), viewer.Text());
    }
}

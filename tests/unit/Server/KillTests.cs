using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>
/// The server's process is killed in the middle of a run, again and again, and another one over the same storage goes on: no
/// acknowledged command is lost, and no event is missing or there twice.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public Task AKilledServerLosesNothing() => KillAsync(times: 3);

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public Task AHundredKillsLoseNothing() => KillAsync(times: 100);

    private async Task KillAsync(int times)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(3);
        await using var server = new ServerToKill(folder);
        await server.StartAsync();
        var viewer = new Viewer(await CreateAsync(server, $"for i in range({times}):\n    print(i, input())\n"));
        await using (var first = HubCalls.To(server.Address))
        {
            await first.StartAsync(TestContext.Current.CancellationToken);
            await viewer.ReadOnAsync(first);
        }

        var longest = TimeSpan.FromMilliseconds(500);
        var (acknowledged, repeated) = (0, 0);
        for (var number = 0; number < times; number++)
        {
            // The kill comes somewhere between connecting and having read what came of the command.
            var command = new SessionCommand($"command {number}", number, viewer.Log.Count, new TypeLine($"line {number}"));
            var killing = server.KillAfterAsync(random.NextDouble() * longest);
            for (var isDone = false; !isDone;)
            {
                var started = Stopwatch.GetTimestamp();
                var hub = HubCalls.To(server.Address);
                try
                {
                    await hub.StartAsync();
                    var receipt = await hub.ChangeAsync(viewer.Token, command);
                    Assert.Equal((number + 1, command.Id), (receipt.Revision, receipt.Id));
                    acknowledged = number + 1;
                    await viewer.ReadOnAsync(hub, 7);
                    isDone = true;
                    longest = (longest + Stopwatch.GetElapsedTime(started)) / 2;
                }
                catch (Exception failure) when (failure is not (HubException or Xunit.Sdk.XunitException))
                {
                    // The server was gone; there is another.
                    repeated++;
                    await killing;
                    await server.StartAsync();
                }
                finally
                {
                    await hub.DisposeAsync();
                }
            }

            await killing;
            await server.StartAsync();
        }

        await using var last = HubCalls.To(server.Address);
        await last.StartAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"{times} kills, {repeated} of them while the viewer was connecting, asking or reading");
        Assert.Equal((times, times, true), (acknowledged, viewer.Revision, viewer.Ended));
        Assert.Equal(string.Concat(Enumerable.Range(0, times).Select(number => $"{number} line {number}\n")), viewer.Printed);

        // Whoever reads it all at once, from a server that has been killed since, sees the same.
        var whole = new Viewer(viewer.Token);
        await whole.ReadOnAsync(last);
        Assert.Equal(whole.Text(), viewer.Text());
    }

    private static async Task<string> CreateAsync(ServerToKill server, string program)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(new Uri(server.Address, ApiRoutes.Sessions), new CreateSessionRequest(Files: [new SourceFile("main.py", program)]));
        return (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
    }
}

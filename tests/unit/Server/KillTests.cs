using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>The server's process is killed in the middle of a run, again and again.</summary>
public sealed class KillTests
{
    private const int Kills = 100;

    [Fact(Skip = Nightly.Reason, SkipUnless = nameof(Nightly.IsOn), SkipType = typeof(Nightly))]
    [Trait("Category", Nightly.Trait)]
    public async Task NoAcknowledgedCommandIsLostAndNoEventIsMissingOrRepeated()
    {
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        var random = new Random(3);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = await StartAsync(address, folder, http);
        try
        {
            using var response = await http.PostAsJsonAsync(new Uri(address, ApiRoutes.Sessions), new CreateSessionRequest(
                Files: [new SourceFile("main.py", $"for i in range({Kills}):\n    print(i, input())\n")]));
            var token = (await response.Content.ReadFromJsonAsync<CreateSessionResponse>())!.Token;
            var viewer = new Viewer(token);
            var acknowledged = 0;
            for (var number = 0; number < Kills; number++)
            {
                // The kill comes somewhere between asking for a command and having read what came of it.
                var command = new SessionCommand($"command {number}", number, 0, new TypeLine($"line {number}"));
                var killing = KillAsync(process, random.Next(0, 60));
                while (true)
                {
                    var hub = HubCalls.To(address);
                    try
                    {
                        await hub.StartAsync();
                        await viewer.ReadOnAsync(hub, 50);
                        var receipt = await hub.ChangeAsync(token, command = command with { AtSequence = viewer.Revision > number ? command.AtSequence : viewer.Log.Count });
                        Assert.Equal(number + 1, receipt.Revision);
                        acknowledged++;
                        break;
                    }
                    catch (Exception failure) when (failure is not (HubException or Xunit.Sdk.XunitException))
                    {
                        // The server was gone; there is another.
                        await killing;
                        process = await StartAsync(address, folder, http);
                    }
                    finally
                    {
                        await hub.DisposeAsync();
                    }
                }

                await killing;
                if (process.HasExited)
                {
                    process = await StartAsync(address, folder, http);
                }
            }

            var last = HubCalls.To(address);
            await last.StartAsync(TestContext.Current.CancellationToken);
            await viewer.ReadOnAsync(last);
            Assert.Equal((Kills, Kills), (acknowledged, viewer.Revision));
            Assert.Equal(string.Concat(Enumerable.Range(0, Kills).Select(number => $"{number} line {number}\n")), viewer.Printed);

            // Whoever reads it all at once sees the same.
            var whole = new Viewer(token);
            await whole.ReadOnAsync(last);
            await last.DisposeAsync();
            Assert.Equal(whole.Text(), viewer.Text());
        }
        finally
        {
            process.Kill();
            process.Dispose();
        }
    }

    private static async Task KillAsync(Process process, int afterMilliseconds)
    {
        await Task.Delay(afterMilliseconds);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task<Process> StartAsync(Uri address, TemporaryFolder folder, HttpClient http)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Playground.Server.dll"), "--urls", address.ToString(),
            $"--Playground:Database={folder.File("killed.db")}", "--Logging:LogLevel:Default=None",
        ];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode)
                {
                    return process;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("the server did not start");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

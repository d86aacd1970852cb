using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>A server that goes down in good order: its viewers know, nobody is waited for, nothing is lost.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task ViewersAreToldToComeBackBeforeTheyAreCutOff()
    {
        await using var server = await LocalServer.StartAsync(new ScriptedEngine());
        var viewers = new List<Task<int>>();
        for (var viewer = 0; viewer < 20; viewer++)
        {
            var told = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            var hub = await server.ConnectAsync();
            hub.On<int>(nameof(ISessionClient.Restarting), milliseconds => told.TrySetResult(milliseconds));
            hub.Closed += _ => Task.FromResult(told.TrySetResult(-1));
            viewers.Add(told.Task);
        }

        await server.StopAsync();

        Assert.All(await Task.WhenAll(viewers).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken), wait => Assert.Equal(2_000, wait));
    }

    [Fact]
    public async Task NobodyWhoWaitsHoldsItUp()
    {
        await using var server = await LocalServer.StartAsync(null, "--Playground:MaxSteps=9000000000000000000", "--Playground:MaxVirtualSeconds=9000000000");
        var token = await server.CreateAsync("import asyncio\nwhile True: sum(range(100000))");
        var waiting = await server.CreateAsync("input()");
        Task[] calls =
        [
            (await server.ConnectAsync()).ReadAsync(token, 1_000_000),
            (await server.ConnectAsync()).InspectAsync(token, new InspectRequest(0, 1_000_000, InspectTarget.Stack)),
            (await server.ConnectAsync()).RunToAsync(token, new RunToRequest(0, 0, [new SomethingPrinted()])),
            (await server.ConnectAsync()).ReadAsync(waiting, 1),
        ];
        await Task.Delay(200, TestContext.Current.CancellationToken);

        var started = Stopwatch.StartNew();
        await server.StopAsync();

        Assert.InRange(started.Elapsed.TotalSeconds, 0, 10);
        await Task.WhenAll(calls.Select(call => Task.WhenAny(call))).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AProcessThatIsAskedToEndDoesAndAnotherGoesOn()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM");
        using var folder = new TemporaryFolder();
        await using var server = new ServerToKill(folder);
        await server.StartAsync();
        using var http = new HttpClient();
        using var response = await http.PostAsync(
            new Uri(server.Address, ApiRoutes.Sessions), new StringContent("""{"files":[{"name":"main.py","text":"print(input())\nprint(input())"}]}""", null, "application/json"), TestContext.Current.CancellationToken);
        var viewer = new Viewer((await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<CreateSessionResponse>(response.Content, TestContext.Current.CancellationToken))!.Token);
        var told = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var hub = HubCalls.To(server.Address))
        {
            hub.On<int>(nameof(ISessionClient.Restarting), milliseconds => told.TrySetResult(milliseconds));
            await hub.StartAsync(TestContext.Current.CancellationToken);
            await viewer.ReadOnAsync(hub);
            await viewer.ChangeAsync(hub, new TypeLine("before"));

            using var kill = Process.Start("kill", ["-TERM", $"{server.Process.Id}"]);
            await server.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            Assert.Equal(0, server.Process.ExitCode);
            Assert.Equal(2_000, await told.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
        }

        await server.StartAsync();
        await using var another = HubCalls.To(server.Address);
        await another.StartAsync(TestContext.Current.CancellationToken);
        await viewer.ReadOnAsync(another);
        await viewer.ChangeAsync(another, new TypeLine("after"));
        await viewer.ReadOnAsync(another);
        Assert.Equal("before\nafter\n", viewer.Printed);
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Contracts;

namespace Playground.Tests.Unit.Server;

/// <summary>Visitors who keep to no rule. Whatever they send, they get a refusal or lose their connection, and the others are served.</summary>
public sealed class HostileTests(PythonServer python) : IClassFixture<PythonServer>
{
    private const char End = '\u001e';
    private readonly LocalServer _server = python.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX: {20000}\r\n\r\n", "431")]
    [InlineData("GET /{20000} HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n{headers}\r\n", "431")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n", "413")]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nxyz", "400")]
    public async Task WhatIsNoProperRequestIsCutShort(string request, string status)
    {
        var text = request.Replace("{20000}", new string('a', 20_000)).Replace("{headers}", string.Concat(Enumerable.Range(0, 100).Select(n => $"H{n}: x\r\n")));
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), Cancellation);

        Assert.StartsWith($"HTTP/1.1 {status} ", await ReadAsync(client));
        await OthersAreServedAsync();
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n")]
    [InlineData("POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"example\":\"")]
    public async Task WhoSendsTooSlowlyIsCutOff(string beginning)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port, Cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning), Cancellation);
        var started = Stopwatch.StartNew();
        var answer = ReadAsync(client);
        while (!answer.IsCompleted && started.Elapsed < TimeSpan.FromSeconds(40))
        {
            await Task.WhenAny(answer, Task.Delay(500, Cancellation));
            try
            {
                await client.GetStream().WriteAsync("a"u8.ToArray(), Cancellation);
            }
            catch (IOException)
            {
                // Cut off.
                break;
            }
        }

        Assert.InRange(started.Elapsed.TotalSeconds, 3, 39);
        Assert.Matches("^(HTTP/1.1 408 .*)?$", (await answer).Split('\r')[0]);
        await OthersAreServedAsync();
    }

    [Theory]
    [InlineData("""{"protocol":"messagepack","version":1}""")]
    [InlineData("""{"protocol":"json","version":99}""")]
    [InlineData("""{}""")]
    [InlineData("""nonsense""")]
    public async Task OnlyTheJsonProtocolIsSpoken(string handshake)
    {
        using var socket = await OpenAsync();
        await SendAsync(socket, handshake);

        Assert.Contains("error", await ReceiveAsync(socket));
        await OthersAreServedAsync();
    }

    [Fact]
    public async Task ThereIsNoStatefulReconnect()
    {
        using var response = await _server.Http.PostAsync($"{HubRoutes.Session}/negotiate?negotiateVersion=1&useStatefulReconnect=true", null, Cancellation);

        Assert.DoesNotContain("useStatefulReconnect\":true", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Open","arguments":["x"],"invocationId":1}""")]
    [InlineData("""{"type":1,"target":"Open","arguments":{"a":1},"invocationId":"1"}""")]
    [InlineData("""{"type":99}""")]
    [InlineData("""[[[[[[[[[[[[""")]
    [InlineData("""{"type":1,"target":null,"arguments":[],"invocationId":"1"}""")]
    public async Task WhatIsNoMessageEndsItsConnection(string message)
    {
        using var socket = await GreetAsync();
        await SendAsync(socket, message);
        await ReceiveAllAsync(socket, TimeSpan.FromSeconds(1));

        await OthersAreServedAsync();
    }

    [Theory]
    [InlineData("""{"type":1,"target":"Nothing","arguments":[],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Open","arguments":[],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Open","arguments":[null],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Open","arguments":[17],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Open","arguments":["../../etc/passwd"],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"ReadFrom","arguments":["TOKEN",null,5],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"ReadFrom","arguments":["TOKEN",{"revision":-1,"afterSequence":0},5],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"ReadFrom","arguments":["TOKEN",{"revision":0,"afterSequence":99999999999},5],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Change","arguments":["TOKEN",{"id":"a","revision":0,"atSequence":0,"change":null}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Change","arguments":["TOKEN",{"id":"a","revision":0,"atSequence":0,"change":{"verb":"format"}}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Change","arguments":["TOKEN",{"id":"a","revision":0,"atSequence":0,"change":{}}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Change","arguments":["TOKEN",{"id":null,"revision":0,"atSequence":0,"change":{"verb":"type","text":null}}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Change","arguments":["TOKEN",{"id":"a","revision":0,"atSequence":0,"change":{"verb":"delay","endpoint":1,"seconds":1e300}}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"RunTo","arguments":["TOKEN",{"revision":0,"afterSequence":0,"breakpoints":null}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"RunTo","arguments":["TOKEN",{"revision":0,"afterSequence":0,"breakpoints":[null]}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Inspect","arguments":["TOKEN",{"revision":0,"atSequence":1,"target":"Everything"}],"invocationId":"1"}""")]
    [InlineData("""{"type":1,"target":"Inspect","arguments":["TOKEN",{"revision":0,"atSequence":1,"target":"Frame","number":-1,"path":[-1,2147483647],"start":2147483647}],"invocationId":"1"}""")]
    public async Task WhatNobodyCanAnswerIsRefusedAndTheConnectionStays(string message)
    {
        var token = await _server.CreateAsync("a = 1\nprint(a)");
        using var socket = await GreetAsync();
        await SendAsync(socket, message.Replace("TOKEN", token, StringComparison.Ordinal));
        var answer = await ReceiveAsync(socket, """
            "invocationId":"1"
            """);

        Assert.Contains("\"error\":", answer);
        await SendAsync(socket, $$"""{"type":1,"target":"Open","arguments":["{{token}}"],"invocationId":"2"}""");
        Assert.Contains("\"result\":", await ReceiveAsync(socket, """
            "invocationId":"2"
            """));
    }

    [Fact]
    public async Task AFloodOfCallsIsAnsweredInItsOwnTimeAndHoldsNobodyUp()
    {
        var token = await _server.CreateAsync("n = 0\nwhile n < 9: n = n + 1");
        using var flooding = await GreetAsync();
        var sent = 0;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        var flood = Task.Run(
            async () =>
            {
                try
                {
                    while (!stop.IsCancellationRequested)
                    {
                        await SendAsync(flooding, $$"""{"type":1,"target":"Inspect","arguments":["{{token}}",{"revision":0,"atSequence":5,"target":"Stack"}],"invocationId":"{{sent++}}"}""", stop.Token);
                    }
                }
                catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
                {
                    // Held back, or cut off.
                }
            },
            Cancellation);
        var slowest = TimeSpan.Zero;
        while (!flood.IsCompleted)
        {
            var started = Stopwatch.GetTimestamp();
            await OthersAreServedAsync();
            slowest = Stopwatch.GetElapsedTime(started) > slowest ? Stopwatch.GetElapsedTime(started) : slowest;
        }

        await flood;
        Assert.InRange(slowest.TotalSeconds, 0, 5);
        Assert.InRange(sent, 1, 100_000);
    }

    [Fact]
    public async Task GuessedTokensOpenNothing()
    {
        var hub = await _server.ConnectAsync();
        var random = new Random(1);
        for (var guess = 0; guess < 200; guess++)
        {
            var bytes = new byte[24];
            random.NextBytes(bytes);
            await Assert.ThrowsAsync<HubException>(() => hub.OpenAsync(System.Buffers.Text.Base64Url.EncodeToString(bytes)));
        }
    }

    private async Task OthersAreServedAsync()
    {
        var viewer = new Viewer(await _server.CreateAsync("print('served')"));
        await using var hub = HubCalls.To(_server.Address);
        await hub.StartAsync(Cancellation);
        await viewer.ReadOnAsync(hub);
        Assert.Equal("served\n", viewer.Printed);
    }

    private async Task<ClientWebSocket> OpenAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(new Uri(_server.Address, HubRoutes.Session)) { Scheme = "ws" }.Uri, Cancellation);
        return socket;
    }

    private async Task<ClientWebSocket> GreetAsync()
    {
        var socket = await OpenAsync();
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        Assert.Equal("{}" + End, await ReceiveAsync(socket));
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message, CancellationToken cancellation = default) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, cancellation);

    /// <summary>The next message, or the next that has a text in it.</summary>
    private static async Task<string> ReceiveAsync(ClientWebSocket socket, string containing = "")
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var (text, buffer) = ("", new byte[64 * 1024]);
        do
        {
            var received = await socket.ReceiveAsync(buffer, patience.Token);
            text += Encoding.UTF8.GetString(buffer, 0, received.Count);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return text;
            }
        }
        while (!text.Contains(containing.Trim(), StringComparison.Ordinal) || !text.EndsWith(End));
        return text;
    }

    private static async Task ReceiveAllAsync(ClientWebSocket socket, TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        var buffer = new byte[64 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException)
        {
            // Nothing more comes.
        }
    }

    private static async Task<string> ReadAsync(TcpClient client)
    {
        var buffer = new byte[4_096];
        try
        {
            var count = await client.GetStream().ReadAsync(buffer, Cancellation);
            return Encoding.ASCII.GetString(buffer, 0, count);
        }
        catch (IOException)
        {
            return "";
        }
    }
}

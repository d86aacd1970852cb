using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Playground.Tests.E2e.Hosting;

/// <summary>A network between browser and server that can be pulled out: it passes bytes on until it is cut.</summary>
internal sealed class FlakyNetwork : IAsyncDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private TcpListener _listener;

    public FlakyNetwork(Uri server)
    {
        Target = server;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = AcceptAsync(_listener);
    }

    /// <summary>Where the server seems to be.</summary>
    public Uri Address { get; }

    /// <summary>Where new connections lead.</summary>
    public Uri Target { get; set; }

    /// <summary>How long each piece takes from the server to the browser.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Breaks what is open and refuses what comes.</summary>
    public void Cut()
    {
        _listener.Stop();
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    public void Restore()
    {
        _listener = new TcpListener(IPAddress.Loopback, Address.Port);
        _listener.Start();
        _ = AcceptAsync(_listener);
    }

    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = PassOnAsync(await listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private async Task AnswerAsync(NetworkStream server, NetworkStream browser)
    {
        var piece = new byte[64 * 1024];
        while (await server.ReadAsync(piece) is > 0 and var length)
        {
            await Task.Delay(Delay);
            await browser.WriteAsync(piece.AsMemory(0, length));
        }
    }

    private async Task PassOnAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        _open[browser] = _open[server] = true;
        try
        {
            await server.ConnectAsync(Target.Host, Target.Port);
            await Task.WhenAny(
                browser.GetStream().CopyToAsync(server.GetStream()),
                AnswerAsync(server.GetStream(), browser.GetStream()));
        }
        catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException)
        {
            // Either end may go at any time.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(server, out _);
            browser.Dispose();
        }
    }
}

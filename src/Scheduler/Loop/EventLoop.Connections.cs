using System.Globalization;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Streams;
using Playground.Scheduler.Transports;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Loop;

/// <content>Connections, servers, datagrams and streams, for C# programs (asyncio: "Opening network connections", "Creating network servers", "Streams").</content>
public sealed partial class EventLoop
{
    private const int DefaultBacklog = 100;

    /// <summary><c>create_connection()</c>.</summary>
    /// <exception cref="OsException">Nobody is there.</exception>
    /// <exception cref="NameResolutionException">There is no such host.</exception>
    public async Coroutine<(SocketTransport Transport, T Protocol)> CreateConnection<T>(Func<T> factory, string host, int port)
        where T : BaseProtocol
    {
        OsException? failure = null;
        foreach (var info in await AddressesOf(host, port, 0))
        {
            var socket = Selector.Machine.Network.Open(info.Family, SocketType.Stream, info.Protocol);
            try
            {
                await SockConnect(socket, info.Address);
                return await OpenTransport(socket, factory(), null);
            }
            catch (OsException exception)
            {
                socket.Close();
                failure ??= exception;
            }
        }

        throw failure!;
    }

    /// <summary><c>create_server()</c>, which serves at once.</summary>
    /// <param name="factory">Makes the protocol of each connection.</param>
    /// <param name="host">Where to listen; null for all addresses.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="OsException">The address is in use, or not the machine's.</exception>
    public async Coroutine<Server> CreateServer(Func<BaseProtocol> factory, string? host, int port)
    {
        var sockets = new List<SimulatedSocket>();
        foreach (var info in await AddressesOf(host, port, 1))
        {
            var socket = Selector.Machine.Network.Open(info.Family, SocketType.Stream, info.Protocol);
            socket.SetOption(SocketOptions.Socket, SocketOptions.ReuseAddress, 1);
            sockets.Add(socket);
            Bind(sockets, socket, info.Address);
        }

        var server = Serve(factory, sockets);
        await Coroutine.GiveWay(Tracer);
        return server;
    }

    /// <summary><c>create_unix_connection()</c>.</summary>
    /// <exception cref="OsException">Nobody is there.</exception>
    public async Coroutine<(SocketTransport Transport, T Protocol)> CreateUnixConnection<T>(Func<T> factory, string path)
        where T : BaseProtocol
    {
        var socket = Selector.Machine.Network.Open(AddressFamily.Unix, SocketType.Stream);
        try
        {
            await SockConnect(socket, SocketAddress.OfPath(path));
        }
        catch (OsException)
        {
            socket.Close();
            throw;
        }

        return await OpenTransport(socket, factory(), null);
    }

    /// <summary><c>create_unix_server()</c>, which serves at once.</summary>
    public async Coroutine<Server> CreateUnixServer(Func<BaseProtocol> factory, string path)
    {
        var socket = Selector.Machine.Network.Open(AddressFamily.Unix, SocketType.Stream);
        Selector.Machine.Network.Unlink(path);
        socket.Bind(SocketAddress.OfPath(path));
        var server = Serve(factory, [socket]);
        await Coroutine.GiveWay(Tracer);
        return server;
    }

    /// <summary><c>create_datagram_endpoint()</c>.</summary>
    /// <param name="factory">Makes the protocol.</param>
    /// <param name="local">Where to receive; null for anywhere.</param>
    /// <param name="remote">The only address to send to; null for any.</param>
    public async Coroutine<(DatagramTransport Transport, T Protocol)> CreateDatagramEndpoint<T>(Func<T> factory, SocketAddress? local, SocketAddress? remote)
        where T : DatagramProtocol
    {
        var family = (local ?? remote)?.Family ?? AddressFamily.Internet;
        var socket = Selector.Machine.Network.Open(family, SocketType.Datagram, SimulatedNetwork.Udp);
        if (local is not null) socket.Bind(local);
        if (remote is not null) socket.Connect(remote);
        var protocol = factory();
        var opened = CreateFuture<bool>("connection_made()");
        var transport = new DatagramTransport(this, socket, protocol, remote, opened);
        await opened;
        return (transport, protocol);
    }

    /// <summary><c>asyncio.open_connection()</c>.</summary>
    public async Coroutine<(StreamReader Reader, StreamWriter Writer)> OpenConnection(string host, int port)
    {
        var reader = new StreamReader(this);
        var (transport, protocol) = await CreateConnection(() => new StreamReaderProtocol(reader), host, port);
        return (reader, new StreamWriter(transport, protocol, reader));
    }

    /// <summary><c>asyncio.start_server()</c>: each connection gets a task of its own.</summary>
    public Coroutine<Server> StartServer(Func<StreamReader, StreamWriter, Coroutine> connected, string? host, int port) =>
        CreateServer(() => new StreamReaderProtocol(new StreamReader(this), (reader, writer) => CreateTask(connected(reader, writer))), host, port);

    private static void Bind(List<SimulatedSocket> sockets, SimulatedSocket socket, SocketAddress address)
    {
        try
        {
            socket.Bind(address);
        }
        catch (OsException exception)
        {
            foreach (var each in sockets) each.Close();
            throw OsErrors.BindFailed(exception, address.PythonText);
        }
    }

    private Server Serve(Func<BaseProtocol> factory, IEnumerable<SimulatedSocket> sockets)
    {
        var server = new Server(this, sockets, DefaultBacklog, (server, connection) => CreateTask(AcceptConnection(factory, server, connection)));
        server.Start();
        return server;
    }

    private async Coroutine AcceptConnection(Func<BaseProtocol> factory, Server server, SimulatedSocket connection) =>
        await OpenTransport(connection, factory(), server);

    private async Coroutine<(SocketTransport Transport, T Protocol)> OpenTransport<T>(SimulatedSocket socket, T protocol, Server? server)
        where T : BaseProtocol
    {
        var opened = CreateFuture<bool>("connection_made()");
        var transport = new SocketTransport(this, socket, protocol, opened, server, protocol is BufferedProtocol);
        await opened;
        return (transport, protocol);
    }

    private async Coroutine<IReadOnlyList<AddressInfo>> AddressesOf(string? host, int port, int flags)
    {
        var service = port.ToString(CultureInfo.InvariantCulture);
        return host is not null && (SimulatedNetwork.IsVersion4(host) || SimulatedNetwork.IsVersion6(host))
            ? Selector.Machine.Network.Resolve(host, service, 0, SocketType.Stream, 0, flags)
            : await GetAddressInfo(host, service, 0, SocketType.Stream, 0, flags);
    }
}

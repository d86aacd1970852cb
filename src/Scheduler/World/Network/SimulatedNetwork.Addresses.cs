namespace Playground.Scheduler.World.Network;

/// <content>Who has which address.</content>
public sealed partial class SimulatedNetwork
{
    private const int FirstEphemeralPort = 32_768, LastEphemeralPort = 60_999;
    private readonly List<SimulatedSocket> bound = [];
    private readonly Dictionary<string, SimulatedSocket> paths = [];
    private int lastPort;

    /// <summary>Removes a Unix socket's name: <c>os.unlink(path)</c>. False when there is none.</summary>
    public bool Unlink(string path) => paths.Remove(path);

    /// <summary>Whether a Unix socket has this name.</summary>
    public bool HasPath(string path) => paths.ContainsKey(path);

    /// <summary>The socket with this name.</summary>
    public SimulatedSocket? AtPath(string path) => paths.GetValueOrDefault(path);

    internal static string LoopbackOf(AddressFamily family) => family == AddressFamily.Internet6 ? "::1" : "127.0.0.1";

    internal void Bind(SimulatedSocket socket, SocketAddress address)
    {
        if (address.Family == AddressFamily.Unix)
        {
            if (!paths.TryAdd(address.Host, socket)) throw OsErrors.Of(OsErrors.InUse);
            socket.Local = address;
            return;
        }

        if (!address.IsLocal) throw OsErrors.Of(OsErrors.NotAvailable);
        if (address.Port == 0) address = address with { Port = FreePort(socket, address) };
        else if (bound.Exists(other => Conflicts(socket, address, other))) throw OsErrors.Of(OsErrors.InUse);
        socket.Local = address;
        bound.Add(socket);
    }

    /// <summary>What connect() does with a socket that has no address yet.</summary>
    internal void BindForConnection(SimulatedSocket socket, SocketAddress to, bool keepsHost = true)
    {
        var host = !keepsHost ? SocketAddress.Any(socket.Family).Host
            : !to.IsLocal ? OwnAddress
            : to.IsWildcard ? LoopbackOf(socket.Family)
            : to.Host.StartsWith("127.", StringComparison.Ordinal) ? "127.0.0.1"
            : to.Host;
        Bind(socket, new SocketAddress(socket.Family, host, 0));
    }

    internal SimulatedSocket? FindServer(SocketAddress address) =>
        Best(address, static socket => socket.State == SocketState.Listening);

    internal SimulatedSocket? FindReceiver(SocketAddress address) => address.Family == AddressFamily.Unix
        ? paths.GetValueOrDefault(address.Host)
        : Best(address, static socket => socket.Type == SocketType.Datagram);

    internal SimulatedSocket FindPath(string path)
    {
        if (!paths.TryGetValue(path, out var socket)) throw OsErrors.Of(OsErrors.NoEntry);
        return socket.State == SocketState.Closed ? throw OsErrors.Of(OsErrors.Refused) : socket;
    }

    /// <summary>The socket is closed: its port is free again. The name of a Unix socket stays, as the file would.</summary>
    internal void Forget(SimulatedSocket socket)
    {
        bound.Remove(socket);
        connections.Remove(socket.Number);
    }

    private SimulatedSocket? Best(SocketAddress address, Predicate<SimulatedSocket> fits)
    {
        SimulatedSocket? wildcard = null;
        foreach (var socket in bound)
        {
            if (socket.Local.Port != address.Port || !fits(socket) || !Serves(socket, address)) continue;
            if (!socket.Local.IsWildcard) return socket;
            wildcard ??= socket;
        }

        return wildcard;
    }

    private static bool Serves(SimulatedSocket socket, SocketAddress address)
    {
        if (socket.Family != address.Family) return false;
        return socket.Local.IsWildcard || socket.Local.Host == address.Host || (address.IsWildcard && socket.Local.Host == LoopbackOf(address.Family));
    }

    private static bool Conflicts(SimulatedSocket socket, SocketAddress address, SimulatedSocket other)
    {
        if (other.Family != socket.Family || other.Type != socket.Type || other.Local.Port != address.Port) return false;
        if (!other.Local.IsWildcard && !address.IsWildcard && other.Local.Host != address.Host) return false;
        if (socket.Allows(SocketOptions.ReusePort) && other.Allows(SocketOptions.ReusePort)) return false;
        return other.State == SocketState.Listening || !socket.Allows(SocketOptions.ReuseAddress) || !other.Allows(SocketOptions.ReuseAddress);
    }

    private int FreePort(SimulatedSocket socket, SocketAddress address)
    {
        const int Count = LastEphemeralPort - FirstEphemeralPort + 1;
        if (lastPort == 0) lastPort = chance.IsPlain ? 50_000 : (int)chance.Between(FirstEphemeralPort, LastEphemeralPort);
        for (var tried = 0; tried < Count; tried++)
        {
            var port = lastPort;
            lastPort = lastPort == LastEphemeralPort ? FirstEphemeralPort : lastPort + 1;
            if (!bound.Exists(other => Conflicts(socket, address with { Port = port }, other))) return port;
        }

        throw OsErrors.Of(OsErrors.InUse);
    }
}

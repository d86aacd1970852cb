using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Network;

/// <content>connect() and accept().</content>
public sealed partial class SimulatedSocket
{
    /// <summary>How often a server that has no room is asked again, in ns.</summary>
    private const long RetryDelay = 1_000_000_000;

    private readonly Queue<SimulatedSocket> accepted = new();
    private int mostWaiting;
    private bool isBound;

    /// <summary><c>connect()</c>. That of a stream of the internet always goes on in the background.</summary>
    /// <exception cref="OsException">EINPROGRESS, or why it failed.</exception>
    public void Connect(SocketAddress address)
    {
        network.Machine.Sync();
        CheckOpen();
        if (!IsStream)
        {
            ConnectMessages(address);
            return;
        }

        switch (State)
        {
            case SocketState.Connecting: throw OsErrors.Of(OsErrors.Already);
            case SocketState.Connected: throw OsErrors.Of(OsErrors.IsConnected);
            case SocketState.Listening: throw OsErrors.Of(OsErrors.IsConnected);
        }

        if (Family == AddressFamily.Unix)
        {
            ConnectPath(address);
            return;
        }

        error = 0;
        State = SocketState.Connecting;
        Remote = address;
        if (!isBound) network.BindForConnection(this, address);
        isBound = true;
        Announce($"connection to {network.NameOf(address)}");
        var (host, delay) = network.Route(this, address);
        network.Machine.Timeline.At(network.Now + delay, () => Complete(address, host));
        throw OsErrors.Of(OsErrors.InProgress);
    }

    /// <summary><c>accept()</c>: the next connection, with a descriptor of its own.</summary>
    public SimulatedSocket Accept()
    {
        network.Machine.Sync();
        CheckOpen();
        if (State != SocketState.Listening) throw OsErrors.Of(IsStream ? OsErrors.Invalid : OsErrors.NotSupported);
        if (!accepted.TryDequeue(out var connection)) throw OsErrors.Of(OsErrors.Again);
        connection.GiveDescriptor();
        return connection;
    }

    private void ConnectPath(SocketAddress address)
    {
        var server = network.FindPath(address.Host);
        if (server.State != SocketState.Listening) throw OsErrors.Of(OsErrors.Refused);
        if (server.Type != Type) throw OsErrors.Of(OsErrors.Prototype);
        if (server.accepted.Count >= server.mostWaiting) throw OsErrors.Of(OsErrors.Again);
        Announce($"connection to {address.Host}");
        server.Greet(this);
    }

    /// <summary>The answer to a connect() has come.</summary>
    private void Complete(SocketAddress address, NamedHost? host)
    {
        if (State != SocketState.Connecting) return;
        if (host is not null)
        {
            if (host.Refuses(address.Port) is { } reason) FailToConnect(reason);
            else host.Greet(this);
            return;
        }

        if (!address.IsLocal)
        {
            FailToConnect(OsErrors.TimedOut);
            return;
        }

        if (network.FindServer(address) is not { } server)
        {
            FailToConnect(OsErrors.Refused);
            return;
        }

        if (server.accepted.Count >= server.mostWaiting)
        {
            network.Machine.Timeline.At(network.Now + RetryDelay, () => Complete(address, null));
            return;
        }

        server.Greet(this);
    }

    private void FailToConnect(int reason)
    {
        State = SocketState.Broken;
        Remote = null;
        error = reason;
        Notify();
    }

    /// <summary>A server gets a client.</summary>
    private void Greet(SimulatedSocket client)
    {
        var connection = new SimulatedSocket(network, Family, Type, Protocol) { Local = client.Remote ?? Local, Capacity = Capacity };
        connection.Announce($"server's end of a connection to {Local}");
        client.JoinAsClient(connection);
        accepted.Enqueue(connection);
        Notify(client.ReadyCause);
        client.NotifyConnected();
    }

    /// <summary>The client's side of a connection that has come about.</summary>
    internal void JoinAsClient(SimulatedSocket other)
    {
        var remote = Remote;
        Join(other);
        if (remote is not null) Remote = remote;
        ReadyCause = network.Tracer.Emit(EventKind.EndpointConnected, Number, other.Number);
    }

    internal void NotifyConnected() => Notify(ReadyCause);

    private void CloseUnaccepted()
    {
        State = SocketState.Closed;
        if (IsInternet) Peer!.TakeReset();
        else
        {
            Peer!.error = OsErrors.Reset;
            Peer.TakeEnd();
        }
    }
}

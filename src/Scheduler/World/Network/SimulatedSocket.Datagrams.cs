using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Network;

/// <content>Messages.</content>
public sealed partial class SimulatedSocket
{
    /// <summary>More does not fit into a datagram of the internet.</summary>
    private const int LongestMessage = 65_507;

    private readonly Queue<(byte[] Data, SocketAddress From)> messages = new();
    private int messageBytes;

    /// <summary><c>sendto()</c> of a datagram.</summary>
    /// <param name="data">The message.</param>
    /// <param name="to">Where; null for the address that it is connected with.</param>
    public int SendMessage(ReadOnlySpan<byte> data, SocketAddress? to)
    {
        network.Machine.Sync();
        CheckOpen();
        RaiseError();
        to ??= Remote;
        if (to is null) throw OsErrors.Of(Family == AddressFamily.Unix ? OsErrors.NotConnected : OsErrors.DestinationRequired);
        if (IsInternet && data.Length > LongestMessage) throw OsErrors.Of(OsErrors.MessageSize);
        if (Family == AddressFamily.Unix) network.FindPath(to.Host);
        else if (!isBound) BindForMessages(to);
        Announce($"datagram socket {Local}");
        var message = data.ToArray();
        var receiver = network.FindReceiver(to);
        var tracer = network.Tracer;
        var sent = tracer.IsOn ? tracer.Emit(EventKind.BytesSent, Number, receiver?.Number ?? 0, message.Length, BytesText.Short(message)) : 0;
        network.Machine.Timeline.At(NextArrival(network.Latency(this)), () => DeliverMessage(message, to), sent);
        return message.Length;
    }

    /// <summary><c>recvfrom()</c>: the next message, cut to the length, and who sent it.</summary>
    public (byte[] Data, SocketAddress? From) ReceiveMessage(int most, bool peek = false)
    {
        network.Machine.Sync();
        CheckOpen();
        if (IsStream) return (Receive(most, peek), null);
        if (!messages.TryPeek(out var next))
        {
            RaiseError();
            if (isReadShut) return ([], null);
            throw OsErrors.Of(OsErrors.Again);
        }

        if (!peek)
        {
            messages.Dequeue();
            messageBytes -= next.Data.Length;
        }

        return (next.Data.Length > most ? next.Data[..most] : next.Data, next.From);
    }

    private void ConnectMessages(SocketAddress address)
    {
        if (Family == AddressFamily.Unix) network.FindPath(address.Host);
        else if (!isBound) BindForMessages(address);
        Remote = address;
        State = SocketState.Connected;
        Announce($"datagram socket {Local}");
    }

    private void BindForMessages(SocketAddress to)
    {
        network.BindForConnection(this, to, keepsHost: State == SocketState.Connected);
        isBound = true;
    }

    private void DeliverMessage(byte[] message, SocketAddress to)
    {
        var receiver = network.FindReceiver(to);
        if (receiver is null || (receiver.Remote is { } only && only != Source(receiver)))
        {
            // Only a connected socket hears that nobody is there.
            if (State != SocketState.Connected || !to.IsLocal) return;
            error = OsErrors.Refused;
            Notify();
            return;
        }

        if (receiver.messageBytes + message.Length > receiver.Capacity) return;
        var tracer = network.Tracer;
        var delivered = tracer.IsOn ? tracer.Emit(EventKind.BytesDelivered, receiver.Number, Number, message.Length, BytesText.Short(message)) : 0;
        receiver.messages.Enqueue((message, Source(receiver)));
        receiver.messageBytes += message.Length;
        receiver.Notify(delivered);
    }

    /// <summary>Its address as a receiver sees it: through the loopback interface when it has no other.</summary>
    private SocketAddress Source(SimulatedSocket receiver) => Local.IsWildcard && IsInternet
        ? Local with { Host = receiver.Local.IsWildcard ? SimulatedNetwork.LoopbackOf(Family) : receiver.Local.Host }
        : Local;
}

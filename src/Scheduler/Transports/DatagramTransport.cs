using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.DatagramTransport</c>.</summary>
/// <remarks>A datagram never waits to be sent here, so nothing is ever buffered.</remarks>
public sealed class DatagramTransport : Transport
{
    private const int MaxSize = 256 * 1024;
    private readonly SimulatedSocket socket;
    private int lost;

    /// <summary>Makes it, and plans the calls that begin its life.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="socket">A datagram socket.</param>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="address">The only address that it sends to; null for any.</param>
    /// <param name="waiter">Is done when connection_made has been called.</param>
    public DatagramTransport(EventLoop loop, SimulatedSocket socket, object protocol, SocketAddress? address = null, Future<bool>? waiter = null)
        : base(loop, socket, protocol)
    {
        this.socket = socket;
        Address = address;
        Start(ReadReady, waiter);
    }

    /// <summary>The only address that it sends to; null for any.</summary>
    public SocketAddress? Address { get; }

    /// <summary>The socket.</summary>
    public SimulatedSocket Socket => socket;

    /// <inheritdoc/>
    public override int WriteBufferSize => 0;

    /// <summary><c>sendto()</c>.</summary>
    public void SendTo(byte[] data, SocketAddress? to = null) => ProtocolCall.MakeAll(SendCalls(data, to));

    /// <summary>The calls of <c>sendto()</c>.</summary>
    public IEnumerable<ProtocolCall> SendCalls(byte[] data, SocketAddress? to)
    {
        if (lost > 0 && Address is not null)
        {
            lost++;
            yield break;
        }

        OsException? failure = null;
        try
        {
            socket.SendMessage(data, Address ?? to);
        }
        catch (OsException exception)
        {
            failure = exception;
        }

        if (failure is null) yield break;
        var told = Call(ProtocolMethod.ErrorReceived, failure);
        yield return told;
        if (told.Failure is { } raised) throw raised;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (IsClosing) return;
        IsClosing = true;
        Selector.RemoveReader(Number);
        End(null);
    }

    /// <inheritdoc/>
    public override void Abort()
    {
        if (lost > 0) return;
        IsClosing = true;
        Selector.RemoveReader(Number);
        End(null);
    }

    private void End(Exception? exception)
    {
        lost++;
        Loop.CallSoon(new TransportHandle(this, "_call_connection_lost()", () => ConnectionLost(exception)));
    }

    private IEnumerable<ProtocolCall> ReadReady()
    {
        if (lost > 0) yield break;
        ProtocolCall call;
        try
        {
            var (data, from) = socket.ReceiveMessage(MaxSize);
            call = Call(ProtocolMethod.DatagramReceived, data, from);
        }
        catch (OsException exception)
        {
            if (exception.WouldBlock) yield break;
            call = Call(ProtocolMethod.ErrorReceived, exception);
        }

        yield return call;
        if (call.Failure is { } failure) throw failure;
    }
}

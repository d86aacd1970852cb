using System.Runtime.ExceptionServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Transports;

namespace Playground.Scheduler.Streams;

/// <summary><c>asyncio.StreamWriter</c>.</summary>
public sealed class StreamWriter(Transport transport, StreamReaderProtocol protocol, StreamReader? reader)
{
    /// <summary>The transport.</summary>
    public Transport Transport => transport;

    /// <summary><c>is_closing()</c>.</summary>
    public bool IsClosing => transport.IsClosing;

    /// <summary><c>write()</c>.</summary>
    public void Write(ReadOnlySpan<byte> data)
    {
        if (transport is SocketTransport socket) socket.Write(data);
        else ((WritePipeTransport)transport).Write(data);
    }

    /// <summary><c>write_eof()</c>.</summary>
    public void WriteEof()
    {
        if (transport is SocketTransport socket) socket.WriteEof();
        else ((WritePipeTransport)transport).WriteEof();
    }

    /// <summary><c>close()</c>.</summary>
    public void Close() => transport.Close();

    /// <summary><c>drain()</c>: until the transport's buffer has room again.</summary>
    /// <exception cref="ConnectionLostException">The connection is gone.</exception>
    public Coroutine<Unit> Drain() => Drain(transport.Loop, reader?.Exception, transport.IsClosing, protocol.Flow);

    /// <summary><c>wait_closed()</c>.</summary>
    public async Coroutine<Unit> WaitClosed()
    {
        await protocol.Closed;
        return default;
    }

    /// <summary><c>drain()</c>, of whatever has a reader's exception and a flow control.</summary>
    public static async Coroutine<Unit> Drain(Loop.EventLoop loop, Exception? failure, bool isClosing, FlowControl flow)
    {
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        if (isClosing) await Coroutine.GiveWay(loop.Tracer); // so that a loop of writes hears of the end
        await flow.Drain();
        return default;
    }
}

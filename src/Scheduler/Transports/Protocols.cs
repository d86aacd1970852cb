using Playground.Scheduler.World.Network;

namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.BaseProtocol</c>: what a transport tells of its life.</summary>
public abstract class BaseProtocol
{
    /// <summary><c>connection_made()</c>.</summary>
    public virtual void ConnectionMade(Transport transport)
    {
    }

    /// <summary><c>connection_lost()</c>; null for an orderly end.</summary>
    public virtual void ConnectionLost(Exception? exception)
    {
    }

    /// <summary><c>pause_writing()</c>: the transport's buffer is above its high-water mark.</summary>
    public virtual void PauseWriting()
    {
    }

    /// <summary><c>resume_writing()</c>: the buffer is at its low-water mark again.</summary>
    public virtual void ResumeWriting()
    {
    }

    internal virtual object? Take(ProtocolCall call)
    {
        switch (call.Method)
        {
            case ProtocolMethod.ConnectionMade: ConnectionMade((Transport)call.Argument!); break;
            case ProtocolMethod.ConnectionLost: ConnectionLost((Exception?)call.Argument); break;
            case ProtocolMethod.PauseWriting: PauseWriting(); break;
            case ProtocolMethod.ResumeWriting: ResumeWriting(); break;
            default: throw new InvalidOperationException($"{GetType().Name} has no {call.Method}");
        }

        return null;
    }
}

/// <summary><c>asyncio.Protocol</c>: takes the bytes of a stream.</summary>
public abstract class Protocol : BaseProtocol
{
    /// <summary><c>data_received()</c>.</summary>
    public virtual void DataReceived(byte[] data)
    {
    }

    /// <summary><c>eof_received()</c>: true keeps the transport open for writing.</summary>
    public virtual bool EofReceived() => false;

    internal override object? Take(ProtocolCall call)
    {
        switch (call.Method)
        {
            case ProtocolMethod.DataReceived:
                DataReceived((byte[])call.Argument!);
                return null;
            case ProtocolMethod.EofReceived: return EofReceived();
            default: return base.Take(call);
        }
    }
}

/// <summary><c>asyncio.BufferedProtocol</c>: says where it wants the bytes of a stream.</summary>
public abstract class BufferedProtocol : BaseProtocol
{
    /// <summary><c>get_buffer()</c>.</summary>
    /// <param name="sizeHint">How much would be good; -1 for any.</param>
    public abstract IReceiveBuffer GetBuffer(int sizeHint);

    /// <summary><c>buffer_updated()</c>: so many bytes are in the buffer.</summary>
    public abstract void BufferUpdated(int count);

    /// <summary><c>eof_received()</c>: true keeps the transport open for writing.</summary>
    public virtual bool EofReceived() => false;

    internal override object? Take(ProtocolCall call)
    {
        switch (call.Method)
        {
            case ProtocolMethod.GetBuffer: return GetBuffer((int)call.Argument!);
            case ProtocolMethod.BufferUpdated:
                BufferUpdated((int)call.Argument!);
                return null;
            case ProtocolMethod.EofReceived: return EofReceived();
            default: return base.Take(call);
        }
    }
}

/// <summary><c>asyncio.DatagramProtocol</c>: takes messages.</summary>
public abstract class DatagramProtocol : BaseProtocol
{
    /// <summary><c>datagram_received()</c>.</summary>
    public virtual void DatagramReceived(byte[] data, SocketAddress from)
    {
    }

    /// <summary><c>error_received()</c>.</summary>
    public virtual void ErrorReceived(Exception exception)
    {
    }

    internal override object? Take(ProtocolCall call)
    {
        switch (call.Method)
        {
            case ProtocolMethod.DatagramReceived:
                DatagramReceived((byte[])call.Argument!, (SocketAddress)call.Second!);
                return null;
            case ProtocolMethod.ErrorReceived:
                ErrorReceived((Exception)call.Argument!);
                return null;
            default: return base.Take(call);
        }
    }
}

namespace Playground.Scheduler.Transports;

/// <summary>A method of a protocol (asyncio: "Base Protocol" and those after it).</summary>
public enum ProtocolMethod
{
    /// <summary><c>connection_made(transport)</c>.</summary>
    ConnectionMade,

    /// <summary><c>data_received(data)</c>.</summary>
    DataReceived,

    /// <summary><c>get_buffer(sizehint)</c>; its result is an <see cref="IReceiveBuffer"/>.</summary>
    GetBuffer,

    /// <summary><c>buffer_updated(nbytes)</c>.</summary>
    BufferUpdated,

    /// <summary><c>eof_received()</c>; its result is a <see cref="bool"/>: whether to stay open.</summary>
    EofReceived,

    /// <summary><c>connection_lost(exc)</c>.</summary>
    ConnectionLost,

    /// <summary><c>pause_writing()</c>.</summary>
    PauseWriting,

    /// <summary><c>resume_writing()</c>.</summary>
    ResumeWriting,

    /// <summary><c>datagram_received(data, addr)</c>.</summary>
    DatagramReceived,

    /// <summary><c>error_received(exc)</c>.</summary>
    ErrorReceived,
}

/// <summary>Where a buffered protocol wants its bytes (asyncio: "Buffered Streaming Protocols").</summary>
public interface IReceiveBuffer
{
    /// <summary>How many there is room for.</summary>
    int Length { get; }

    /// <summary>Takes bytes, at its beginning.</summary>
    void Write(ReadOnlySpan<byte> bytes);
}

/// <summary>
/// A call that a transport wants to have made. Transports do not call protocols themselves: they hand the calls out, one
/// after the other, and the driver makes them by its own means (docs/decisions/passive-loop.md). What came of a call is
/// written into it before the next is asked for.
/// </summary>
public sealed class ProtocolCall(object protocol, ProtocolMethod method, object? argument = null, object? second = null)
{
    /// <summary>Whose method: a <see cref="BaseProtocol"/>, or an object of the driver's language.</summary>
    public object Protocol { get; } = protocol;

    /// <summary>Which method.</summary>
    public ProtocolMethod Method { get; } = method;

    /// <summary>Its argument: a transport, bytes, a number, or an exception.</summary>
    public object? Argument { get; } = argument;

    /// <summary>Its second argument: an address.</summary>
    public object? Second { get; } = second;

    /// <summary>What it returned.</summary>
    public object? Result { get; set; }

    /// <summary>What it raised; null when it returned.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Makes all the calls on protocols written in C#.</summary>
    internal static void MakeAll(IEnumerable<ProtocolCall> calls)
    {
        foreach (var call in calls) call.Make();
    }

    private void Make()
    {
        try
        {
            Result = ((BaseProtocol)Protocol).Take(this);
        }
        catch (Exception exception) when (exception is not Loop.IMustPropagate)
        {
            Failure = exception;
        }
    }
}

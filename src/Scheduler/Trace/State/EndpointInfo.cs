namespace Playground.Scheduler.Trace;

/// <summary>A socket, one end of a pipe or of a connection, or a server that is open.</summary>
/// <param name="Text">What it is, such as "server 127.0.0.1:8888".</param>
/// <param name="Task">Task that made it, or 0.</param>
public sealed record EndpointInfo(int Number, string Text, int Task, int CreatedAt)
{
    /// <summary>The endpoint at the other end; 0 while there is none.</summary>
    public int Peer { get; init; }

    /// <summary>The other end has been closed.</summary>
    public bool IsPeerClosed { get; init; }

    /// <summary>Bytes on their way to it, in the order in which they were sent.</summary>
    public IReadOnlyList<FlightInfo> Incoming { get; init; } = [];

    /// <summary>How many bytes have arrived at it so far.</summary>
    public long BytesDelivered { get; init; }

    /// <summary>How many bytes it has sent so far.</summary>
    public long BytesSent { get; init; }

    public int ChangedAt { get; init; }
}

/// <summary>Bytes in flight.</summary>
/// <param name="From">The endpoint that sent them.</param>
/// <param name="Bytes">How many.</param>
/// <param name="Text">Short repr.</param>
/// <param name="SentTime">Virtual time in nanoseconds.</param>
public readonly record struct FlightInfo(int From, long Bytes, string Text, long SentTime, int SentAt);

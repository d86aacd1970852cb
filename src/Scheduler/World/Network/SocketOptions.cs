namespace Playground.Scheduler.World.Network;

/// <summary>Levels and names of getsockopt(), with Linux's numbers.</summary>
public static class SocketOptions
{
    /// <summary>SOL_SOCKET.</summary>
    public const int Socket = 1;

    /// <summary>SO_REUSEADDR.</summary>
    public const int ReuseAddress = 2;

    /// <summary>SO_TYPE.</summary>
    public const int Type = 3;

    /// <summary>SO_ERROR: what a connection failed with; reading it clears it.</summary>
    public const int Error = 4;

    /// <summary>SO_SNDBUF.</summary>
    public const int SendBuffer = 7;

    /// <summary>SO_RCVBUF.</summary>
    public const int ReceiveBuffer = 8;

    /// <summary>SO_LINGER.</summary>
    public const int Linger = 13;

    /// <summary>SO_REUSEPORT.</summary>
    public const int ReusePort = 15;

    /// <summary>SO_ACCEPTCONN.</summary>
    public const int AcceptsConnections = 30;

    /// <summary>SO_PROTOCOL.</summary>
    public const int Protocol = 38;

    /// <summary>SO_DOMAIN.</summary>
    public const int Domain = 39;

    internal static long DefaultOf(int option, SimulatedSocket socket) => option switch
    {
        SendBuffer or ReceiveBuffer when socket.Type == SocketType.Stream && socket.Family != AddressFamily.Unix =>
            option == SendBuffer ? 16_384 : 131_072,
        SendBuffer or ReceiveBuffer => 212_992,
        _ => 0,
    };
}

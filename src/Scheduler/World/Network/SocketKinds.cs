namespace Playground.Scheduler.World.Network;

/// <summary>socket.AF_…, with Linux's numbers.</summary>
public enum AddressFamily
{
    /// <summary>AF_UNSPEC.</summary>
    Unspecified = 0,

    /// <summary>AF_UNIX: sockets by name, inside of the machine.</summary>
    Unix = 1,

    /// <summary>AF_INET.</summary>
    Internet = 2,

    /// <summary>AF_INET6.</summary>
    Internet6 = 10,

    /// <summary>No socket at all, but a pipe.</summary>
    Pipe = -1,
}

/// <summary>socket.SOCK_…, with Linux's numbers.</summary>
public enum SocketType
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>SOCK_STREAM: bytes in order.</summary>
    Stream = 1,

    /// <summary>SOCK_DGRAM: messages.</summary>
    Datagram = 2,

    /// <summary>SOCK_RAW: known by name only.</summary>
    Raw = 3,
}

/// <summary>Where a socket's life stands.</summary>
public enum SocketState : byte
{
    /// <summary>Made, perhaps bound.</summary>
    Fresh,

    /// <summary>connect() is under way.</summary>
    Connecting,

    /// <summary>It has another end.</summary>
    Connected,

    /// <summary>It takes connections.</summary>
    Listening,

    /// <summary>connect() failed, or the connection was reset.</summary>
    Broken,

    /// <summary>Closed by the program.</summary>
    Closed,
}

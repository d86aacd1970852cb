namespace Playground.Scheduler.World.Network;

/// <summary>An address: of the internet (numeric host and port) or, for a Unix socket, a path (empty when unnamed).</summary>
public sealed record SocketAddress(AddressFamily Family, string Host, int Port)
{
    /// <summary>No address: an unbound internet socket.</summary>
    public static SocketAddress Any(AddressFamily family) => family switch
    {
        AddressFamily.Internet => new(family, "0.0.0.0", 0),
        AddressFamily.Internet6 => new(family, "::", 0),
        _ => new(family, string.Empty, 0),
    };

    /// <summary>A Unix socket's address.</summary>
    public static SocketAddress OfPath(string path) => new(AddressFamily.Unix, path, 0);

    /// <summary>It takes what comes to any address of the machine.</summary>
    public bool IsWildcard => Host is "0.0.0.0" or "::" or "";

    /// <summary>It is one of the machine's own.</summary>
    public bool IsLocal => Family == AddressFamily.Unix || IsWildcard || Host == "::1" || Host.StartsWith("127.", StringComparison.Ordinal)
        || Host == SimulatedNetwork.OwnAddress;

    /// <summary>As Python shows it: ('127.0.0.1', 8888), ('::1', 8888, 0, 0), or the path in quotes.</summary>
    public string PythonText => Family switch
    {
        AddressFamily.Internet => $"('{Host}', {Port})",
        AddressFamily.Internet6 => $"('{Host}', {Port}, 0, 0)",
        _ => $"'{Host}'",
    };

    /// <summary>As people write it: 127.0.0.1:8888.</summary>
    public override string ToString() => Family switch
    {
        AddressFamily.Internet => $"{Host}:{Port}",
        AddressFamily.Internet6 => $"[{Host}]:{Port}",
        _ => Host,
    };
}

namespace Playground.Scheduler.World.Network;

/// <summary>How a named host behaves when a request has come in.</summary>
public enum HostManner
{
    /// <summary>It answers.</summary>
    Answers,

    /// <summary>It takes the request and never answers.</summary>
    IsSilent,

    /// <summary>It resets the connection in the middle of its answer.</summary>
    Breaks,

    /// <summary>It takes no connections.</summary>
    Refuses,
}

/// <summary>A computer somewhere else, known by name, that answers HTTP/1.1 (docs/network.md).</summary>
public sealed class NamedHost
{
    private readonly SimulatedNetwork network;

    internal NamedHost(SimulatedNetwork network, string name, string address, long latency, HostManner manner)
    {
        this.network = network;
        (Name, Address, Latency, Manner) = (name, address, latency, manner);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its numeric address.</summary>
    public string Address { get; }

    /// <summary>How long a byte takes to it, and back from it, in ns.</summary>
    public long Latency { get; set; }

    /// <summary>How it behaves.</summary>
    public HostManner Manner { get; set; }

    /// <summary>Why it takes no connection on a port, as errno; null when it does.</summary>
    internal int? Refuses(int port) => Manner == HostManner.Refuses || port != 80 ? OsErrors.Refused : null;

    /// <summary>A client has come.</summary>
    internal void Greet(SimulatedSocket client)
    {
        var end = new SimulatedSocket(network, client.Family, SocketType.Stream, client.Protocol) { Local = client.Remote!, Host = this };
        end.Announce($"{Name}:{client.Remote!.Port}");
        client.JoinAsClient(end);
        end.Arrived = new HttpConversation(network, this, end).Continue;
        client.NotifyConnected();
    }
}

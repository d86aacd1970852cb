using Playground.Scheduler.Loop;

namespace Playground.Scheduler.World.Network;

/// <summary>The hosts that a program can reach by name.</summary>
public sealed class NamedHosts
{
    /// <summary>After how long connect() to an address that nobody has gives up, as Linux does, in ns.</summary>
    internal const long ConnectTimeout = 127 * Nanoseconds.PerSecond;

    /// <summary>How long a segment of 1460 bytes takes on the way, in ns.</summary>
    internal const long SegmentTime = Nanoseconds.PerMillisecond / 10;

    private readonly List<NamedHost> all = [];

    internal NamedHosts(SimulatedNetwork network)
    {
        void Add(string name, string address, int milliseconds, HostManner manner = HostManner.Answers) =>
            all.Add(new NamedHost(network, name, address, milliseconds * Nanoseconds.PerMillisecond, manner));

        Add("example.com", "192.0.2.1", 20);
        Add("www.example.com", "192.0.2.1", 20);
        Add("example.org", "192.0.2.2", 35);
        Add("www.example.org", "192.0.2.2", 35);
        Add("example.net", "192.0.2.3", 50);
        Add("www.example.net", "192.0.2.3", 50);
        Add("fast.example", "192.0.2.10", 5);
        Add("slow.example", "192.0.2.11", 1500);
        Add("silent.example", "192.0.2.12", 20, HostManner.IsSilent);
        Add("broken.example", "192.0.2.13", 20, HostManner.Breaks);
        Add("refused.example", "192.0.2.14", 20, HostManner.Refuses);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<NamedHost> All => all;

    /// <summary>How many of the next requests fail: their connection is reset.</summary>
    public int FailuresToCome { get; set; }

    /// <summary>The host with this name, in lower case; null for none.</summary>
    public NamedHost? ByName(string name) => all.Find(host => host.Name == name);

    /// <summary>The host with this numeric address; null for none.</summary>
    public NamedHost? ByAddress(string address) => all.Find(host => host.Address == address);

    /// <summary>True when the request that has come in is to fail; counts it.</summary>
    internal bool TakeFailure()
    {
        if (FailuresToCome == 0) return false;
        FailuresToCome--;
        return true;
    }
}

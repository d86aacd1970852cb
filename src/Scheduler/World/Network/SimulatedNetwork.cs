using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Network;

/// <summary>
/// The network of a run. What is bound inside of the machine can be reached from inside of it, and a few named hosts
/// (<see cref="NamedHosts"/>) answer HTTP. Nothing leaves the run.
/// </summary>
/// <remarks>
/// With seed 0 a byte sent inside of the machine is there when somebody looks next, as on Linux's loopback; another seed makes
/// it take its time, and come in pieces. What goes to a named host always takes the time of its distance.
/// </remarks>
public sealed partial class SimulatedNetwork
{
    /// <summary>The machine's address besides those of its loopback interface.</summary>
    public const string OwnAddress = "10.0.0.2";

    /// <summary><c>socket.gethostname()</c>.</summary>
    public const string OwnName = "playground";

    private const int SegmentSize = 1460;
    private readonly Chance chance;
    private readonly Dictionary<int, SimulatedSocket> connections = [];

    internal SimulatedNetwork(Machine machine, long seed)
    {
        Machine = machine;
        chance = new Chance(seed);
        Hosts = new NamedHosts(this);
    }

    /// <summary>The named hosts.</summary>
    public NamedHosts Hosts { get; }

    internal Machine Machine { get; }

    internal Tracer Tracer => Machine.Tracer;

    internal long Now => Machine.Timeline.Clock.Now;

    /// <summary><c>socket()</c>.</summary>
    public SimulatedSocket Open(AddressFamily family, SocketType type, int protocol = 0)
    {
        if (family is not (AddressFamily.Internet or AddressFamily.Internet6 or AddressFamily.Unix)) throw OsErrors.Of(OsErrors.FamilyNotSupported);
        if (type is not (SocketType.Stream or SocketType.Datagram)) throw OsErrors.Of(OsErrors.NotSupported);
        var socket = new SimulatedSocket(this, family, type, protocol);
        socket.GiveDescriptor();
        return socket;
    }

    /// <summary><c>socketpair()</c>.</summary>
    public (SimulatedSocket First, SimulatedSocket Second) OpenPair(SocketType type = SocketType.Stream)
    {
        var (first, second) = (Open(AddressFamily.Unix, type), Open(AddressFamily.Unix, type));
        first.Announce("socket of a pair");
        second.Announce("socket of a pair");
        first.JoinAsClient(second);
        return (first, second);
    }

    /// <summary><c>os.pipe()</c>: what is written to the second end is read from the first.</summary>
    public (SimulatedSocket Reader, SimulatedSocket Writer) OpenPipe()
    {
        var reader = new SimulatedSocket(this, AddressFamily.Pipe, SocketType.Stream, 0);
        var writer = new SimulatedSocket(this, AddressFamily.Pipe, SocketType.Stream, 0);
        writer.MakeWriter();
        reader.GiveDescriptor();
        writer.GiveDescriptor();
        reader.Announce("pipe's reading end");
        writer.Announce("pipe's writing end");
        writer.JoinAsClient(reader);
        return (reader, writer);
    }

    /// <summary>A session's command: the connection with this end is cut. False when there is none.</summary>
    /// <param name="endpoint">The number of either end in the trace.</param>
    public bool Drop(int endpoint)
    {
        if (Find(endpoint) is not { State: SocketState.Connected } socket) return false;
        socket.Cut();
        return true;
    }

    /// <summary>A session's command: whatever is sent over this connection from now on takes longer. False when there is none.</summary>
    /// <param name="endpoint">The number of either end in the trace.</param>
    /// <param name="nanoseconds">How much longer; not negative.</param>
    public bool Delay(int endpoint, long nanoseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        if (Find(endpoint) is not { State: SocketState.Connected } socket) return false;
        socket.ExtraDelay = nanoseconds;
        if (socket.Peer is { } peer) peer.ExtraDelay = nanoseconds;
        return true;
    }

    /// <summary>The socket with this number in the trace; null when it is closed or none.</summary>
    public SimulatedSocket? Find(int endpoint) => connections.GetValueOrDefault(endpoint);

    /// <summary>The servers that listen, for reports.</summary>
    public IEnumerable<SimulatedSocket> Listening => bound.Concat(paths.Values).Where(static each => each.State == SocketState.Listening);

    /// <summary>How an address is called: by the named host's name if it has one.</summary>
    internal string NameOf(SocketAddress address) => Hosts.ByAddress(address.Host) is { } host ? $"{host.Name}:{address.Port}" : address.ToString();

    internal void Remember(SimulatedSocket socket) => connections[socket.Number] = socket;

    /// <summary>Where a connection goes, and how long its making takes.</summary>
    internal (NamedHost? Host, long Delay) Route(SimulatedSocket socket, SocketAddress address)
    {
        if (Hosts.ByAddress(address.Host) is { } host)
        {
            socket.Host = host;
            return (host, 2 * Latency(socket));
        }

        return address.IsLocal ? (null, 2 * Latency(socket)) : (null, NamedHosts.ConnectTimeout);
    }

    /// <summary>How long something takes from this socket to its other end, in ns.</summary>
    internal long Latency(SimulatedSocket socket)
    {
        if (socket.Host is { } host) return chance.IsPlain ? host.Latency : host.Latency * chance.Between(80, 150) / 100;
        return chance.IsPlain || socket.Family is AddressFamily.Unix or AddressFamily.Pipe ? 0 : chance.Between(10_000, 200_000);
    }

    /// <summary>In which pieces bytes arrive, and after how long each.</summary>
    internal IEnumerable<(int Length, long Delay)> Pieces(SimulatedSocket socket, int length)
    {
        var delay = Latency(socket);
        if (delay == 0)
        {
            yield return (length, 0);
            yield break;
        }

        for (var left = length; left > 0;)
        {
            var piece = Math.Min(left, SegmentSize);
            if (!chance.IsPlain) piece = (int)chance.Between(1, piece);
            left -= piece;
            yield return (piece, delay);
            delay += NamedHosts.SegmentTime;
        }
    }
}

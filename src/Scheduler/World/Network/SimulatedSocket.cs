using Playground.Scheduler.Trace;

namespace Playground.Scheduler.World.Network;

/// <summary>
/// A socket (or one end of a pipe) as the system keeps it. Nothing here waits: what would, raises an
/// <see cref="OsException"/> with <see cref="OsException.WouldBlock"/>.
/// </summary>
/// <remarks>
/// Invariant: two connected sockets are each other's <see cref="Peer"/>; what one has sent is either in flight, in the other's
/// receive buffer, read, or dropped; together the first two never exceed the other's <see cref="Capacity"/>.
/// </remarks>
public sealed partial class SimulatedSocket : IDescriptor
{
    private readonly SimulatedNetwork network;
    private readonly Dictionary<(int Level, int Option), long> options = [];
    private int error;

    internal SimulatedSocket(SimulatedNetwork network, AddressFamily family, SocketType type, int protocol)
    {
        this.network = network;
        (Family, Type, Protocol) = (family, type, protocol);
        Local = SocketAddress.Any(family);
        Capacity = family == AddressFamily.Pipe ? 65_536 : family == AddressFamily.Unix || type == SocketType.Datagram ? 212_992 : 2_626_560;
    }

    /// <summary>Its number in the trace; 0 until there is something to tell of it.</summary>
    public int Number { get; private set; }

    /// <inheritdoc/>
    public int Descriptor { get; private set; } = -1;

    /// <summary>AF_….</summary>
    public AddressFamily Family { get; }

    /// <summary>SOCK_….</summary>
    public SocketType Type { get; }

    /// <summary>IPPROTO_….</summary>
    public int Protocol { get; private set; }

    /// <summary>Where its life stands.</summary>
    public SocketState State { get; private set; }

    /// <summary><c>getsockname()</c>.</summary>
    public SocketAddress Local { get; internal set; }

    /// <summary><c>getpeername()</c>; null when not connected.</summary>
    public SocketAddress? Remote { get; internal set; }

    /// <summary>The other end.</summary>
    public SimulatedSocket? Peer { get; private set; }

    /// <summary>How many bytes the other end can send that are not read yet.</summary>
    public int Capacity { get; set; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <inheritdoc/>
    public int ReadyCause { get; private set; }

    /// <inheritdoc/>
    public ICollection<IReadinessWatcher> Watchers { get; } = new List<IReadinessWatcher>();

    /// <inheritdoc/>
    public Readiness Readiness
    {
        get
        {
            if (State == SocketState.Closed) return Readiness.None;
            var now = Readiness.None;
            if (CanRead) now |= Readiness.Read;
            if (CanWrite) now |= Readiness.Write;
            return now;
        }
    }

    /// <summary>Whether bytes come in order, not as messages.</summary>
    public bool IsStreaming => IsStream;

    private bool IsStream => Type == SocketType.Stream;

    private bool IsInternet => Family is AddressFamily.Internet or AddressFamily.Internet6;

    private bool CanRead => error != 0 || hasEnd || isReadShut || State == SocketState.Broken || received.Count > 0 || accepted.Count > 0
        || messages.Count > 0 || (Family == AddressFamily.Pipe && isWriter && OtherIsClosed);

    private bool CanWrite => error != 0 || State == SocketState.Broken || !IsStream
        || (State == SocketState.Connected && (isWriteShut || (OtherIsClosed && !IsInternet) || (Room * 3L >= Peer!.Capacity && (Family != AddressFamily.Pipe || isWriter))));

    private bool OtherIsClosed => Peer is { State: SocketState.Closed };

    /// <summary>Bytes that the other end has room for.</summary>
    private int Room => Peer is null ? 0 : Peer.Capacity - Peer.received.Count - Peer.inFlight;

    /// <summary><c>getsockopt()</c>.</summary>
    public long GetOption(int level, int option)
    {
        network.Machine.Sync();
        CheckOpen();
        if (level != SocketOptions.Socket) return options.GetValueOrDefault((level, option));
        switch (option)
        {
            case SocketOptions.Error:
                var taken = error;
                error = 0;
                return taken;
            case SocketOptions.Type: return (int)Type;
            case SocketOptions.Protocol: return Protocol;
            case SocketOptions.Domain: return (int)Family;
            case SocketOptions.AcceptsConnections: return State == SocketState.Listening ? 1 : 0;
            default: return options.TryGetValue((level, option), out var value) ? value : SocketOptions.DefaultOf(option, this);
        }
    }

    /// <summary><c>setsockopt()</c>. Sizes of buffers are doubled, as Linux does.</summary>
    public void SetOption(int level, int option, long value)
    {
        CheckOpen();
        if (level == SocketOptions.Socket && option is SocketOptions.SendBuffer or SocketOptions.ReceiveBuffer)
        {
            value = Math.Clamp(value * 2, option == SocketOptions.SendBuffer ? 4608 : 2304, 425_984);
            if (option == SocketOptions.ReceiveBuffer) Capacity = (int)value;
            else if (Peer is not null) Peer.Capacity = (int)value;
            else capacityOfPeer = (int)value;
        }

        options[(level, option)] = value;
    }

    /// <summary><c>bind()</c>.</summary>
    public void Bind(SocketAddress address)
    {
        CheckOpen();
        if (isBound) throw OsErrors.Of(OsErrors.Invalid);
        network.Bind(this, address);
        isBound = true;
        if (Type == SocketType.Datagram) Announce($"datagram socket {Local}");
    }

    /// <summary><c>listen()</c>.</summary>
    public void Listen(int backlog)
    {
        CheckOpen();
        if (!IsStream) throw OsErrors.Of(OsErrors.NotSupported);
        if (State is not (SocketState.Fresh or SocketState.Listening)) throw OsErrors.Of(OsErrors.Invalid);
        if (!isBound)
        {
            if (!IsInternet) throw OsErrors.Of(OsErrors.Invalid);
            Bind(SocketAddress.Any(Family));
        }

        mostWaiting = Math.Max(backlog, 0) + 1;
        State = SocketState.Listening;
        Announce($"server {Local}");
    }

    /// <inheritdoc/>
    public void Close()
    {
        if (State == SocketState.Closed) return;
        network.Machine.Sync();
        network.Forget(this);
        var before = State;
        State = SocketState.Closed;
        if (Number != 0)
        {
            network.Tracer.Endpoints.Give();
            network.Tracer.Emit(EventKind.EndpointClosed, Number);
        }
        while (accepted.TryDequeue(out var waiting)) waiting.CloseUnaccepted();
        if (before == SocketState.Connected && IsStream) EndConnection();
        received.Clear();
        messages.Clear();
        Watchers.Clear();
        if (Descriptor < 0) return;
        network.Machine.Descriptors.Release(Descriptor);
        Descriptor = -1;
    }

    /// <summary>Takes the descriptor away from it, so that another owner can have it: <c>detach()</c>.</summary>
    public void GiveDescriptor()
    {
        if (Descriptor < 0) Descriptor = network.Machine.Descriptors.Add(this);
    }

    internal bool Allows(int option) => options.GetValueOrDefault((SocketOptions.Socket, option)) != 0;

    /// <summary>Tells the trace of it, once.</summary>
    internal void Announce(string what)
    {
        if (Number != 0) return;
        network.Tracer.Endpoints.Take();
        Number = network.Tracer.NextEndpoint();
        network.Remember(this);
        network.Tracer.Emit(EventKind.EndpointCreated, Number, text: what);
    }

    private void CheckOpen()
    {
        if (State == SocketState.Closed) throw OsErrors.Of(OsErrors.BadDescriptor);
    }

    private void RaiseError()
    {
        if (error == 0) return;
        var taken = error;
        error = 0;
        throw OsErrors.Of(taken);
    }

    private void Notify(int cause = 0)
    {
        ReadyCause = cause == 0 ? network.Tracer.CurrentCause : cause;
        foreach (var watcher in Watchers.ToArray()) watcher.MayBeReady(this);
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

/// <summary>socket.socket: the program's view of a socket of the simulated network.</summary>
internal sealed class PySocket(PyType type) : PyHeapObject(type), IReferences
{
    private SimulatedSocket? _core;

    /// <summary>Null until the constructor has run.</summary>
    public SimulatedSocket? Core
    {
        get => _core;
        set
        {
            _core = value;
            value!.Tag ??= this;
        }
    }

    /// <summary>settimeout(): null for waiting as long as it takes, 0 for never waiting.</summary>
    public double? Timeout { get; set; }

    /// <summary>File objects that makefile() has made and nobody has closed: the socket stays open for them.</summary>
    public int FileCount { get; set; }

    /// <summary>close() was called, and the last of those file objects will close it.</summary>
    public bool IsToBeClosed { get; set; }

    /// <summary>What close() or detach() leaves: every use of the descriptor then fails.</summary>
    public bool IsDetached { get; set; }

    /// <summary>The transport that uses it.</summary>
    public Asyncio.Network.PyTransport? Transport { get; set; }

    public int Descriptor => IsDetached ? -1 : Core?.Descriptor ?? -1;

    /// <summary>The wrapper of a socket that the network made.</summary>
    public static PySocket Wrap(SimulatedSocket core, double? timeout = null) =>
        core.Tag as PySocket ?? new PySocket(SocketTypes.Socket) { Core = core, Timeout = timeout };

    void IReferences.Visit(Reachability reachability)
    {
    }
}

using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>A transport as the program sees it; what it does is the scheduler's.</summary>
internal sealed class PyTransport(PyType type, PyEventLoop loop) : PyHeapObject(type), IReferences
{
    private Transport? _core;

    public PyEventLoop Loop { get; } = loop;

    public Transport Core
    {
        get => _core!;
        set
        {
            _core = value;
            value.Tag = this;
        }
    }

    /// <summary>get_extra_info().</summary>
    public PyDict Extra { get; set; } = new();

    /// <summary>Done when connection_made has been called.</summary>
    public Future<bool>? Opened { get; set; }

    /// <summary>The pipe or socket that the program gave.</summary>
    public Value Channel { get; set; } = Value.None;

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(Loop);
        reachability.Reference(Extra);
        reachability.Reference(Channel);
        if (_core is { IsClosed: false })
            reachability.Reference((PyObject)_core.Protocol);
    }
}

/// <summary>asyncio.TransportSocket: what get_extra_info('socket') gives.</summary>
internal sealed class PyTransportSocket(PySocket socket) : PyHeapObject(TransportSocketType.Type), IReferences
{
    public PySocket Socket { get; } = socket;

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Socket);
}

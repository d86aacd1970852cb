using Playground.Python.Objects;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>reprs of transports.</summary>
internal static class TransportText
{
    /// <summary>"&lt;_SelectorSocketTransport fd=7 read=polling write=&lt;idle, bufsize=0&gt;&gt;".</summary>
    public static string Of(PyTransport transport)
    {
        var core = transport.Core;
        var text = $"<{transport.Class.ShortName}{(core.IsClosed ? " closed" : core.IsClosing ? " closing" : "")}";
        if (core is ReadPipeTransport or WritePipeTransport)
            return text + $" fd={core.Number} {PipeState(core)}>";
        text += $" fd={core.Number}";
        if (core.IsClosed || core.Loop.IsClosed)
            return text + ">";
        return text + $" read={Polling(core.IsPollingRead)} write=<{Polling(core.IsPollingWrite)}, bufsize={core.WriteBufferSize}>>";
    }

    /// <summary>What a handle of a transport calls: its own method, or the one of its protocol.</summary>
    public static string Of(TransportHandle handle)
    {
        var name = ((PyTransport)handle.Owner.Tag!).Class.ShortName;
        if (handle.Only is not { } only)
            return $"{name}.{handle.Describe()}";
        var protocol = ((PyObject)handle.Owner.Protocol).Type;
        var method = ProtocolCalls.NameOf(only);
        return protocol.Lookup(method).Ref is PyFunction function ? function.QualName + "()" : $"{protocol.Name}.{method.Text}()";
    }

    private static string PipeState(Transport core) => core.IsClosed ? "closed" : core.Loop.IsClosed ? "open"
        : core is WritePipeTransport ? $"{Polling(core.IsPollingWrite)} bufsize={core.WriteBufferSize}"
        : Polling(core.IsPollingRead);

    private static string Polling(bool isPolling) => isPolling ? "polling" : "idle";
}

using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>
/// What the classes of transports are made of (https://docs.python.org/3.13/library/asyncio-protocol.html#transports). The
/// classes themselves are in transports.py.
/// </summary>
internal static class TransportTypes
{
    public static readonly PyType Base = new("_TransportCore", Types.Object, "_asyncio") { HasInstanceDict = true };

    public static void Define()
    {
        Base.Repr = static (_, self) => Value.FromStr(TransportText.Of(Of(self)));
        Base.Method("get_extra_info", "name, default=None", static (_, args) =>
            Of(args[0]).Extra.Get(args[1].AsText ?? "") is { IsUnbound: false } found ? found : args[2]);
        Base.Attribute("_protocol_paused", static (_, self) => Value.FromBool(Of(self).Core.IsProtocolPaused));
        Base.Method("is_closing", static (_, self) => Value.FromBool(Of(self).Core.IsClosing));
        Base.Method("close", static (thread, self) => FutureType.Guard(thread, () => Of(self).Core.Close()));
        Base.Method("abort", static (thread, self) => FutureType.Guard(thread, () => Of(self).Core.Abort()));
        Base.Method("get_protocol", static (_, self) => Of(self).Core.IsClosed && Of(self).Core is not SocketTransport ? Value.None : (PyObject)Of(self).Core.Protocol);
        Base.Method("_set_protocol", static (_, self, protocol, isBuffered) =>
        {
            Of(self).Core.SetProtocol(protocol.Ref!, isBuffered.IsTrue);
            return Value.None;
        });
        Base.Method("get_write_buffer_size", static (_, self) => Value.FromInt(Of(self).Core.WriteBufferSize));
        Base.Method("get_write_buffer_limits", static (_, self) => new PyTuple(
            Value.FromInt(Of(self).Core.WriteBufferLimits.Low), Value.FromInt(Of(self).Core.WriteBufferLimits.High)));
        Base.Method("set_write_buffer_limits", "high=None, low=None", static (thread, args) =>
        {
            var (core, high, low) = (Of(args[0]).Core, args[1], args[2]);
            return Calls(thread, args[0], () => core.SetWriteBufferLimits(Number(high), Number(low)));
        });
        DefineReading();
        DefineWriting();
    }

    public static PyTransport Of(Value self) => (PyTransport)self.Ref!;

    private static int? Number(Value value) => value.IsNone ? null : (int)Math.Clamp(value.Bits, int.MinValue, int.MaxValue);

    private static void DefineReading()
    {
        Base.Method("is_reading", static (_, self) => Value.FromBool(Of(self).Core switch
        {
            SocketTransport socket => socket.IsReading,
            ReadPipeTransport pipe => pipe.IsReading,
            _ => false,
        }));
        Base.Method("pause_reading", static (thread, self) => FutureType.Guard(thread, () =>
        {
            (Of(self).Core as SocketTransport)?.PauseReading();
            (Of(self).Core as ReadPipeTransport)?.PauseReading();
        }));
        Base.Method("resume_reading", static (thread, self) => FutureType.Guard(thread, () =>
        {
            (Of(self).Core as SocketTransport)?.ResumeReading();
            (Of(self).Core as ReadPipeTransport)?.ResumeReading();
        }));
    }

    private static void DefineWriting()
    {
        Base.Method("write", "data", static (thread, self, value) =>
        {
            if (value.Ref is not IByteSource)
                return thread.Raise(Types.TypeError, $"data argument must be a bytes-like object, not '{value.Type.Name}'");
            return SocketTypes.DataOf(thread, value) is { } data ? Calls(thread, self, () => Of(self).Core is SocketTransport socket
                ? socket.WriteCalls(data)
                : ((WritePipeTransport)Of(self).Core).WriteCalls(data)) : Value.Error;
        });
        Base.Method("_write_lines", static (thread, self, lines) =>
        {
            var all = new List<byte[]>();
            foreach (var line in ((PyList)lines.Ref!).ToArray())
            {
                if (line.Ref is not IByteSource)
                    return thread.Raise(Types.TypeError, $"memoryview: a bytes-like object is required, not '{line.Type.Name}'");
                all.Add(SocketTypes.DataOf(thread, line)!);
            }

            return Calls(thread, self, () => ((SocketTransport)Of(self).Core).WriteLinesCalls(all));
        });
        Base.Method("write_eof", static (thread, self) => FutureType.Guard(thread, () =>
        {
            (Of(self).Core as SocketTransport)?.WriteEof();
            (Of(self).Core as WritePipeTransport)?.WriteEof();
        }));
        Base.Method("can_write_eof", static (_, self) => Value.FromBool(Of(self).Core is not DatagramTransport));
        Base.Method("sendto", "data, addr=None", static (thread, args) => SendTo(thread, args[0], args[1], args[2]));
    }

    private static Value SendTo(PyThread thread, Value self, Value value, Value address)
    {
        if (value.Ref is not IByteSource)
            return thread.Raise(Types.TypeError, $"data argument must be a bytes-like object, not '{value.Type.Name}'");
        var core = (DatagramTransport)Of(self).Core;
        Scheduler.World.Network.SocketAddress? to = null;
        if (!address.IsNone && (to = SocketAddresses.Parse(thread, core.Socket.Family, address, "sendto")) is null)
            return Value.Error;
        if (core.Address is { } only && to is not null && to != only)
            return thread.Raise(Types.ValueError, $"Invalid address: must be None or {only.PythonText}");
        return SocketTypes.DataOf(thread, value) is { } data ? Calls(thread, self, () => core.SendCalls(data, to)) : Value.Error;
    }

    private static Value Calls(PyThread thread, Value self, Func<IEnumerable<ProtocolCall>> begin)
    {
        IEnumerable<ProtocolCall> calls = [];
        var begun = FutureType.Guard(thread, () => calls = begin());
        return begun.IsError ? begun : ProtocolCalls.Make(thread, calls, self);
    }
}

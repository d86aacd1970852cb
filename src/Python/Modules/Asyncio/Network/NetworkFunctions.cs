using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Transports;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>What network.py and transports.py are made of.</summary>
internal static class NetworkFunctions
{
    public static void Define(PyModule module)
    {
        module.Function("_make_transport", "kind, cls, loop, channel, protocol, server=None, peername=None", static (thread, args) => Make(thread, args.ToArray()));
        module.Function("_opened", "transport", static (_, args) =>
        {
            var transport = TransportTypes.Of(args[0]);
            return PyNativeCoroutine.Part(Wait(transport.Opened!), null, transport);
        });
        module.Function("_new_socket", "family, type, proto", static (thread, args) => thread.Call(SocketTypes.Socket, args[0], args[1], args[2]));
        module.Function("_is_socket", "obj", static (_, args) => Value.FromBool(args[0].Ref is PySocket or PyTransportSocket));
        module.Function("_resolve_numeric", "host, port, family, type, proto", static (thread, args) => ResolveNumeric(args));
        module.Function("_unlink_socket", "path", static (thread, args) =>
        {
            if (args[0].AsText is { } path && thread.Interpreter.Machine.Network.AtPath(path) is not null)
                thread.Interpreter.Machine.Network.Unlink(path);
            return Value.None;
        });
        module.Function("_weakly", "obj", static (_, args) => new PyWeakly((PyObject)args[0].Ref!));
        module.Function("_is_lost", "weakly", static (thread, args) => Value.FromBool(((PyWeakly)args[0].Ref!).IsLost(thread)));
    }

    private static async Coroutine<Unit> Wait(Future<bool> future)
    {
        await future;
        return default;
    }

    private static Value Make(PyThread thread, Value[] args)
    {
        var (kind, cls, loop, channel, protocol) = (args[0].AsText!, (PyType)args[1].Ref!, PyEventLoop.Of(args[2]), args[3], args[4].Ref!);
        var core = channel.Ref is PySocket given ? given.Core : null;
        if (core is null && kind is "read pipe" or "write pipe")
            return thread.Raise(Types.ValueError, kind == "read pipe" ? "Pipe transport is for pipes/sockets only." : "Pipe transport is only for pipes, sockets and character devices");
        if (core is null)
            return thread.Raise(Types.TypeError, $"a socket or pipe was expected, got {ShortRepr.Of(channel)}");
        var transport = new PyTransport(cls, loop) { Channel = channel, Opened = loop.Core.CreateFuture<bool>("connection_made()") };
        var isBuffered = protocol.Type.Lookup(Names.Intern("get_buffer")) is { IsUnbound: false } && IsBufferedProtocol(thread, protocol);
        var server = (args[5].Ref as PyServer)?.Core;
        var made = FutureType.Guard(thread, () => transport.Core = kind switch
        {
            "socket" => new SocketTransport(loop.Core, core, protocol, transport.Opened, server, isBuffered) { Warn = text => Warn(thread, text) },
            "datagram" => new DatagramTransport(loop.Core, core, protocol, args[6].IsNone ? null : core.Remote, transport.Opened),
            "read pipe" => new ReadPipeTransport(loop.Core, core, protocol, transport.Opened),
            _ => new WritePipeTransport(loop.Core, core, protocol, transport.Opened) { Warn = text => Warn(thread, text) },
        });
        if (made.IsError)
            return made;
        ((PySocket)channel.Ref!).Transport = transport;
        if (kind is "socket" or "datagram")
        {
            transport.Extra.Set("socket", new PyTransportSocket((PySocket)channel.Ref!));
            transport.Extra.Set("sockname", SocketAddresses.ToValue(core.Local));
            transport.Extra.Set("peername", SocketAddresses.ToValue(core.Remote));
        }
        else
            transport.Extra.Set("pipe", args[6]);
        return transport;
    }

    /// <summary>Whether the protocol is an asyncio.BufferedProtocol.</summary>
    public static bool IsBufferedProtocol(PyThread thread, PyObject protocol) =>
        thread.Interpreter.Imports.Modules.Get("asyncio").Ref is PyModule asyncio && asyncio.Dict.Get("BufferedProtocol").Ref is PyType type && protocol.Type.IsSubtypeOf(type);

    private static void Warn(PyThread thread, string text) => thread.Interpreter.Output.Write(2, text + "\n");

    /// <summary>What needs no lookup; None for what does.</summary>
    private static Value ResolveNumeric(ReadOnlySpan<Value> args)
    {
        var (host, port, family, type, proto) = (args[0].AsText, args[1], (int)SocketModule.Number(args[2]), (int)SocketModule.Number(args[3]), SocketModule.Number(args[4]));
        if (host is null || proto is not (0 or 6 or 17) || type is not (1 or 2))
            return Value.None;
        long number;
        if (port.IsNone || port.AsText is "")
            number = 0;
        else if (port.IsInt)
            number = port.Bits;
        else if (!long.TryParse(port.AsText, System.Globalization.CultureInfo.InvariantCulture, out number))
            return Value.None;
        var found = family is 0 or 2 && SimulatedNetwork.IsVersion4(host) ? AddressFamily.Internet
            : family is 0 or 10 && SimulatedNetwork.IsVersion6(host) ? AddressFamily.Internet6
            : AddressFamily.Unspecified;
        if (found == AddressFamily.Unspecified)
            return Value.None;
        var address = new PyTuple(found == AddressFamily.Internet
            ? [args[0], Value.FromInt(number)]
            : [args[0], Value.FromInt(number), Value.FromInt(0), Value.FromInt(0)]);
        return new PyTuple(Value.FromInt((int)found), Value.FromInt(type), Value.FromInt(type == 1 ? 6 : 17), Value.FromStr(""), address);
    }
}

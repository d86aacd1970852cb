using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>asyncio.trsock.TransportSocket: a socket that a transport uses, with what does not disturb it.</summary>
internal static class TransportSocketType
{
    public static readonly PyType Type = new("TransportSocket", Types.Object, "asyncio.trsock");

    public static void Define()
    {
        Type.Repr = static (_, self) => Value.FromStr(Of(self).Descriptor < 0
            ? $"<asyncio.TransportSocket fd=-1, family={(int)Of(self).Core!.Family}, type={(int)Of(self).Core!.Type}, proto={Of(self).Core!.Protocol}>"
            : $"<asyncio.TransportSocket {SocketTypes.Describe(Of(self))}>");
        foreach (var name in (ReadOnlySpan<string>)["family", "type", "proto", "_family", "_type"])
        {
            var key = Names.Intern(name);
            Type.Attribute(name, (thread, self) => Attributes.Get(thread, Of(self), key));
        }

        foreach (var name in (ReadOnlySpan<string>)["fileno", "getsockopt", "setsockopt", "getpeername", "getsockname", "shutdown"])
        {
            var key = Names.Intern(name);
            Type.MethodVar(name, (PyThread thread, in CallArgs args) => Attributes.CallMethod(thread, Of(args[0]), key, args.Positional[1..].ToArray()));
        }

        Type.Method("__getstate__", static (thread, _) => thread.Raise(Types.TypeError, "Cannot serialize asyncio.TransportSocket object"));
        Type.Method("gettimeout", static (_, _) => Value.FromInt(0));
        Type.Method("settimeout", static (thread, _, value) => value.IsInt && value.Bits == 0
            ? Value.None
            : thread.Raise(Types.ValueError, "settimeout(): only 0 timeout is allowed on transport sockets"));
        Type.Method("setblocking", static (thread, _, flag) => flag.IsFalse || (flag.IsInt && flag.Bits == 0)
            ? Value.None
            : thread.Raise(Types.ValueError, "setblocking(): transport sockets cannot be blocking"));
    }

    private static PySocket Of(Value self) => ((PyTransportSocket)self.Ref!).Socket;
}

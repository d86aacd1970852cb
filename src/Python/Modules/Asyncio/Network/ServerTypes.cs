using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>asyncio.Server as the program sees it.</summary>
internal sealed class PyServer(PyType type) : PyHeapObject(type), IReferences
{
    private Server? _core;

    public Server Core
    {
        get => _core!;
        set
        {
            _core = value;
            value.Tag = this;
        }
    }

    public PyEventLoop? Loop { get; set; }

    void IReferences.Visit(Reachability reachability) => reachability.Reference(Loop);
}

/// <summary>What asyncio.Server is made of; the class itself is in network.py.</summary>
internal static class ServerTypes
{
    public static readonly PyType Base = new("_Server", Types.Object, "_asyncio") { HasInstanceDict = true };

    private static readonly PyStr Accepted = Names.Intern("_accepted");

    public static void Define()
    {
        Base.New = static (PyThread _, PyType cls, in CallArgs _) => new PyServer(cls);
        Base.Method("_setup", static (_, self, loop, rest) =>
        {
            var (server, given) = ((PyServer)self.Ref!, (PyTuple)rest.Ref!);
            server.Loop = PyEventLoop.Of(loop);
            var sockets = ((PyList)given[0].Ref!).ToArray().Select(static each => SocketTypes.Core(each));
            server.Core = new Server(server.Loop.Core, sockets, (int)Math.Clamp(given[1].Bits, 1, 4096), static (_, _) => { });
            return Value.None;
        });
        Base.Method("_start", static (thread, self) => FutureType.Guard(thread, Core(self).Start));
        Base.Method("get_loop", static (_, self) => ((PyServer)self.Ref!).Loop!);
        Base.Method("is_serving", static (_, self) => Value.FromBool(Core(self).IsServing));
        Base.Method("close", static (thread, self) => FutureType.Guard(thread, Core(self).Close));
        Base.Method("close_clients", static (thread, self) => FutureType.Guard(thread, Core(self).CloseClients));
        Base.Method("abort_clients", static (thread, self) => FutureType.Guard(thread, Core(self).AbortClients));
        Base.Attribute("sockets", static (_, self) => new PyTuple([.. Core(self).Sockets.Select(static socket => (Value)new PyTransportSocket(PySocket.Wrap(socket)))]));
        Base.Attribute("_is_closed", static (_, self) => Value.FromBool(Core(self).IsClosed));
        Base.Attribute("_is_serving_forever", static (_, self) => Value.FromBool(Core(self).IsServingForever));
        Base.Method("_wait_closed", static (_, self) => PyNativeCoroutine.Part(Core(self).WaitClosed(), null, self));
        Base.Method("_serve", static (_, self) => PyNativeCoroutine.Part(Core(self).ServeForever(), null, self));
    }

    /// <summary>The connections that have come, each to the loop's method that makes its task.</summary>
    public static IEnumerable<Value> AcceptSteps(PyThread thread, PyEventLoop loop, AcceptHandle handle)
    {
        var server = (PyServer)handle.Server.Tag!;
        foreach (var connection in handle.Connections())
            yield return Attributes.CallMethod(thread, loop, Accepted, server, PySocket.Wrap(connection, timeout: 0));
        thread.Output = Value.None;
    }

    private static Server Core(Value self) => ((PyServer)self.Ref!).Core;
}

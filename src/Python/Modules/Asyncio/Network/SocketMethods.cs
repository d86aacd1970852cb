using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>
/// The loop's methods that work with sockets directly
/// (https://docs.python.org/3.13/library/asyncio-eventloop.html#working-with-socket-objects-directly), and those that watch
/// descriptors. What can be awaited is put into coroutine functions by network.py.
/// </summary>
internal static class SocketMethods
{
    public static void Define(PyType loop)
    {
        foreach (var writes in new[] { false, true })
        {
            var name = writes ? "writer" : "reader";
            loop.MethodVar("add_" + name, (PyThread thread, in CallArgs args) => Add(thread, args, writes), "($self, fd, callback, *args)");
            loop.Method("remove_" + name, "fd", (thread, self, file) => Remove(thread, self, file, writes));
        }

        loop.Method("_sock_recv", static (thread, self, socket, count) =>
        {
            if (!IsCount(thread, count))
                return Value.Error;
            var part = Core(self).SockReceive(SocketTypes.Core(socket), (int)count.Bits);
            return PyNativeCoroutine.Part(part, () => SocketTypes.Bytes(thread, part.PeekResult), self, socket);
        });
        loop.Method("_sock_recvfrom", static (thread, self, socket, count) =>
        {
            if (!IsCount(thread, count))
                return Value.Error;
            var part = Core(self).SockReceiveFrom(SocketTypes.Core(socket), (int)count.Bits);
            return PyNativeCoroutine.Part(part, () => new PyTuple(SocketTypes.Bytes(thread, part.PeekResult.Data), SocketAddresses.ToValue(part.PeekResult.From)), self, socket);
        });
        loop.Method("_sock_sendall", static (thread, self, socket, value) => SocketTypes.DataOf(thread, value) is { } data
            ? PyNativeCoroutine.Part(Core(self).SockSendAll(SocketTypes.Core(socket), data), null, self, socket)
            : Value.Error);
        loop.Method("_sock_sendto", "sock, data, address", static (thread, args) =>
        {
            var core = SocketTypes.Core(args[1]);
            if (SocketTypes.DataOf(thread, args[2]) is not { } data || SocketAddresses.Parse(thread, core.Family, args[3], "sendto") is not { } to)
                return Value.Error;
            var part = Core(args[0]).SockSendTo(core, data, to);
            return PyNativeCoroutine.Part(part, () => Value.FromInt(part.PeekResult), args[0], args[1]);
        });
        loop.Method("_sock_connect", static (thread, self, socket, address) => SocketAddresses.Parse(thread, SocketTypes.Core(socket).Family, address, "connect") is { } to
            ? PyNativeCoroutine.Part(Core(self).SockConnect(SocketTypes.Core(socket), to), null, self, socket)
            : Value.Error);
        loop.Method("_sock_accept", static (_, self, socket) =>
        {
            var part = Core(self).SockAccept(SocketTypes.Core(socket));
            return PyNativeCoroutine.Part(part, () =>
            {
                var connection = PySocket.Wrap(part.PeekResult, timeout: 0);
                return new PyTuple(connection, SocketAddresses.ToValue(connection.Core!.Remote));
            }, self, socket);
        });
        loop.Method("_getaddrinfo", "host, port, family, type, proto, flags", static (thread, args) =>
        {
            if (!SocketModule.TryText(thread, args[1], true, out var host) || !SocketModule.TryText(thread, args[2], false, out var service))
                return Value.Error;
            var part = Core(args[0]).GetAddressInfo(host, service, (AddressFamily)SocketModule.Number(args[3]), (SocketType)SocketModule.Number(args[4]), (int)SocketModule.Number(args[5]), (int)SocketModule.Number(args[6]));
            return PyNativeCoroutine.Part(part, () => SocketModule.ListOf(part.PeekResult), args[0]);
        });
    }

    private static bool IsCount(PyThread thread, Value count)
    {
        if (count.IsInt && count.Bits >= 0)
            return true;
        if (count.IsInt)
            thread.Raise(Types.ValueError, "negative buffersize in recv");
        else
            thread.Raise(Types.TypeError, $"'{count.Type.Name}' object cannot be interpreted as an integer");
        return false;
    }

    private static Scheduler.Loop.EventLoop Core(Value self) => ((PyEventLoop)self.Ref!).Core;

    private static Value Add(PyThread thread, in CallArgs args, bool writes)
    {
        var name = writes ? "add_writer" : "add_reader";
        if (args.Count < 3)
            return thread.Raise(Types.TypeError, $"BaseSelectorEventLoop.{name}() missing {(args.Count == 2 ? "1 required positional argument: 'callback'" : "2 required positional arguments: 'fd' and 'callback'")}");
        return thread.Push(AddSteps(thread, (PyEventLoop)args[0].Ref!, args[1], args[2], args.Positional[3..].ToArray(), writes), args[0], args[1], args[2]);
    }

    private static IEnumerable<Value> AddSteps(PyThread thread, PyEventLoop loop, Value file, Value callback, Value[] arguments, bool writes)
    {
        yield return thread.Push(DescriptorSteps(thread, loop, file));
        if (loop.Core.IsClosed)
            yield return thread.Raise(Types.RuntimeError, "Event loop is closed");
        var number = thread.Input.Bits;
        if (thread.Interpreter.Machine.Descriptors[number] is not { } descriptor)
        {
            yield return thread.Raise(SocketErrors.Of(OsErrors.Of(9)));
            yield break;
        }

        thread.Interpreter.SyncClock();
        var handle = new ProgramHandle(callback, arguments, ContextVars.PyContext.CopyCurrent(thread));
        handle.Wrapper = new PyHandle(AsyncioTypes.Handle, handle, loop);
        if (writes)
            loop.Core.Selector.AddWriter(descriptor, handle);
        else
            loop.Core.Selector.AddReader(descriptor, handle);
        thread.Output = Value.None;
    }

    private static Value Remove(PyThread thread, Value self, Value file, bool writes) =>
        thread.Push(RemoveSteps(thread, (PyEventLoop)self.Ref!, file, writes), self, file);

    private static IEnumerable<Value> RemoveSteps(PyThread thread, PyEventLoop loop, Value file, bool writes)
    {
        yield return thread.Push(DescriptorSteps(thread, loop, file));
        var number = (int)thread.Input.Bits;
        thread.Interpreter.SyncClock();
        thread.Output = Value.FromBool(!loop.Core.IsClosed && (writes ? loop.Core.Selector.RemoveWriter(number) : loop.Core.Selector.RemoveReader(number)));
    }

    /// <summary>The number of a file object or descriptor, which no transport may be using.</summary>
    private static IEnumerable<Value> DescriptorSteps(PyThread thread, PyEventLoop loop, Value file)
    {
        var number = file;
        if (!file.IsInt)
        {
            yield return thread.Try().CallFileno(file);
            number = thread.Caught is null ? thread.Input : Value.None;
            if (!number.IsInt)
            {
                yield return Operators.Repr(thread, file);
                yield return thread.Raise(Types.ValueError, $"Invalid file object: {thread.Input.AsText}");
            }
        }

        if (number.Bits < 0)
            yield return thread.Raise(Types.ValueError, $"Invalid file descriptor: {number.Bits}");
        if (thread.Interpreter.Machine.Descriptors[number.Bits] is SimulatedSocket { Tag: PySocket { Transport: { Core.IsClosing: false } transport } } && ReferenceEquals(transport.Loop, loop))
        {
            yield return Operators.Repr(thread, file);
            var shown = thread.Input.AsText!;
            yield return Operators.Repr(thread, transport);
            yield return thread.Raise(Types.RuntimeError, $"File descriptor {shown} is used by transport {thread.Input.AsText}");
        }

        thread.Output = number;
    }

    private static Value CallFileno(this PyThread thread, Value file) => Attributes.CallMethod(thread, file, Names.Intern("fileno"));
}

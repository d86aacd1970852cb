using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

// Addresses, connections, options.
internal static partial class SocketTypes
{
    private static void DefineAddresses()
    {
        Socket.Method("bind", static (thread, self, address) => SocketAddresses.Parse(thread, FamilyOf(self), address, "bind") is { } parsed
            ? Guard(thread, () => Core(self).Bind(parsed))
            : Value.Error);
        Socket.Method("listen", "backlog=128", static (thread, args) =>
        {
            var (self, backlog) = (args[0], (int)Math.Clamp(SocketModule.Number(args[1]), 0, 4096));
            return Guard(thread, () => Core(self).Listen(backlog));
        });
        Socket.Method("accept", static (thread, self) => SocketWaitFrame.Start(thread, Of(self), "accept", Readiness.Read, () =>
        {
            var connection = PySocket.Wrap(Core(self).Accept());
            return new PyTuple(connection, SocketAddresses.ToValue(connection.Core!.Remote));
        }));
        Socket.Method("connect", static (thread, self, address) => Connect(thread, self, address));
        Socket.Method("connect_ex", static (thread, self, address) => thread.Push(ConnectExSteps(thread, self, address), self, address));
        Socket.Method("getsockname", static (thread, self) => Address(thread, () => Core(self).State == SocketState.Closed ? throw OsErrors.Of(9) : Core(self).Local));
        Socket.Method("getpeername", static (thread, self) => Address(thread, () => Core(self) switch
        {
            { State: SocketState.Closed } => throw OsErrors.Of(9),
            { State: SocketState.Connected, Remote: { } remote } => remote,
            _ => throw OsErrors.Of(107),
        }));
        Socket.Method("shutdown", static (thread, self, how) => Guard(thread, () => Core(self).ShutDown(SocketModule.Number(how) is 0 or 2, SocketModule.Number(how) is 1 or 2)));
        Socket.Method("getsockopt", "level, optname, buflen=0, /", static (thread, args) =>
        {
            var (self, level, option, length) = (args[0], (int)SocketModule.Number(args[1]), (int)SocketModule.Number(args[2]), SocketModule.Number(args[3]));
            long value = 0;
            var done = Guard(thread, () => value = Core(self).GetOption(level, option));
            return done.IsError ? done : length > 0 ? new PyBytes(BitConverter.GetBytes((int)value)) : Value.FromInt(value);
        });
        Socket.MethodVar("setsockopt", static (PyThread thread, in CallArgs args) =>
        {
            if (args.Count < 4)
                return thread.Raise(Types.TypeError, $"socket.setsockopt() takes 3 or 4 arguments ({args.Count - 1} given)");
            var (self, level, option, value) = (args[0], (int)SocketModule.Number(args[1]), (int)SocketModule.Number(args[2]), args[3]);
            var number = value.Ref is PyBytes bytes ? (bytes.Count > 0 ? bytes.Span[0] : 0) : value.IsInt ? value.Bits : value.IsTrue ? 1 : 0;
            return Guard(thread, () => Core(self).SetOption(level, option, number));
        });
    }

    private static AddressFamily FamilyOf(Value self) => Of(self).Core?.Family ?? AddressFamily.Internet;

    private static Value Connect(PyThread thread, Value self, Value address)
    {
        if (SocketAddresses.Parse(thread, FamilyOf(self), address, "connect") is not { } parsed)
            return Value.Error;
        var isUnderWay = false;
        return SocketWaitFrame.Start(thread, Of(self), "connect", Readiness.Write, () =>
        {
            var core = Core(self);
            if (!isUnderWay)
            {
                isUnderWay = true;
                core.Connect(parsed);
                return Value.None;
            }

            if (core.State == SocketState.Connecting)
                throw OsErrors.Of(115);
            var error = (int)core.GetOption(SocketOptions.Socket, SocketOptions.Error);
            return error == 0 ? Value.None : throw OsErrors.Of(error);
        });
    }

    private static IEnumerable<Value> ConnectExSteps(PyThread thread, Value self, Value address)
    {
        yield return thread.Try().Connecting(self, address);
        if (thread.Caught is { } error)
        {
            if (ExceptionFields.Get(error, Names.Intern("errno")) is { IsInt: true } number)
            {
                thread.Output = number;
                yield break;
            }

            yield return error.Is(Types.TimeoutError) ? Value.FromInt(11) : thread.Raise(error);
            thread.Output = thread.Input;
            yield break;
        }

        thread.Output = Value.FromInt(0);
    }

    private static Value Connecting(this PyThread thread, Value self, Value address) => Connect(thread, self, address);

    private static Value Address(PyThread thread, Func<SocketAddress> get)
    {
        SocketAddress? address = null;
        var done = Guard(thread, () => address = get());
        return done.IsError ? done : SocketAddresses.ToValue(address);
    }
}

using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Sockets;

/// <summary>What os.pipe(), os.read() and os.write() are made of: descriptors by their number.</summary>
internal static class DescriptorFunctions
{
    public static void Define(PyModule module)
    {
        module.Function("_pipe", "", static (thread, _) =>
        {
            thread.Interpreter.SyncClock();
            var (reader, writer) = thread.Interpreter.Machine.Network.OpenPipe();
            return new PyTuple(PySocket.Wrap(reader), PySocket.Wrap(writer));
        });
        module.Function("_at", "fd", static (thread, args) => Find(thread, args[0]) is { } end ? end : Value.Error);
        module.Function("_read", "fd, length", static (thread, args) =>
        {
            if (Find(thread, args[0]) is not { } end)
                return Value.Error;
            if (end.Core!.IsWriter)
                return thread.Raise(SocketErrors.Of(OsErrors.Of(9)));
            var size = (int)Math.Clamp(args[1].Bits, 0, int.MaxValue);
            return SocketWaitFrame.Start(thread, end, "os.read", Readiness.Read, () => SocketTypes.Bytes(thread, end.Core.Receive(size)));
        });
        module.Function("_write", "fd, data", static (thread, args) =>
        {
            if (Find(thread, args[0]) is not { } end || SocketTypes.DataOf(thread, args[1]) is not { } data)
                return Value.Error;
            if (end.Core!.Family == AddressFamily.Pipe && !end.Core.IsWriter)
                return thread.Raise(SocketErrors.Of(OsErrors.Of(9)));
            var sent = 0;
            return SocketWaitFrame.Start(thread, end, "os.write", Readiness.Write, () =>
            {
                do
                    sent += end.Core.Send(data.AsSpan(sent));
                while (sent < data.Length && end.Timeout != 0);
                return Value.FromInt(sent);
            });
        });
        module.Function("_reserve", "", static (thread, _) => Value.FromInt(thread.Interpreter.Machine.Descriptors.Reserve(1)[0]));
        module.Function("_release", "fd", static (thread, args) =>
        {
            thread.Interpreter.Machine.Descriptors.Release((int)args[0].Bits);
            return Value.None;
        });
    }

    /// <summary>The socket or end of a pipe with this number; null with an OSError pending.</summary>
    private static PySocket? Find(PyThread thread, Value number)
    {
        if (!number.IsInt)
        {
            thread.Raise(Types.TypeError, $"'{number.Type.Name}' object cannot be interpreted as an integer");
            return null;
        }

        if (thread.Interpreter.Machine.Descriptors[number.Bits] is not SimulatedSocket core)
        {
            thread.Raise(SocketErrors.Of(OsErrors.Of(9)));
            return null;
        }

        return core.Tag is PySocket { IsDetached: false } known ? known : new PySocket(SocketTypes.Socket) { Core = core };
    }
}

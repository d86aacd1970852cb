using Playground.Python.Builtins;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;

namespace Playground.Python.Modules.Sockets;

// Sending and receiving.
internal static partial class SocketTypes
{
    private const int PeekFlag = 2;

    private static void DefineTraffic()
    {
        Socket.Method("send", "data, flags=0, /", static (thread, args) => Send(thread, args[0], args[1]));
        Socket.Method("sendall", "data, flags=0, /", static (thread, args) => SendAll(thread, args[0], args[1]));
        Socket.MethodVar("sendto", SendTo);
        Socket.Method("recv", "bufsize, flags=0, /", static (thread, args) =>
        {
            var (self, most, peek) = (args[0], args[1], (SocketModule.Number(args[2]) & PeekFlag) != 0);
            if (!TrySize(thread, most, "recv", out var size))
                return Value.Error;
            return SocketWaitFrame.Start(thread, Of(self), "recv", Readiness.Read, () => Bytes(thread, Core(self).Receive(size, peek)));
        });
        Socket.Method("recvfrom", "bufsize, flags=0, /", static (thread, args) =>
        {
            var (self, most, peek) = (args[0], args[1], (SocketModule.Number(args[2]) & PeekFlag) != 0);
            if (!TrySize(thread, most, "recvfrom", out var size))
                return Value.Error;
            return SocketWaitFrame.Start(thread, Of(self), "recvfrom", Readiness.Read, () =>
            {
                var (data, from) = Core(self).ReceiveMessage(size, peek);
                return new PyTuple(Bytes(thread, data), SocketAddresses.ToValue(from));
            });
        });
        Socket.Method("recv_into", "buffer, nbytes=0, flags=0", static (thread, args) =>
        {
            var self = args[0];
            if (!TryBuffer(thread, args[1], "recv_into", args[2], out var target))
                return Value.Error;
            return SocketWaitFrame.Start(thread, Of(self), "recv_into", Readiness.Read, () => target!.Take(Core(self).Receive(target.Length)));
        });
        Socket.Method("recvfrom_into", "buffer, nbytes=0, flags=0", static (thread, args) =>
        {
            var self = args[0];
            if (!TryBuffer(thread, args[1], "recvfrom_into", args[2], out var target))
                return Value.Error;
            return SocketWaitFrame.Start(thread, Of(self), "recvfrom_into", Readiness.Read, () =>
            {
                var (data, from) = Core(self).ReceiveMessage(target!.Length);
                return new PyTuple(target.Take(data), SocketAddresses.ToValue(from));
            });
        });
    }

    /// <summary>Bytes for the program, paid for.</summary>
    public static Value Bytes(PyThread thread, byte[] data)
    {
        thread.Interpreter.Meter.Reserve(data.Length + 40);
        thread.Charge(data.Length / 64);
        return new PyBytes(data);
    }

    /// <summary>What the program wants sent; null with an exception pending.</summary>
    public static byte[]? DataOf(PyThread thread, Value value)
    {
        if (value.Ref is not IByteSource source)
        {
            thread.Raise(Types.TypeError, $"a bytes-like object is required, not '{value.Type.Name}'");
            return null;
        }

        thread.Charge(source.Span.Length / 64);
        thread.Interpreter.Meter.Keep(source.Span.Length);
        return source.Span.ToArray();
    }

    private static Value Send(PyThread thread, Value self, Value value) => DataOf(thread, value) is { } data
        ? SocketWaitFrame.Start(thread, Of(self), "send", Readiness.Write, () => Value.FromInt(Core(self).Send(data)))
        : Value.Error;

    private static Value SendAll(PyThread thread, Value self, Value value)
    {
        if (DataOf(thread, value) is not { } data)
            return Value.Error;
        var sent = 0;
        return SocketWaitFrame.Start(thread, Of(self), "sendall", Readiness.Write, () =>
        {
            while (sent < data.Length)
                sent += Core(self).Send(data.AsSpan(sent));
            return Value.None;
        });
    }

    private static Value SendTo(PyThread thread, in CallArgs args)
    {
        if (args.Count is < 3 or > 4)
            return thread.Raise(Types.TypeError, $"sendto() takes 2 or 3 arguments ({args.Count - 1} given)");
        var self = args[0];
        if (DataOf(thread, args[1]) is not { } data || SocketAddresses.Parse(thread, FamilyOf(self), args[args.Count - 1], "sendto") is not { } to)
            return Value.Error;
        return SocketWaitFrame.Start(thread, Of(self), "sendto", Readiness.Write, () =>
            Value.FromInt(Core(self) is { IsStreaming: true } stream ? stream.Send(data) : Core(self).SendMessage(data, to)));
    }

    private static bool TrySize(PyThread thread, Value value, string call, out int size)
    {
        size = (int)Math.Clamp(value.Bits, -1, int.MaxValue);
        if (!value.IsInt)
            thread.Raise(Types.TypeError, $"'{value.Type.Name}' object cannot be interpreted as an integer");
        else if (size < 0)
            thread.Raise(Types.ValueError, $"negative buffersize in {call}");
        else
            return true;
        return false;
    }

    private static bool TryBuffer(PyThread thread, Value value, string call, Value count, out ReceiveBuffer? target)
    {
        target = ReceiveBuffer.Of(value);
        if (target is null)
            thread.Raise(Types.TypeError, $"{call}() argument 1 must be read-write bytes-like object, not {value.Type.Name}");
        else if (count.Bits > target.Length)
            thread.Raise(Types.ValueError, "buffer too small for requested bytes");
        else
        {
            if (count.Bits > 0)
                target = target.First((int)count.Bits);
            return true;
        }

        return false;
    }
}

using Playground.Python.Builtins;
using Playground.Python.Modules.Sockets;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Transports;
using Playground.Scheduler.World.Network;

namespace Playground.Python.Modules.Asyncio.Network;

/// <summary>Makes the calls that a transport wants to have made on protocols of the program.</summary>
internal static class ProtocolCalls
{
    private static readonly Dictionary<ProtocolMethod, PyStr> MethodNames = new()
    {
        [ProtocolMethod.ConnectionMade] = Names.Intern("connection_made"),
        [ProtocolMethod.DataReceived] = Names.Intern("data_received"),
        [ProtocolMethod.GetBuffer] = Names.Intern("get_buffer"),
        [ProtocolMethod.BufferUpdated] = Names.Intern("buffer_updated"),
        [ProtocolMethod.EofReceived] = Names.Intern("eof_received"),
        [ProtocolMethod.ConnectionLost] = Names.Intern("connection_lost"),
        [ProtocolMethod.PauseWriting] = Names.Intern("pause_writing"),
        [ProtocolMethod.ResumeWriting] = Names.Intern("resume_writing"),
        [ProtocolMethod.DatagramReceived] = Names.Intern("datagram_received"),
        [ProtocolMethod.ErrorReceived] = Names.Intern("error_received"),
    };

    public static PyStr NameOf(ProtocolMethod method) => MethodNames[method];

    /// <summary>Makes them; None when there are none.</summary>
    public static Value Make(PyThread thread, IEnumerable<ProtocolCall> calls, params Value[] held) =>
        calls is ProtocolCall[] { Length: 0 } ? Value.None : thread.Push(Steps(thread, calls), held);

    public static IEnumerable<Value> Steps(PyThread thread, IEnumerable<ProtocolCall> calls)
    {
        using var each = calls.GetEnumerator();
        while (true)
        {
            if (!TryAdvance(thread, each, out var ended))
                yield return Value.Error;
            if (ended)
                break;
            var call = each.Current;
            var protocol = (PyObject)call.Protocol;
            yield return thread.Try().Make(protocol, call);
            if (thread.Caught is { } error)
            {
                if (error.Is(Types.KeyboardInterrupt) || error.Is(Types.SystemExit))
                    yield return thread.Raise(error);
                call.Failure = ExceptionBridge.ToScheduler(error);
                continue;
            }

            var result = thread.Input;
            if (call.Method == ProtocolMethod.EofReceived)
            {
                yield return Operators.Truth(thread, result);
                call.Result = thread.Input.IsTrue;
            }
            else if (call.Method == ProtocolMethod.GetBuffer)
                call.Result = ReceiveBuffer.Of(result);
        }

        thread.Output = Value.None;
    }

    private static bool TryAdvance(PyThread thread, IEnumerator<ProtocolCall> calls, out bool ended)
    {
        thread.Interpreter.SyncClock();
        ended = false;
        try
        {
            ended = !calls.MoveNext();
            return true;
        }
        catch (Exception exception) when (exception is not LimitExceeded)
        {
            thread.Raise(ExceptionBridge.ToProgram(exception));
            return false;
        }
    }

    private static Value Make(this PyThread thread, PyObject protocol, ProtocolCall call)
    {
        var name = MethodNames[call.Method];
        return call.Method switch
        {
            ProtocolMethod.PauseWriting or ProtocolMethod.ResumeWriting or ProtocolMethod.EofReceived => Attributes.CallMethod(thread, protocol, name),
            ProtocolMethod.DatagramReceived => Attributes.CallMethod(thread, protocol, name, Argument(thread, call.Argument), Argument(thread, call.Second)),
            _ => Attributes.CallMethod(thread, protocol, name, Argument(thread, call.Argument)),
        };
    }

    private static Value Argument(PyThread thread, object? argument) => argument switch
    {
        null => Value.None,
        Transport transport => (PyTransport)transport.Tag!,
        byte[] data => SocketTypes.Bytes(thread, data),
        int number => Value.FromInt(number),
        SocketAddress address => SocketAddresses.ToValue(address),
        Exception exception => ExceptionBridge.ToProgram(exception),
        _ => throw new InvalidOperationException(argument.GetType().Name),
    };
}

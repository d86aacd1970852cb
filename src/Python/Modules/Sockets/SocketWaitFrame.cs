using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;

namespace Playground.Python.Modules.Sockets;

/// <summary>A call on a blocking socket: holds its thread until the network lets it go on, or its timeout is over.</summary>
internal sealed class SocketWaitFrame(PySocket socket, string call, Readiness needs, Func<Value> operation, long deadline) : NativeFrame, IReferences
{
    internal override Value Resume(PyThread thread, Value input)
    {
        var machine = thread.Interpreter.Machine;
        thread.Interpreter.SyncClock();
        machine.Sync();
        var result = Attempt(thread, operation, out var refusal);
        if (refusal is null)
            return result;
        if (thread.Interpreter.Clock.Now >= deadline)
            return thread.Raise(SocketErrors.TimedOut());
        return thread.Block(() => (socket.Core!.Readiness & needs) != 0 ? 0 : Math.Min(deadline, machine.Timeline.NextEventTime), call.Contains('.') ? $"{call}()" : $"socket.{call}()");
    }

    void IReferences.Visit(Reachability reachability) => reachability.Reference(socket);

    /// <summary>Makes a call that may have to wait.</summary>
    public static Value Start(PyThread thread, PySocket socket, string call, Readiness needs, Func<Value> operation)
    {
        thread.Interpreter.SyncClock();
        var result = Attempt(thread, operation, out var refusal);
        if (refusal is null)
            return result;
        return socket.Timeout == 0
            ? thread.Raise(SocketErrors.Of(refusal))
            : thread.Push(new SocketWaitFrame(socket, call, needs, operation, socket.Timeout is { } seconds ? thread.After(seconds) : long.MaxValue));
    }

    /// <param name="refusal">Why it has to wait; null when it does not.</param>
    private static Value Attempt(PyThread thread, Func<Value> operation, out OsException? refusal)
    {
        refusal = null;
        try
        {
            return operation();
        }
        catch (OsException exception)
        {
            if (!exception.WouldBlock)
                return thread.Raise(SocketErrors.Of(exception));
            refusal = exception;
            return Value.None;
        }
    }
}

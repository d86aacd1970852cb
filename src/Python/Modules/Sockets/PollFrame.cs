using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.World;

namespace Playground.Python.Modules.Sockets;

/// <summary>select(): holds its thread until one of some descriptors is ready, or its timeout is over. Gives a list of (number, bits).</summary>
internal sealed class PollFrame((IDescriptor Descriptor, Readiness Wanted)[] watched, long deadline) : NativeFrame, IReferences
{
    internal override Value Resume(PyThread thread, Value input)
    {
        var machine = thread.Interpreter.Machine;
        thread.Interpreter.SyncClock();
        machine.Sync();
        var ready = watched
            .Select(static each => (each.Descriptor.Descriptor, Bits: each.Descriptor.Readiness & each.Wanted))
            .Where(static each => each.Bits != Readiness.None)
            .Select(static each => (Value)new PyTuple(Value.FromInt(each.Descriptor), Value.FromInt((int)each.Bits)))
            .ToArray();
        return ready.Length > 0 || thread.Interpreter.Clock.Now >= deadline
            ? new PyList(ready)
            : thread.Block(() => Array.Exists(watched, static each => (each.Descriptor.Readiness & each.Wanted) != 0) ? 0 : Math.Min(deadline, machine.Timeline.NextEventTime), "select()");
    }

    void IReferences.Visit(Reachability reachability)
    {
    }

    /// <summary>_poll(wanted, timeout).</summary>
    public static Value Start(PyThread thread, PyList wanted, Value timeout)
    {
        var watched = new List<(IDescriptor, Readiness)>();
        foreach (var each in wanted.ToArray())
        {
            var pair = (PyTuple)each.Ref!;
            if (thread.Interpreter.Machine.Descriptors[pair[0].Bits] is not { } descriptor)
                return thread.Raise(SocketErrors.Of(OsErrors.Of(9)));
            watched.Add((descriptor, (Readiness)pair[1].Bits));
        }

        var deadline = timeout.IsNone ? long.MaxValue : thread.After(timeout.IsInt ? timeout.Bits : timeout.Float);
        return thread.Push(new PollFrame([.. watched], deadline));
    }
}

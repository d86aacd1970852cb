using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio.Network;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Transports;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What a loop's own `call_soon` or `call_at` is given to schedule when asyncio itself schedules something. Handed on to the loop's
/// it becomes the scheduler's handle again; called by the program, from a function around it, it does what the handle would.
/// </summary>
internal sealed class PyHandleCall(Handle handle) : PyHeapObject(StepType)
{
    public static readonly PyType StepType = new("TaskStepMethWrapper", Types.Object, "_asyncio");

    public Handle Handle { get; } = handle;

    /// <summary>The loop has it.</summary>
    public bool IsMade { get; private set; }

    public static void Define()
    {
        StepType.Call = static (PyThread thread, Value self, in CallArgs _) => ((PyHandleCall)self.Ref!).Run(thread);
        StepType.Attribute("__name__", static (thread, self) => ((PyHandleCall)self.Ref!).Named(thread, static name => name[(name.LastIndexOf('.') + 1)..]));
        StepType.Attribute("__qualname__", static (thread, self) => ((PyHandleCall)self.Ref!).Named(thread, static name => name));
        StepType.Repr = static (_, self) => Value.FromStr(((PyHandleCall)self.Ref!).Name is { } name ? $"<function {name}>" : "<TaskStepMethWrapper object>");
    }

    /// <summary>What CPython would schedule; null for a task's step, which has no name there.</summary>
    private string? Name => Handle switch
    {
        TaskStep { Future: null } => null,
        TimerHandle { Sleep: not null } => "_set_result_unless_cancelled",
        _ => CallableText.OfInner(Handle).TrimEnd('(', ')'),
    };

    private Value Named(PyThread thread, Func<string, string> choose) => Name is { } name
        ? Value.FromStr(choose(name))
        : thread.Raise(Types.AttributeError, "'TaskStepMethWrapper' object has no attribute '__name__'");

    /// <summary>call_soon() of it: the handle as the program sees it.</summary>
    public Value Schedule(PyEventLoop loop)
    {
        loop.Core.Schedule(Handle);
        IsMade = true;
        return PyHandle.Of(loop, Handle);
    }

    /// <summary>call_at() of it.</summary>
    public Value SetTimer(PyEventLoop loop, long when)
    {
        loop.Core.SetTimer(when, (TimerHandle)Handle);
        IsMade = true;
        return PyHandle.Of(loop, Handle);
    }

    private Value Run(PyThread thread)
    {
        if (Handle.IsCancelled)
            return Value.None;
        return Handle switch
        {
            _ when Scheduler.Tasks.Task<Value>.SteppedBy(Handle) is { } task => thread.Push(new TaskStepFrame((PyTask)task.Tag!, TaskStepCause.Scheduled)),
            TransportHandle transport => thread.Push(ProtocolCalls.Steps(thread, transport.Begin()), (PyObject)transport.Owner.Protocol, (PyTransport)transport.Owner.Tag!),
            _ => FutureType.Guard(thread, Handle.Run),
        };
    }
}

using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio.Network;
using Playground.Python.Objects;

namespace Playground.Python.Modules.Asyncio;

/// <summary>The classes of asyncio that the interpreter itself knows. Shared by all runs, like the builtin types.</summary>
internal static class AsyncioTypes
{
    public static readonly PyType CancelledError = new("CancelledError", Types.BaseException, "asyncio.exceptions");
    public static readonly PyType InvalidStateError = new("InvalidStateError", Types.Exception, "asyncio.exceptions");
    public static readonly PyType QueueEmpty = new("QueueEmpty", Types.Exception, "asyncio.queues");
    public static readonly PyType QueueFull = new("QueueFull", Types.Exception, "asyncio.queues");
    public static readonly PyType QueueShutDown = new("QueueShutDown", Types.Exception, "asyncio.queues");
    public static readonly PyType BrokenBarrierError = new("BrokenBarrierError", Types.RuntimeError, "asyncio.exceptions");
    public static readonly PyType EventLoop = new("_EventLoop", Types.Object, "_asyncio") { HasInstanceDict = true };
    public static readonly PyType Handle = new("Handle", Types.Object, "asyncio.events") { TextSignature = "(callback, args, loop, context=None)" };
    public static readonly PyType TimerHandle = new("TimerHandle", Handle, "asyncio.events") { TextSignature = "(when, callback, args, loop, context=None)" };
    public static readonly PyType Future = new("Future", Types.Object, "_asyncio") { IsNamedWithModule = true, TextSignature = "(*, loop=None)" };
    public static readonly PyType Task = new("Task", Future, "_asyncio") { IsNamedWithModule = true, TextSignature = "(coro, *, loop=None, name=None, context=None, eager_start=False)" };
    public static readonly PyType GatheringFuture = new("_GatheringFuture", Future, "asyncio.tasks");

    public static readonly PyType[] All =
    [
        CancelledError, InvalidStateError, QueueEmpty, QueueFull, QueueShutDown, BrokenBarrierError, EventLoop, Handle, TimerHandle,
        Future, Task, GatheringFuture, .. SyncTypes.All, QueueTypes.Queue, TimeoutTypes.Timeout, TaskGroupTypes.TaskGroup,
        WaitFunctions.AsCompleted, TransportTypes.Base, ServerTypes.Base, StreamTypes.Reader, StreamTypes.Flow, TransportSocketType.Type,
        .. StreamErrorTypes.All,
    ];

    private static readonly Lazy<bool> Ready = new(() =>
    {
        SyncTypes.Define();
        QueueTypes.Define();
        Insides.DefinePrimitives();
        TimeoutTypes.Define();
        TaskGroupTypes.Define();
        WaitFunctions.Define();
        EventLoopType.Define(EventLoop);
        SocketMethods.Define(EventLoop);
        TransportTypes.Define();
        TransportSocketType.Define();
        ServerTypes.Define();
        StreamTypes.Define();
        StreamErrorTypes.Define();
        HandleType.Define(Handle, TimerHandle);
        FutureType.Define(Future);
        PyAwaitIterator.Define();
        TaskType.Define(Task);
        PyHandleCall.Define();
        BuiltinTypes.Finish(PyHandleCall.StepType);
        foreach (var type in All)
            BuiltinTypes.Finish(type);
        return true;
    });

    public static void EnsureReady() => _ = Ready.Value;
}

using Playground.Python.Builtins;
using Playground.Python.Modules.Asyncio.Network;
using Playground.Python.Modules.Collections;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What programs that explain asyncio look at, though its name begins with an underscore: <c>loop._ready</c>, <c>future._callbacks</c>,
/// <c>lock._waiters</c>. Each is a picture of the scheduler's state: changing it changes nothing.
/// </summary>
internal static class Insides
{
    public static void DefineLoop(PyType type)
    {
        type.Attribute("_ready", static (_, self) =>
        {
            var loop = (PyEventLoop)self.Ref!;
            var ready = new PyDeque(DequeType.Deque);
            foreach (var handle in loop.Core.Scheduled.Where(static each => each is not TimerHandle { IsWaiting: true }))
                ready.Append(PyHandle.Of(loop, handle));
            return ready;
        });
        type.Attribute("_scheduled", static (_, self) =>
        {
            var loop = (PyEventLoop)self.Ref!;
            return new PyList([.. loop.Core.Scheduled.OfType<TimerHandle>().Where(static each => each.IsWaiting).Select(each => (Value)PyHandle.Of(loop, each))]);
        });
        type.Attribute("_closed", static (_, self) => Value.FromBool(((PyEventLoop)self.Ref!).Core.IsClosed));
        type.Attribute("_stopping", static (_, self) => Value.FromBool(((PyEventLoop)self.Ref!).Core.IsStopping));
        type.Attribute("_thread_id", static (_, self) => ((PyEventLoop)self.Ref!).RunBy is { } thread ? Value.FromInt(thread.Identity) : Value.None);
        type.Attribute("_debug", static (_, self) => ((PyEventLoop)self.Ref!).GivenDebug);
        type.Attribute("_exception_handler", static (_, self) => ((PyEventLoop)self.Ref!).ExceptionHandler);
        type.Attribute("_task_factory", static (_, self) => ((PyEventLoop)self.Ref!).TaskFactory);
        type.Attribute("_current_handle", static (_, self) => (PyEventLoop)self.Ref! is { Core.CurrentHandle: { } handle } loop ? PyHandle.Of(loop, handle) : Value.None);
    }

    public static void DefineHandle(PyType handle, PyType timer)
    {
        handle.Attribute("_callback", static (_, self) => Core(self) is { IsCancelled: false } core ? CallableOf(core) : Value.None);
        handle.Attribute("_args", static (_, self) => Core(self) is { IsCancelled: false } core ? new PyTuple(HandleType.ArgsOf(core)) : Value.None);
        handle.Attribute("_cancelled", static (_, self) => Value.FromBool(Core(self).IsCancelled));
        handle.Attribute("_loop", static (_, self) => ((PyHandle)self.Ref!).Loop);
        handle.Attribute("_context", static (thread, self) => HandleType.ContextOf(thread, Core(self)));
        handle.Attribute("_source_traceback", static (thread, self) => Stack(thread, ((PyHandle)self.Ref!).CreatedAt));
        timer.Attribute("_when", static (_, self) => Value.FromFloat(((TimerHandle)Core(self)).When / 1e9));
        timer.Attribute("_scheduled", static (_, self) => Value.FromBool(((TimerHandle)Core(self)).IsWaiting));
    }

    public static void DefineFuture(PyType type)
    {
        type.Attribute("_result", static (_, self) => Future(self) is { State: FutureState.Finished, PeekException: null } core ? core.PeekResult : Value.None);
        type.Attribute("_exception", static (_, self) => Future(self).PeekException is { } error ? ExceptionBridge.ToProgram(error) : Value.None);
        type.Attribute("_source_traceback", static (thread, self) => Stack(thread, ((PyFuture)self.Ref!).CreatedAt));
        type.Attribute("_callbacks", static (thread, self) =>
        {
            var callbacks = Future(self).Callbacks
                .Select(each => (Value)new PyTuple(CallableOf(each), each is ProgramDoneCallback program ? program.Context : each.Task?.Future.Tag is PyTask task ? task.Context : thread.Context))
                .ToArray();
            return callbacks.Length == 0 ? Value.None : new PyList(callbacks);
        });
    }

    public static void DefinePrimitives()
    {
        foreach (var type in (PyType[])[.. SyncTypes.All, QueueTypes.Queue])
        {
            type.Attribute(
                "_loop",
                static (_, self) => Primitive(self).BoundTo?.Tag is PyEventLoop loop ? loop : Value.None,
                static (_, self, value) =>
                {
                    Primitive(self).BoundTo = value.IsNone ? null : PyEventLoop.Of(value).Core;
                    return Value.None;
                });
            if (!ReferenceEquals(type, QueueTypes.Queue) && !ReferenceEquals(type, SyncTypes.BarrierType))
                type.Attribute("_waiters", (_, self) => Primitive(self).BoundTo is null && !IsMadeWithLine(type) ? Value.None : PyWaiter.Line(Primitive(self).InLine));
        }

        SyncTypes.LockType.Attribute("_locked", static (_, self) => Value.FromBool(((Playground.Scheduler.Sync.Lock)Primitive(self)).IsLocked));
        SyncTypes.EventType.Attribute("_value", static (_, self) => Value.FromBool(((Event)Primitive(self)).IsSet));
    }

    /// <summary>Locks and semaphores make theirs when somebody first waits.</summary>
    private static bool IsMadeWithLine(PyType type) => ReferenceEquals(type, SyncTypes.EventType) || ReferenceEquals(type, SyncTypes.ConditionType);

    /// <summary>What a handle calls, as an object of the program.</summary>
    private static Value CallableOf(Handle handle) => handle switch
    {
        ProgramHandle program => program.Callback,
        ProgramTimer program => program.Callback,
        ProgramDoneCallback program => program.Callback,
        TaskStep { Future: not null, Task.Future.Tag: PyTask task } => OverriddenFutures.WakeupOf(task),
        _ => new PyBuiltin(
            CallableText.OfInner(handle).TrimEnd('(', ')'),
            static (PyThread thread, in CallArgs _) => thread.Raise(Types.RuntimeError, "only the event loop calls this")),
    };

    private static Handle Core(Value self) => ((PyHandle)self.Ref!).Core;

    private static Future<Value> Future(Value self) => ((PyFuture)self.Ref!).Core;

    private static Primitive Primitive(Value self) => ((PyPrimitive)self.Ref!).Core
        ?? throw new PythonException(new PyException(Types.RuntimeError, $"{self.Type.ShortName}.__init__() was not called"));

    private static Value Stack(PyThread thread, OriginLine[] lines) => lines.Length == 0 ? Value.None : ExceptionReports.StackOf(thread, lines);
}

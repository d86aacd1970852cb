using Playground.Python.Builtins;
using Playground.Python.Modules.ContextVars;
using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;

namespace Playground.Python.Modules.Asyncio;

/// <summary>asyncio.Future (https://docs.python.org/3.13/library/asyncio-future.html#asyncio.Future).</summary>
internal static class FutureType
{
    private static readonly Signature NewSignature = Signature.Parse("Future", "*, loop=None");

    public static void Define(PyType type)
    {
        type.HasInstanceDict = true;
        type.New = static (PyThread thread, PyType cls, in CallArgs args) =>
        {
            var future = new PyFuture(cls);
            if (cls.IsHeap)
                return future;
            var below = thread.Current!;
            return thread.Then(below, Initialize(thread, future, args), (_, _) => future);
        };
        type.Init = static (PyThread thread, Value self, in CallArgs args) =>
            ((PyFuture)self.Ref!).IsInitialized ? Value.None : Initialize(thread, (PyFuture)self.Ref!, args);
        type.Repr = static (thread, self) => thread.Push(FutureRepr.Steps(thread, ((PyFuture)self.Ref!).Core), self);
        type.Await = static (thread, self) => new PyAwaitIterator((PyFuture)self.Ref!, PyAwaitIterator.OfFuture);
        type.Iter = type.Await;
        type.Method("result", static (thread, self) => ((PyFuture)self.Ref!).Result(thread));
        type.Method("exception", static (thread, self) =>
        {
            var core = ((PyFuture)self.Ref!).Core;
            if (!core.IsDone)
                return thread.Raise(AsyncioTypes.InvalidStateError, "Exception is not set.");
            if (core.IsCancelled)
                return thread.Raise(ExceptionBridge.ToProgram(core.MakeCancelledException()));
            return core.Exception is { } exception ? ExceptionBridge.ToProgram(exception) : Value.None;
        });
        type.Method("done", static (_, self) => Value.FromBool(self.Ref is PyFuture { IsInitialized: true, Core.IsDone: true }));
        type.Method("cancelled", static (_, self) => Value.FromBool(self.Ref is PyFuture { IsInitialized: true, Core.IsCancelled: true }));
        type.Method("cancel", "msg=None", static (thread, args) =>
        {
            var (future, message) = ((PyFuture)args[0].Ref!, args[1]);
            var cancelled = Guard(thread, (future, message), static call => Value.FromBool(call.future.Core.Cancel(call.message.IsNone ? null : (object)call.message)));
            return AsyncioState.AfterCalls(thread, cancelled);
        });
        type.Method("set_result", "result, /", static (thread, self, value) => AsyncioState.AfterCalls(
            thread, Guard(thread, (Future: (PyFuture)self.Ref!, value), static call => call.Future.Core.SetResult(call.value))));
        type.Method("set_exception", "exception, /", static (thread, self, value) => SetException(thread, (PyFuture)self.Ref!, value));
        type.Method("_make_cancelled_error", static (_, self) => ExceptionBridge.ToProgram(((PyFuture)self.Ref!).Core.MakeCancelledException()));
        type.Method("add_done_callback", "fn, /, *, context=None", static (thread, args) =>
        {
            var (future, callback) = ((PyFuture)args[0].Ref!, args[1]);
            if (!future.IsInitialized)
                return thread.Raise(Types.RuntimeError, "uninitialized Future object");
            if (OverriddenFutures.TaskWokenBy(future, callback) is { } woken)
                return Guard(thread, (future, woken), static call => call.future.Core.AddDoneCallback(((Scheduler.Tasks.ITask)call.woken.Task).Step));
            if (ContextVarsModule.TakeContext(thread, args[2], out var context).IsError)
                return Value.Error;
            return AsyncioState.AfterCalls(
                thread, Guard(thread, (future, callback, context), static call => call.future.Core.AddDoneCallback(new ProgramDoneCallback(call.future, call.callback, call.context))));
        });
        type.Method("remove_done_callback", "fn, /", static (thread, self, callback) => thread.Push(RemoveSteps(thread, (PyFuture)self.Ref!, callback)));
        type.Method("get_loop", static (_, self) => ((PyFuture)self.Ref!).Loop);
        GenericAliasType.AllowSubscript(type);
        type.Attribute("_loop", static (_, self) => ((PyFuture)self.Ref!).Loop);
        type.Attribute("_state", static (_, self) => Value.FromStr(((PyFuture)self.Ref!).Core.State.ToString().ToUpperInvariant()));
        Insides.DefineFuture(type);
        type.Attribute(
            "_cancel_message",
            static (_, self) => ((PyFuture)self.Ref!).Core.CancelMessage switch
            {
                Value message => message,
                string text => Value.FromStr(text),
                _ => Value.None,
            },
            static (_, self, value) =>
            {
                ((PyFuture)self.Ref!).Core.CancelMessage = value.IsNone ? null : (object)value;
                return Value.None;
            });
        type.Attribute("_log_traceback", static (_, self) => Value.FromBool(((PyFuture)self.Ref!).Core.LogTraceback), static (thread, self, value) =>
        {
            if (value.IsTrue)
                return thread.Raise(Types.ValueError, "_log_traceback can only be set to False");
            ((PyFuture)self.Ref!).Core.MarkRetrieved();
            return Value.None;
        });
        type.Attribute("_asyncio_future_blocking", static (_, self) => Value.FromBool(((PyFuture)self.Ref!).Core.IsBlocking), static (_, self, value) =>
        {
            ((PyFuture)self.Ref!).Core.IsBlocking = value.IsTrue;
            return Value.None;
        });
    }

    private static Value Initialize(PyThread thread, PyFuture future, in CallArgs args)
    {
        Span<Value> values = new Value[1];
        future.IsOfProgram = PyFuture.IsMadeByProgram(thread);
        return !NewSignature.Bind(thread, args, values) ? Value.Error : AsyncioState.WithLoop(thread, values[0], (_, loop) =>
        {
            future.Initialize(loop, loop.Core.CreateFuture<Value>());
            return Value.None;
        });
    }

    /// <summary>Runs an operation of the scheduler; what it throws becomes the program's exception.</summary>
    public static Value Guard(PyThread thread, Action action) => Guard(thread, action, static action => action());

    /// <summary>The same for what happens often: with a static action nothing is allocated.</summary>
    public static Value Guard<T>(PyThread thread, T subject, Action<T> action) => Guard(thread, (subject, action), static call =>
    {
        call.action(call.subject);
        return Value.None;
    });

    /// <summary>The same for an operation with a result.</summary>
    public static Value Guard<T>(PyThread thread, T subject, Func<T, Value> operation)
    {
        thread.Interpreter.SyncClock();
        try
        {
            return operation(subject);
        }
        catch (Exception e) when (e is not LimitExceeded)
        {
            return thread.Raise(ExceptionBridge.ToProgram(e));
        }
    }

    private static Value SetException(PyThread thread, PyFuture future, Value value)
    {
        if (future.Core.IsDone)
            return thread.Raise(AsyncioTypes.InvalidStateError, "invalid state");
        var exception = value.Ref as PyException;
        if (value.Ref is PyType type && type.IsSubtypeOf(Types.BaseException))
            exception = new PyException(type, PyTuple.Empty);
        if (exception is null)
            return thread.Raise(Types.TypeError, $"invalid exception object");
        if (exception.Is(Types.StopIteration))
        {
            var wrapped = new PyException(Types.RuntimeError, "StopIteration interacts badly with generators and cannot be raised into a Future") { Cause = exception, Context = exception };
            exception = wrapped;
        }

        return AsyncioState.AfterCalls(thread, Guard(thread, () => future.Core.SetException(ExceptionBridge.ToScheduler(exception))));
    }

    private static IEnumerable<Value> RemoveSteps(PyThread thread, PyFuture future, Value callback)
    {
        var removed = 0;
        foreach (var candidate in future.Core.Callbacks.OfType<ProgramDoneCallback>().ToArray())
        {
            yield return Operators.ItemsEqual(thread, candidate.Callback, callback);
            if (!thread.Input.IsTrue)
                continue;
            future.Core.RemoveDoneCallback(candidate);
            removed++;
        }

        thread.Output = Value.FromInt(removed);
    }
}

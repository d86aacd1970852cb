using Playground.Python.Objects;
using Playground.Python.Vm;
using Playground.Scheduler.Futures;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// Futures that have methods of their own, by their class or by themselves: where CPython calls those, so do we. All others are
/// joined, asked and cancelled without the program. What gather, wait and their like do by methods is in overridden.py.
/// </summary>
internal static class OverriddenFutures
{
    internal static readonly PyStr AddDoneCallback = Names.Intern("add_done_callback");
    internal static readonly PyStr CancelName = Names.Intern("cancel");
    private static readonly PyStr DoneName = Names.Intern("done");
    private static readonly PyStr LoopName = Names.Intern("_loop");
    internal static readonly PyStr GetLoop = Names.Intern("get_loop");
    private static readonly PyStr ResultName = Names.Intern("result");

    /// <summary>What a task itself asks of what it waits for.</summary>
    private static readonly PyStr[] AskedByTasks = [AddDoneCallback, CancelName, GetLoop, ResultName];

    private static readonly PyStr[] AskedByAny =
    [
        .. AskedByTasks, DoneName,
        .. "cancelled exception remove_done_callback set_result set_exception cancelling uncancel _make_cancelled_error".Split(' ').Select(Names.Intern),
    ];

    /// <summary>What wakes a task: called with the future that is done, it runs the task's next step.</summary>
    private static readonly PyBuiltin Wakeup = new(
        "task_wakeup",
        static (PyThread thread, in CallArgs args) => args.Count == 2
            && (args[1].Ref as PyFuture ?? ForeignFutures.WaitedForBy((PyTask)args[0].Ref!, args[1])) is { } future
            ? thread.Push(new TaskStepFrame((PyTask)args[0].Ref!, TaskStepCause.Woken, future))
            : thread.Raise(Types.TypeError, "TaskStepMethWrapper takes a future"),
        AsyncioTypes.Task);

    /// <summary>It has no methods of its own: it is joined without the program.</summary>
    public static bool IsPlain(PyFuture future) => HasNothingOwn(future) || !Array.Exists(AskedByAny, method => HasOwn(future, method));

    /// <summary>A task that waits for it asks it.</summary>
    public static bool IsAskedByTasks(PyFuture future) => future.Class.IsHeap && Array.Exists(AskedByTasks, method => HasOwn(future, method));

    /// <summary>A task that it wakes asks for its result.</summary>
    public static bool IsAskedForResult(PyFuture future) => future is PyForeignFuture || future.Class.IsHeap && HasOwn(future, ResultName);

    /// <summary>Its class has a special method of its own.</summary>
    public static bool IsReplaced(PyFuture future, PyStr method) =>
        !ReferenceEquals(future.Class.Lookup(method).Ref, AsyncioTypes.Future.Lookup(method).Ref);

    /// <summary>What runs the task's next step when a future is done.</summary>
    public static Value WakeupOf(PyTask task) => new PyBoundBuiltin(Wakeup, task);

    public static bool HasOwnLoop(PyFuture future) => HasOwn(future, GetLoop);

    /// <summary>The task that this callback of a future wakes without asking the program; null when it is another callback.</summary>
    public static PyTask? TaskWokenBy(PyFuture future, Value callback) =>
        callback.Ref is PyBoundBuiltin { Function: var function, Self.Ref: PyTask task } && ReferenceEquals(function, Wakeup) && !IsAskedForResult(future) ? task : null;

    /// <summary>Waits for a future by its own methods.</summary>
    public static IEnumerable<Value> JoinSteps(PyThread thread, Scheduler.Tasks.Task<Value> task, PyFuture future)
    {
        var waiting = (PyTask)task.Tag!;
        yield return thread.Try().CallMethod(future, GetLoop);
        if (thread.Caught is { } missing && missing.Is(Types.AttributeError))
            yield return thread.Try().Get(future, LoopName);
        if (thread.Caught is null && !ReferenceEquals(thread.Input.Ref, waiting.Loop))
        {
            yield return thread.Push(TaskStepping.WrongSteps(thread, task, future, isOfOtherLoop: true), waiting, future);
            thread.Output = Value.None;
            yield break;
        }

        future.Core.IsBlocking = false;
        if (thread.Caught is null)
            yield return thread.Try().Get(future, AddDoneCallback);
        if (thread.Caught is null)
            yield return thread.Try().Call(thread.Input, [WakeupOf(waiting), waiting.Context], [Names.Intern("context")]);
        thread.Interpreter.SyncClock();
        if (thread.Caught is { } failed)
            task.YieldedWrong(failed.AsClr);
        else if (task.Joined(future.Core))
            yield return Attributes.CallMethod(thread, future, CancelName, Argument(task.CancelMessage));
        thread.Output = Value.None;
    }

    public static Value AskForLoop(PyThread thread, PyFuture future) => Attributes.CallMethod(thread, future, GetLoop);

    public static Value AskWhetherDone(PyThread thread, PyFuture future) => Attributes.CallMethod(thread, future, DoneName);

    public static Value AskForResult(PyThread thread, PyFuture future) =>
        Attributes.CallMethod(thread, future is PyForeignFuture { Foreign: var foreign } ? foreign : future, ResultName);

    /// <summary>Takes what the scheduler would cancel past a `cancel` of the program's.</summary>
    public static bool Takes(AsyncioState state, CancelRequest request)
    {
        if (request.Future.Tag is not PyFuture future || (future is not PyForeignFuture && !HasOwn(future, CancelName)))
            return false;
        state.Calls.Enqueue(thread => CancelSteps(thread, future is PyForeignFuture { Foreign: var foreign } ? foreign : future, request));
        return true;
    }

    private static IEnumerable<Value> CancelSteps(PyThread thread, Value future, CancelRequest request)
    {
        if (request.IfPending)
        {
            yield return Attributes.CallMethod(thread, future, DoneName);
            yield return Operators.Truth(thread, thread.Input);
            if (thread.Input.IsTrue)
                yield break;
        }

        yield return request.By is null
            ? Attributes.CallMethod(thread, future, CancelName)
            : Attributes.CallMethod(thread, future, CancelName, Argument(request.Message));
        yield return Operators.Truth(thread, thread.Input);
        if (!thread.Input.IsTrue && request.By is Scheduler.Tasks.Task<Value> { IsDone: false } task)
            task.CancelAtNextStep(request.Message);
    }

    private static bool HasNothingOwn(PyFuture future) => !future.Class.IsHeap && ReferenceEquals(future.Shape, future.Class.RootShape);

    private static bool HasOwn(PyFuture future, PyStr method) => !HasNothingOwn(future)
        && ((future.Class.IsHeap && future.Class.Lookup(method) is { IsUnbound: false, Ref: not PyBuiltin }) || !Attributes.GetOwn(future, method).IsUnbound);

    internal static Value Argument(object? message) => message is Value value ? value : Value.None;

    private static Value Get(this PyThread thread, Value from, PyStr name) => Attributes.Get(thread, from, name);

    internal static Value CallMethod(this PyThread thread, Value of, PyStr name, params Value[] args) => Attributes.CallMethod(thread, of, name, args);
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>
/// What a task does with futures whose class has an `add_done_callback` or a `cancel` of its own: it calls them, as the program
/// may rely on it. All others it joins and cancels without asking the program.
/// </summary>
internal static class OverriddenFutures
{
    public static readonly PyStr AddDoneCallback = Names.Intern("add_done_callback");

    private static readonly PyStr CancelName = Names.Intern("cancel");

    /// <summary>What wakes a task: called with the future that is done, it runs the task's next step.</summary>
    private static readonly PyBuiltin Wakeup = new(
        "task_wakeup",
        static (PyThread thread, in CallArgs args) => args.Count == 2 && args[1].Ref is PyFuture future
            ? thread.Push(new TaskStepFrame((PyTask)args[0].Ref!, future))
            : thread.Raise(Types.TypeError, "TaskStepMethWrapper takes a future"),
        AsyncioTypes.Task);

    public static bool HasOwn(PyFuture future, PyStr method) => future.Class.IsHeap && future.Class.Lookup(method).Ref is not PyBuiltin;

    /// <summary>The task that this callback wakes; null when it is another callback.</summary>
    public static PyTask? TaskWokenBy(Value callback) =>
        callback.Ref is PyBoundBuiltin { Function: var function, Self.Ref: PyTask task } && ReferenceEquals(function, Wakeup) ? task : null;

    /// <summary>Waits for a future by its own `add_done_callback`.</summary>
    public static IEnumerable<Value> JoinSteps(PyThread thread, Scheduler.Tasks.Task<Value> task, PyFuture future)
    {
        var waiting = (PyTask)task.Tag!;
        future.Core.IsBlocking = false;
        yield return thread.Try().Get(future, AddDoneCallback);
        if (thread.Caught is null)
            yield return thread.Try().CallWithContext(thread.Input, new PyBoundBuiltin(Wakeup, waiting), waiting.Context);
        thread.Interpreter.SyncClock();
        if (thread.Caught is { } failed)
            task.YieldedWrong(failed.AsClr);
        else if (task.Joined(future.Core) && HasOwn(future, CancelName))
            yield return Attributes.CallMethod(thread, future, CancelName, MessageOf(task));
        thread.Output = Value.None;
    }

    /// <summary>Cancels a task that waits, by way of others perhaps, for a future with its own `cancel`. Null when there is none.</summary>
    public static Value? Cancel(PyThread thread, PyFuture future, Value message)
    {
        if (future is not PyTask { IsInitialized: true, Task: { IsDone: false, WaitsFor: not null } first })
            return null;
        var tasks = new List<Scheduler.Tasks.Task<Value>> { first };
        while (tasks[^1].WaitsFor?.Tag is PyFuture waited && tasks.Count < Scheduler.Futures.RecursionException.Limit)
        {
            if (HasOwn(waited, CancelName))
                return thread.Push(CancelSteps(thread, tasks, waited, message), future, waited, message);
            if (waited is not PyTask { Task: var next })
                return null;
            tasks.Add(next);
        }

        return null;
    }

    private static IEnumerable<Value> CancelSteps(PyThread thread, List<Scheduler.Tasks.Task<Value>> tasks, PyFuture waited, Value message)
    {
        foreach (var task in tasks)
            task.BeginCancel(message.IsNone ? null : (object)message);
        yield return Attributes.CallMethod(thread, waited, CancelName, message);
        yield return Operators.Truth(thread, thread.Input);
        if (!thread.Input.IsTrue)
            tasks[^1].CancelAtNextStep(message.IsNone ? null : (object)message);
        thread.Output = Value.True;
    }

    private static Value MessageOf(Scheduler.Tasks.Task<Value> task) => task.CancelMessage is Value message ? message : Value.None;

    private static Value Get(this PyThread thread, Value from, PyStr name) => Attributes.Get(thread, from, name);

    private static Value CallWithContext(this PyThread thread, Value function, Value callback, Value context) =>
        thread.Call(function, [callback, context], [Names.Intern("context")]);
}

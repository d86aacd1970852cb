using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Runs one step of a task's coroutine and tells the task what came of it.</summary>
internal static class TaskStepping
{
    /// <summary>
    /// Goes on with the coroutine. Pushed when it runs as frames; else it has yielded or returned, which the task has been
    /// told, or Error.
    /// </summary>
    public static Value Start(PyThread thread, Scheduler.Tasks.Task<Value> task, Exception? toThrow)
    {
        if (toThrow is null && ((PyTask)task.Tag!).Coroutine.Ref is PyGenerator generator)
            return thread.Resume(generator, Value.None);
        return StartOther(thread, task, toThrow is null ? null : ExceptionBridge.ToProgram(toThrow));
    }

    private static Value StartOther(PyThread thread, Scheduler.Tasks.Task<Value> task, PyException? thrown)
    {
        var coroutine = ((PyTask)task.Tag!).Coroutine;
        switch (coroutine.Ref)
        {
            case PyGenerator generator:
                return thread.Throw(generator, thrown!);
            case PyNativeCoroutine native:
                var result = native.Step(thread, thrown, out var suspendWith);
                if (result.IsError)
                    return result;
                if (suspendWith.IsUnbound)
                    task.Returned(result);
                else
                    Yielded(thread, task, suspendWith);
                return Value.None;
            default:
                return thrown is null
                    ? Attributes.CallMethod(thread, coroutine, Names.Send, Value.None)
                    : Attributes.CallMethod(thread, coroutine, Names.Throw, thrown);
        }
    }

    /// <summary>The task's coroutine waits: for a future, or just until the next iteration.</summary>
    /// <returns>Pushed when the program has to be asked for something before the task knows.</returns>
    public static Value Yielded(PyThread thread, Scheduler.Tasks.Task<Value> task, Value value)
    {
        thread.Interpreter.SyncClock();
        if (value.IsNone)
            task.YieldedNothing();
        else if (value.Ref is PyInnerFuture inner)
            task.Yielded(inner.Core);
        else if (ForeignFutures.IsFuture(value))
            return thread.Push(ForeignFutures.JoinSteps(thread, task, value), (PyTask)task.Tag!, value);
        else if (value.Ref is not PyFuture { IsInitialized: true, Core: var core } future || !core.IsBlocking || core == task)
            return thread.Push(WrongSteps(thread, task, value, isOfOtherLoop: false), (PyTask)task.Tag!, value);
        else if (OverriddenFutures.IsAskedByTasks(future))
            return thread.Push(OverriddenFutures.JoinSteps(thread, task, future), (PyTask)task.Tag!, value);
        else if (core.Loop != task.Loop)
            return thread.Push(WrongSteps(thread, task, value, isOfOtherLoop: true), (PyTask)task.Tag!, value);
        else
            task.Yielded(core);
        return Value.None;
    }

    /// <summary>What was yielded can't be waited for: the coroutine is told so.</summary>
    public static IEnumerable<Value> WrongSteps(PyThread thread, Scheduler.Tasks.Task<Value> task, Value value, bool isOfOtherLoop)
    {
        yield return Operators.Repr(thread, (PyTask)task.Tag!);
        var taskText = thread.Input.AsText;
        yield return Operators.Repr(thread, value);
        var valueText = thread.Input.AsText;
        task.YieldedWrong(new PyException(Types.RuntimeError, value.Ref switch
        {
            PyFuture future when future.Core == task => $"Task cannot await on itself: {taskText}",
            PyFuture when isOfOtherLoop => $"Task {taskText} got Future {valueText} attached to a different loop",
            PyFuture => $"yield was used instead of yield from in task {taskText} with {valueText}",
            PyGenerator { IsCoroutine: false } => $"yield was used instead of yield from for generator in task {taskText} with {valueText}",
            _ => $"Task got bad yield: {valueText}",
        }).AsClr);
        thread.Output = Value.None;
    }
}

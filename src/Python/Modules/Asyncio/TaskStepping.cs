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
        var coroutine = ((PyTask)task.Tag!).Coroutine;
        var thrown = toThrow is null ? null : ExceptionBridge.ToProgram(toThrow);
        switch (coroutine.Ref)
        {
            case PyGenerator generator:
                return thrown is null ? thread.Resume(generator, Value.None) : thread.Throw(generator, thrown);
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
    public static void Yielded(PyThread thread, Scheduler.Tasks.Task<Value> task, Value value)
    {
        thread.Interpreter.SyncClock();
        if (value.IsNone)
            task.YieldedNothing();
        else if (value.Ref is PyFuture future)
            task.Yielded(future.Core);
        else if (value.Ref is PyInnerFuture inner)
            task.Yielded(inner.Core);
        else
            task.YieldedWrong(new PyException(Types.RuntimeError, $"Task got bad yield: {ShortRepr.Of(value)}").AsClr);
    }
}

/// <summary>The first step of a task that starts eagerly, inside of whoever makes it. Gives the task.</summary>
internal sealed class EagerStepFrame(PyTask task) : NativeFrame, IReferences
{
    private bool _begun;
    private ContextVars.PyContext? _before;

    void IReferences.Visit(Reachability reachability) => reachability.Reference(task);

    internal override Value Resume(PyThread thread, Value input)
    {
        if (_begun)
        {
            LeaveContext(thread);
            TaskStepping.Yielded(thread, task.Task, input);
            return task;
        }

        _begun = true;
        task.Task.BeginEagerStep();
        _before = thread.Context;
        thread.Context = task.Context;
        var result = TaskStepping.Start(thread, task.Task, null);
        if (result.IsPushed)
            return result;
        if (result.IsError)
            return ReferenceEquals(thread.Current, this) ? Fail(thread, thread.Pending!) : result;
        LeaveContext(thread);
        return task;
    }

    private void LeaveContext(PyThread thread) => thread.Context = _before!;

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        thread.Current = Back;
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        task.Task.Returned(result);
        return task;
    }

    internal override Value OnError(PyThread thread, PyException error) => Fail(thread, error);

    private Value Fail(PyThread thread, PyException error)
    {
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        if (task.Task.Raised(ExceptionBridge.ToScheduler(error)))
            return Value.Error;
        thread.TakePending();
        return task;
    }
}

using Playground.Python.Objects;
using Playground.Python.Vm;

namespace Playground.Python.Modules.Asyncio;

/// <summary>Why a step runs that no handle of the loop runs.</summary>
internal enum TaskStepCause
{
    /// <summary>The task starts inside of whoever makes it.</summary>
    Eager,

    /// <summary>The future that it waits for is done, and has called it.</summary>
    Woken,

    /// <summary>It was scheduled, by the program's own means.</summary>
    Scheduled,
}

/// <summary>
/// A step of a task that no handle of the loop runs: the first one of a task that starts eagerly, inside of whoever makes it, or
/// one that the program brings about by calling what a future was given to wake the task with, or what a `call_soon` of its own was
/// given to schedule. Gives None.
/// </summary>
/// <param name="task">The task.</param>
/// <param name="cause">Who runs it.</param>
/// <param name="wokenBy">The future that it waited for, where that has to be told.</param>
internal sealed class TaskStepFrame(PyTask task, TaskStepCause cause, PyFuture? wokenBy = null) : NativeFrame, IReferences
{
    private State _state;
    private ContextVars.PyContext? _before;

    private enum State
    {
        Begins,
        Asks,
        Runs,
        IsTold,
    }

    void IReferences.Visit(Reachability reachability)
    {
        reachability.Reference(task);
        reachability.Reference(wokenBy);
    }

    internal override Value Resume(PyThread thread, Value input)
    {
        switch (_state)
        {
            case State.Begins when wokenBy is not null && OverriddenFutures.IsAskedForResult(wokenBy):
                _state = State.Asks;
                var asked = OverriddenFutures.AskForResult(thread, wokenBy);
                return asked.IsPushed || (asked.IsError && !ReferenceEquals(thread.Current, this)) ? asked
                    : Begin(thread, asked.IsError ? thread.TakePending() : null);
            case State.Begins or State.Asks:
                return Begin(thread, null);
            case State.Runs:
                LeaveContext(thread);
                _state = State.IsTold;
                return TaskStepping.Yielded(thread, task.Task, input);
            default:
                return Value.None;
        }
    }

    /// <param name="thread">The thread.</param>
    /// <param name="answer">What the future raised when it was asked for its result.</param>
    private Value Begin(PyThread thread, PyException? answer)
    {
        Exception? toThrow = null;
        if (cause == TaskStepCause.Eager)
        {
            task.Task.BeginEagerStep();
        }
        else
        {
            var begun = FutureType.Guard(thread, () =>
            {
                if (wokenBy is null)
                {
                    // What it waited for, it knows.
                }
                else if (_state == State.Asks)
                    task.Task.WokenWith(answer is null ? null : ExceptionBridge.ToScheduler(answer));
                else
                    task.Task.WokenBy(wokenBy.Core);
                toThrow = task.Task.BeginStep();
            });
            if (begun.IsError)
                return begun;
        }

        _state = State.Runs;
        _before = thread.Context;
        thread.Context = task.Context;
        var result = TaskStepping.Start(thread, task.Task, toThrow);
        if (result.IsPushed)
            return result;
        if (result.IsError)
            return ReferenceEquals(thread.Current, this) ? Fail(thread, thread.Pending!) : result;
        LeaveContext(thread);
        return Value.None;
    }

    private void LeaveContext(PyThread thread) => thread.Context = _before!;

    internal override Value OnGeneratorReturn(PyThread thread, Value result)
    {
        thread.Current = Back;
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        task.Task.Returned(result);
        task.HasEndedEagerly = cause == TaskStepCause.Eager;
        return Value.None;
    }

    internal override Value OnError(PyThread thread, PyException error) => _state switch
    {
        State.Runs => Fail(thread, error),
        State.Asks => Begin(thread, thread.TakePending()),
        _ => Value.Error,
    };

    private Value Fail(PyThread thread, PyException error)
    {
        LeaveContext(thread);
        thread.Interpreter.SyncClock();
        task.HasEndedEagerly = cause == TaskStepCause.Eager;
        if (task.Task.Raised(ExceptionBridge.ToScheduler(error)))
            return Value.Error;
        thread.TakePending();
        return Value.None;
    }
}

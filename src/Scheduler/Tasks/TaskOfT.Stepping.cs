using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <content>
/// Stepping, the way of <c>Task.__step</c>. A driver that runs the coroutine itself calls <see cref="BeginStep"/> when the
/// loop gives it the task's step, runs the coroutine, and reports by exactly one of <see cref="Returned"/>,
/// <see cref="Raised"/>, <see cref="Yielded"/>, <see cref="YieldedNothing"/> and <see cref="YieldedWrong"/>.
/// </content>
public partial class Task<T>
{
    private int taskNumberBefore;
    private bool isEager;

    /// <summary>
    /// True between making an external task eagerly and <see cref="BeginEagerStep"/>, which the maker then has to call.
    /// </summary>
    public bool IsEagerStarting { get; private set; }

    /// <summary>The task whose step a handle is, if it is one of this type and for its driver to run (<see cref="IsExternal"/>); null otherwise.</summary>
    public static Task<T>? SteppedBy(Handle handle) => handle is Step { Owner: { IsExternal: true } task } ? task : null;

    /// <summary>Begins a step: it is the current task from here on.</summary>
    /// <returns>What to raise inside of the coroutine, or null to just go on.</returns>
    /// <exception cref="InvalidStateException">The task is done.</exception>
    /// <exception cref="InvalidOperationException">Another task is running in this loop.</exception>
    public Exception? BeginStep()
    {
        var toThrow = TakeNextThrow();
        if (step.Future is { } woken)
        {
            step.Future = null;
            if (!step.IsGivenAway) toThrow = woken.TakeException();
        }

        if (IsDone) throw FutureErrors.AlreadyDone(ToString(), toThrow?.GetType().Name ?? "None");
        if (MustCancel)
        {
            if (toThrow is not CancelledException) toThrow = MakeCancelledException();
            MustCancel = false;
        }

        if (Loop.CurrentTask is { } other) throw FutureErrors.CannotEnter(ToString(), other.ToString()!);
        Enter();
        return toThrow;
    }

    /// <summary>Begins the first step of a task started eagerly, inside of the task that makes it.</summary>
    public void BeginEagerStep()
    {
        IsEagerStarting = false;
        isEager = true;
        Loop.InterruptCurrentTask();
        Enter();
    }

    /// <summary>The coroutine returned: the task is done.</summary>
    public void Returned(T value)
    {
        if (MustCancel)
        {
            // Cancelled right before the coroutine ended.
            MustCancel = false;
            CancelSelf(CancelMessage);
        }
        else Succeed(value);

        Leave(done: true);
    }

    /// <summary>The coroutine raised: the task is cancelled by a <see cref="CancelledException"/>, else done.</summary>
    /// <returns>True when the exception ends the loop as well (<see cref="IMustPropagate"/>): the driver must raise it.</returns>
    public bool Raised(Exception exception)
    {
        if (exception is CancelledException cancellation)
        {
            CancelSelf(null, cancellation);
        }
        else Fail(exception);

        Leave(done: true);
        return exception is IMustPropagate;
    }

    /// <summary>The coroutine waits for a future.</summary>
    public void Yielded(Future future)
    {
        if (future.Loop != Loop)
        {
            future.IsBlocking = true;
            YieldedWrong(FutureErrors.DifferentLoop(ToString(), future.ToString()));
            return;
        }

        if (future == this)
        {
            IsBlocking = true;
            YieldedWrong(FutureErrors.AwaitsItself(ToString()));
            return;
        }

        if (Loop.Tracer.IsOn) ReportWaiting(future);
        future.IsBlocking = false;
        future.AddDoneCallback(step);
        if (MustCancel && future.Cancel(CancelMessage)) MustCancel = false;
        Leave(done: false);
    }

    /// <summary>The same where the driver has seen to the callback already, and sees to the cancellation.</summary>
    /// <returns>True when the task is to be cancelled: the driver then has to cancel the future.</returns>
    public bool Joined(Future future)
    {
        if (Loop.Tracer.IsOn) ReportWaiting(future);
        step.Future = future;
        step.IsGivenAway = true;
        var isToCancel = MustCancel;
        MustCancel = false;
        Leave(done: false);
        return isToCancel;
    }

    /// <summary>The future that wakes it is done; the driver begins the step itself, at once.</summary>
    public void WokenBy(Future future)
    {
        step.Future = future;
        step.IsGivenAway = false;
    }

    /// <summary>The same where the future's own answer has been asked for: what to raise inside of the coroutine, or null.</summary>
    public void WokenWith(Exception? toThrow) => ThrowNext(toThrow);

    /// <summary>The coroutine gave way: it goes on in the next iteration.</summary>
    public void YieldedNothing()
    {
        if (Loop.Tracer.IsOn) Report(EventKind.TaskWaiting);
        Loop.CallSoon(step);
        Leave(done: false);
    }

    /// <summary>The coroutine yielded what it must not: its next step raises the error there.</summary>
    public void YieldedWrong(Exception error)
    {
        ThrowNext(error);
        YieldedNothing();
    }

    private sealed class Step(Task<T> task) : TaskStep
    {
        public override ITask Task => task;

        public Task<T> Owner => task;

        /// <summary>Runs a step of a C# coroutine. A driver runs the steps of its own tasks (<see cref="ITask.IsExternal"/>) itself.</summary>
        public override void Run()
        {
            if (task.coroutine is null) throw TaskErrors.DriverMissing(task);
            task.Drive(task.BeginStep());
        }
    }

    private void Drive(Exception? toThrow)
    {
        var driven = coroutine!;
        switch (driven.Step(Loop.Tracer, toThrow))
        {
            case CoroutineStep.Waits:
                Yielded(driven.WaitsFor!);
                break;
            case CoroutineStep.GaveWay:
                YieldedNothing();
                break;
            case CoroutineStep.Returned:
                // A coroutine that returns something else is only driven for nothing.
                Returned(typeof(T) == typeof(Unit) ? default! : Unsafe.As<Coroutine<T>>(driven).PeekResult);
                break;
            case CoroutineStep.Raised when Raised(driven.Failure!):
                ExceptionDispatchInfo.Throw(driven.Failure!);
                break;
        }
    }

    private void Enter()
    {
        step.Begin();
        taskNumberBefore = Loop.Tracer.CurrentTask;
        Loop.CurrentTask = this;
        Loop.Tracer.CurrentTask = Number;
        if (Loop.Tracer.IsOn) Report(EventKind.TaskRunning);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that a run that isn't traced has no registers to save for it
    private void Report(EventKind kind) => Loop.Tracer.Emit(kind, Number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportWaiting(Future future) =>
        Loop.Tracer.Emit(EventKind.TaskWaiting, Number, other: future.Number, text: future.Describe());

    private void Leave(bool done)
    {
        if (!isEager) Loop.CurrentTask = null;
        else Loop.ResumeInterruptedTask();
        isEager = false;
        Loop.Tracer.CurrentTask = taskNumberBefore;
        if (!done) return;
        coroutine = null;
        Loop.Unregister(step);
    }
}

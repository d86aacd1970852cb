using System.Runtime.ExceptionServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <summary>
/// <c>asyncio.TaskGroup</c>: waits for all of its tasks when it is left, and cancels the rest when one fails.
/// </summary>
/// <remarks>
/// Invariant: it holds exactly the tasks added that have not told it of their end; once aborting, each of them has been
/// cancelled.
/// </remarks>
public sealed class TaskGroup(Tracer run)
{
    private readonly Dictionary<int, ITask> tasks = [];

    /// <summary>Its tasks that have not told it of their end.</summary>
    public IEnumerable<ITask> Tasks => tasks.Values;
    private Action<Future>? taskDone;
    private List<Exception> errors = [];
    private EventLoop? loop;
    private ITask? parent;
    private Exception? baseError;
    private CancelledException? cancellation;
    private Future<bool>? completed;
    private bool entered, exiting, aborting, parentCancelRequested;

    /// <summary>The task that entered it; null before.</summary>
    public ITask? Parent => parent;

    /// <summary><c>__aenter__</c>, which never suspends.</summary>
    /// <exception cref="InvalidOperationException">It was entered before, or there is no current task.</exception>
    public void Enter()
    {
        if (entered) throw TaskErrors.GroupEnteredTwice(this);
        loop = Asyncio.RunningLoop(run);
        parent = loop.CurrentTask ?? throw TaskErrors.GroupOutsideTask(this);
        entered = true;
    }

    /// <summary>Whether a task may be added now: to be asked before a task is made for <see cref="Add"/>.</summary>
    /// <exception cref="InvalidOperationException">It has not been entered, is finished, or is cancelling.</exception>
    public void CheckOpen()
    {
        if (!entered) throw TaskErrors.GroupNotEntered(this);
        if (exiting && tasks.Count == 0) throw TaskErrors.GroupFinished(this);
        if (aborting) throw TaskErrors.GroupShuttingDown(this);
    }

    /// <summary><c>create_task()</c>.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="CheckOpen"/>.</exception>
    public Task<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null)
    {
        CheckOpen();
        var task = loop!.CreateTask(coroutine, name);
        Add(task);
        return task;
    }

    /// <summary>The second half of <c>create_task()</c>: the group answers for the task from here on.</summary>
    public void Add(ITask task)
    {
        if (task.Future.IsDone)
        {
            TaskDone(task);
            return;
        }

        Hold(task);
        task.Future.AddDoneCallback(taskDone ??= done => TaskDone((ITask)done), "TaskGroup");
    }

    /// <summary>The same for a task whose end the driver reports by <see cref="Ended"/>.</summary>
    public void Hold(ITask task) => tasks.Add(task.Number, task);

    /// <summary>A task has ended.</summary>
    /// <param name="task">The task.</param>
    /// <param name="exception">Its exception; null when it has none or was cancelled.</param>
    /// <param name="isParentDone">Whether the task that entered the group is done. It only matters if there is an exception.</param>
    public void Ended(ITask task, Exception? exception, bool isParentDone)
    {
        tasks.Remove(task.Number);
        if (tasks.Count == 0 && completed is { IsDone: false }) completed.SetResult(true);
        if (exception is null) return;
        errors.Add(exception);
        if (exception is IMustPropagate) baseError ??= exception;
        if (isParentDone)
        {
            loop!.ReportException(new ExceptionContext(
                $"Task {task} has errored out but its parent task {parent} is already completed")
            {
                Exception = exception,
                Future = task.Future,
            });
        }
        else if (!aborting && !parentCancelRequested)
        {
            Abort();
            parentCancelRequested = true;
            parent!.Future.RequestCancel();
        }
    }

    /// <summary><c>__aexit__</c>: waits for the tasks. When it returns, the exception goes on.</summary>
    /// <param name="exception">What leaves the block, or null.</param>
    /// <exception cref="ExceptionGroup">Tasks, or the block, have failed.</exception>
    public async Coroutine Exit(Exception? exception)
    {
        await WaitForTasks(exception);
        if (HasAskedParent) Uncancelled(parent!.Uncancel());
        if (!HasFailed(exception)) return;
        if (parent!.Cancelling > 0)
        {
            // Keeps the count while the cancellation from outside is raised anew at the next await.
            parent.Uncancel();
            parent.Future.RequestCancel();
        }

        throw Failure();
    }

    /// <summary>The first part of <see cref="Exit"/>, for a driver that asks the parent task itself, as that does.</summary>
    public async Coroutine WaitForTasks(Exception? exception)
    {
        exiting = true;
        if (exception is IMustPropagate) baseError ??= exception;
        cancellation = exception as CancelledException;
        if (exception is not null && !aborting) Abort();
        while (tasks.Count > 0)
        {
            completed ??= loop!.CreateFuture<bool>("TaskGroup");
            try
            {
                await completed;
            }
            catch (CancelledException again)
            {
                if (!aborting)
                {
                    // The parent is cancelled from outside.
                    cancellation = again;
                    Abort();
                }
            }

            completed = null;
        }

        if (baseError is not null) ExceptionDispatchInfo.Throw(baseError);
    }

    /// <summary>The group has cancelled its parent: that must be taken back, while other requests stay.</summary>
    public bool HasAskedParent => parentCancelRequested;

    /// <summary>It has been taken back.</summary>
    /// <param name="left">What <c>uncancel()</c> gave.</param>
    public void Uncancelled(int left)
    {
        if (left == 0) cancellation = null;
    }

    /// <summary>Whether there is a <see cref="Failure"/> to throw.</summary>
    /// <param name="exception">What leaves the block, or null.</param>
    /// <exception cref="CancelledException">The parent was cancelled, and nothing has failed.</exception>
    public bool HasFailed(Exception? exception)
    {
        if (cancellation is not null && errors.Count == 0) ExceptionDispatchInfo.Throw(cancellation);
        if (exception is not null and not CancelledException) errors.Add(exception);
        return errors.Count > 0;
    }

    /// <summary>What tasks and block have failed with, which it then forgets.</summary>
    public ExceptionGroup Failure()
    {
        var all = errors;
        errors = [];
        return TaskErrors.GroupFailed(all);
    }

    /// <summary>The <c>async with</c> statement for C#: runs the body inside of the group.</summary>
    /// <exception cref="ExceptionGroup">Tasks, or the body, have failed.</exception>
    public async Coroutine Run(Func<TaskGroup, Coroutine> body)
    {
        Enter();
        Exception? raised = null;
        try
        {
            await body(this);
        }
        catch (Exception exception)
        {
            raised = exception;
        }

        await Exit(raised);
        if (raised is not null) ExceptionDispatchInfo.Throw(raised);
    }

    /// <summary>As <c>repr()</c> shows it.</summary>
    public override string ToString()
    {
        var text = "<TaskGroup";
        if (tasks.Count > 0) text += $" tasks={tasks.Count}";
        if (errors.Count > 0) text += $" errors={errors.Count}";
        if (aborting) text += " cancelling";
        else if (entered) text += " entered";
        return text + ">";
    }

    private void Abort()
    {
        aborting = true;
        foreach (var task in tasks.Values.Where(task => !task.Future.IsDone).OrderBy(task => task.Number))
            task.Future.RequestCancel(ifPending: true);
    }

    private void TaskDone(ITask task) =>
        Ended(task, task.Future.IsCancelled ? null : task.Future.TakeException(), parent!.Future.IsDone);
}

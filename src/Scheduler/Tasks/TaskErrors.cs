namespace Playground.Scheduler.Tasks;

/// <summary>Every error of wait, timeouts and task groups, in asyncio's words.</summary>
public static class TaskErrors
{
    /// <summary>Running the step of a task whose coroutine only its driver can run. A method of its own also to keep its text out of a step's code.</summary>
    public static InvalidOperationException DriverMissing(ITask task) => new($"{task} can only be run by its driver.");

    /// <summary>wait() of nothing: <c>ValueError</c>.</summary>
    public static ArgumentException NothingToWaitFor() => new("Set of Tasks/Futures is empty.");

    /// <summary>A timeout that ran out: <c>TimeoutError</c>, raised from the cancellation that it answers.</summary>
    public static TimeoutException TimedOut(Exception? cancellation = null) => new(string.Empty, cancellation);

    /// <summary>reschedule() too early.</summary>
    public static InvalidOperationException TimeoutNotEntered() => new("Timeout has not been entered");

    /// <summary>Entering a timeout twice.</summary>
    public static InvalidOperationException TimeoutEnteredTwice() => new("Timeout has already been entered");

    /// <summary>Entering a timeout outside of a task.</summary>
    public static InvalidOperationException TimeoutOutsideTask() => new("Timeout should be used inside a task");

    /// <summary>reschedule() too late.</summary>
    public static InvalidOperationException TimeoutCannotChange(string state) =>
        new($"Cannot change state of {state} Timeout");

    /// <summary>Entering a group twice.</summary>
    public static InvalidOperationException GroupEnteredTwice(TaskGroup group) =>
        new($"TaskGroup {group} has already been entered");

    /// <summary>Entering a group outside of a task.</summary>
    public static InvalidOperationException GroupOutsideTask(TaskGroup group) =>
        new($"TaskGroup {group} cannot determine the parent task");

    /// <summary>create_task() too early.</summary>
    public static InvalidOperationException GroupNotEntered(TaskGroup group) =>
        new($"TaskGroup {group} has not been entered");

    /// <summary>create_task() too late.</summary>
    public static InvalidOperationException GroupFinished(TaskGroup group) => new($"TaskGroup {group} is finished");

    /// <summary>create_task() while the group is cancelling its tasks.</summary>
    public static InvalidOperationException GroupShuttingDown(TaskGroup group) =>
        new($"TaskGroup {group} is shutting down");

    /// <summary>Errors of a group's tasks: <c>ExceptionGroup</c>.</summary>
    public static ExceptionGroup GroupFailed(IReadOnlyList<Exception> errors) =>
        new("unhandled errors in a TaskGroup", errors);
}

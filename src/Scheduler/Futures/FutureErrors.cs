namespace Playground.Scheduler.Futures;

/// <summary>Every error of futures and tasks, in asyncio's words.</summary>
public static class FutureErrors
{
    /// <summary>Resolving a future that is done.</summary>
    public static InvalidStateException InvalidState() => new("invalid state");

    /// <summary>Asking for a result too early.</summary>
    public static InvalidStateException ResultNotReady() => new("Result is not ready.");

    /// <summary>Asking for an exception too early.</summary>
    public static InvalidStateException ExceptionNotSet() => new("Exception is not set.");

    /// <summary>set_result on a task.</summary>
    public static InvalidOperationException TaskSetResult() => new("Task does not support set_result operation");

    /// <summary>set_exception on a task.</summary>
    public static InvalidOperationException TaskSetException() => new("Task does not support set_exception operation");

    /// <summary>A step of a task that is done.</summary>
    public static InvalidStateException AlreadyDone(string task, string exception) =>
        new($"_step(): already done: {task}, {exception}");

    /// <summary>A task that awaits a future of another loop.</summary>
    public static InvalidOperationException DifferentLoop(string task, string future) =>
        new($"Task {task} got Future {future} attached to a different loop");

    /// <summary>A task that awaits itself.</summary>
    public static InvalidOperationException AwaitsItself(string task) => new($"Task cannot await on itself: {task}");

    /// <summary>Starting a step inside of another task's step.</summary>
    public static InvalidOperationException CannotEnter(string task, string current) =>
        new($"Cannot enter into task {task} while another task {current} is being executed.");

    /// <summary>A coroutine that went on before its future was done.</summary>
    public static InvalidOperationException AwaitNotUsed() => new("await wasn't used with future");
}

namespace Playground.Scheduler.Coroutines;

/// <summary>Every error of coroutines, in Python's words (RuntimeError there).</summary>
public static class CoroutineErrors
{
    /// <summary>Awaiting or driving a coroutine that is closed.</summary>
    public static InvalidOperationException AlreadyAwaited() => new("cannot reuse already awaited coroutine");

    /// <summary>Awaiting a coroutine that somebody else awaits.</summary>
    public static InvalidOperationException BeingAwaited() => new("coroutine is being awaited already");

    /// <summary>Driving a coroutine from within itself.</summary>
    public static InvalidOperationException AlreadyExecuting() => new("coroutine already executing");

    /// <summary>A coroutine that awaits again while it is closed.</summary>
    public static InvalidOperationException IgnoredExit() => new("coroutine ignored GeneratorExit");

    /// <summary>Awaiting something of the CLR's.</summary>
    public static NotSupportedException ForeignAwaiter(Type awaiter) =>
        new($"A coroutine can await futures, tasks and coroutines, not by {awaiter.Name}.");
}

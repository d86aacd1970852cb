namespace Playground.Scheduler.Queues;

/// <summary><c>asyncio.QueueEmpty</c>.</summary>
public sealed class QueueEmptyException() : Exception(string.Empty);

/// <summary><c>asyncio.QueueFull</c>.</summary>
public sealed class QueueFullException() : Exception(string.Empty);

/// <summary><c>asyncio.QueueShutDown</c>.</summary>
public sealed class QueueShutDownException() : Exception(string.Empty);

/// <summary>The other errors of queues, in asyncio's words.</summary>
public static class QueueErrors
{
    /// <summary>task_done() without a task: <c>ValueError</c>.</summary>
    public static ArgumentException DoneTooOften() => new("task_done() called too many times");
}

using Playground.Scheduler.Futures;

namespace Playground.Scheduler.Loop;

/// <summary>What <c>loop.call_exception_handler</c> is told.</summary>
/// <param name="Message">What went wrong, in asyncio's words.</param>
public sealed record ExceptionContext(string Message)
{
    /// <summary>The exception, if there is one.</summary>
    public Exception? Exception { get; init; }

    /// <summary>The handle whose callback failed.</summary>
    public Handle? Handle { get; init; }

    /// <summary>The future or task it is about.</summary>
    public Future? Future { get; init; }

    /// <summary>It says "future" of a task as well.</summary>
    public bool SaysFuture { get; init; }

    /// <summary>The transport it is about.</summary>
    public Transports.Transport? Transport { get; init; }

    /// <summary>The protocol it is about.</summary>
    public object? Protocol { get; init; }
}

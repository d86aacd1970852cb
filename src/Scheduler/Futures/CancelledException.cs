namespace Playground.Scheduler.Futures;

/// <summary>
/// <c>asyncio.CancelledError</c>. A driver of another language subclasses or tags it, so that its own exception object
/// stays the same one wherever it comes up again.
/// </summary>
public class CancelledException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What was given to <c>cancel(msg)</c>, or null.</param>
    /// <param name="inner">What it was raised from.</param>
    public CancelledException(object? message = null, Exception? inner = null)
        : base(message?.ToString() ?? string.Empty, inner) => CancelMessage = message;

    /// <summary>What was given to <c>cancel(msg)</c>, or null.</summary>
    public object? CancelMessage { get; }

    /// <summary>The exception object of another language that stands for this.</summary>
    public object? Tag { get; set; }
}

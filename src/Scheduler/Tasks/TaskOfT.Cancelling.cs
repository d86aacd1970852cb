using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Tasks;

/// <content>Cancellation (asyncio: "Task Cancellation").</content>
public partial class Task<T>
{
    /// <inheritdoc/>
    public bool MustCancel { get; private set; }

    /// <inheritdoc/>
    public int Cancelling { get; private set; }

    /// <summary>
    /// <c>cancel(msg)</c>: cancels what it waits for, so that it is woken with the cancellation, or has its next step raise
    /// one. False when it is done.
    /// </summary>
    public override bool Cancel(object? message = null)
    {
        MarkRetrieved();
        if (IsDone) return false;
        Cancelling++;
        using var scope = Loop.Tracer.Because(
            Loop.Tracer.Emit(EventKind.TaskCancelling, Number, text: message?.ToString()));
        if (WaitsFor is not null && CancelNested(WaitsFor, message)) return true;
        MustCancel = true;
        CancelMessage = message;
        return true;
    }

    /// <summary>The end of a cancellation that the driver has tried to make (<see cref="CancelRequest.By"/>), when it was refused.</summary>
    public void CancelAtNextStep(object? message)
    {
        MustCancel = true;
        CancelMessage = message;
    }

    /// <inheritdoc/>
    public int Uncancel()
    {
        if (Cancelling > 0 && --Cancelling == 0) MustCancel = false;
        return Cancelling;
    }
}

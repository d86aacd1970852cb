using System.Runtime.ExceptionServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Loop;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Futures;

/// <summary>
/// What all futures have in common, whatever they result in: <c>asyncio.Future</c>.
/// </summary>
/// <remarks>
/// Invariant: callbacks are held only while pending; each is scheduled exactly once, in the order of adding, at the moment
/// the future is done.
/// </remarks>
public abstract partial class Future
{
    // What it failed with; when it was cancelled, what ended the task; while it is pending, what a task's next step raises.
    private Exception? exception;

    private protected Future(EventLoop loop, string? label, bool isTask, int endpoint = 0)
    {
        Loop = loop;
        Label = label;
        Number = loop.Tracer.NextFuture();
        if (!isTask) loop.Tracer.Emit(EventKind.FutureCreated, Number, endpoint, text: label);
    }

    /// <summary>Its number in the trace. Futures and tasks share one numbering.</summary>
    public int Number { get; }

    /// <summary><c>get_loop()</c>.</summary>
    public EventLoop Loop { get; }

    /// <summary>What it stands for ("sleep", "gather", …), for the trace.</summary>
    public string? Label { get; set; }

    /// <summary>The object of another language that wraps this one.</summary>
    public object? Tag { get; set; }

    /// <summary>Pending, finished or cancelled.</summary>
    public FutureState State { get; private set; }

    /// <summary><c>done()</c>.</summary>
    public bool IsDone => State != FutureState.Pending;

    /// <summary><c>cancelled()</c>.</summary>
    public bool IsCancelled => State == FutureState.Cancelled;

    /// <summary>What was given to <see cref="Cancel"/>.</summary>
    public object? CancelMessage { get; set; }

    /// <summary>
    /// Whether an await of it has been handed up and no task has taken it: <c>_asyncio_future_blocking</c>. An await of
    /// one that blocks already fails, as it does after a task has awaited itself.
    /// </summary>
    public bool IsBlocking { get; set; }

    /// <summary>Whether it has an exception that nobody has asked for: <c>_log_traceback</c>.</summary>
    public bool LogTraceback { get; private set; }

    /// <summary>The exception without marking it retrieved; null when there is none (yet).</summary>
    public Exception? PeekException => State == FutureState.Finished ? exception : null;

    /// <summary>
    /// <c>exception()</c>: the exception or null, which then counts as retrieved.
    /// </summary>
    /// <exception cref="CancelledException">The future was cancelled.</exception>
    /// <exception cref="InvalidStateException">It is pending.</exception>
    public Exception? Exception
    {
        get
        {
            if (State == FutureState.Cancelled) throw MakeCancelledException();
            if (State == FutureState.Pending) throw FutureErrors.ExceptionNotSet();
            MarkRetrieved();
            return PeekException;
        }
    }

    /// <summary>What ended a cancelled task, until somebody is given it.</summary>
    public CancelledException? PeekCancellation => State == FutureState.Cancelled ? exception as CancelledException : null;

    /// <summary>
    /// <c>cancel(msg)</c>: cancels it and schedules its callbacks; false when it is done already. A task or a gathering
    /// future is only asked to cancel itself.
    /// </summary>
    public virtual bool Cancel(object? message = null) => CancelSelf(message);

    /// <summary>
    /// As asyncio itself cancels: by the driver, where it has a method of the program's to call (<see cref="EventLoop.CancelTaken"/>).
    /// </summary>
    /// <param name="message">What the cancellation is given.</param>
    /// <param name="ifPending">The driver asks whether it is done first.</param>
    public bool RequestCancel(object? message = null, bool ifPending = false) =>
        Loop.CancelTaken?.Invoke(new CancelRequest(this, message, null, ifPending)) == true || Cancel(message);

    /// <summary>
    /// <c>_make_cancelled_error()</c>: the exception for whoever asks for the result of a cancelled future. The one that
    /// ended a task is given out once.
    /// </summary>
    public CancelledException MakeCancelledException()
    {
        if (State != FutureState.Cancelled || exception is not CancelledException saved) return new CancelledException(CancelMessage);
        exception = null;
        return saved;
    }

    /// <summary>Its exception counts as seen, and is not reported as never retrieved.</summary>
    public void MarkRetrieved() => LogTraceback = false;

    /// <summary>What asking for the result raises: the exception, a cancellation, or null if there is a result. Marks it retrieved.</summary>
    /// <exception cref="InvalidStateException">It is pending.</exception>
    public Exception? TakeException()
    {
        if (State == FutureState.Cancelled) return MakeCancelledException();
        if (State == FutureState.Pending) throw FutureErrors.ResultNotReady();
        MarkRetrieved();
        if (exception is not null) Loop.ExceptionTaken?.Invoke(this);
        return exception;
    }

    /// <summary><c>set_exception(exception)</c>.</summary>
    /// <exception cref="InvalidStateException">It is done already.</exception>
    public virtual void SetException(Exception exception) => Fail(exception);

    /// <summary>Awaits it for its end only.</summary>
    public FutureAwaiter GetAwaiter() => new(this);

    /// <summary>What it is, in a few words, for the trace.</summary>
    public virtual string Describe() => string.IsNullOrEmpty(Label) ? $"future {Number}" : Label;

    /// <summary>How error texts show it.</summary>
    public override string ToString() => $"<Future {State.ToString().ToLowerInvariant()}>";

    /// <summary>Its result, exception or cancellation in a few words, for the trace. Called only when somebody listens.</summary>
    protected virtual string DescribeOutcome() =>
        IsCancelled ? CancelMessage?.ToString() ?? string.Empty
        : exception is not null ? ExceptionText.Of(exception)
        : string.Empty;

    /// <summary>How the end is reported: a task's differs.</summary>
    private protected virtual EventKind ResolvedEvent => EventKind.FutureResolved;

    /// <summary>It is no longer pending.</summary>
    private protected virtual void Settled()
    {
    }

    internal void ThrowIfFailed()
    {
        if (TakeException() is { } raised) ExceptionDispatchInfo.Throw(raised);
    }

    /// <summary>Passes a cancellation on to what this one waits for.</summary>
    private protected bool CancelNested(Future awaited, object? message)
    {
        if (Loop.CancelTaken?.Invoke(new CancelRequest(awaited, message, this as ITask, false)) == true) return true;
        var tracer = Loop.Tracer;
        if (tracer.CancelDepth == 0) tracer.CancelCount = 0;
        if (tracer.CancelDepth >= RecursionException.Limit || tracer.CancelCount++ >= RecursionException.TotalLimit)
            throw new RecursionException();
        tracer.CancelDepth++;
        try
        {
            return awaited.Cancel(message);
        }
        finally
        {
            tracer.CancelDepth--;
        }
    }

    /// <param name="message">What the cancellation was given.</param>
    /// <param name="raised">The one that ended a task.</param>
    private protected bool CancelSelf(object? message, CancelledException? raised = null)
    {
        LogTraceback = false;
        if (State != FutureState.Pending) return false;
        CancelMessage = message;
        exception = raised;
        Resolve(FutureState.Cancelled);
        return true;
    }

    private protected void Fail(Exception raised)
    {
        if (State != FutureState.Pending) throw FutureErrors.InvalidState();
        exception = raised;
        State = FutureState.Finished; // for who is told of it
        LogTraceback = true;
        Loop.FutureFailed?.Invoke(this);
        Resolve(FutureState.Finished);
    }

    /// <summary>What a task's next step raises.</summary>
    private protected void ThrowNext(Exception? toThrow)
    {
        if (!IsDone) exception = toThrow;
    }

    private protected Exception? TakeNextThrow()
    {
        if (exception is null || IsDone) return null;
        var next = exception;
        exception = null;
        return next;
    }

    private protected void Resolve(FutureState state)
    {
        State = state;
        Settled();
        if (Loop.Tracer.IsOn) ScheduleCallbacksTraced();
        else ScheduleCallbacks();
    }

    private void ScheduleCallbacksTraced()
    {
        using (Loop.Tracer.Because(TraceResolution())) ScheduleCallbacks();
    }

    private int TraceResolution()
    {
        var outcome = IsCancelled ? 2 : PeekException is null ? 0 : 1;
        return Loop.Tracer.Emit(ResolvedEvent, Number, number: outcome, text: DescribeOutcome());
    }
}

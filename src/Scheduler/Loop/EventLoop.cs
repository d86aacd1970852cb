using System.Runtime.CompilerServices;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;
using Playground.Scheduler.World;

namespace Playground.Scheduler.Loop;

/// <summary>
/// asyncio's event loop, passive: it decides which handle runs next and when the clock jumps; a driver runs the handle.
/// A C# driver is <c>while (loop.TryNext(out var handle)) handle.Run();</c>.
/// </summary>
/// <remarks>
/// Invariant: a handle in the ready queue or among the timers knows so (<see cref="HandlePlace"/>); at most one handle is
/// running; the handles left of the current iteration are the first ones of the ready queue; a task that is not done is
/// running, has exactly one step in the ready queue, or waits in the callbacks of exactly one future.
/// </remarks>
public sealed partial class EventLoop
{
    private ReadyQueue ready; // changes in place
    private readonly CurrentCall call;
    private readonly TimerQueue timers = new();
    private System.Collections.Generic.Queue<Handle>? outside; // null before the first
    private bool isInHandle;
    private int currentNumber;
    private long endOfIteration; // a position in the ready queue
    private bool inIteration;
    private bool stopping;
    private bool runsOnce;
    private long endOfPoll = long.MaxValue;
    private long iterations;
    private int startedEvent;
    private int callerCause;
    private int callerTask;

    /// <summary>Makes a loop that nothing runs yet: <c>asyncio.new_event_loop()</c>.</summary>
    public EventLoop(VirtualClock clock, Tracer tracer)
    {
        Clock = clock;
        Tracer = tracer;
        ready = new ReadyQueue(this);
        call = new CurrentCall(this);
        Number = tracer.NextLoop();
    }

    /// <summary>Its number in the trace.</summary>
    public int Number { get; }

    /// <summary><c>loop.time()</c>, in ns.</summary>
    public VirtualClock Clock { get; }

    /// <summary>Where transitions are reported.</summary>
    public Tracer Tracer { get; }

    /// <summary>What reports to the loop from outside; null when there is nothing outside.</summary>
    public IWorld? World { get; set; }

    /// <summary>Something for the VM to hang its own loop object on.</summary>
    public object? Tag { get; set; }

    /// <summary><c>loop.is_running()</c>.</summary>
    public bool IsRunning { get; private set; }

    /// <summary><c>loop.is_closed()</c>.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>
    /// True after <see cref="TryNext"/> found nothing ready, no timer and nothing in flight: CPython would hang here.
    /// Scheduling something and calling <see cref="TryNext"/> again goes on.
    /// </summary>
    public bool IsStalled { get; private set; }

    /// <summary>
    /// There are other threads, so the clock is not the loop's to move: with nothing ready, <see cref="TryNext"/> says so
    /// (<see cref="IsWaiting"/>), and the driver asks again when it is <see cref="EndOfWait"/> or something was scheduled.
    /// </summary>
    public bool WaitsOutside { get; set; }

    /// <summary>True after <see cref="TryNext"/> found nothing ready and left the waiting to the driver.</summary>
    public bool IsWaiting { get; private set; }

    /// <summary>How many handles are ready to run, cancelled ones included.</summary>
    public int ReadyCount => ready.Count;

    /// <summary>How many timers are set, cancelled ones not yet purged included.</summary>
    public int TimerCount => timers.Count;

    /// <summary>The handle that is running, null between handles.</summary>
    public Handle? CurrentHandle => isInHandle ? ready.Last : null;

    /// <summary>
    /// What is told of exceptions that nobody else takes: <c>loop.call_exception_handler</c>. Without one, an exception
    /// of a C# callback goes on to the driver.
    /// </summary>
    public Action<ExceptionContext>? ExceptionHandler { get; set; }

    /// <summary>
    /// Told of every future that gets an exception: a driver that knows when the last reference goes can then report those
    /// that nobody has asked for (<see cref="Future.LogTraceback"/>).
    /// </summary>
    public Action<Future>? FutureFailed { get; set; }

    /// <summary>Told of every future whose exception is about to be raised: a driver then gives it the traceback that it came with.</summary>
    public Action<Future>? ExceptionTaken { get; set; }

    /// <summary>
    /// The driver's answer to a cancellation that asyncio is about to make: true when it makes it itself, as soon as it is back from here.
    /// It counts as made; a task that waits for the future is told by <see cref="Tasks.Task{T}.CancelAtNextStep"/> when it was not.
    /// </summary>
    public Func<CancelRequest, bool>? CancelTaken { get; set; }

    /// <summary>What a callback of the loop's own takes with it from where it is made: a driver's context variables.</summary>
    public Func<object?>? CaptureContext { get; set; }

    /// <summary>The program's stdin, for a driver whose host can be asked for a line; null for none.</summary>
    public IInputSource? Input { get; set; }

    /// <summary>Nothing is left to do before that line.</summary>
    public bool IsAwaitingInput { get; private set; }

    /// <summary>
    /// In debug mode: tells where the program is, for everything that is scheduled from now on (asyncio: "Debug Mode"). Null otherwise.
    /// </summary>
    public Func<object?>? CaptureOrigin { get; set; }

    /// <summary>Whether a driver's exception is an OSError: a transport then ends without a report.</summary>
    public Predicate<Exception> IsSystemError { get; set; } = static exception => exception is World.OsException;

    /// <summary>The start of <c>run_forever</c>. The driver then asks <see cref="TryNext"/>, and calls <see cref="End"/> at last.</summary>
    /// <exception cref="InvalidOperationException">It is closed or running, or another loop is running.</exception>
    public void Begin() => Begin(once: false);

    /// <inheritdoc cref="Begin()"/>
    /// <param name="once">It ends after one iteration, for which it waits if it has to: <c>_run_once</c>.</param>
    public void Begin(bool once)
    {
        CheckClosed();
        if (IsRunning) throw LoopErrors.AlreadyRunning();
        if (Tracer.RunningLoop is not null) throw LoopErrors.AnotherLoopRunning();
        IsRunning = true;
        IsStalled = false;
        runsOnce = once;
        Tracer.RunningLoop = this;
        callerCause = Tracer.CurrentCause;
        callerTask = Tracer.CurrentTask;
        startedEvent = Tracer.Emit(EventKind.LoopStarted, Number);
        Tracer.CurrentCause = startedEvent;
        Tracer.CurrentTask = 0;
    }

    /// <summary>The end of <c>run_forever</c>, however it came about.</summary>
    public void End()
    {
        HandleFinished();
        stopping = false;
        inIteration = false;
        phase = OwnClockPhase.Begins;
        IsAskingTime = false;
        endOfIteration = 0;
        IsRunning = false;
        Tracer.Emit(EventKind.LoopStopped, Number);
        if (Tracer.RunningLoop == this) Tracer.RunningLoop = null;
        Tracer.CurrentCause = callerCause;
        Tracer.CurrentTask = callerTask;
    }

    /// <summary><c>loop.stop()</c>: the current iteration is finished first; a loop not running stops after its first.</summary>
    public void Stop() => stopping = true;

    /// <summary>Whether <see cref="Stop"/> was called, and the loop has not stopped yet.</summary>
    public bool IsStopping => stopping;

    /// <summary><c>loop.close()</c>: forgets everything scheduled. Harmless when closed already.</summary>
    /// <exception cref="InvalidOperationException">It is running.</exception>
    public void Close()
    {
        if (IsRunning) throw LoopErrors.CloseWhileRunning();
        if (IsClosed) return;
        IsClosed = true;
        ready.Clear();
        Tracer.Timers.Give(timers.Count - timers.CancelledCount);
        timers.Clear();
        World?.Close();
        Tracer.Emit(EventKind.LoopClosed, Number);
    }

    /// <summary>
    /// Decides what runs next, exactly as <c>BaseEventLoop._run_once</c> does. The handle before counts as finished.
    /// </summary>
    /// <param name="handle">What to run; <see cref="CurrentHandle"/> is what may be kept of it.</param>
    /// <returns>False when stopped (after a whole iteration), or when there is nothing to wait for (<see cref="IsStalled"/>).</returns>
    public bool TryNext(out Handle handle)
    {
        HandleFinished();
        while (true)
        {
            while (ready.Taken < endOfIteration)
            {
                var next = ready.Dequeue();
                if (next is Action action)
                {
                    isInHandle = true;
                    handle = call.Of(action);
                    return true;
                }

                if (next is null)
                {
                    ready.Forget();
                    continue;
                }

                handle = Unsafe.As<Handle>(next); // checking it, too, would cost as much as the rest of taking it out
                handle.Place = HandlePlace.Nowhere;
                if (handle.IsCancelled)
                {
                    ready.Forget();
                    continue;
                }

                isInHandle = true;
                currentNumber = handle.Number; // a task's step gets another one when it is scheduled while it runs
                if (Tracer.IsOn) ReportRun(handle);
                return true;
            }

            if (!BeginIteration())
            {
                handle = null!;
                return false;
            }
        }
    }

    /// <summary>
    /// Tells that the handle which <see cref="TryNext"/> gave has run. <see cref="TryNext"/> does so by itself; a driver
    /// that does other things in between may do it earlier.
    /// </summary>
    public void HandleFinished()
    {
        if (!isInHandle) return;
        if (Tracer.IsOn) ReportFinished();
        isInHandle = false;
        ready.Forget();
        AssertInvariantsOfFew();
    }

    // By themselves, so that a run that isn't traced has no registers to save for them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportRun(Handle handle) =>
        Tracer.CurrentCause = Tracer.Emit(EventKind.HandleRun, handle.Number, cause: handle.Cause);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportFinished()
    {
        Tracer.Emit(EventKind.HandleFinished, currentNumber);
        Tracer.CurrentCause = startedEvent;
    }

    /// <summary><c>loop.call_exception_handler(context)</c>.</summary>
    public void ReportException(ExceptionContext context) => ExceptionHandler?.Invoke(context);

    /// <summary>Puts a handle of the world's into the ready queue: what <c>_process_events</c> does. It may come again and again.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="cause">The trace event that brings it about; 0 for none.</param>
    internal void ScheduleReady(Handle handle, int cause)
    {
        if (handle.Place != HandlePlace.Nowhere) return;
        Adopt(handle);
        handle.Cause = Tracer.Emit(EventKind.HandleScheduled, handle.Number, text: Tracer.IsOn ? handle.Describe() : null, cause: cause);
        Enqueue(handle);
    }

    internal bool Handles(Exception exception) => ExceptionHandler is not null && exception is not IMustPropagate;

    internal void TimerCancelled() => timers.CountCancelled();

    private bool BeginIteration()
    {
        if (inIteration)
        {
            inIteration = false;
            if (stopping || runsOnce) return false;
        }

        ready.Trim();
        var hasOnlyReady = ready.Count > 0 && timers.Count == 0 && World is null && Input is null && outside is null && !HasOwnClock;
        if (!hasOnlyReady && !(HasOwnClock ? LookAroundByOwnClock() : LookAround())) return false;
        inIteration = true;
        if (IsStalled || IsWaiting || IsAwaitingInput) IsStalled = IsWaiting = IsAwaitingInput = false;
        endOfIteration = ready.Added;
        iterations++;
        if (Tracer.IsOn) Tracer.Emit(EventKind.LoopIteration, Number, other: ready.Count, number: iterations);
        return true;
    }

    /// <summary>Makes ready what is due, and waits for that where nothing is ready.</summary>
    /// <returns>False when there is nothing to wait for, or the waiting is not the loop's.</returns>
    private bool LookAround()
    {
        if (timers.Count > 0) timers.Purge();
        if (ready.Count == 0 && outside is not { Count: > 0 } && !stopping && !WaitForSomething()) return false;
        World?.Deliver(Clock.Now);
        Input?.Deliver();
        TakeFromOutside();
        if (timers.Count > 0) FireDueTimers();
        return true;
    }

    private void TakeFromOutside()
    {
        while (outside?.TryDequeue(out var handle) == true)
        {
            handle.Cause = Tracer.Emit(EventKind.HandleScheduled, handle.Number, text: Tracer.IsOn ? handle.Describe() : null, cause: handle.Cause);
            Enqueue(handle);
        }
    }

    /// <summary>Lets time pass as select() would: epoll rounds a timeout up to the millisecond, an event ends it at once.</summary>
    private bool WaitForSomething()
    {
        endOfPoll = timers.Count > 0 ? EndOfPoll(timers.FirstWhen - Now) : long.MaxValue;
        var next = EndOfWait;
        if (next <= Clock.Now || Input is { IsThere: true }) return true;
        if (Input is { IsAwaited: true })
        {
            IsAwaitingInput = true;
            return false;
        }

        if (WaitsOutside)
        {
            IsWaiting = true;
            return false;
        }

        if (next == long.MaxValue)
        {
            IsStalled = true;
            return false;
        }

        var jumped = next - Clock.Now;
        Clock.JumpTo(next);
        Tracer.Emit(EventKind.IdleJump, Number, number: jumped);
        return true;
    }

    /// <summary>
    /// When select() would return if nothing else happened, in ns of virtual time; <see cref="long.MaxValue"/> for never.
    /// </summary>
    public long EndOfWait => Math.Min(World?.NextEventTime ?? long.MaxValue, endOfPoll);

    private long EndOfPoll(long timeout)
    {
        if (timeout <= 0) return Clock.Now;
        var beyond = timeout % Nanoseconds.PerMillisecond;
        var end = Nanoseconds.Add(Clock.Now, timeout);
        return beyond == 0 ? end : Nanoseconds.Add(end, Nanoseconds.PerMillisecond - beyond);
    }

    private void FireDueTimers()
    {
        var end = Nanoseconds.Add(Now, VirtualClock.Resolution);
        while (timers.Count > 0 && timers.FirstWhen < end)
        {
            var timer = timers.TakeFirst();
            if (timer.IsCancelled) continue;
            Tracer.Timers.Give();
            timer.Cause = Tracer.Emit(EventKind.TimerFired, timer.Number, cause: timer.Cause);
            Enqueue(timer);
        }
    }

    private void Enqueue(Handle handle)
    {
        handle.Place = HandlePlace.Ready;
        ready.Enqueue(handle);
    }

    private void CheckClosed()
    {
        if (IsClosed) throw LoopErrors.Closed();
    }
}

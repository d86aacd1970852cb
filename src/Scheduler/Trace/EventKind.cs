namespace Playground.Scheduler.Trace;

/// <summary>
/// Everything that a run can report. The numbers are on the wire and in stored traces: never reuse one.
/// What the fields of a <see cref="TraceEvent"/> mean for each kind is said here and, for machines, in
/// <see cref="EventSchema"/>. "Subject" is always the number of the thing the event is about.
/// </summary>
public enum EventKind : byte
{
    // 0 stays unused, so that a zeroed event is no legal event.

    // ---- Loop (subject: loop number) ----
    /// <summary>run_forever began.</summary>
    LoopStarted = 1,
    /// <summary>A new pass over the ready queue. Number: which (1, 2, …). Other: how many handles it will run.</summary>
    LoopIteration = 2,
    /// <summary>Nothing was ready, so the clock jumped to the next deadline. Number: nanoseconds jumped.</summary>
    IdleJump = 3,
    LoopStopped = 4,
    LoopClosed = 5,

    // ---- Handles (subject: handle number) ----
    /// <summary>Went to the end of the ready queue. Other: task that it will step, or 0. Text: what it will call.</summary>
    HandleScheduled = 10,
    /// <summary>Left the ready queue and is running.</summary>
    HandleRun = 11,
    HandleFinished = 12,
    HandleCancelled = 13,

    // ---- Timers (subject: handle number; a fired timer's handle is next seen in the ready queue) ----
    /// <summary>Number: deadline in ns of virtual time. Other: task that set it for its own sleep, or 0. Text: what it will call.</summary>
    TimerSet = 15,
    TimerFired = 16,
    TimerCancelled = 17,

    // ---- Coroutines (subject: coroutine number) ----
    /// <summary>Called, not started. Text: qualified name. Number: line of its `def`.</summary>
    CoroutineCreated = 20,
    CoroutineStarted = 21,
    /// <summary>Number: line where it is parked. Other: number of what it waits for, or 0. Text: what it waits for, in words.</summary>
    CoroutineSuspended = 22,
    /// <summary>Goes on. Number: line.</summary>
    CoroutineResumed = 23,
    /// <summary>Returned or raised. Text: repr of the result, or the exception.</summary>
    CoroutineFinished = 24,
    /// <summary>Dropped without ever having been started. Text: qualified name.</summary>
    CoroutineNeverAwaited = 25,

    // ---- Tasks (subject: task number) ----
    /// <summary>Text: task name. Other: its coroutine's number.</summary>
    TaskCreated = 30,
    /// <summary>Waits in the ready queue. Other: handle number.</summary>
    TaskReady = 31,
    TaskRunning = 32,
    /// <summary>Other: number of the future, task, … that it waits for (0: gave way for one pass). Text: the same in words.</summary>
    TaskWaiting = 33,
    /// <summary>cancel() was called. Text: message.</summary>
    TaskCancelling = 34,
    /// <summary>Number: 0 result, 1 exception, 2 cancelled. Text: repr of the result or exception.</summary>
    TaskDone = 35,
    /// <summary>Its exception was dropped unseen. Text: the exception.</summary>
    ExceptionNeverRetrieved = 36,

    // ---- Futures (subject: future number) ----
    /// <summary>Text: what it stands for ("sleep", "gather", "item in q"), or empty.</summary>
    FutureCreated = 40,
    /// <summary>Number: 0 result, 1 exception, 2 cancelled. Text: repr of the result or exception.</summary>
    FutureResolved = 41,
    /// <summary>Other: task that will be woken, or 0. Text: callback.</summary>
    CallbackAdded = 42,

    // ---- Primitives: lock, event, condition, semaphore, barrier, queue (subject: its number) ----
    /// <summary>Text: type name. Number: capacity or initial value (0: none).</summary>
    PrimitiveCreated = 50,
    /// <summary>Lock, semaphore or condition taken. Number: value left.</summary>
    PrimitiveAcquired = 51,
    /// <summary>Number: value now.</summary>
    PrimitiveReleased = 52,
    /// <summary>An event was set (Number 1) or cleared (0), a condition notified (Number: how many), a barrier filled.</summary>
    PrimitiveSignalled = 53,
    /// <summary>A waiter joined. Other: future number. Text: "get", "put", "acquire", "wait", "join".</summary>
    WaiterAdded = 54,
    /// <summary>Other: future number.</summary>
    WaiterRemoved = 55,
    /// <summary>Text: repr of the item. Number: size now.</summary>
    QueuePut = 56,
    /// <summary>Text: repr of the item. Number: size now.</summary>
    QueueGot = 57,

    // ---- Threads and executors (subject: call or thread number) ----
    ExecutorSubmitted = 60,
    ExecutorStarted = 61,
    ExecutorDone = 62,
    ThreadStarted = 63,
    ThreadFinished = 64,
    /// <summary>A blocking call held the whole thread. Number: nanoseconds. Text: what blocked.</summary>
    ThreadBlocked = 65,

    // ---- World (subject: socket, transport, stream, server, process number) ----
    EndpointCreated = 70,
    EndpointConnected = 71,
    BytesSent = 72,
    BytesDelivered = 73,
    EndpointClosed = 74,
    ProcessStarted = 75,
    ProcessExited = 76,
    SignalRaised = 77,

    // ---- Code (subject: frame number) ----
    /// <summary>About to run this line. Number: line. Other: source file number (text id of its name).</summary>
    LineReached = 80,
    /// <summary>Text: qualified name. Other: frame number of the caller, or 0. Number: line of its `def`.</summary>
    FrameEntered = 81,
    /// <summary>Text: repr of what it returns.</summary>
    FrameLeft = 82,
    /// <summary>Text: "ValueError: bad". Number: line.</summary>
    ExceptionRaised = 83,
    /// <summary>Number: line of the handler. Text: exception type.</summary>
    ExceptionCaught = 84,
    /// <summary>Text: short repr. Other: text id of the variable's name.</summary>
    LocalChanged = 85,

    // ---- The program as a whole ----
    /// <summary>Number: 1 stdout, 2 stderr. Text: what was written (may hold several lines or half of one).</summary>
    OutputWritten = 90,
    /// <summary>Text: the warning's category and message.</summary>
    WarningIssued = 91,
    /// <summary>Text: which limit, and what to do.</summary>
    LimitReached = 92,
    /// <summary>The run is over. Number: exit code.</summary>
    ProgramEnded = 93,
}

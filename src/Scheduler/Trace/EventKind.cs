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
    /// <summary>A new pass over the ready queue. Number: which (1, 2, …). Other: how many handles it will take, those cancelled meanwhile included.</summary>
    LoopIteration = 2,
    /// <summary>Nothing was ready, so the clock jumped to the next deadline. Number: nanoseconds jumped.</summary>
    IdleJump = 3,
    /// <summary>run_forever returns.</summary>
    LoopStopped = 4,
    /// <summary>Closed for good; what was still queued or timed is dropped.</summary>
    LoopClosed = 5,

    // ---- Handles (subject: handle number) ----
    /// <summary>Went to the end of the ready queue. Other: task that it will step, or 0. Text: what it will call.</summary>
    HandleScheduled = 10,
    /// <summary>Left the ready queue and is running.</summary>
    HandleRun = 11,
    /// <summary>What it called has returned to the loop.</summary>
    HandleFinished = 12,
    /// <summary>Taken out of the ready queue without having run.</summary>
    HandleCancelled = 13,

    // ---- Timers (subject: handle number; a fired timer's handle is next seen in the ready queue) ----
    /// <summary>Number: deadline in ns of virtual time. Other: task that set it for its own sleep, or 0. Text: what it will call.</summary>
    TimerSet = 15,
    /// <summary>Its deadline has come: the handle leaves the timers for the end of the ready queue (no HandleScheduled follows).</summary>
    TimerFired = 16,
    /// <summary>Dropped before its deadline.</summary>
    TimerCancelled = 17,

    // ---- Coroutines (subject: coroutine number) ----
    /// <summary>Called, not started. Text: qualified name. Number: line of its `def`.</summary>
    CoroutineCreated = 20,
    /// <summary>Driven for the first time. Its frame is the one that the next FrameEntered of the same task names.</summary>
    CoroutineStarted = 21,
    /// <summary>
    /// Number: line where it is parked. Text: what it waits for, in words. Other: number of the future or task that it waits for, or 0.
    /// A chain of awaits suspends innermost first in adjacent events, so a coroutine that awaits another coroutine has that one's
    /// suspension just before its own, and Other then says nothing.
    /// </summary>
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
    /// <summary>Its coroutine is being stepped.</summary>
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
    /// <summary>Text: what it stands for ("sleep", "gather", "item in q"), or empty. Other: endpoint that will bring its result, or 0.</summary>
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
    /// <summary>A call was handed to a pool. Other: future that stands for its result. Text: what it will call.</summary>
    ExecutorSubmitted = 60,
    /// <summary>A thread took the call. Other: thread number.</summary>
    ExecutorStarted = 61,
    /// <summary>Number: 0 result, 1 exception. Text: repr of the result or exception.</summary>
    ExecutorDone = 62,
    /// <summary>Text: thread name.</summary>
    ThreadStarted = 63,
    ThreadFinished = 64,
    /// <summary>A blocking call held the whole thread (0: the main thread). Number: nanoseconds. Text: what blocked.</summary>
    ThreadBlocked = 65,
    /// <summary>It is this thread's turn (0: the main thread's): what follows happens in it, until the next of these. Text: its name.</summary>
    ThreadRunning = 66,
    /// <summary>A blocking call holds it while others may run (0: the main thread). Text: what it waits for.</summary>
    ThreadWaiting = 67,

    // ---- World (subject: socket, transport, stream, server, process number) ----
    /// <summary>Text: what it is, such as "server 127.0.0.1:8888".</summary>
    EndpointCreated = 70,
    /// <summary>Other: the endpoint at the other end.</summary>
    EndpointConnected = 71,
    /// <summary>Now in flight. Number: how many. Other: the endpoint that they go to. Text: short repr.</summary>
    BytesSent = 72,
    /// <summary>Arrived at the subject. Number: how many. Other: the endpoint that sent them. Text: short repr.</summary>
    BytesDelivered = 73,
    EndpointClosed = 74,
    /// <summary>Text: command line.</summary>
    ProcessStarted = 75,
    /// <summary>Number: return code.</summary>
    ProcessExited = 76,
    /// <summary>Subject: the process it went to, 0 for the program itself. Number: signal number. Text: name, such as "SIGINT".</summary>
    SignalRaised = 77,

    // ---- Code (subject: frame number) ----
    /// <summary>About to run this line. Number: line. Other: text id of the source file's name.</summary>
    LineReached = 80,
    /// <summary>
    /// Text: qualified name. Other: frame number of the caller, or 0. Number: line of its `def`. A generator's frame is entered
    /// again, under the same number, each time it goes on; a coroutine's is not (CoroutineResumed tells).
    /// </summary>
    FrameEntered = 81,
    /// <summary>
    /// Returned (Text: repr of what it returns), left by an exception (Text: empty), or, Number 1, a generator yielded and may go on
    /// (Text: repr of what it yields). A coroutine that suspends does not leave its frame.
    /// </summary>
    FrameLeft = 82,
    /// <summary>Text: "ValueError: bad". Number: line.</summary>
    ExceptionRaised = 83,
    /// <summary>Number: line of the handler. Text: exception type.</summary>
    ExceptionCaught = 84,
    /// <summary>Text: short repr; none for an integer of 64 bits, which is in Number. Other: text id of the variable's name.</summary>
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

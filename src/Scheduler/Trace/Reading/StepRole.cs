using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

/// <summary>What an event means for where the default step stops.</summary>
internal enum StepRole : byte
{
    /// <summary>Part of the step that ends later.</summary>
    Inner,
    /// <summary>A step ends here.</summary>
    Stop,
    /// <summary>A step ends here, or after the <see cref="Tail"/> events that follow at once.</summary>
    StopWithTail,
    /// <summary>A step ends after this and the <see cref="Opening"/> events that follow at once.</summary>
    Begin,
    /// <summary>Belongs to a <see cref="Begin"/> just before it.</summary>
    Opening,
    /// <summary>Belongs to a <see cref="StopWithTail"/> just before it.</summary>
    Tail,
}

/// <remarks>
/// The rule behind the table: every step changes something that is drawn, and what belongs together is one step. So the loop's
/// taking a handle and the coroutine's going on are one step; so are setting a sleep's timer, parking the coroutine and leaving
/// the running slot. A line stops before it runs; what it does (locals, output, items put) shows when the next one is reached.
/// </remarks>
internal static class StepRoles
{
    public static StepRole Of(in TraceEvent e) => e.Kind switch
    {
        LineReached => StepRole.Stop,

        HandleRun => StepRole.Begin,
        TaskRunning or CoroutineStarted or CoroutineResumed or FrameEntered => StepRole.Opening,
        HandleFinished or CallbackAdded => StepRole.Tail,

        // A task's handle is announced by TaskReady, which follows; a task that only gives way is back in the queue at once;
        // a sleep's timer is followed by the task's waiting for it.
        HandleScheduled when e.Other == 0 => StepRole.StopWithTail,
        TaskReady or TaskDone => StepRole.StopWithTail,
        TaskWaiting when e.Other != 0 => StepRole.StopWithTail,
        TimerSet when e.Other == 0 => StepRole.Stop,

        LoopStarted or LoopStopped or LoopClosed or IdleJump or TimerFired => StepRole.Stop,
        TaskCancelling or ExceptionRaised => StepRole.Stop,
        CoroutineNeverAwaited or ExceptionNeverRetrieved or WarningIssued or ThreadBlocked or LimitReached => StepRole.Stop,
        ExecutorSubmitted or ExecutorStarted or ExecutorDone or ThreadStarted or ThreadFinished or ThreadRunning or ThreadWaiting => StepRole.Stop,
        EndpointCreated or EndpointConnected or BytesSent or BytesDelivered or EndpointClosed => StepRole.Stop,
        ProcessStarted or ProcessExited or SignalRaised or ProgramEnded => StepRole.Stop,

        _ => StepRole.Inner,
    };
}

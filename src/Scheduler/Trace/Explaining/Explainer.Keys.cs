using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

// Which sentence an event gets.
public sealed partial class Explainer
{
    // A cause further back is another story.
    private const int MaxCauses = 8;

    internal string KeyOf(in TraceEvent e, int sequence) => e.Kind switch
    {
        LoopIteration => e.Other == 1 ? "LoopIteration.one" : "LoopIteration.many",
        HandleScheduled when e.Other != 0 => "HandleScheduled.task",
        HandleScheduled => e.Cause != 0 && _log[e.Cause].Kind is (TaskDone or FutureResolved) ? "HandleScheduled.done" : "HandleScheduled.callback",
        HandleRun => HandleRunKey(e.Subject),
        TimerSet => e.Other == 0 ? "TimerSet.callback" : "TimerSet.sleep",
        TimerFired => SleeperOf(e.Subject) == 0 ? "TimerFired.callback" : "TimerFired.sleep",

        CoroutineSuspended when e.Text == 0 => "CoroutineSuspended.gaveway",
        CoroutineSuspended => e.Number > 0 ? "CoroutineSuspended.line" : "CoroutineSuspended.noline",
        CoroutineResumed => e.Number > 0 ? "CoroutineResumed.line" : "CoroutineResumed.noline",
        CoroutineFinished => e.Text == 0 ? "CoroutineFinished.plain" : "CoroutineFinished.result",

        TaskCreated => e.Other == 0 ? "TaskCreated.plain" : "TaskCreated.coroutine",
        TaskReady => "TaskReady." + ReadyBecause(e, sequence).Variant,
        TaskWaiting when e.Other == 0 => "TaskWaiting.gaveway",
        TaskWaiting => names.Task(e.Other) is null ? "TaskWaiting.future" : "TaskWaiting.task",
        TaskDone => "TaskDone." + OutcomeVariant(e),

        FutureCreated => e.Text == 0 ? "FutureCreated.plain" : "FutureCreated.purpose",
        FutureResolved => "FutureResolved." + OutcomeVariant(e),
        CallbackAdded => e.Other == 0 ? "CallbackAdded.callback" : "CallbackAdded.task",
        PrimitiveSignalled => "PrimitiveSignalled." + SignalVariant(e),
        BytesSent or BytesDelivered => e.Kind + (e.Number == 1 ? ".one" : ".many"),
        ProcessExited => e.Number < 0 ? "ProcessExited.killed" : "ProcessExited.code",
        SignalRaised => e.Subject == 0 ? "SignalRaised.program" : "SignalRaised.process",
        ExecutorDone => e.Number == 0 ? "ExecutorDone.result" : "ExecutorDone.exception",

        FrameEntered => _log.Text(e.Text) == Module ? "FrameEntered.module" : "FrameEntered.function",
        FrameLeft when names.Frame(e.Subject) == Module && e.Text != 0 => "FrameLeft.module",
        FrameLeft => e.Number != 0 ? "FrameLeft.yields" : e.Text == 0 ? "FrameLeft.exception" : "FrameLeft.result",
        OutputWritten => e.Number == 2 ? "OutputWritten.stderr" : "OutputWritten.stdout",
        ProgramEnded => e.Number == 0 ? "ProgramEnded.ok" : "ProgramEnded.code",
        _ => e.Kind.ToString(),
    };

    private const string Module = "<module>";

    private static string OutcomeVariant(in TraceEvent e) => (Outcome)e.Number switch
    {
        Outcome.Exception => "exception",
        Outcome.Cancelled => "cancelled",
        _ => e.Text == 0 ? "plain" : "result",
    };

    private string SignalVariant(in TraceEvent e) => names.Primitive(e.Subject)?.Type switch
    {
        "Condition" => "notified",
        "Barrier" => "filled",
        _ => e.Number == 0 ? "cleared" : "set",
    };

    private string HandleRunKey(int handle)
    {
        if (names.TimerOrigin(handle) != 0) return SleeperOf(handle) == 0 ? "HandleRun.callback" : "HandleRun.sleep";
        var origin = names.HandleOrigin(handle);
        if (origin == 0) return "HandleRun.unknown";
        return _log[origin].Other == 0 ? "HandleRun.callback" : "HandleRun.task";
    }

    /// <summary>The task that set a timer for its own sleep, or 0.</summary>
    private int SleeperOf(int handle) => names.TimerOrigin(handle) is > 0 and var origin ? _log[origin].Other : 0;

    /// <summary>What put a task into the ready queue, and which event did.</summary>
    private (string Variant, int Cause) ReadyBecause(in TraceEvent ready, int sequence)
    {
        if (sequence > 2 && _log[sequence - 2] is { Kind: TaskWaiting, Other: 0 } waiting && waiting.Subject == ready.Subject)
            return ("gaveway", sequence - 2);

        var resolved = 0;
        var cause = ready.Cause;
        for (var steps = 0; cause != 0 && steps < MaxCauses; steps++)
        {
            ref readonly var e = ref _log[cause];
            switch (e.Kind)
            {
                case TaskCreated when e.Subject == ready.Subject: return ("created", cause);
                case TaskCancelling when e.Subject == ready.Subject: return ("cancelled", cause);
                case TaskDone when e.Subject != ready.Subject: return ("done", cause);
                case QueuePut: return ("put", cause);
                case QueueGot: return ("got", cause);
                case PrimitiveReleased: return ("released", cause);
                case PrimitiveSignalled: return ("signalled", cause);
                case FutureResolved: resolved = cause; break;
                case HandleRun when SleeperOf(e.Subject) == ready.Subject: return ("timer", cause);
                case HandleRun: steps = MaxCauses; break;
            }
            cause = e.Cause;
        }
        return resolved == 0 ? ("plain", 0) : ("future", resolved);
    }
}

using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

public sealed partial class LoopState
{
    /// <summary>Takes the next event of the trace.</summary>
    /// <param name="sequence">Its sequence number.</param>
    public void Apply(in TraceEvent e, int sequence)
    {
        Sequence = sequence;
        Clock = e.Time;
        switch (e.Kind)
        {
            case LineReached: ApplyLineReached(e); break;
            case LocalChanged: ApplyLocalChanged(e); break;
            case FrameEntered: ApplyFrameEntered(e); break;
            case FrameLeft: ApplyFrameLeft(e); break;
            case ExceptionRaised: ApplyExceptionRaised(e); break;
            case ExceptionCaught: ApplyExceptionCaught(e); break;

            case LoopStarted: (Loop, LoopStatus) = (e.Subject, LoopStatus.Running); break;
            case LoopIteration: (Loop, Iteration) = (e.Subject, e.Number); break;
            case IdleJump: LastJump = new ClockJump(sequence, e.Time - e.Number, e.Number); break;
            case LoopStopped: (Loop, LoopStatus) = (e.Subject, LoopStatus.Stopped); break;
            case LoopClosed: ApplyLoopClosed(e); break;

            case HandleScheduled: ApplyHandleScheduled(e); break;
            case HandleRun: ApplyHandleRun(e); break;
            case HandleFinished: ApplyHandleFinished(); break;
            case HandleCancelled or TimerCancelled: ApplyHandleCancelled(e); break;
            case TimerSet: ApplyTimerSet(e); break;
            case TimerFired: ApplyTimerFired(e); break;

            case CoroutineCreated: _coroutines.Add(new CoroutineInfo(e, sequence, _strings)); break;
            case CoroutineStarted: ApplyCoroutineStarted(e); break;
            case CoroutineSuspended: ApplyCoroutineSuspended(e); break;
            case CoroutineResumed: ApplyCoroutineResumed(e); break;
            case CoroutineFinished: ApplyCoroutineFinished(e); break;
            case CoroutineNeverAwaited:
                _coroutines[e.Subject] = null;
                AddNotice(e);
                break;

            case TaskCreated: ApplyTaskCreated(e); break;
            case TaskReady: SetPhase(e.Subject, TaskPhase.Ready); break;
            case TaskRunning: ApplyTaskRunning(e); break;
            case TaskWaiting: ApplyTaskWaiting(e); break;
            case TaskCancelling: ApplyTaskCancelling(e); break;
            case TaskDone: ApplyTaskDone(e); break;
            case ExceptionNeverRetrieved: ApplyExceptionNeverRetrieved(e); break;

            case FutureCreated: _futures.Add(new FutureInfo(e, sequence, _strings)); break;
            case FutureResolved: _futures[e.Subject] = null; break;
            case CallbackAdded: _futures.Own(e.Subject)?.AddCallback(e.Other, sequence); break;

            case PrimitiveCreated: ApplyPrimitiveCreated(e); break;
            case PrimitiveAcquired: ApplyPrimitiveAcquired(e); break;
            case PrimitiveReleased: ApplyPrimitiveReleased(e); break;
            case PrimitiveSignalled: ApplyPrimitiveSignalled(e); break;
            case WaiterAdded: ApplyWaiterAdded(e); break;
            case WaiterRemoved: ApplyWaiterRemoved(e); break;
            case QueuePut: ApplyQueuePut(e); break;
            case QueueGot: ApplyQueueGot(e); break;

            case OutputWritten: ApplyOutputWritten(e); break;
            case WarningIssued or ThreadBlocked: AddNotice(e); break;
            case LimitReached:
                Limit = _strings[e.Text];
                AddNotice(e);
                break;
            case ProgramEnded: (HasEnded, ExitCode) = (true, (int)e.Number); break;

            case ExecutorSubmitted: _calls[e.Subject] = new CallInfo(e.Subject, _strings[e.Text], e.Other, sequence); break;
            case ExecutorStarted: ApplyExecutorStarted(e); break;
            case ExecutorDone: ApplyExecutorDone(e); break;
            case ThreadStarted: _threads[e.Subject] = new ThreadInfo(e.Subject, _strings[e.Text], sequence); break;
            case ThreadRunning: ApplyThreadRunning(e); break;
            case ThreadWaiting: ApplyThreadWaiting(e); break;
            case ThreadFinished: _threads[e.Subject] = null; break;

            case EndpointCreated: ApplyEndpointCreated(e); break;
            case EndpointConnected: ApplyEndpointConnected(e); break;
            case BytesSent: ApplyBytesSent(e); break;
            case BytesDelivered: ApplyBytesDelivered(e); break;
            case EndpointClosed: ApplyEndpointClosed(e); break;

            case ProcessStarted: ApplyProcessStarted(e); break;
            case ProcessExited: ApplyProcessExited(e); break;
            case SignalRaised: ApplySignalRaised(e); break;

            default: throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "no such event kind");
        }
    }

    private void ApplyOutputWritten(in TraceEvent e) =>
        _output.Add((Event: e, Sequence, Text: _strings[e.Text]), static written => new OutputRun(
            written.Sequence, written.Event.Time, written.Event.Task, (OutputStream)written.Event.Number, written.Text));

    private void AddNotice(in TraceEvent e) =>
        _notices.Add((Event: e, Sequence, Text: _strings[e.Text]), static said => new Notice(
            said.Sequence, said.Event.Time, said.Event.Task, said.Event.Kind, said.Text));
}

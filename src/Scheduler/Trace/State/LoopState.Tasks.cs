namespace Playground.Scheduler.Trace;

// Tasks and futures.
public sealed partial class LoopState
{
    private void ApplyTaskCreated(in TraceEvent e)
    {
        var function = _coroutines[e.Other]?.Name ?? "";
        var (shortName, color) = _naming.Of(e.Subject, function);
        _tasks[e.Subject] = new TaskInfo(e.Subject, _strings[e.Text], shortName, color, e.Other, function, Sequence) { ChangedAt = Sequence };
        if (_coroutines[e.Other] is { } coroutine) _coroutines[e.Other] = coroutine with { Task = e.Subject, ChangedAt = Sequence };
        // Announced as a future first, as every task is one.
        _futures[e.Subject] = null;
    }

    private void SetPhase(int number, TaskPhase phase)
    {
        if (_tasks[number] is { } task && task.Phase != phase)
            _tasks[number] = task with { Phase = phase, ChangedAt = Sequence };
    }

    private void ApplyTaskRunning(in TraceEvent e)
    {
        RunningTask = e.Subject;
        if (_tasks[e.Subject] is { } task)
            _tasks[e.Subject] = task with { Phase = TaskPhase.Running, WaitsFor = 0, WaitsForText = "", ChangedAt = Sequence };
    }

    private void ApplyTaskWaiting(in TraceEvent e)
    {
        if (RunningTask == e.Subject) RunningTask = 0;
        SuspendChain();
        if (_tasks[e.Subject] is { } task)
        {
            _tasks[e.Subject] = task with
            {
                Phase = TaskPhase.Waiting,
                WaitsFor = e.Other,
                WaitsForText = _strings[e.Text],
                Cancelling = false,
                ChangedAt = Sequence,
            };
        }
    }

    private void ApplyTaskCancelling(in TraceEvent e)
    {
        if (_tasks[e.Subject] is { } task)
            _tasks[e.Subject] = task with { Cancelling = true, CancelMessage = _strings[e.Text], ChangedAt = Sequence };
    }

    private void ApplyTaskDone(in TraceEvent e)
    {
        if (RunningTask == e.Subject) RunningTask = 0;
        if (_tasks[e.Subject] is not { } task) return;
        _tasks[e.Subject] = task with
        {
            Phase = TaskPhase.Done,
            Outcome = (Outcome)e.Number,
            Result = _strings[e.Text],
            WaitsFor = 0,
            WaitsForText = "",
            Cancelling = false,
            ChangedAt = Sequence,
        };
    }

    private void ApplyExceptionNeverRetrieved(in TraceEvent e)
    {
        if (_tasks[e.Subject] is { } task) _tasks[e.Subject] = task with { NeverRetrieved = true, ChangedAt = Sequence };
        AddNotice(e);
    }

    private void ApplyCallbackAdded(in TraceEvent e)
    {
        if (_futures[e.Subject] is not { } future) return;
        _futures[e.Subject] = e.Other == 0
            ? future with { OtherCallbacks = future.OtherCallbacks + 1 }
            : future with { WaitingTasks = [.. future.WaitingTasks, e.Other] };
    }
}

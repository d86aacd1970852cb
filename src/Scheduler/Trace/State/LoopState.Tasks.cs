namespace Playground.Scheduler.Trace;

// Tasks and futures.
public sealed partial class LoopState
{
    private void ApplyTaskCreated(in TraceEvent e)
    {
        var coroutine = _coroutines.Own(e.Other);
        var function = coroutine?.Name ?? "";
        var (shortName, color) = _naming.Of(e.Subject, function);
        _tasks.Add(new TaskInfo(e, Sequence, _strings, function, shortName, color));
        if (coroutine is not null) (coroutine.Task, coroutine.ChangedAt) = (e.Subject, Sequence);
        // Announced as a future first, as every task is one.
        _futures[e.Subject] = null;
    }

    private void SetPhase(int number, TaskPhase phase)
    {
        if (_tasks.Own(number) is { } task && task.Phase != phase) (task.Phase, task.ChangedAt) = (phase, Sequence);
    }

    private void ApplyTaskRunning(in TraceEvent e)
    {
        RunningTask = e.Subject;
        if (_tasks.Own(e.Subject) is not { } task) return;
        task.Phase = TaskPhase.Running;
        task.WaitsFor = 0;
        task.WaitsForTextId = 0;
        task.ChangedAt = Sequence;
    }

    private void ApplyTaskWaiting(in TraceEvent e)
    {
        if (RunningTask == e.Subject) RunningTask = 0;
        SuspendChain();
        if (_tasks.Own(e.Subject) is not { } task) return;
        task.Phase = TaskPhase.Waiting;
        task.WaitsFor = e.Other;
        task.WaitsForTextId = e.Text;
        task.Cancelling = false;
        task.ChangedAt = Sequence;
    }

    private void ApplyTaskCancelling(in TraceEvent e)
    {
        if (_tasks.Own(e.Subject) is { } task) (task.Cancelling, task.CancelMessageId, task.ChangedAt) = (true, e.Text, Sequence);
    }

    private void ApplyTaskDone(in TraceEvent e)
    {
        if (RunningTask == e.Subject) RunningTask = 0;
        if (_tasks.Own(e.Subject) is not { } task) return;
        (task.Phase, task.Outcome, task.ResultId) = (TaskPhase.Done, (Outcome)e.Number, e.Text);
        (task.WaitsFor, task.WaitsForTextId, task.Cancelling) = (0, 0, false);
        task.ChangedAt = Sequence;
    }

    private void ApplyExceptionNeverRetrieved(in TraceEvent e)
    {
        if (_tasks.Own(e.Subject) is { } task) (task.NeverRetrieved, task.ChangedAt) = (true, Sequence);
        AddNotice(e);
    }
}

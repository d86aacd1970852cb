namespace Playground.Scheduler.Trace;

// The loop's own: ready queue, running handle, timers.
public sealed partial class LoopState
{
    // How deep the stack was when the running handle began.
    private int _stackBase;

    private void ApplyLoopClosed(in TraceEvent e)
    {
        (Loop, LoopStatus) = (e.Subject, LoopStatus.Closed);
        _ready.Clear();
        _timers.Clear();
    }

    private void ApplyHandleScheduled(in TraceEvent e)
    {
        var timer = _timers.Remove(e.Subject);
        if (timer is null) _ready.Remove(e.Subject);
        _ready.Add(new HandleInfo(e.Subject, e.Other, _strings[e.Text], Sequence));
        if (_tasks[e.Other] is { Phase: TaskPhase.Created or TaskPhase.Waiting }) SetPhase(e.Other, TaskPhase.Ready);
    }

    private void ApplyTimerFired(in TraceEvent e)
    {
        if (_timers.Remove(e.Subject) is { } timer) _ready.Add(new HandleInfo(timer.Handle, timer.Task, timer.Text, Sequence, FromTimer: true));
    }

    private void ApplyHandleCancelled(in TraceEvent e)
    {
        if (_ready.Remove(e.Subject) is null) _timers.Remove(e.Subject);
    }

    private void ApplyHandleRun(in TraceEvent e)
    {
        RunningHandle = _ready.Remove(e.Subject) ?? new HandleInfo(e.Subject, 0, "", Sequence);
        _stackBase = _stack.Count;
        _runningChain.Clear();
    }

    private void ApplyHandleFinished()
    {
        RunningHandle = null;
        RunningTask = 0;
        Raised = null;
        UnwindTo(_stackBase);
        _runningChain.Clear();
    }
}

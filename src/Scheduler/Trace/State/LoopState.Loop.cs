namespace Playground.Scheduler.Trace;

// The loop's own: ready queue, running handle, timers.
public sealed partial class LoopState
{
    // How deep the stack was when the running handle began.
    private int _stackBase;

    private bool _isHandleRunning;
    private ReadyHandle _runningHandle;

    // A handle with a higher number has not been heard of, so that it need not be looked for.
    private int _highestHandle;

    public HandleInfo? RunningHandle => _isHandleRunning ? ReadyQueue.Show(_runningHandle, _strings) : null;

    /// <summary>In the order in which they will run.</summary>
    public IReadOnlyList<HandleInfo> Ready => _ready.Show(_strings);

    /// <summary>In the order in which they will fire.</summary>
    public IReadOnlyList<TimerInfo> Timers => _timers.Show(_strings);

    private void ApplyLoopClosed(in TraceEvent e)
    {
        (Loop, LoopStatus) = (e.Subject, LoopStatus.Closed);
        _ready.Clear();
        _timers.Clear();
    }

    private void ApplyHandleScheduled(in TraceEvent e)
    {
        if (e.Subject > _highestHandle) _highestHandle = e.Subject;
        else if (!_timers.Remove(e.Subject, out _)) _ready.Remove(e.Subject, out _);

        AddReady(e.Subject, e.Other, e.Text, fromTimer: false);
        if (_tasks[e.Other] is { Phase: TaskPhase.Created or TaskPhase.Waiting }) SetPhase(e.Other, TaskPhase.Ready);
    }

    private void ApplyTimerSet(in TraceEvent e)
    {
        if (e.Subject > _highestHandle) _highestHandle = e.Subject;
        _timers.Add(e, Sequence);
    }

    private void ApplyTimerFired(in TraceEvent e)
    {
        if (_timers.Remove(e.Subject, out var timer)) AddReady(timer.Handle, timer.Task, timer.TextId, fromTimer: true);
    }

    private void ApplyHandleCancelled(in TraceEvent e)
    {
        if (!_ready.Remove(e.Subject, out _)) _timers.Remove(e.Subject, out _);
    }

    private void ApplyHandleRun(in TraceEvent e)
    {
        if (!_ready.Remove(e.Subject, out _runningHandle)) (_runningHandle.Number, _runningHandle.ScheduledAt) = (e.Subject, Sequence);
        _isHandleRunning = true;
        _stackBase = _stack.Count;
        _runningChain.CutAt(0);
    }

    private void ApplyHandleFinished()
    {
        _isHandleRunning = false;
        RunningTask = 0;
        Raised = null;
        UnwindTo(_stackBase);
        _runningChain.CutAt(0);
    }

    private void AddReady(int number, int task, int text, bool fromTimer)
    {
        ref var handle = ref _ready.Add();
        (handle.Number, handle.Task, handle.TextId, handle.ScheduledAt, handle.FromTimer) = (number, task, text, Sequence, fromTimer);
    }
}

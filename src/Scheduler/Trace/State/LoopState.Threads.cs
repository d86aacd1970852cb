using System.Collections.Immutable;

namespace Playground.Scheduler.Trace;

// Threads and the calls that pools make. The stack is that of the thread whose turn it is; the others' are put away.
public sealed partial class LoopState
{
    private ImmutableDictionary<int, PausedThread> _pausedThreads = ImmutableDictionary<int, PausedThread>.Empty;

    /// <summary>Threads that have not ended, in the order in which they were started. The main thread is not among them.</summary>
    public IReadOnlyCollection<ThreadInfo> Threads => _threads;

    /// <summary>Calls handed to a pool and not done.</summary>
    public IReadOnlyCollection<CallInfo> Calls => _calls;

    /// <summary>Number of the thread whose turn it is; 0 for the main thread.</summary>
    public int RunningThread { get; private set; }

    /// <summary>What the main thread is held by while others run; empty for nothing.</summary>
    public string MainThreadWaitsFor { get; private set; } = "";

    private void ApplyThreadRunning(in TraceEvent e)
    {
        _pausedThreads = _pausedThreads.SetItem(RunningThread, new PausedThread([.. _stack], _stackBase, _isHandleRunning, _runningHandle, RunningTask, Raised));
        RunningThread = e.Subject;
        SetWaiting(e.Subject, "");
        var paused = _pausedThreads.GetValueOrDefault(e.Subject);
        _stack.CutAt(0);
        foreach (var frame in paused.Stack.IsDefault ? [] : paused.Stack) _stack.Push(frame);
        (_stackBase, _isHandleRunning, _runningHandle) = (paused.StackBase, paused.IsHandleRunning, paused.Handle);
        (RunningTask, Raised) = (paused.Task, paused.Raised);
        _top = null;
    }

    private void ApplyThreadWaiting(in TraceEvent e) => SetWaiting(e.Subject, _strings[e.Text]);

    private void SetWaiting(int thread, string what)
    {
        if (thread == 0) MainThreadWaitsFor = what;
        else if (_threads[thread] is { } info) _threads[thread] = info with { WaitsFor = what, ChangedAt = Sequence };
    }

    private void ApplyExecutorStarted(in TraceEvent e)
    {
        if (_calls[e.Subject] is { } call) _calls[e.Subject] = call with { Thread = e.Other };
        if (_threads[e.Other] is { } thread) _threads[e.Other] = thread with { Call = e.Subject, ChangedAt = Sequence };
    }

    private void ApplyExecutorDone(in TraceEvent e)
    {
        if (_calls[e.Subject] is { } call && _threads[call.Thread] is { } thread)
            _threads[call.Thread] = thread with { Call = 0, ChangedAt = Sequence };
        _calls[e.Subject] = null;
    }

    /// <summary>What a thread was doing when another got its turn.</summary>
    private readonly record struct PausedThread(
        ImmutableArray<int> Stack, int StackBase, bool IsHandleRunning, ReadyHandle Handle, int Task, RaisedException? Raised);
}

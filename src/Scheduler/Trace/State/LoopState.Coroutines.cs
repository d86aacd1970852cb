namespace Playground.Scheduler.Trace;

// Coroutines and who awaits whom.
public sealed partial class LoopState
{
    // Coroutines that are being driven right now, the outermost first: each awaits the next.
    private readonly NumberStack _runningChain;

    // Started, and its frame not entered yet.
    private int _startedCoroutine;

    // The coroutine that suspended last and when: if the next event suspends another one, that one awaits it.
    private int _lastSuspended;
    private int _lastSuspendedAt;

    private void ApplyCoroutineStarted(in TraceEvent e)
    {
        _startedCoroutine = e.Subject;
        Drive(e.Subject, e.Task);
    }

    private void ApplyCoroutineResumed(in TraceEvent e)
    {
        Drive(e.Subject, e.Task);
        if (_coroutines[e.Subject] is { Frame: > 0 and var frame } && _stack.Find(frame) < 0) _stack.Push(frame);
    }

    /// <summary>The coroutine runs from now on, awaited by the one that ran before it.</summary>
    private void Drive(int number, int task)
    {
        var awaiter = _runningChain.Last;
        if (_coroutines.Own(number) is { } coroutine)
        {
            coroutine.Phase = CoroutinePhase.Running;
            coroutine.Task = task;
            if (awaiter != 0) coroutine.AwaitedBy = awaiter;
            coroutine.ParkedLine = 0;
            coroutine.AwaitsFuture = 0;
            coroutine.AwaitsTextId = 0;
            coroutine.ChangedAt = Sequence;
        }
        if (awaiter != 0) SetAwaits(awaiter, number);
        _runningChain.Push(number);
    }

    private void ApplyCoroutineSuspended(in TraceEvent e)
    {
        var awaits = _lastSuspendedAt == Sequence - 1 ? _lastSuspended : 0;
        (_lastSuspended, _lastSuspendedAt) = (e.Subject, Sequence);
        LeaveChain(e.Subject);
        if (_coroutines.Own(e.Subject) is not { } coroutine) return;

        coroutine.Phase = CoroutinePhase.Suspended;
        coroutine.ParkedLine = e.Number > 0 ? (int)e.Number : _frames[coroutine.Frame]?.Line ?? 0;
        coroutine.Awaits = awaits;
        coroutine.AwaitsFuture = awaits == 0 ? e.Other : 0;
        coroutine.AwaitsTextId = e.Text;
        coroutine.ChangedAt = Sequence;
        Park(coroutine.Frame);
    }

    private void ApplyCoroutineFinished(in TraceEvent e)
    {
        LeaveChain(e.Subject);
        if (_coroutines[e.Subject] is not { } coroutine) return;
        if (_coroutines[coroutine.AwaitedBy]?.Awaits == e.Subject) SetAwaits(coroutine.AwaitedBy, 0);
        _coroutines[e.Subject] = null;
        if (_startedCoroutine == e.Subject) _startedCoroutine = 0;
        if (coroutine.Frame != 0) Drop(coroutine.Frame);
    }

    private void SetAwaits(int number, int awaited)
    {
        if (_coroutines.Own(number) is { } coroutine && coroutine.Awaits != awaited) (coroutine.Awaits, coroutine.ChangedAt) = (awaited, Sequence);
    }

    /// <summary>
    /// A task waits: coroutines of its chain that have not said so wait as well. Only the innermost of a chain of C# coroutines
    /// reports that it suspends.
    /// </summary>
    private void SuspendChain()
    {
        for (var at = 0; at < _runningChain.Count; at++)
        {
            if (_coroutines.Own(_runningChain[at]) is { Phase: CoroutinePhase.Running } coroutine)
                (coroutine.Phase, coroutine.ChangedAt) = (CoroutinePhase.Suspended, Sequence);
        }
        _runningChain.CutAt(0);
    }

    private void LeaveChain(int number)
    {
        var at = _runningChain.Find(number);
        if (at >= 0) _runningChain.CutAt(at);
    }
}

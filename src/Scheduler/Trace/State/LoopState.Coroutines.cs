namespace Playground.Scheduler.Trace;

// Coroutines and who awaits whom.
public sealed partial class LoopState
{
    // Coroutines that are being driven right now, the outermost first: each awaits the next.
    private readonly List<int> _runningChain = [];

    // Started, and its frame not entered yet.
    private int _startedCoroutine;

    // The coroutine that suspended last and when: if the next event suspends another one, that one awaits it.
    private int _lastSuspended;
    private int _lastSuspendedAt;

    private void ApplyCoroutineCreated(in TraceEvent e) =>
        _coroutines[e.Subject] = new CoroutineInfo(e.Subject, _strings[e.Text], (int)e.Number, Sequence) { ChangedAt = Sequence };

    private void ApplyCoroutineStarted(in TraceEvent e)
    {
        _startedCoroutine = e.Subject;
        Drive(e.Subject, e.Task);
    }

    private void ApplyCoroutineResumed(in TraceEvent e)
    {
        Drive(e.Subject, e.Task);
        if (_coroutines[e.Subject] is { Frame: > 0 } coroutine && !_stack.Contains(coroutine.Frame)) _stack.Add(coroutine.Frame);
    }

    /// <summary>The coroutine runs from now on, awaited by the one that ran before it.</summary>
    private void Drive(int number, int task)
    {
        var awaiter = _runningChain.Count > 0 ? _runningChain[^1] : 0;
        if (_coroutines[number] is { } coroutine)
        {
            _coroutines[number] = coroutine with
            {
                Phase = CoroutinePhase.Running,
                Task = task,
                AwaitedBy = awaiter != 0 ? awaiter : coroutine.AwaitedBy,
                ParkedLine = 0,
                AwaitsFuture = 0,
                AwaitsText = "",
                ChangedAt = Sequence,
            };
        }
        SetAwaits(awaiter, number);
        _runningChain.Add(number);
    }

    private void ApplyCoroutineSuspended(in TraceEvent e)
    {
        var awaits = _lastSuspendedAt == Sequence - 1 ? _lastSuspended : 0;
        (_lastSuspended, _lastSuspendedAt) = (e.Subject, Sequence);
        LeaveChain(e.Subject);
        if (_coroutines[e.Subject] is not { } coroutine) return;

        var frame = _frames[coroutine.Frame];
        _coroutines[e.Subject] = coroutine with
        {
            Phase = CoroutinePhase.Suspended,
            ParkedLine = e.Number > 0 ? (int)e.Number : frame?.Line ?? 0,
            Awaits = awaits,
            AwaitsFuture = awaits == 0 ? e.Other : 0,
            AwaitsText = _strings[e.Text],
            ChangedAt = Sequence,
        };
        Park(coroutine.Frame);
    }

    private void ApplyCoroutineFinished(in TraceEvent e)
    {
        LeaveChain(e.Subject);
        if (_coroutines[e.Subject] is not { } coroutine) return;
        if (_coroutines[coroutine.AwaitedBy]?.Awaits == e.Subject) SetAwaits(coroutine.AwaitedBy, 0);
        _coroutines[e.Subject] = null;
        if (_startedCoroutine == e.Subject) _startedCoroutine = 0;
        Drop(coroutine.Frame);
    }

    private void SetAwaits(int number, int awaited)
    {
        if (_coroutines[number] is { } coroutine && coroutine.Awaits != awaited)
            _coroutines[number] = coroutine with { Awaits = awaited, ChangedAt = Sequence };
    }

    /// <summary>
    /// A task waits: coroutines of its chain that have not said so wait as well. Only the innermost of a chain of C# coroutines
    /// reports that it suspends.
    /// </summary>
    private void SuspendChain()
    {
        foreach (var number in _runningChain)
        {
            if (_coroutines[number] is { Phase: CoroutinePhase.Running } coroutine)
                _coroutines[number] = coroutine with { Phase = CoroutinePhase.Suspended, ChangedAt = Sequence };
        }
        _runningChain.Clear();
    }

    private void LeaveChain(int number)
    {
        var at = _runningChain.LastIndexOf(number);
        if (at >= 0) _runningChain.RemoveRange(at, _runningChain.Count - at);
    }
}

namespace Playground.Scheduler.Trace;

// Other processes, and signals.
public sealed partial class LoopState
{
    /// <summary>All processes so far, in order of their start; those that have exited too.</summary>
    public IReadOnlyCollection<ProcessInfo> Processes => _processes;

    public ProcessInfo? Process(int number) => _processes[number];

    /// <summary>All signals so far, in the order in which they came.</summary>
    public IReadOnlyList<SignalInfo> Signals => _signals;

    private void ApplyProcessStarted(in TraceEvent e) =>
        _processes[e.Subject] = new ProcessInfo(e.Subject, _strings[e.Text], e.Task, e.Time, Sequence) { ChangedAt = Sequence };

    private void ApplyProcessExited(in TraceEvent e)
    {
        if (_processes[e.Subject] is { } process)
            _processes[e.Subject] = process with { ExitCode = (int)e.Number, ExitTime = e.Time, ChangedAt = Sequence };
    }

    private void ApplySignalRaised(in TraceEvent e) => _signals.Add((Event: e, Sequence, Name: _strings[e.Text]), static raised => new SignalInfo(
        raised.Sequence, raised.Event.Time, (int)raised.Event.Number, raised.Name, raised.Event.Subject));
}

using Playground.Scheduler.Trace;
using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Client.Play;

/// <summary>Finds in a trace what a learner should be warned of. Grows with the trace.</summary>
public sealed class WarningFinder(TraceNames names)
{
    /// <summary>asyncio's debug mode warns of steps as long as this (loop.slow_callback_duration).</summary>
    internal const long Slow = 100_000_000;

    private readonly TraceLog _log = names.Log;
    private readonly List<Warning> _warnings = [];
    // Tasks in the ready queue, and sleeps that are due or will be, by the number of their timer.
    private readonly SortedSet<int> _ready = [];
    private readonly SortedDictionary<int, (long Deadline, int Task)> _sleeps = [];
    // Tasks that another task has cancelled; true once they have caught it.
    private readonly Dictionary<int, bool> _cancelled = [];
    private long _handleStart;
    private long _blockedInHandle;
    private int _handleTask;
    private int _neverAwaitedAt;
    private int _neverRetrievedAt;
    private int _read;

    /// <summary>In order.</summary>
    public IReadOnlyList<Warning> All => _warnings;

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        names.Update();
        while (_read < _log.Count)
        {
            foreach (ref readonly var e in _log.Stretch(_read + 1))
            {
                _read++;
                Add(e);
            }
        }
    }

    private void Add(in TraceEvent e)
    {
        switch (e.Kind)
        {
            case TaskReady: _ready.Add(e.Subject); break;
            case TaskRunning:
                _ready.Remove(e.Subject);
                _handleTask = e.Subject;
                break;
            case TimerSet when e.Other != 0: _sleeps[e.Subject] = (e.Number, e.Other); break;
            case TimerFired or TimerCancelled: _sleeps.Remove(e.Subject); break;
            case HandleRun: (_handleStart, _blockedInHandle, _handleTask) = (e.Time, 0, 0); break;
            case HandleFinished: AddBusy(e); break;
            case ThreadBlocked:
                _blockedInHandle += e.Number;
                Warn(WarningKind.Blocked, e.Task, _log.Text(e.Text), e.Number, WhoWaits(e, e.Time + e.Number));
                break;
            case CoroutineNeverAwaited:
                _neverAwaitedAt = _read;
                Warn(WarningKind.NeverAwaited, e.Task, _log.Text(e.Text));
                break;
            case WarningIssued when !TellsOfNeverAwaited(e): Warn(WarningKind.Python, e.Task, _log.Text(e.Text)); break;
            case ExceptionNeverRetrieved:
                _neverRetrievedAt = _read;
                Warn(WarningKind.NeverRetrieved, e.Subject, _log.Text(e.Text));
                break;
            case OutputWritten when e.Number == (int)OutputStream.Stderr: AddFromExceptionHandler(e); break;
            case TaskCancelling when e.Task != 0 && e.Task != e.Subject: _cancelled[e.Subject] = false; break;
            case ExceptionCaught when _cancelled.ContainsKey(e.Task) && IsCancelledError(_log.Text(e.Text)): _cancelled[e.Task] = true; break;
            case TaskDone:
                _ready.Remove(e.Subject);
                if (_cancelled.Remove(e.Subject, out var caught) && caught && e.Number == (int)Outcome.Result)
                    Warn(WarningKind.SwallowedCancellation, e.Subject, _log.Text(e.Text));
                break;
        }
    }

    private void AddBusy(in TraceEvent e)
    {
        var length = e.Time - _handleStart - _blockedInHandle;
        if (length >= Slow)
            Warn(WarningKind.Busy, _handleTask, "", length, WhoWaits(e, e.Time));
    }

    /// <summary>What the loop's default exception handler says, which is all there is to know of it where no event tells.</summary>
    private void AddFromExceptionHandler(in TraceEvent e)
    {
        var lines = _log.Text(e.Text).TrimEnd().Split('\n');
        if (lines[0] == "Task was destroyed but it is pending!")
            Warn(WarningKind.LostTask, NamedTask(lines), lines[^1]);
        else if (lines[0] == "Task exception was never retrieved" && _neverRetrievedAt == 0)
            Warn(WarningKind.NeverRetrieved, NamedTask(lines), lines[^1]);
    }

    /// <summary>The task whose repr is in the second line.</summary>
    private int NamedTask(string[] lines) => lines.Length < 2 ? 0
        : names.Tasks.FirstOrDefault(task => lines[1].Contains($" name='{task.Name}' ", StringComparison.Ordinal))?.Number ?? 0;

    // Python's RuntimeWarning says again what the event before it has said.
    private bool TellsOfNeverAwaited(in TraceEvent e) =>
        _neverAwaitedAt != 0 && _log.Text(e.Text).Contains("was never awaited", StringComparison.Ordinal);

    /// <summary>Whoever stood ready, or whose sleep was over, before the loop was free again.</summary>
    private int[] WhoWaits(in TraceEvent e, long freeAt)
    {
        var running = e.Task;
        return [.. _ready.Union(_sleeps.Values.Where(sleep => sleep.Deadline <= freeAt).Select(sleep => sleep.Task)).Where(task => task != running).Order()];
    }

    private void Warn(WarningKind kind, int task, string text, long nanoseconds = 0, int[]? waited = null) =>
        _warnings.Add(new Warning(kind, _read, task, text, nanoseconds, waited ?? []));

    private static bool IsCancelledError(string type) => type is "CancelledError" or "asyncio.exceptions.CancelledError";
}

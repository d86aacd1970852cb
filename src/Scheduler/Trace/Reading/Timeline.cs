using static Playground.Scheduler.Trace.EventKind;

namespace Playground.Scheduler.Trace;

/// <summary>
/// The whole trace as lanes: what each task was doing when, who woke whom, and what was written or raised on the way. Grows with
/// the trace: call <see cref="Update"/> after events have arrived.
/// </summary>
public sealed class Timeline
{
    // Causes of a waking are near; further back is another story.
    private const int MaxCauses = 16;

    private readonly TraceLog _log;
    private readonly TraceNames _names;
    private readonly List<Lane> _lanes = [];
    private readonly NumberTable<Lane> _byTask = new();
    private readonly NumberTable<Lane> _threads = new();
    private readonly List<WakeArrow> _wakes = [];
    private readonly List<LaneMarker> _markers = [];
    private readonly List<ClockJump> _jumps = [];
    private readonly Lane _outside = new(0, "", "", 0, "", 0, 0);
    private bool _inLoop;
    private bool _handleRuns;
    private int _thread;
    private int _read;

    /// <param name="names">Names of the same trace; updated along.</param>
    public Timeline(TraceNames names)
    {
        (_log, _names) = (names.Log, names);
        _lanes.Add(_outside);
    }

    /// <summary>Lane 0 for code outside of tasks, then the tasks and the threads besides the main one in order of creation.</summary>
    public IReadOnlyList<Lane> Lanes => _lanes;

    public IReadOnlyList<WakeArrow> Wakes => _wakes;

    public IReadOnlyList<LaneMarker> Markers => _markers;

    /// <summary>Idle stretches, which a view may fold.</summary>
    public IReadOnlyList<ClockJump> Jumps => _jumps;

    /// <summary>Virtual time of the last event that was taken in.</summary>
    public long EndTime { get; private set; }

    /// <summary>Sequence number of the last event that was taken in.</summary>
    public int EndSequence => _read;

    public Lane? Lane(int task) => task == 0 ? _outside : _byTask[task];

    /// <summary>Takes in the events that have arrived since the last call.</summary>
    public void Update()
    {
        _names.Update();
        while (_read < _log.Count)
        {
            foreach (ref readonly var e in _log.Stretch(_read + 1)) Add(e, ++_read);
        }
        foreach (var lane in _lanes) Stretch(lane);
    }

    private void Add(in TraceEvent e, int sequence)
    {
        EndTime = e.Time;
        if (sequence == 1) Begin(_outside, SegmentKind.Running, e);
        switch (e.Kind)
        {
            case TaskCreated: Create(e); break;
            case TaskReady:
                Begin(e.Subject, SegmentKind.Ready, e);
                AddWake(e);
                break;
            case TaskRunning:
                if (_handleRuns) End(_outside, e);
                Begin(e.Subject, SegmentKind.Running, e);
                break;
            case TaskWaiting: Begin(e.Subject, SegmentKind.Waiting, e); break;
            case TaskDone:
                if (_byTask[e.Subject] is not { } lane) break;
                End(lane, e);
                (lane.DoneAt, lane.DoneTime, lane.Outcome) = (sequence, e.Time, (Outcome)e.Number);
                break;

            case LoopStarted:
                _inLoop = true;
                End(_outside, e);
                break;
            case LoopStopped:
                _inLoop = false;
                Begin(_outside, SegmentKind.Running, e);
                break;
            case HandleRun:
                _handleRuns = true;
                Begin(_outside, SegmentKind.Running, e);
                break;
            case HandleFinished:
                _handleRuns = false;
                if (_inLoop) End(_outside, e);
                break;
            case IdleJump:
                _jumps.Add(new ClockJump(sequence, e.Time - e.Number, e.Number));
                _outside.SegmentList.Add(new LaneSegment(SegmentKind.Idle, e.Time - e.Number, e.Time, sequence - 1, sequence, "", 0, false));
                break;
            case ProgramEnded: End(_outside, e); break;

            case ThreadStarted: AddThread(e); break;
            case ThreadRunning: SwitchThread(e); break;
            case ThreadWaiting: Begin(-e.Subject, SegmentKind.Waiting, e); break;
            case ThreadFinished:
                if (_threads[e.Subject] is { } ended) End(ended, e);
                break;

            case OutputWritten: Mark(e.Number == 2 ? MarkerKind.ErrorOutput : MarkerKind.Output, e, e.Task); break;
            case ExceptionRaised: Mark(MarkerKind.Exception, e, e.Task); break;
            case TaskCancelling: Mark(MarkerKind.Cancelling, e, e.Subject); break;
            case WarningIssued or CoroutineNeverAwaited or ExceptionNeverRetrieved or ThreadBlocked or LimitReached:
                Mark(MarkerKind.Notice, e, e.Task);
                break;
        }
    }

    private void Create(in TraceEvent e)
    {
        if (_names.Task(e.Subject) is not { } name) return;
        var lane = new Lane(e.Subject, name.Name, name.ShortName, name.Color, name.Function, _read, e.Time);
        _lanes.Add(lane);
        _byTask[e.Subject] = lane;
    }

    private void AddThread(in TraceEvent e)
    {
        var name = _log.Text(e.Text);
        var lane = new Lane(-e.Subject, name, name, 0, "", _read, e.Time);
        _lanes.Add(lane);
        _threads[e.Subject] = lane;
    }

    /// <summary>One thread runs at a time; one that stops without saying what it waits for could go on.</summary>
    private void SwitchThread(in TraceEvent e)
    {
        if (_threads[_thread] is { SegmentList: [.., { IsOpen: true, Kind: SegmentKind.Running }] } before) Begin(before, SegmentKind.Ready, e);
        _thread = e.Subject;
        Begin(-e.Subject, SegmentKind.Running, e);
    }

    private void Begin(int task, SegmentKind kind, in TraceEvent e)
    {
        if ((task < 0 ? _threads[-task] : _byTask[task]) is { } lane) Begin(lane, kind, e);
    }

    private void Begin(Lane lane, SegmentKind kind, in TraceEvent e)
    {
        End(lane, e);
        var waits = kind == SegmentKind.Waiting;
        lane.SegmentList.Add(new LaneSegment(
            kind, e.Time, e.Time, _read, _read, waits ? _log.Text(e.Text) : "", waits && e.Kind == TaskWaiting ? e.Other : 0, true));
    }

    private void End(Lane lane, in TraceEvent e)
    {
        if (lane.SegmentList is not [.., { IsOpen: true } open]) return;
        // The loop's part in running a task's handle is one event long: nothing to see.
        if (lane == _outside && open.StartSequence == _read - 1 && open.StartTime == e.Time) lane.SegmentList.RemoveAt(lane.SegmentList.Count - 1);
        else lane.SegmentList[^1] = open with { EndTime = e.Time, EndSequence = _read, IsOpen = false };
    }

    private void Stretch(Lane lane)
    {
        if (lane.SegmentList is [.., { IsOpen: true } open])
            lane.SegmentList[^1] = open with { EndTime = EndTime, EndSequence = _read };
    }

    private void Mark(MarkerKind kind, in TraceEvent e, int task) => _markers.Add(new LaneMarker(kind, task, _read, e.Time, _log.Text(e.Text)));

    /// <summary>
    /// Walks back from a task's becoming ready to the nearest event that another task, or the clock, is behind.
    /// </summary>
    private void AddWake(in TraceEvent ready)
    {
        var kind = WakeKind.Woken;
        var cause = ready.Cause;
        for (var steps = 0; cause != 0 && steps < MaxCauses; steps++)
        {
            ref readonly var e = ref _log[cause];
            if (e.Kind == TaskCancelling && e.Subject == ready.Subject) kind = WakeKind.Cancelled;
            if (e.Kind == TaskCreated && e.Subject == ready.Subject) kind = WakeKind.Created;
            if (e.Kind == TimerFired)
            {
                // Its own sleep is over: no arrow needed.
                var set = _names.TimerOrigin(e.Subject);
                if (set != 0 && _log[set].Other == ready.Subject) return;
                AddArrow(WakeKind.Timer, 0, cause, ready);
                return;
            }
            if (e.Task == ready.Subject) return;
            // Scheduling is the last link; the event of the same task that led to it says more.
            var saysLittle = e.Kind == HandleScheduled && e.Cause != 0 && _log[e.Cause].Task == e.Task;
            if (e.Task != 0 && !saysLittle || kind == WakeKind.Created)
            {
                AddArrow(kind, e.Task, cause, ready);
                return;
            }
            cause = e.Cause;
        }
    }

    private void AddArrow(WakeKind kind, int fromTask, int fromSequence, in TraceEvent ready) =>
        _wakes.Add(new WakeArrow(kind, fromTask, fromSequence, _log[fromSequence].Time, ready.Subject, _read, ready.Time));
}

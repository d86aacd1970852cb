using System.Diagnostics;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>
/// One run and its trace. A worker runs it slice by slice, as far as the window ahead of its furthest reader; readers wait for
/// events, and visits to earlier moments are made by a second run, the cursor. When it is over, or nobody has asked for a while,
/// the run is let go: a trace is enough for reading, and replay makes the same run again.
/// Invariant: at most one worker is in <see cref="RunSlice"/>, because <see cref="TryClaim"/> succeeds once until <see cref="Release"/>.
/// </summary>
internal sealed class Session
{
    private readonly IEngine _engine;
    private readonly int _ahead;
    private readonly Lock _gate = new();
    private readonly Queue<CursorVisit> _visits = new();
    private readonly SessionCursor _cursor;
    private readonly SliceFuel _fuel = new();
    private TaskCompletionSource _moved = NewSignal();
    private LiveTrace _live;
    private int _waiting;
    private int _viewed;
    private Replay? _waking;
    private bool _claimed;
    private bool _shouldDoze;
    private bool _failed;
    private ReadMark? _lastRead;
    private long _lastTouched = Stopwatch.GetTimestamp();

    /// <param name="ahead">How many events the run may be ahead of its furthest reader.</param>
    public Session(string token, SessionRecord record, CommandLog commands, IEngine engine, int ahead)
    {
        (Token, Record, _engine, _ahead) = (token, record, engine, ahead);
        _cursor = new SessionCursor(Start);
        _live = LiveTrace.Of(Start(commands), commands);
    }

    public string Token { get; }

    public SessionRecord Record { get; }

    public SessionInfo Info
    {
        get
        {
            var live = Live;
            var applied = live.Commands.InEffect.Select(entry => new AppliedCommand(entry.Id, entry.Sequence, entry.Step, entry.Change));
            return new(Token, Record.Title, Record.Files, live.Problem, live.Commands.Revision, live.Commands.Seed ?? Record.Seed, [.. applied]);
        }
    }

    /// <summary>The commands that made the run what it is now.</summary>
    public CommandLog Commands => Live.Commands;

    public TraceLog Log => Unpacked().Log!;

    public int RecordedEvents => Live.Count;

    /// <summary>VM steps run so far; 0 for a run that has been let go.</summary>
    public long Steps => Live.Replay?.Steps ?? 0;

    /// <summary>The run has been let go, and its trace is packed.</summary>
    public bool IsDozing => Live.Log is null;

    /// <summary>It has nothing to do until a reader asks for something.</summary>
    public bool IsAtRest
    {
        get
        {
            lock (_gate)
            {
                return !_claimed && !MayRun;
            }
        }
    }

    public bool HasEnded => Live.Ended;

    public bool AwaitsInput => Live.AwaitsInput;

    /// <summary>The interpreter itself broke down: a defect of ours, and the trace stops in the middle.</summary>
    public bool HasFailed => Volatile.Read(ref _failed);

    /// <summary>Storage has commands that this copy doesn't know of.</summary>
    public bool IsBehind { get; set; }

    /// <summary>One change of the run at a time.</summary>
    public SemaphoreSlim Changing { get; } = new(1, 1);

    /// <summary>Worker time charged so far, in ticks. Belongs to the <see cref="FairQueue"/>.</summary>
    public long Charged { get; set; }

    /// <summary>When it entered the queue that it is in. Belongs to the <see cref="WorkerPool"/>.</summary>
    public long QueuedAt { get; set; }

    /// <summary>Somebody waits for events or for a visit at this moment.</summary>
    public bool IsAwaited => Volatile.Read(ref _waiting) > 0;

    public TimeSpan IdleFor => IsAwaited ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref _lastTouched));

    private LiveTrace Live => Volatile.Read(ref _live);

    /// <summary>Lets go, on a worker's thread, of all that replay can make again.</summary>
    /// <param name="resume">Called when there is something to do; must not block.</param>
    public void Doze(Action resume)
    {
        lock (_gate)
        {
            _shouldDoze = _live.Log is not null;
        }

        resume();
    }

    public void Touch() => Volatile.Write(ref _lastTouched, Stopwatch.GetTimestamp());

    /// <summary>Makes the caller the one who runs it; false when there is nothing to run, or when it is being run.</summary>
    public bool TryClaim()
    {
        lock (_gate)
        {
            return !_claimed && MayRun && (_claimed = true);
        }
    }

    /// <summary>Ends the claim; false when there is more to run, and then the claim stays.</summary>
    public bool Release()
    {
        lock (_gate)
        {
            return !MayRun && !(_claimed = false);
        }
    }

    /// <summary>Runs about as long as asked and wakes the readers. Only for who has the claim.</summary>
    /// <returns>How long it took, and how much it did.</returns>
    public SliceReport RunSlice(TimeSpan length)
    {
        var started = Stopwatch.GetTimestamp();
        CursorVisit? visit;
        lock (_gate)
        {
            _visits.TryPeek(out visit);
        }

        var (steps, events, limit) = visit is not null ? RunVisit(visit, length, started) : _shouldDoze ? FallAsleep() : RunLive(length, started);
        return new SliceReport(Stopwatch.GetElapsedTime(started), steps, events, limit);
    }

    /// <summary>Ends the session where it is, because its run threw. Only for who has the claim.</summary>
    public void Fail(Exception failure)
    {
        lock (_gate)
        {
            while (_visits.TryDequeue(out var visit))
            {
                visit.Fail(failure);
            }
        }

        _cursor.Reset();
        Volatile.Write(ref _failed, true);
        var live = Live;
        Publish(live, live with { Ended = true });
    }

    /// <summary>
    /// Waits until an event after the given one is there, the run has ended, waits for input or has become another. Moves the
    /// window on.
    /// </summary>
    /// <param name="resume">Called when the run may go on; must not block.</param>
    public async Task AwaitEventsAsync(TracePosition position, Action resume, CancellationToken cancellation)
    {
        using var waiting = Await();
        while (true)
        {
            Task moved;
            lock (_gate)
            {
                _viewed = Math.Max(_viewed, position.AfterSequence);
                moved = _moved.Task;
            }

            resume();
            var live = Live;
            if (live.Commands.Revision != position.Revision || live.Count > position.AfterSequence || live.Ended || live.AwaitsInput)
            {
                return;
            }

            await moved.WaitAsync(cancellation);
        }
    }

    /// <summary>Waits for whatever happens next to the run.</summary>
    public Task NextMoveAsync()
    {
        lock (_gate)
        {
            return _moved.Task;
        }
    }

    /// <summary>Does something with the run as it is at a moment, on a worker's thread.</summary>
    /// <param name="resume">Called when the run may go on; must not block.</param>
    public async Task<T> VisitAsync<T>(CommandLog commands, int sequence, Func<SessionCursor, Replay, T> visit, Action resume)
    {
        using var waiting = Await();
        var asked = new CursorVisit<T>(commands, sequence, visit);
        lock (_gate)
        {
            _visits.Enqueue(asked);
        }

        resume();
        return await asked.Result;
    }

    /// <summary>The run is from now on another: it was changed at a moment. A worker that still runs the old one runs it in vain.</summary>
    /// <param name="sequence">The last event that stays as it was.</param>
    public void Adopt(Replay replay, CommandLog commands, int sequence)
    {
        lock (_gate)
        {
            _viewed = Math.Min(_viewed, sequence);
        }

        Publish(Live, LiveTrace.Of(replay, commands));
    }

    public Replay Start(CommandLog commands) => new(_engine, Record, commands);

    /// <summary>At most that many events after the given one, as they are now.</summary>
    public TraceBatch Read(TracePosition position, int maxEvents)
    {
        // The order matters: whoever sees the end sees all events too.
        var live = Unpacked();
        var after = live.Commands.StillTrue(position.Revision, position.AfterSequence);
        var total = live.Count;
        var count = Math.Clamp(total - after, 0, maxEvents);
        var payload = count == 0 ? [] : Encode(live, after, count);
        var isLast = after + count >= total;
        return new TraceBatch(after + 1, count, payload, live.Ended && isLast, total, live.Commands.Revision, live.AwaitsInput && isLast);
    }

    private bool MayRun =>
        _visits.Count > 0
        || _shouldDoze
        || (!_live.Ended && !_live.AwaitsInput && _live.Count < (long)_viewed + _ahead);

    private (long Steps, int Events, string? Limit) RunLive(TimeSpan length, long started)
    {
        var live = Live;
        if (live.Replay is not { } replay)
        {
            return WakeUp(live, length, started);
        }

        var (steps, events) = (replay.Steps, replay.Log.Count);
        var room = Math.Max(SliceFuel.Least, (long)Volatile.Read(ref _viewed) + _ahead - events);
        var fuel = (int)Math.Min(_fuel.Amount, room);
        replay.Continue(fuel);
        _fuel.Adapt(fuel, Stopwatch.GetElapsedTime(started) / length);
        if (replay.HasEnded || replay.AwaitsInput || replay.Log.Count > events)
        {
            Publish(live, live with { Ended = replay.HasEnded, AwaitsInput = replay.AwaitsInput, Replay = replay.HasEnded ? null : replay });
        }

        return (replay.Steps - steps, replay.Log.Count - events, replay.HasEnded ? LimitOf(replay.Log) : null);
    }

    private (long Steps, int Events, string? Limit) RunVisit(CursorVisit visit, TimeSpan length, long started)
    {
        var fuel = _fuel.Amount;
        Replay? there;
        try
        {
            there = _cursor.Approach(visit.Commands, visit.Sequence, fuel);
        }
        catch (Exception failure)
        {
            _cursor.Reset();
            Done(visit).Fail(failure);
            return default;
        }

        if (there is null)
        {
            _fuel.Adapt(fuel, Stopwatch.GetElapsedTime(started) / length);
            return (fuel, 0, null);
        }

        Done(visit).Arrive(_cursor, there);
        return default;
    }

    /// <summary>Packs the trace and forgets the runs, unless somebody has come meanwhile.</summary>
    private (long Steps, int Events, string? Limit) FallAsleep()
    {
        var live = Live;
        lock (_gate)
        {
            _shouldDoze = false;
        }

        if (IsAwaited || live.Log is not { } log)
        {
            return default;
        }

        var strings = 0;
        _cursor.Reset();
        Volatile.Write(ref _lastRead, null);
        Publish(live, live with { Replay = null, Log = null, Packed = TraceEncoder.Encode(log, 1, log.Count, ref strings), PackedCount = log.Count });
        return default;
    }

    /// <summary>Makes the run again that was let go, up to where it was.</summary>
    private (long Steps, int Events, string? Limit) WakeUp(LiveTrace live, TimeSpan length, long started)
    {
        if (_waking?.Revision != live.Commands.Revision)
        {
            _waking = Start(live.Commands);
        }

        var (waking, fuel, steps) = (_waking, _fuel.Amount, _waking.Steps);
        waking.Continue(fuel);
        _fuel.Adapt(fuel, Stopwatch.GetElapsedTime(started) / length);
        if (waking.Log.Count >= live.Count && Publish(live, live with { Replay = waking, Log = waking.Log, Packed = null }))
        {
            _waking = null;
        }

        return (waking.Steps - steps, 0, null);
    }

    /// <summary>The trace, ready to be read.</summary>
    private LiveTrace Unpacked()
    {
        while (true)
        {
            var live = Live;
            if (live.Log is not null)
            {
                return live;
            }

            var log = new TraceLog();
            TraceDecoder.Decode(live.Packed!, log);
            Publish(live, live with { Log = log, Packed = null });
        }
    }

    /// <summary>Which limit ended the run: the first word of its sentence.</summary>
    private static string? LimitOf(TraceLog log) =>
        log.Count > 1 && log[log.Count - 1] is { Kind: EventKind.LimitReached } reached ? log.Text(reached.Text).Split(':')[0] : null;

    private CursorVisit Done(CursorVisit visit)
    {
        lock (_gate)
        {
            _visits.Dequeue();
        }

        return visit;
    }

    private byte[] Encode(LiveTrace live, int after, int count)
    {
        // Who reads on from the last batch, as nearly all do, spares the look at everything before it.
        var log = live.Log!;
        var strings = Volatile.Read(ref _lastRead) is { } last && last.Sequence == after && ReferenceEquals(last.Log, log)
            ? last.Strings
            : TraceEncoder.HighestString(log, 1, after);
        var payload = TraceEncoder.Encode(log, after + 1, count, ref strings);
        Volatile.Write(ref _lastRead, new ReadMark(log, after + count, strings));
        return payload;
    }

    private bool Publish(LiveTrace before, LiveTrace now)
    {
        TaskCompletionSource moved;
        lock (_gate)
        {
            if (!ReferenceEquals(_live, before))
            {
                return false;
            }

            Volatile.Write(ref _live, now);
            moved = _moved;
            _moved = NewSignal();
        }

        moved.SetResult();
        return true;
    }

    private Waiting Await()
    {
        Touch();
        Interlocked.Increment(ref _waiting);
        return new Waiting(this);
    }

    /// <param name="Replay">The run; null when it is over, or has been let go.</param>
    /// <param name="Log">Its trace; null when it is packed.</param>
    private sealed record LiveTrace(
        Replay? Replay, TraceLog? Log, CommandLog Commands, SyntaxProblem? Problem, bool Ended, bool AwaitsInput = false, byte[]? Packed = null, int PackedCount = 0)
    {
        public int Count => Log?.Count ?? PackedCount;

        public static LiveTrace Of(Replay replay, CommandLog commands) => new(replay, replay.Log, commands, replay.Problem, Ended: false);
    }

    /// <summary>How many strings a reader has who has read up to a sequence number.</summary>
    private sealed record ReadMark(TraceLog Log, int Sequence, int Strings);

    private readonly struct Waiting(Session session) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Decrement(ref session._waiting);
            session.Touch();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <param name="Took">How long the slice was.</param>
/// <param name="Limit">Name of the limit that ended the run in it; null for none.</param>
internal readonly record struct SliceReport(TimeSpan Took, long Steps, int Events, string? Limit = null);

using System.Diagnostics;
using Playground.Contracts;
using Playground.Scheduler.Trace;

namespace Playground.Server.Sessions;

/// <summary>
/// One run and its trace. A worker runs it slice by slice, as far as the window ahead of its furthest reader; readers wait for events.
/// Invariant: at most one worker is in <see cref="RunSlice"/>, because <see cref="TryClaim"/> succeeds once until <see cref="Release"/>.
/// </summary>
internal sealed class Session
{
    private const int LeastFuel = 64;
    private const int MostFuel = 1 << 20;

    private readonly IRun _run;
    private readonly TraceLog _log;
    private readonly int _ahead;
    private readonly Lock _gate = new();
    private TaskCompletionSource _moved = NewSignal();
    private int _waiting;
    private int _viewed;
    private bool _claimed;
    private bool _ended;
    private bool _failed;
    private int _fuel = 1024;
    private ReadMark? _lastRead;
    private long _lastTouched = Stopwatch.GetTimestamp();

    /// <param name="ahead">How many events the run may be ahead of its furthest reader.</param>
    public Session(string token, SessionRecord record, IRun run, TraceLog log, int ahead)
    {
        (Token, Record, _run, _log, _ahead) = (token, record, run, log, ahead);
    }

    public string Token { get; }

    public SessionRecord Record { get; }

    public SessionInfo Info => new(Token, Record.Title, Record.Files, _run.Problem);

    public int RecordedEvents => _log.Count;

    public bool HasEnded => Volatile.Read(ref _ended);

    /// <summary>The interpreter itself broke down: a defect of ours, and the trace stops in the middle.</summary>
    public bool HasFailed => Volatile.Read(ref _failed);

    /// <summary>Worker time charged so far, in ticks. Belongs to the <see cref="FairQueue"/>.</summary>
    public long Charged { get; set; }

    /// <summary>Somebody waits for events at this moment.</summary>
    public bool IsAwaited => Volatile.Read(ref _waiting) > 0;

    public TimeSpan IdleFor => IsAwaited ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref _lastTouched));

    public void Touch() => Volatile.Write(ref _lastTouched, Stopwatch.GetTimestamp());

    /// <summary>Makes the caller the one who runs it; false when there is nothing to run, or when it is being run.</summary>
    public bool TryClaim()
    {
        lock (_gate)
        {
            if (_claimed || !MayRun)
            {
                return false;
            }

            return _claimed = true;
        }
    }

    /// <summary>Ends the claim; false when there is more to run, and then the claim stays.</summary>
    public bool Release()
    {
        lock (_gate)
        {
            if (MayRun)
            {
                return false;
            }

            _claimed = false;
            return true;
        }
    }

    /// <summary>Runs about as long as asked and wakes the readers. Only for who has the claim.</summary>
    /// <returns>How long it took.</returns>
    public TimeSpan RunSlice(TimeSpan length)
    {
        var before = _log.Count;
        var room = Math.Max(LeastFuel, Volatile.Read(ref _viewed) + _ahead - before);
        var fuel = Math.Min(_fuel, room);
        var started = Stopwatch.GetTimestamp();
        var goesOn = _run.Continue(fuel);
        var took = Stopwatch.GetElapsedTime(started);
        AdaptFuel(fuel, took / length);
        if (!goesOn || _log.Count > before)
        {
            Wake(ended: !goesOn);
        }

        return took;
    }

    /// <summary>Ends the session where it is, because its run threw. Only for who has the claim.</summary>
    public void Fail()
    {
        Volatile.Write(ref _failed, true);
        Wake(ended: true);
    }

    /// <summary>Waits until an event after the given one is there, or the run has ended. Moves the window on.</summary>
    /// <param name="resume">Called when the run may go on; must not block.</param>
    public async Task AwaitEventsAsync(int afterSequence, Action resume, CancellationToken cancellation)
    {
        Touch();
        Interlocked.Increment(ref _waiting);
        try
        {
            while (true)
            {
                Task moved;
                lock (_gate)
                {
                    _viewed = Math.Max(_viewed, afterSequence);
                    moved = _moved.Task;
                }

                resume();
                if (_log.Count > afterSequence || HasEnded)
                {
                    return;
                }

                await moved.WaitAsync(cancellation);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            Touch();
        }
    }

    /// <summary>At most that many events after the given one, as they are now.</summary>
    public TraceBatch Read(int afterSequence, int maxEvents)
    {
        // The order matters: whoever sees the end sees all events too.
        var ended = HasEnded;
        var total = _log.Count;
        var count = Math.Clamp(total - afterSequence, 0, maxEvents);
        var payload = count == 0 ? [] : Encode(afterSequence, count);
        return new TraceBatch(afterSequence + 1, count, payload, ended && afterSequence + count >= total, total);
    }

    private byte[] Encode(int afterSequence, int count)
    {
        // Who reads on from the last batch, as nearly all do, spares the look at everything before it.
        var strings = Volatile.Read(ref _lastRead) is { } last && last.Sequence == afterSequence
            ? last.Strings
            : TraceEncoder.HighestString(_log, 1, afterSequence);
        var payload = TraceEncoder.Encode(_log, afterSequence + 1, count, ref strings);
        Volatile.Write(ref _lastRead, new ReadMark(afterSequence + count, strings));
        return payload;
    }

    private bool MayRun => !_ended && _log.Count < (long)_viewed + _ahead;

    private void Wake(bool ended)
    {
        TaskCompletionSource moved;
        lock (_gate)
        {
            Volatile.Write(ref _ended, ended);
            moved = _moved;
            _moved = NewSignal();
        }

        moved.SetResult();
    }

    /// <summary>
    /// Aims at slices of the wanted length. At most doubles, so that one cheap stretch doesn't make the next slice long; and a slice
    /// that the window cut short says nothing about how much more would have fitted.
    /// </summary>
    private void AdaptFuel(int used, double lengths)
    {
        var factor = Math.Clamp(1 / Math.Max(lengths, 0.001), 0.1, 2);
        if (factor < 1 || used == _fuel)
        {
            _fuel = (int)Math.Clamp(used * factor, LeastFuel, MostFuel);
        }
    }

    /// <summary>How many strings a reader has who has read up to a sequence number.</summary>
    private sealed record ReadMark(int Sequence, int Strings);

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary><c>asyncio.Semaphore</c>: lets so many in at a time, first come, first served.</summary>
/// <remarks>Invariant: a waiter that has been woken has had its unit taken from the value already.</remarks>
public class Semaphore : Primitive
{
    private readonly WaiterList waiters = new();

    // Who has entered and not left, for reports: asyncio lets anybody leave for anybody.
    private readonly List<ITask> holders = [];

    /// <summary>Makes a semaphore.</summary>
    /// <param name="run">The run.</param>
    /// <param name="value">How many may enter.</param>
    /// <exception cref="ArgumentException">The value is negative.</exception>
    public Semaphore(Tracer run, int value = 1)
        : base(run, value >= 0 ? value : throw SyncErrors.NegativeSemaphore(), null) => Value = value;

    /// <summary>How many may enter now.</summary>
    public int Value { get; private set; }

    /// <summary><c>locked()</c>: whether acquiring would wait.</summary>
    public bool IsLocked => Value == 0 || !waiters.AllCancelled();

    /// <summary><c>acquire()</c>.</summary>
    public async Coroutine<bool> Acquire()
    {
        if (TryAcquire()) return true;
        var waiter = Join(waiters, "acquire");
        try
        {
            try
            {
                await waiter;
            }
            finally
            {
                Leave(waiters, waiter);
            }
        }
        catch (CancelledException)
        {
            // Its unit was taken when it was woken: give it back.
            if (waiter is { IsDone: true, IsCancelled: false }) Value++;
            throw;
        }
        finally
        {
            // Others may have come meanwhile and waited for this one only.
            while (Value > 0 && WakeNext())
            {
            }
        }

        Entered();
        return true;
    }

    /// <summary>Enters if nobody is in line and there is room; else false, and nothing has happened.</summary>
    public bool TryAcquire()
    {
        if (IsLocked) return false;
        Value--;
        Entered();
        return true;
    }

    /// <summary><c>release()</c>.</summary>
    public virtual void Release()
    {
        Value++;
        if (holders.Count > 0)
            holders.RemoveAt(Run.RunningLoop?.CurrentTask is { } task ? Math.Max(holders.LastIndexOf(task), 0) : 0);
        using (Run.Because(Run.Emit(EventKind.PrimitiveReleased, Number, number: Value))) WakeNext();
    }

    /// <inheritdoc/>
    public override IEnumerable<Future> InLine => waiters.InOrder();

    /// <inheritdoc/>
    protected override string DescribeState() =>
        WithWaiters(IsLocked ? "locked" : $"unlocked, value:{Value}", waiters.Count);

    internal override Obstacle ObstacleOf(string operation) => Obstacle.HeldBy([.. holders.Distinct()]);

    private void Entered()
    {
        if (Run.RunningLoop?.CurrentTask is { } task) holders.Add(task);
        Run.Emit(EventKind.PrimitiveAcquired, Number, number: Value);
    }

    private bool WakeNext()
    {
        if (waiters.FirstPending() is not { } next) return false;
        Value--;
        next.SetResult(true);
        return true;
    }
}

/// <summary><c>asyncio.BoundedSemaphore</c>: refuses to be released more often than acquired.</summary>
/// <param name="run">The run.</param>
/// <param name="value">How many may enter.</param>
public sealed class BoundedSemaphore(Tracer run, int value = 1) : Semaphore(run, value)
{
    private readonly int bound = value;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It was released too many times.</exception>
    public override void Release()
    {
        if (Value >= bound) throw SyncErrors.ReleasedTooOften();
        base.Release();
    }
}

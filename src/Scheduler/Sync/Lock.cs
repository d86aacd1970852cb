using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Tasks;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary><c>asyncio.Lock</c>: fair, and owned by no task in particular.</summary>
/// <remarks>Invariant: while it is free and somebody waits, the first in line has been woken.</remarks>
public sealed class Lock : Primitive
{
    private readonly WaiterList waiters = new();

    /// <summary>Makes a free lock.</summary>
    public Lock(Tracer run)
        : this(run, null)
    {
    }

    internal Lock(Tracer run, Primitive? owner)
        : base(run, 1, owner)
    {
    }

    /// <summary><c>locked()</c>.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>The task that took it, for reports: asyncio lets any task release it. Null while it is free.</summary>
    public ITask? Holder { get; private set; }

    /// <summary>Whether acquiring it would not wait: nobody has it or is in line.</summary>
    public bool IsFree => !IsLocked && waiters.AllCancelled();

    /// <summary><c>acquire()</c>: waits its turn, unless nobody else is in line.</summary>
    public Coroutine<bool> Acquire() => new Acquiring(this);

    /// <summary>Takes it if nobody else has it or is in line; else false, and nothing has happened.</summary>
    public bool TryAcquire() => IsFree && Take();

    /// <summary><c>release()</c>: wakes the first in line.</summary>
    /// <exception cref="InvalidOperationException">It is free.</exception>
    public void Release()
    {
        if (!IsLocked) throw SyncErrors.LockNotAcquired();
        IsLocked = false;
        Holder = null;
        if (!Run.IsOn) WakeFirst();
        else
            using (Run.Because(Report(EventKind.PrimitiveReleased, 1))) WakeFirst();
    }

    internal override Obstacle ObstacleOf(string operation) => Obstacle.HeldBy(Holder is { } holder ? [holder] : []);

    /// <inheritdoc/>
    public override IEnumerable<Future> InLine => waiters.InOrder();

    /// <inheritdoc/>
    protected override string DescribeState() => WithWaiters(IsLocked ? "locked" : "unlocked", waiters.Count);

    private bool Take()
    {
        IsLocked = true;
        Holder = Run.RunningLoop?.CurrentTask;
        Report(EventKind.PrimitiveAcquired, 0);
        return true;
    }

    private void WakeFirst()
    {
        if (waiters.First is { IsDone: false } first) first.SetResult(true);
    }

    private sealed class Acquiring(Lock target) : WaitingCoroutine<bool>
    {
        public override string Name => "Lock.acquire";

        private protected override Tracer Run => target.Run;

        private protected override bool MustWait => !target.IsFree;

        private protected override Waiter Join() => target.Join(target.waiters, "acquire");

        private protected override bool Woken(Waiter waiter)
        {
            target.Leave(target.waiters, waiter);
            return false;
        }

        private protected override void Abandon(Waiter waiter, Exception error)
        {
            target.Leave(target.waiters, waiter);

            // Its turn may have come already: pass it on.
            if (error is CancelledException && !target.IsLocked) target.WakeFirst();
        }

        private protected override bool Do() => target.Take();
    }
}

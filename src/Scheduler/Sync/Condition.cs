using System.Runtime.ExceptionServices;
using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Futures;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Sync;

/// <summary><c>asyncio.Condition</c>: lets the holders of a lock wait for each other's notifications.</summary>
public sealed class Condition : Primitive
{
    private readonly WaiterList waiters = new();

    /// <summary>Makes a condition.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lock">The lock that belongs to it; null makes one.</param>
    public Condition(Tracer run, Lock? @lock = null)
        : base(run, 0, null) => Lock = @lock ?? new Lock(run);

    internal Condition(Tracer run, Primitive owner)
        : base(run, 0, owner) => Lock = new Lock(run, owner);

    /// <summary>The lock: <c>acquire()</c>, <c>release()</c> and <c>locked()</c> are its.</summary>
    public Lock Lock { get; }

    /// <summary><c>wait()</c>: frees the lock, waits to be notified, and takes the lock again.</summary>
    /// <exception cref="InvalidOperationException">The lock is free.</exception>
    public async Coroutine<bool> Wait()
    {
        if (!Lock.IsLocked) throw SyncErrors.WaitOnUnacquired();
        var waiter = NewWaiter("wait");
        Lock.Release();
        try
        {
            try
            {
                Append(waiters, waiter, "wait");
                try
                {
                    await waiter;
                }
                finally
                {
                    Leave(waiters, waiter);
                }
            }
            finally
            {
                await Reacquire();
            }
        }
        catch
        {
            // It may have been notified already: pass the notification on.
            NotifyWaiters(1);
            throw;
        }

        return true;
    }

    /// <summary><c>wait_for(predicate)</c>.</summary>
    public async Coroutine<bool> WaitFor(Func<bool> predicate)
    {
        while (!predicate()) await Wait();
        return true;
    }

    /// <summary><c>notify(n)</c>: wakes the first <paramref name="count"/> who have not been woken.</summary>
    /// <exception cref="InvalidOperationException">The lock is free.</exception>
    public void Notify(int count = 1)
    {
        if (!Lock.IsLocked) throw SyncErrors.NotifyOnUnacquired();
        NotifyWaiters(count);
    }

    /// <summary><c>notify_all()</c>.</summary>
    /// <exception cref="InvalidOperationException">The lock is free.</exception>
    public void NotifyAll() => Notify(waiters.Count);

    internal override Obstacle ObstacleOf(string operation) => new(", and nobody notifies it");

    /// <inheritdoc/>
    public override IEnumerable<Future> InLine => waiters.InOrder();

    /// <inheritdoc/>
    protected override string DescribeState() => WithWaiters(Lock.IsLocked ? "locked" : "unlocked", waiters.Count);

    private void NotifyWaiters(int count)
    {
        using var scope = Run.Because(Report(EventKind.PrimitiveSignalled, count));
        for (var waiter = waiters.First; waiter is not null && count > 0; waiter = waiter.Next)
        {
            if (waiter.IsDone) continue;
            waiter.SetResult(false);
            count--;
        }
    }

    /// <summary>Takes the lock even while it is being cancelled; the last cancellation then goes on.</summary>
    private async Coroutine Reacquire()
    {
        CancelledException? cancellation = null;
        while (true)
        {
            try
            {
                await Lock.Acquire();
                break;
            }
            catch (CancelledException again)
            {
                cancellation = again;
            }
        }

        if (cancellation is not null) ExceptionDispatchInfo.Throw(cancellation);
    }
}

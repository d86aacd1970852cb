using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Trace;

namespace Playground.Scheduler.Queues;

/// <content>
/// The halves of putting and getting around the storage, for a driver whose storage calls back into its program: check,
/// move the item, tell the queue.
/// </content>
public partial class Queue<T>
{
    /// <summary>The waiting part of <c>put()</c>: returns once there is a slot.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down while full.</exception>
    public async Coroutine WaitForSlot()
    {
        while (IsFull)
        {
            var putter = JoinPutters();
            try
            {
                await putter;
            }
            catch
            {
                Abandon(putter, isPutter: true);
                throw;
            }
        }
    }

    /// <summary>The waiting part of <c>get()</c>: returns once there is an item.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down and empty.</exception>
    public async Coroutine WaitForItem()
    {
        while (IsEmpty)
        {
            var getter = JoinGetters();
            try
            {
                await getter;
            }
            catch
            {
                Abandon(getter, isPutter: false);
                throw;
            }
        }
    }

    /// <summary>The first half of <c>put_nowait()</c>.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down.</exception>
    /// <exception cref="QueueFullException">There is no slot.</exception>
    public void CheckCanPut()
    {
        if (IsShutDown) throw new QueueShutDownException();
        if (IsFull) throw new QueueFullException();
    }

    /// <summary>The second half of <c>put_nowait()</c>, after the item went into the storage.</summary>
    public void AfterPut(T item)
    {
        UnfinishedCount++;
        finished.Clear();
        using (Run.Because(Trace(EventKind.QueuePut, item))) WakeNext(getters);
    }

    /// <summary>The first half of <c>get_nowait()</c>.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down, and empty.</exception>
    /// <exception cref="QueueEmptyException">There is no item.</exception>
    public void CheckCanGet()
    {
        if (!IsEmpty) return;
        if (IsShutDown) throw new QueueShutDownException();
        throw new QueueEmptyException();
    }

    /// <summary>The second half of <c>get_nowait()</c>, after the item came out of the storage.</summary>
    public void AfterGet(T item)
    {
        using (Run.Because(Trace(EventKind.QueueGot, item))) WakeNext(putters);
    }

    private async Coroutine<Unit> PutLater(T item)
    {
        while (IsFull)
        {
            var putter = JoinPutters();
            try
            {
                await putter;
            }
            catch
            {
                Abandon(putter, isPutter: true);
                throw;
            }
        }

        PutNoWait(item);
        return default;
    }

    private async Coroutine<T> GetLater()
    {
        while (IsEmpty)
        {
            var getter = JoinGetters();
            try
            {
                await getter;
            }
            catch
            {
                Abandon(getter, isPutter: false);
                throw;
            }
        }

        return GetNoWait();
    }

    private Waiter JoinPutters() => IsShutDown ? throw new QueueShutDownException() : Join(putters, "put");

    private Waiter JoinGetters() => IsShutDown ? throw new QueueShutDownException() : Join(getters, "get");

    /// <summary>The waiter gives up. If it was woken already, what it was woken for goes to the next in line.</summary>
    private void Abandon(Waiter waiter, bool isPutter)
    {
        var line = isPutter ? putters : getters;
        waiter.Cancel();
        Leave(line, waiter);
        var isThere = isPutter ? !IsFull : !IsEmpty;
        if (isThere && !waiter.IsCancelled) WakeNext(line);
    }

    private int Trace(EventKind kind, T item) =>
        Run.IsOn ? Run.Emit(kind, Number, number: Count, text: Describe(item)) : 0;

    private void WakeNext(WaiterList line)
    {
        while (line.First is { } waiter)
        {
            Leave(line, waiter);
            if (waiter.IsDone) continue;
            waiter.SetResult(true);
            return;
        }
    }

    private void WakeAll(WaiterList line)
    {
        while (line.First is { } waiter)
        {
            Leave(line, waiter);
            if (!waiter.IsDone) waiter.SetResult(true);
        }
    }

    private sealed class Putting(Queue<T> queue, T item) : ImmediateCoroutine<Unit>(queue.Run)
    {
        public override string Name => "Queue.put";

        private protected override bool MustWait => queue.IsFull;

        private protected override Coroutine<Unit> Later() => queue.PutLater(item);

        private protected override Unit AtOnce()
        {
            queue.PutNoWait(item);
            return default;
        }
    }

    private sealed class Getting(Queue<T> queue) : ImmediateCoroutine<T>(queue.Run)
    {
        public override string Name => "Queue.get";

        private protected override bool MustWait => queue.IsEmpty;

        private protected override Coroutine<T> Later() => queue.GetLater();

        private protected override T AtOnce() => queue.GetNoWait();
    }
}

using Playground.Scheduler.Coroutines;
using Playground.Scheduler.Sync;
using Playground.Scheduler.Tasks;
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
    public Coroutine WaitForSlot() => new Part(this, ofPutters: true);

    /// <summary>The waiting part of <c>get()</c>: returns once there is an item.</summary>
    /// <exception cref="QueueShutDownException">The queue is shut down and empty.</exception>
    public Coroutine WaitForItem() => new Part(this, ofPutters: false);

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
        Note(ref lastPutter);
        finished.Clear();
        Wake(EventKind.QueuePut, item, getters);
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
        Note(ref lastGetter);
        Wake(EventKind.QueueGot, item, putters);
    }

    /// <summary>An item is thrown away: what <c>shutdown(immediate=True)</c> does with each.</summary>
    public void Dropped()
    {
        if (UnfinishedCount > 0) UnfinishedCount--;
    }

    /// <summary>Those who wait in <c>get()</c>, in line.</summary>
    public IEnumerable<Futures.Future> Getters => getters.InOrder();

    /// <summary>Those who wait in <c>put()</c>, in line.</summary>
    public IEnumerable<Futures.Future> Putters => putters.InOrder();

    /// <summary>Puts it in, where there is a slot.</summary>
    private void Add(T item)
    {
        if (fifo is not null) fifo.Put(item);
        else Storage.Put(item);
        AfterPut(item);
    }

    /// <summary>Takes out what is next, where there is something.</summary>
    private T Take()
    {
        var item = fifo is not null ? fifo.Get() : Storage.Get();
        AfterGet(item);
        return item;
    }

    /// <summary>Who it is now; the same again is not written, since that takes longer than comparing.</summary>
    private void Note(ref ITask? last)
    {
        var task = Run.RunningLoop?.CurrentTask;
        if (last != task) last = task;
    }

    private Waiter JoinLine(bool ofPutters) =>
        IsShutDown ? throw new QueueShutDownException() : ofPutters ? Join(putters, "put") : Join(getters, "get");

    /// <summary>The waiter gives up. If it was woken already, what it was woken for goes to the next in line.</summary>
    private void Abandon(Waiter waiter, bool isPutter)
    {
        var line = isPutter ? putters : getters;
        waiter.Cancel();
        Leave(line, waiter);
        var isThere = isPutter ? !IsFull : !IsEmpty;
        if (isThere && !waiter.IsCancelled) WakeNext(line);
    }

    /// <summary>Tells what happened to an item, and wakes the first who waits for that.</summary>
    private void Wake(EventKind kind, T item, WaiterList line)
    {
        if (Run.IsOn) WakeTraced(kind, item, line);
        else WakeNext(line);
    }

    private void WakeTraced(EventKind kind, T item, WaiterList line)
    {
        using (Run.Because(Run.Emit(kind, Number, number: Count, text: Describe(item)))) WakeNext(line);
    }

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

    /// <summary>Waits in one of the two lines.</summary>
    private abstract class InLine<TResult>(Queue<T> queue, bool ofPutters) : WaitingCoroutine<TResult>
    {
        protected Queue<T> Queue => queue;

        private protected sealed override Tracer Run => queue.Run;

        private protected sealed override bool MustWait => ofPutters ? queue.IsFull : queue.IsEmpty;

        private protected sealed override Waiter Join() => queue.JoinLine(ofPutters);

        private protected sealed override void Abandon(Waiter waiter, Exception error) => queue.Abandon(waiter, ofPutters);
    }

    private sealed class Putting(Queue<T> queue, T item) : InLine<Unit>(queue, ofPutters: true)
    {
        public override string Name => "Queue.put";

        private protected override Unit Do()
        {
            if (Queue.IsShutDown) throw new QueueShutDownException();
            Queue.Add(item);
            return default;
        }
    }

    private sealed class Getting(Queue<T> queue) : InLine<T>(queue, ofPutters: false)
    {
        public override string Name => "Queue.get";

        private protected override T Do() => Queue.Take();
    }

    /// <summary>The waiting part alone, of another language's <c>put()</c> or <c>get()</c>, which the trace shows.</summary>
    private sealed class Part(Queue<T> queue, bool ofPutters) : InLine<Unit>(queue, ofPutters)
    {
        public override string Name => string.Empty;

        private protected override Unit Do() => default;
    }
}

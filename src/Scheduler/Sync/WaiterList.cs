namespace Playground.Scheduler.Sync;

/// <summary>A line of waiters: joined at the end, left anywhere, all in constant time.</summary>
/// <remarks>Invariant: a waiter is in the line that it names, and in no other.</remarks>
internal sealed class WaiterList
{
    private Waiter? last;

    public Waiter? First { get; private set; }

    public int Count { get; private set; }

    public void Append(Waiter waiter)
    {
        waiter.Line = this;
        waiter.Previous = last;
        if (last is null) First = waiter;
        else last.Next = waiter;
        last = waiter;
        Count++;
    }

    /// <summary>False when it has been taken out already.</summary>
    public bool Remove(Waiter waiter)
    {
        if (waiter.Line != this) return false;
        if (waiter.Previous is null) First = waiter.Next;
        else waiter.Previous.Next = waiter.Next;
        if (waiter.Next is null) last = waiter.Previous;
        else waiter.Next.Previous = waiter.Previous;
        waiter.Line = null;
        waiter.Previous = waiter.Next = null;
        Count--;
        return true;
    }

    public IEnumerable<Waiter> InOrder()
    {
        for (var waiter = First; waiter is not null; waiter = waiter.Next) yield return waiter;
    }

    public bool AllCancelled()
    {
        for (var waiter = First; waiter is not null; waiter = waiter.Next)
            if (!waiter.IsCancelled)
                return false;
        return true;
    }

    /// <summary>The first that has not been woken yet.</summary>
    public Waiter? FirstPending()
    {
        var waiter = First;
        while (waiter is { IsDone: true }) waiter = waiter.Next;
        return waiter;
    }
}

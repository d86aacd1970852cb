namespace Playground.Scheduler.Loop;

/// <summary>
/// A binary heap of timers by deadline; equal deadlines keep the order in which they were set.
/// </summary>
/// <remarks>
/// Invariant: no entry is before its parent; <see cref="CancelledCount"/> is the number of entries whose handle is cancelled.
/// </remarks>
internal sealed class TimerQueue
{
    /// <summary>asyncio purges only above this many timers …</summary>
    private const int PurgeAbove = 100;

    private const int Smallest = 16;

    /// <summary>A larger array is given back when the last timer has gone.</summary>
    private const int Kept = 1024;
    private Entry[] entries = new Entry[Smallest];
    private long made;

    public int Count { get; private set; }

    public int CancelledCount { get; private set; }

    public TimerHandle First => entries[0].Handle;

    public void Add(TimerHandle handle)
    {
        if (Count == entries.Length) Array.Resize(ref entries, Count * 2);
        SiftUp(Count++, new Entry(handle.When, made++, handle));
        handle.Place = HandlePlace.Timers;
        if (handle.IsCancelled) CancelledCount++;
    }

    public void CountCancelled() => CancelledCount++;

    public TimerHandle TakeFirst()
    {
        var first = entries[0].Handle;
        var last = entries[--Count];
        entries[Count] = default;
        if (Count > 0) SiftDown(0, last);
        else if (entries.Length > Kept) entries = new Entry[Smallest];
        first.Place = HandlePlace.Nowhere;
        if (first.IsCancelled) CancelledCount--;
        return first;
    }

    /// <summary>
    /// What an iteration does about cancelled timers first (base_events._run_once): rebuilds the heap when there are more
    /// than 100 timers and more than half of them are cancelled, else drops those at the front.
    /// </summary>
    public void Purge()
    {
        if (Count > PurgeAbove && CancelledCount * 2L > Count) Rebuild();
        else
            while (Count > 0 && entries[0].Handle.IsCancelled) TakeFirst();
    }

    public void Clear()
    {
        for (var i = 0; i < Count; i++) entries[i].Handle.Place = HandlePlace.Nowhere;
        entries = new Entry[Smallest];
        Count = CancelledCount = 0;
    }

    public IEnumerable<TimerHandle> InOrder() =>
        entries.Take(Count).OrderBy(e => e.When).ThenBy(e => e.Made).Select(e => e.Handle);

    public void AssertInvariants()
    {
        var cancelled = 0;
        for (var i = 0; i < Count; i++)
        {
            var entry = entries[i];
            Invariant.Holds(i == 0 || !entry.Before(entries[(i - 1) / 2]), "a timer is before its parent in the heap");
            Invariant.Holds(entry.Handle.Place == HandlePlace.Timers, "a timer in the heap does not know that it is there");
            Invariant.Holds(entry.Handle.When == entry.When, "a deadline changed inside the heap");
            if (entry.Handle.IsCancelled) cancelled++;
        }

        Invariant.Holds(cancelled == CancelledCount, "cancelled timers are counted wrongly");
    }

    private void Rebuild()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (entries[i].Handle.IsCancelled) entries[i].Handle.Place = HandlePlace.Nowhere;
            else entries[kept++] = entries[i];
        }

        Array.Clear(entries, kept, Count - kept);
        Count = kept;
        CancelledCount = 0;
        if (entries.Length > 4 * Math.Max(kept, Smallest)) Array.Resize(ref entries, Math.Max(kept * 2, Smallest));
        for (var i = (Count / 2) - 1; i >= 0; i--) SiftDown(i, entries[i]);
    }

    private void SiftUp(int at, Entry entry)
    {
        while (at > 0)
        {
            var parent = (at - 1) / 2;
            if (!entry.Before(entries[parent])) break;
            entries[at] = entries[parent];
            at = parent;
        }

        entries[at] = entry;
    }

    private void SiftDown(int at, Entry entry)
    {
        for (int child; (child = (2 * at) + 1) < Count; at = child)
        {
            if (child + 1 < Count && entries[child + 1].Before(entries[child])) child++;
            if (!entries[child].Before(entry)) break;
            entries[at] = entries[child];
        }

        entries[at] = entry;
    }

    private readonly record struct Entry(long When, long Made, TimerHandle Handle)
    {
        public bool Before(in Entry other) => When < other.When || (When == other.When && Made < other.Made);
    }
}

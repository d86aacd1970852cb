namespace Playground.Scheduler.Loop;

/// <summary>
/// A heap of timers by deadline; equal deadlines keep the order in which they were set. Four children to a parent: half as many
/// levels as with two, each of them in one or two lines of the cache. The handles stand apart, so that entries can be moved without
/// telling the garbage collector.
/// </summary>
/// <remarks>
/// Invariant: no entry is before its parent; an entry's place holds its handle, and every other place is free;
/// <see cref="CancelledCount"/> is the number of entries whose handle is cancelled.
/// </remarks>
internal sealed class TimerQueue
{
    /// <summary>asyncio purges only above this many timers …</summary>
    private const int PurgeAbove = 100;

    private const int Children = 4;
    private const int Smallest = 16;

    /// <summary>A larger array is given back when the last timer has gone.</summary>
    private const int Kept = 1024;
    private Entry[] entries = new Entry[Smallest];
    private Place[] places = NewPlaces(0, Smallest);
    private int free;
    private long made;

    public int Count { get; private set; }

    public int CancelledCount { get; private set; }

    public TimerHandle First => places[entries[0].Place].Handle!;

    public void Add(TimerHandle handle)
    {
        if (Count == entries.Length) Resize(Count * 2);
        var place = free;
        free = places[place].NextFree;
        places[place].Handle = handle;
        SiftUp(Count++, new Entry(handle.When, made++, place));
        handle.Place = HandlePlace.Timers;
        if (handle.IsCancelled) CancelledCount++;
    }

    public void CountCancelled() => CancelledCount++;

    public TimerHandle TakeFirst()
    {
        var first = Release(entries[0]);
        var last = entries[--Count];
        if (Count > 0) SiftDown(0, last);
        else if (entries.Length > Kept) Shrink(Smallest);
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
            while (Count > 0 && First.IsCancelled) TakeFirst();
    }

    public void Clear()
    {
        while (Count > 0) Release(entries[--Count]);
        CancelledCount = 0;
    }

    public IEnumerable<TimerHandle> InOrder() =>
        entries.Take(Count).OrderBy(e => e.When).ThenBy(e => e.Made).Select(e => places[e.Place].Handle!);

    public void AssertInvariants()
    {
        var cancelled = 0;
        for (var i = 0; i < Count; i++)
        {
            var entry = entries[i];
            var handle = places[entry.Place].Handle;
            Invariant.Holds(handle is not null, "a timer's place in the heap is empty");
            Invariant.Holds(i == 0 || !entry.Before(entries[(i - 1) / Children]), "a timer is before its parent in the heap");
            Invariant.Holds(handle!.Place == HandlePlace.Timers, "a timer in the heap does not know that it is there");
            Invariant.Holds(handle.When == entry.When, "a deadline changed inside the heap");
            if (handle.IsCancelled) cancelled++;
        }

        Invariant.Holds(places.Count(place => place.Handle is not null) == Count, "a free place of the heap holds a timer");
        Invariant.Holds(cancelled == CancelledCount, "cancelled timers are counted wrongly");
    }

    /// <summary>Takes an entry's handle out of its place.</summary>
    private TimerHandle Release(in Entry entry)
    {
        ref var place = ref places[entry.Place];
        var handle = place.Handle!;
        place = new Place { NextFree = free };
        free = entry.Place;
        handle.Place = HandlePlace.Nowhere;
        return handle;
    }

    private void Rebuild()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (places[entries[i].Place].Handle!.IsCancelled) Release(entries[i]);
            else entries[kept++] = entries[i];
        }

        Count = kept;
        CancelledCount = 0;
        if (entries.Length > 4 * Math.Max(kept, Smallest)) Shrink(Math.Max(kept * 2, Smallest));
        for (var i = (Count - 2) / Children; i >= 0 && Count > 1; i--) SiftDown(i, entries[i]);
    }

    private void Resize(int length)
    {
        var before = places.Length;
        Array.Resize(ref entries, length);
        var added = NewPlaces(before, length);
        places.CopyTo(added, 0);
        places = added;
        free = before;
    }

    /// <summary>After a burst: the handles move into as many places as there is need for.</summary>
    private void Shrink(int length)
    {
        var fewer = NewPlaces(Count, length);
        for (var i = 0; i < Count; i++)
        {
            fewer[i].Handle = places[entries[i].Place].Handle;
            entries[i] = entries[i] with { Place = i };
        }

        Array.Resize(ref entries, length);
        places = fewer;
        free = Count;
    }

    /// <summary>So many places, those from the first free one on in a chain.</summary>
    private static Place[] NewPlaces(int firstFree, int length)
    {
        var made = new Place[length];
        for (var i = firstFree; i < length; i++) made[i].NextFree = i + 1;
        return made;
    }

    private void SiftUp(int at, in Entry entry)
    {
        while (at > 0)
        {
            var parent = (at - 1) / Children;
            if (!entry.Before(entries[parent])) break;
            entries[at] = entries[parent];
            at = parent;
        }

        entries[at] = entry;
    }

    private void SiftDown(int at, Entry entry)
    {
        for (int child; (child = (at * Children) + 1) < Count; at = child)
        {
            var end = Math.Min(child + Children, Count);
            for (var other = child + 1; other < end; other++)
                if (entries[other].Before(entries[child]))
                    child = other;
            if (!entries[child].Before(entry)) break;
            entries[at] = entries[child];
        }

        entries[at] = entry;
    }

    private readonly record struct Entry(long When, long Made, int Place)
    {
        public bool Before(in Entry other) => When < other.When || (When == other.When && Made < other.Made);
    }

    /// <summary>A handle, or where the next free place is.</summary>
    private struct Place
    {
        public TimerHandle? Handle;
        public int NextFree;
    }
}

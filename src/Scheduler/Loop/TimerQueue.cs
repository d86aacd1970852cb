namespace Playground.Scheduler.Loop;

/// <summary>
/// Timers by deadline; equal deadlines keep the order in which they were set. New ones go into a heap with four children to a
/// parent. Taking from a large heap looks at a cold line of memory on each of its levels, so when one has grown as large as what
/// waits in order, it is sorted and joins that, from which taking costs next to nothing. The handles stand apart, so that entries
/// can be moved without telling the garbage collector.
/// </summary>
/// <remarks>
/// Invariant: in the heap no entry is before its parent, in order none is before the one behind it; an entry's place holds its
/// handle, and every other place is free; <see cref="CancelledCount"/> is the number of entries whose handle is cancelled.
/// </remarks>
internal sealed class TimerQueue
{
    /// <summary>asyncio purges only above this many timers …</summary>
    private const int PurgeAbove = 100;

    private const int Children = 4;
    private const int Smallest = 16;

    /// <summary>A heap that is not larger lies in the nearest cache as a whole.</summary>
    private const int SortAbove = 1024;

    /// <summary>More places are given back when the last timer has gone.</summary>
    private const int Kept = 1024;

    private Entry[] heap = new Entry[Smallest];
    private int heapCount;

    // The first one last.
    private Entry[] ordered = [];
    private int orderedCount;

    private Place[] places = NewPlaces(0, Smallest);
    private int free;
    private long made;

    public int Count => heapCount + orderedCount;

    public int CancelledCount { get; private set; }

    public TimerHandle First => places[FirstEntry.Place].Handle!;

    /// <summary>The deadline of <see cref="First"/>.</summary>
    public long FirstWhen => FirstEntry.When;

    private ref readonly Entry FirstEntry => ref IsFirstOrdered ? ref ordered[orderedCount - 1] : ref heap[0];

    private bool IsFirstOrdered => orderedCount > 0 && (heapCount == 0 || ordered[orderedCount - 1].Before(heap[0]));

    public void Add(TimerHandle handle)
    {
        if (free == places.Length) AddPlaces();
        if (heapCount == heap.Length) Array.Resize(ref heap, heapCount * 2);
        var place = free;
        free = places[place].NextFree;
        places[place].Handle = handle;
        SiftUp(heapCount++, new Entry(handle.When, made++, place));
        handle.Place = HandlePlace.Timers;
        if (handle.IsCancelled) CancelledCount++;
    }

    public void CountCancelled() => CancelledCount++;

    public TimerHandle TakeFirst()
    {
        if (heapCount > SortAbove && heapCount >= orderedCount) Sort();
        TimerHandle first;
        if (IsFirstOrdered)
        {
            first = Release(ordered[--orderedCount]);
        }
        else
        {
            first = Release(heap[0]);
            var last = heap[--heapCount];
            if (heapCount > 0) SiftDown(0, last);
        }

        if (Count == 0 && places.Length > Kept) Shrink();
        if (first.IsCancelled) CancelledCount--;
        return first;
    }

    /// <summary>
    /// What an iteration does about cancelled timers first (base_events._run_once): drops all of them when there are more
    /// than 100 timers and more than half are cancelled, else those at the front.
    /// </summary>
    public void Purge()
    {
        if (Count > PurgeAbove && CancelledCount * 2L > Count) DropCancelled();
        else
            while (Count > 0 && First.IsCancelled) TakeFirst();
    }

    public void Clear()
    {
        while (heapCount > 0) Release(heap[--heapCount]);
        while (orderedCount > 0) Release(ordered[--orderedCount]);
        CancelledCount = 0;
    }

    public IEnumerable<TimerHandle> InOrder() =>
        heap.Take(heapCount).Concat(ordered.Take(orderedCount)).OrderDescending().Select(entry => places[entry.Place].Handle!);

    public void AssertInvariants()
    {
        var cancelled = 0;
        for (var i = 0; i < Count; i++)
        {
            var entry = i < heapCount ? heap[i] : ordered[i - heapCount];
            var handle = places[entry.Place].Handle;
            Invariant.Holds(handle is not null, "a timer's place is empty");
            Invariant.Holds(i == 0 || i >= heapCount || !entry.Before(heap[(i - 1) / Children]), "a timer is before its parent in the heap");
            Invariant.Holds(i <= heapCount || entry.Before(ordered[i - heapCount - 1]), "timers are in a wrong order");
            Invariant.Holds(handle!.Place == HandlePlace.Timers, "a timer does not know that it is among the timers");
            Invariant.Holds(handle.When == entry.When, "the deadline of a set timer changed");
            if (handle.IsCancelled) cancelled++;
        }

        Invariant.Holds(places.Count(place => place.Handle is not null) == Count, "a free place holds a timer");
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

    private void Sort()
    {
        var added = heap.AsSpan(0, heapCount);
        added.Sort();
        if (orderedCount == 0)
        {
            ordered = heap;
        }
        else
        {
            var all = new Entry[Count];
            for (int i = 0, a = 0, o = 0; i < all.Length; i++)
                all[i] = o == orderedCount || (a < added.Length && ordered[o].Before(added[a])) ? added[a++] : ordered[o++];
            ordered = all;
        }

        orderedCount += heapCount;
        heap = new Entry[Smallest];
        heapCount = 0;
    }

    private void DropCancelled()
    {
        heapCount = Drop(heap, heapCount);
        orderedCount = Drop(ordered, orderedCount);
        CancelledCount = 0;
        if (places.Length > 4 * Math.Max(Count, Smallest)) Shrink();
        for (var i = (heapCount - 2) / Children; i >= 0 && heapCount > 1; i--) SiftDown(i, heap[i]);
    }

    private int Drop(Entry[] entries, int count)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (places[entries[i].Place].Handle!.IsCancelled) Release(entries[i]);
            else entries[kept++] = entries[i];
        }

        return kept;
    }

    private void AddPlaces()
    {
        var before = places.Length;
        var more = NewPlaces(before, before * 2);
        places.CopyTo(more, 0);
        places = more;
        free = before;
    }

    /// <summary>After a burst: the handles move into as many places as there is need for.</summary>
    private void Shrink()
    {
        var fewer = NewPlaces(Count, Math.Max(Count * 2, Smallest));
        var place = 0;
        foreach (ref var entry in heap.AsSpan(0, heapCount)) Move(ref entry);
        foreach (ref var entry in ordered.AsSpan(0, orderedCount)) Move(ref entry);
        Array.Resize(ref heap, Math.Max(heapCount, Smallest));
        Array.Resize(ref ordered, orderedCount);
        places = fewer;
        free = place;

        void Move(ref Entry entry)
        {
            fewer[place].Handle = places[entry.Place].Handle;
            entry = entry with { Place = place++ };
        }
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
            if (!entry.Before(heap[parent])) break;
            heap[at] = heap[parent];
            at = parent;
        }

        heap[at] = entry;
    }

    private void SiftDown(int at, Entry entry)
    {
        for (int child; (child = (at * Children) + 1) < heapCount; at = child)
        {
            var end = Math.Min(child + Children, heapCount);
            for (var other = child + 1; other < end; other++)
                if (heap[other].Before(heap[child]))
                    child = other;
            if (!heap[child].Before(entry)) break;
            heap[at] = heap[child];
        }

        heap[at] = entry;
    }

    private readonly record struct Entry(long When, long Made, int Place) : IComparable<Entry>
    {
        public bool Before(in Entry other) => When < other.When || (When == other.When && Made < other.Made);

        /// <summary>The later one comes first.</summary>
        public int CompareTo(Entry other) => Before(other) ? 1 : other.Before(this) ? -1 : 0;
    }

    /// <summary>A handle, or where the next free place is.</summary>
    private struct Place
    {
        public TimerHandle? Handle;
        public int NextFree;
    }
}

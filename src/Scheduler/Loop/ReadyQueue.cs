using System.Numerics;

namespace Playground.Scheduler.Loop;

/// <summary>First in, first out, in a ring that grows by doubling and gives memory back when a burst is over.</summary>
internal sealed class ReadyQueue
{
    private const int Smallest = 16;
    // Of a struct: storing into an array of a class that has subclasses is checked each time.
    private Place[] items = new Place[Smallest];
    private int head;

    public int Count { get; private set; }

    public void Enqueue(Handle handle)
    {
        if (Count == items.Length) Resize(items.Length * 2);
        items[(head + Count) & (items.Length - 1)].Handle = handle;
        Count++;
    }

    public Handle Dequeue()
    {
        ref var place = ref items[head];
        var handle = place.Handle!;
        place.Handle = null;
        head = (head + 1) & (items.Length - 1);
        Count--;
        if (Count == 0 && items.Length > 4096) Resize(Smallest);
        return handle;
    }

    public void Clear()
    {
        while (Count > 0) Dequeue().Place = HandlePlace.Nowhere;
    }

    public IEnumerable<Handle> InOrder()
    {
        for (var i = 0; i < Count; i++) yield return items[(head + i) & (items.Length - 1)].Handle!;
    }

    private void Resize(int size)
    {
        var larger = new Place[BitOperations.RoundUpToPowerOf2((uint)size)];
        for (var i = 0; i < Count; i++) larger[i] = items[(head + i) & (items.Length - 1)];
        items = larger;
        head = 0;
    }

    private struct Place
    {
        public Handle? Handle;
    }
}

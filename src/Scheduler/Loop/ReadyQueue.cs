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

    /// <summary>
    /// The one that was taken out last, until it is forgotten. It keeps its place meanwhile: noting it elsewhere would be one more young object
    /// written into an old one, which is what the collector makes dear.
    /// </summary>
    public Handle? Taken => items[(head - 1) & (items.Length - 1)].Handle;

    public void Enqueue(Handle handle)
    {
        if (Count == items.Length - 1) Resize(items.Length * 2); // the place before the head is the taken one's
        items[(head + Count) & (items.Length - 1)].Handle = handle;
        Count++;
    }

    public Handle Dequeue()
    {
        var handle = items[head].Handle!;
        head = (head + 1) & (items.Length - 1);
        Count--;
        return handle;
    }

    /// <summary>Lets go of the one that was taken out last. Each is forgotten before the next is taken.</summary>
    public void Forget()
    {
        items[(head - 1) & (items.Length - 1)].Handle = null;
        if (Count == 0 && items.Length > 4096) Resize(Smallest);
    }

    public void Clear()
    {
        while (Count > 0)
        {
            Dequeue().Place = HandlePlace.Nowhere;
            Forget();
        }
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

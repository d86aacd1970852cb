using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Loop;

/// <summary>
/// First in, first out, in a ring that grows by doubling and gives memory back when a burst is over. An entry is a handle, or a bare
/// delegate where nobody needs one. A struct, so that its loop need not look for it; it is never copied.
/// </summary>
/// <remarks>Invariant: an entry's position, which is how many came before it, says where in the ring it is as long as it is there.</remarks>
internal struct ReadyQueue(EventLoop loop)
{
    private const int Smallest = 16;
    private readonly EventLoop loop = loop;
    private Entry[] items = new Entry[Smallest];

    /// <summary>How many have ever been put in: the position of the next.</summary>
    public long Added { get; private set; }

    /// <summary>How many have ever been taken out: the position of the first that is there.</summary>
    public long Taken { get; private set; }

    public readonly int Count => (int)(Added - Taken);

    /// <summary>
    /// The one that was taken out last, until it is forgotten. It keeps its place meanwhile: noting it elsewhere would be one more young object
    /// written into an old one, which is what the collector makes dear.
    /// </summary>
    public readonly Handle? Last => At(Taken - 1).Show(loop, HandlePlace.Nowhere);

    /// <summary>Puts a handle or a delegate in.</summary>
    public void Enqueue(object item)
    {
        if (Count == items.Length - 1) Resize(items.Length * 2); // the place before the first is the last taken one's
        At(Added++).Item = item;
    }

    /// <summary>Takes out the first: a handle or a delegate; null when a delegate was cancelled.</summary>
    public object? Dequeue() => At(Taken++).Item;

    /// <summary>Lets go of the one that was taken out last. Each is forgotten before the next is taken.</summary>
    public readonly void Forget() => At(Taken - 1) = default;

    /// <summary>Gives memory back, when little is left of a burst.</summary>
    public void Trim()
    {
        if (items.Length > 4096 && Count < items.Length / 8) Resize(Math.Max(Smallest, Count * 2));
    }

    public void Clear()
    {
        while (Count > 0)
        {
            if (Dequeue() is Handle handle) handle.Place = HandlePlace.Nowhere;
            Forget();
        }
    }

    /// <summary>Whether a delegate is there and not cancelled.</summary>
    public readonly bool IsWaiting(long position) =>
        position >= Taken && At(position).Item is not (null or Handle { IsCancelled: true });

    /// <summary>Cancels a delegate, if it is still there.</summary>
    public readonly void Cancel(long position)
    {
        if (position < Taken) return;
        ref var entry = ref At(position);
        if (entry.Item is Handle handle) handle.Cancel();
        else entry.Item = null;
    }

    /// <summary>The handles, and for those who look at delegates a handle of each; none for one that was cancelled.</summary>
    public readonly IEnumerable<Handle> InOrder()
    {
        for (var position = Taken; position < Added; position++)
            if (At(position).Show(loop, HandlePlace.Ready) is { } handle)
                yield return handle;
    }

    /// <summary>The handles that are there already.</summary>
    public readonly IEnumerable<Handle> Handles()
    {
        for (var position = Taken; position < Added; position++)
            if (At(position).Item is Handle handle)
                yield return handle;
    }

    private readonly ref Entry At(long position) => ref items[(int)position & (items.Length - 1)];

    [MethodImpl(MethodImplOptions.NoInlining)] // out of the way of what happens each time
    private void Resize(int size)
    {
        var larger = new Entry[BitOperations.RoundUpToPowerOf2((uint)size)];
        for (var position = Taken - 1; position < Added; position++) larger[(int)position & (larger.Length - 1)] = At(position);
        items = larger;
    }

    // A struct also because storing into an array of a class that has subclasses is checked each time.
    private struct Entry
    {
        public object? Item;

        /// <summary>Makes a handle of a delegate, since somebody looks; it keeps its place.</summary>
        public Handle? Show(EventLoop loop, HandlePlace place)
        {
            if (Item is Action action) Item = new ActionHandle(action) { Loop = loop, Place = place };
            return (Handle?)Item;
        }
    }
}

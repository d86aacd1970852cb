using System.Numerics;
using System.Runtime.CompilerServices;

namespace Playground.Scheduler.Loop;

/// <summary>
/// First in, first out, in a ring that grows by doubling and gives memory back when a burst is over. An entry is a handle, or a bare
/// delegate where nobody needs one.
/// </summary>
/// <remarks>Invariant: an entry's position, which is how many came before it, says where in the ring it is as long as it is there.</remarks>
internal sealed class ReadyQueue(EventLoop loop)
{
    private const int Smallest = 16;
    private Entry[] items = new Entry[Smallest];
    private long taken;

    public int Count { get; private set; }

    /// <summary>
    /// The one that was taken out last, until it is forgotten. It keeps its place meanwhile: noting it elsewhere would be one more young object
    /// written into an old one, which is what the collector makes dear.
    /// </summary>
    public Handle? Taken => At(taken - 1).Show(loop, HandlePlace.Nowhere);

    /// <summary>The position of the last entry.</summary>
    public long LastPosition => taken + Count - 1;

    public void Enqueue(Handle handle) => Next().Item = handle;

    /// <returns>The entry's position.</returns>
    public long Enqueue(Action action)
    {
        Next().Item = action;
        return LastPosition;
    }

    /// <summary>Takes out the first: a handle or a delegate; null when a delegate was cancelled.</summary>
    public object? Dequeue()
    {
        Count--;
        return At(taken++).Item;
    }

    /// <summary>Lets go of the one that was taken out last. Each is forgotten before the next is taken.</summary>
    public void Forget() => At(taken - 1) = default;

    /// <summary>Gives memory back, if nothing is left of a burst.</summary>
    public void Trim()
    {
        if (Count == 0 && items.Length > 4096) Resize(Smallest);
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
    public bool IsWaiting(long position) =>
        position >= taken && At(position).Item is not (null or Handle { IsCancelled: true });

    /// <summary>Cancels a delegate, if it is still there.</summary>
    public void Cancel(long position)
    {
        if (position < taken) return;
        ref var entry = ref At(position);
        if (entry.Item is Handle handle) handle.Cancel();
        else entry.Item = null;
    }

    /// <summary>The handles, and for those who look at delegates a handle of each; none for one that was cancelled.</summary>
    public IEnumerable<Handle> InOrder()
    {
        for (var i = 0; i < Count; i++)
            if (At(taken + i).Show(loop, HandlePlace.Ready) is { } handle)
                yield return handle;
    }

    /// <summary>The handles that are there already.</summary>
    public IEnumerable<Handle> Handles()
    {
        for (var i = 0; i < Count; i++)
            if (At(taken + i).Item is Handle handle)
                yield return handle;
    }

    private ref Entry At(long position) => ref items[(int)position & (items.Length - 1)];

    private ref Entry Next()
    {
        if (Count == items.Length - 1) Resize(items.Length * 2); // the place before the first is the taken one's
        return ref At(taken + Count++);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // out of the way of what happens each time
    private void Resize(int size)
    {
        var larger = new Entry[BitOperations.RoundUpToPowerOf2((uint)size)];
        for (var position = taken - 1; position < taken + Count; position++) larger[(int)position & (larger.Length - 1)] = At(position);
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

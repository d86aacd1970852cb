namespace Playground.Scheduler.Queues;

/// <summary>
/// Smallest first: <c>asyncio.PriorityQueue</c>. The heap moves its items exactly as heapq does, so that equal ones come out
/// in the same order.
/// </summary>
public sealed class PriorityStorage<T>(IComparer<T>? comparer = null) : IQueueStorage<T>
{
    private readonly IComparer<T> order = comparer ?? Comparer<T>.Default;
    private readonly List<T> heap = [];

    /// <inheritdoc/>
    public int Count => heap.Count;

    /// <inheritdoc/>
    public IEnumerable<T> Items => heap;

    /// <inheritdoc/>
    public void Put(T item)
    {
        heap.Add(item);
        Rise(heap.Count - 1);
    }

    /// <inheritdoc/>
    public T Get()
    {
        var last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        if (heap.Count == 0) return last;
        var smallest = heap[0];
        heap[0] = last;
        SinkThenRise();
        return smallest;
    }

    private bool Less(T left, T right) => order.Compare(left, right) < 0;

    private void Rise(int at)
    {
        var item = heap[at];
        for (; at > 0; at = (at - 1) / 2)
        {
            var parent = heap[(at - 1) / 2];
            if (!Less(item, parent)) break;
            heap[at] = parent;
        }

        heap[at] = item;
    }

    /// <summary>Follows the smaller children down to a leaf without comparing with the item, which then rises from there.</summary>
    private void SinkThenRise()
    {
        var item = heap[0];
        var at = 0;
        for (int child; (child = (2 * at) + 1) < heap.Count; at = child)
        {
            if (child + 1 < heap.Count && !Less(heap[child], heap[child + 1])) child++;
            heap[at] = heap[child];
        }

        heap[at] = item;
        Rise(at);
    }
}
